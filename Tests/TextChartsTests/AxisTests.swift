import Testing
import TextGrid

@testable import TextCharts

/// What holds for the axes of every kind of chart.
struct AxisTests {
  /// Data that every kind finds what it needs in.
  private static func data(_ mark: MarkType, largest: Double) -> [Datum] {
    let isGrouped = ![.histogram, .box, .strip, .interval, .timeline, .tree].contains(mark)
    return (0..<16).map { index in
      let value = largest * Double((index * 7) % 16 + 1) / 16
      return Datum(
        key: index, category: "能力 \(isGrouped ? index / 2 : index)",
        group: isGrouped ? ["2022", "2023"][index % 2] : nil, value: value,
        end: mark == .interval ? value * 1.2 : nil, x: Double(index) * largest / 10,
        date: mark == .timeline ? CalendarDate(year: 2010 + index, month: 1 + index % 12) : nil,
        path: mark == .tree ? ["枝 \(index % 3)"] : [])
    }
  }

  /// The last tick has its label at every width from which there are labels, on both axes.
  @Test(arguments: MarkType.allCases, [100, 125, 9_999, 123_456_789])
  func theLastTickIsNamed(_ mark: MarkType, _ largest: Double) {
    let signs = Set("├┼┌┬┤┐".unicodeScalars)
    let rule = signs.union(" ─".unicodeScalars)
    for columns in stride(from: 32, through: 140, by: 3) {
      let grid = drawChart(
        Self.data(mark, largest: largest),
        spec: ChartSpec(mark: mark, categoryTitle: "能力", measureTitle: "数量", unit: "个"),
        size: Size(columns: columns, rows: 24)
      ).grid
      let lines = (0..<grid.size.rows).map { row in
        // Both halves of a wide character are its own.
        (0..<grid.size.columns).map { column -> Unicode.Scalar in
          let cell = grid[row, column]
          return cell.part == .continuation ? "." : cell.scalar
        }
      }
      // Below the rows of a chart.
      if let row = lines.dropLast().lastIndex(where: {
        $0.contains(where: signs.contains) && $0.allSatisfy(rule.contains)
      }), lines[row].contains(where: { $0 == "┐" || $0 == "┤" }) {
        let ends = lines[row].indices.filter { lines[row][$0] == "┐" || lines[row][$0] == "┤" }
        for end in ends {
          #expect(lines[row + 1][end] != " ", "\(mark) \(columns)\n\(grid.text())")
        }
      }
      // To the left of a plot.
      if let row = lines.firstIndex(where: { $0.contains("┤") && !$0.allSatisfy(rule.contains) }),
        let column = lines[row].firstIndex(of: "┤"), column > 0
      {
        #expect(lines[row][column - 1] != " ", "\(mark) \(columns)\n\(grid.text())")
      }
    }
  }

  /// Where all pairs begin at one value, that value has a tick, and its label where there is room.
  @Test func theCommonBeginningHasATick() throws {
    let data = [28.0, 35, 83, 125, 116].enumerated().map {
      Datum(key: $0, category: "指标 \($0)", value: 100, end: $1)
    }
    for columns in 40...120 {
      let context = ChartContext(
        data: data, spec: ChartSpec(mark: .dumbbell), size: Size(columns: columns, rows: 12),
        cursor: nil, glyphs: .blocks, metrics: .init(), language: .english)
      let scene = DumbbellKind.scene(context)
      let beginnings = scene.shapes.compactMap { shape -> Int? in
        guard case .dot(let dot) = shape, dot.look.isHollow else { return nil }
        return dot.x.nearest
      }
      let ticks = scene.shapes.flatMap { shape -> [Int] in
        if case .rule(let rule) = shape, !rule.isVertical { rule.ticks.map(\.nearest) } else { [] }
      }
      let column = try #require(beginnings.first)
      #expect(Set(beginnings).count == 1 && ticks.contains(column))
      if columns >= 70 {
        let grid = TextPainter.grid(of: scene, context)
        #expect(grid.line(grid.size.rows - 1).contains("100") || grid.text().contains(" 100 "))
      }
    }
  }

  /// Numbers keep their units in narrow charts, before labels and bars get more than the least.
  @Test func unitsAreWhole() {
    let data = [("相当燃油车油耗", 35.0, 29.0, "L/100km"), ("单车日均运营里程", 450, 520, "公里")].enumerated().map {
      Datum(
        key: $0, category: $1.0, value: $1.1, end: $1.2,
        printed: "\(Int($1.1)) → \(Int($1.2)) \($1.3)")
    }
    for columns in 34...90 {
      let text = drawChart(
        data, spec: ChartSpec(mark: .dumbbell), size: Size(columns: columns, rows: 8)
      ).grid.text()
      #expect(text.contains("35 → 29 L/100km") && text.contains("450 → 520 公里"))
    }
  }

  /// In a picture ticks stand evenly and exactly at their values, also where no row or column is.
  @Test(arguments: [MarkType.line, .area, .scatter, .histogram, .bar])
  func picturesHaveExactTicks(_ mark: MarkType) throws {
    let context = ChartContext(
      data: Self.data(mark, largest: 2980), spec: ChartSpec(mark: mark),
      size: Size(columns: 97, rows: 19), cursor: nil, glyphs: .blocks, metrics: .init(),
      language: .english, hasCells: false)
    let scene = ChartKind.kind(for: context).scene(context)
    let rules = scene.shapes.compactMap { shape -> Shape.Rule? in
      if case .rule(let rule) = shape, rule.ticks.count > 1 { rule } else { nil }
    }
    #expect(!rules.isEmpty)
    for rule in rules {
      let gaps = zip(rule.ticks, rule.ticks.dropFirst()).map { abs($1 - $0) }
      for gap in gaps { #expect(abs(gap - gaps[0]) < 1e-9) }
    }
  }
}
