import TestSupport
import Testing
import TextGrid

@testable import TextCharts

struct BarChartTests {
  private let spec = ChartSpec(
    title: "标题", categoryTitle: "城市", groupTitle: "学历", measureTitle: "岗位数量", unit: "个",
    isWhole: true)

  private func line(_ chart: Chart, datum: Int) -> String {
    chart.grid.line(chart.marks[datum].area.row)
  }

  // MARK: Invariants

  @Test(arguments: ValueKind.allCases)
  func everySizeIsWhole(_ kind: ValueKind) {
    var generator = SeededGenerator(seed: 5)
    for columns in [0, 1, 2, 3, 4, 7, 8, 12, 19, 20, 33, 60, 121] {
      for rows in [0, 1, 2, 3, 4, 5, 7, 30] {
        let terminal = terminals[(columns + rows) % terminals.count]
        let data = RandomData.make(
          kind, count: Int.random(in: 0...14, using: &generator), grouped: columns % 2 == 0,
          units: rows % 2 == 0 ? [""] : ["个", "%", "万元"], using: &generator)
        let cursor =
          Bool.random(using: &generator) ? nil : Int.random(in: -1...14, using: &generator)
        let size = Size(columns: columns, rows: rows)
        let chart = drawChart(
          data, spec: spec, size: size, cursor: cursor, glyphs: terminal.glyphs,
          metrics: terminal.metrics, language: rows % 3 == 0 ? .english : .chinese)
        #expect(chart.grid.size == size)
        #expect(chart.grid.violations().isEmpty)
        expectMarks(chart, data, cursor)
        #expect((1...3).contains(chart.words.count))
        #expect(
          chart
            == drawChart(
              data, spec: spec, size: size, cursor: cursor, glyphs: terminal.glyphs,
              metrics: terminal.metrics, language: rows % 3 == 0 ? .english : .chinese))
      }
    }
  }

  /// One mark for each datum; those that show have a row of their own, and the cursor's shows.
  private func expectMarks(_ chart: Chart, _ data: [Datum], _ cursor: Int?) {
    #expect(chart.marks.map(\.datum) == Array(data.indices))
    #expect(chart.marks.map(\.key) == data.map(\.key))
    var rows: Set<Int> = []
    for mark in chart.marks where !mark.area.isEmpty {
      #expect(mark.area.intersection(chart.grid.bounds) == mark.area)
      #expect(mark.area.rows == 1 && mark.area.columns == chart.grid.size.columns)
      #expect(rows.insert(mark.area.row).inserted)
    }
    for row in 0..<chart.grid.size.rows {
      let isCursor =
        cursor.map { data.indices.contains($0) && chart.marks[$0].area.rowRange.contains(row) }
        ?? false
      for column in 0..<chart.grid.size.columns {
        #expect(chart.grid[row, column].style.ground == (isCursor ? .cursor : .page))
      }
    }
    if let cursor, data.indices.contains(cursor), !chart.grid.size.isEmpty {
      #expect(!chart.marks[cursor].area.isEmpty)
    }
  }

  @Test func tenThousandPoints() {
    var generator = SeededGenerator(seed: 6)
    let data = RandomData.make(.counts, count: 10_000, using: &generator)
    let chart = drawChart(
      data, spec: spec, size: Size(columns: 100, rows: 40), cursor: 7654, glyphs: .blocks,
      metrics: .init(), language: .chinese)
    #expect(chart.grid.violations().isEmpty)
    expectMarks(chart, data, 7654)
    #expect(chart.marks.count { !$0.area.isEmpty } == 37)
  }

  // MARK: Bars

  /// Reads bars and axis from the picture alone: a bar is to the last tick as its value is to the
  /// label there.
  @Test func barsAgreeWithTheAxis() throws {
    var generator = SeededGenerator(seed: 7)
    let eighths = Dictionary(
      uniqueKeysWithValues: Glyphs.blocks.eighths.enumerated().map { ($1, Double($0) / 8) })
    for round in 0..<300 {
      let scale = [1, 1e-3, 1e3, 1e5, 1e9][round % 5]
      let values = (0..<8).map { _ in Double.random(in: 0...20, using: &generator) * scale }
      let data = values.enumerated().map {
        Datum(key: $0, category: "c\($0)", value: $1, printed: "v")
      }
      let width = Int.random(in: 24...200, using: &generator)
      let chart = drawChart(
        data, spec: ChartSpec(), size: Size(columns: width, rows: 11), cursor: nil,
        glyphs: .blocks, metrics: .init(), language: .english)
      let axis = chart.grid.line(9).unicodeScalars.map { $0 }
      let zero = try #require(axis.firstIndex(of: "├"))
      let end = try #require(axis.firstIndex(of: "┐"))
      let label = try #require(chart.grid.line(10).split(separator: " ").last)
      let last = try #require(number(label))
      for (index, value) in values.enumerated() {
        let row = chart.marks[index].area.row
        let length = (zero + 1..<width).reduce(0) {
          $0 + (eighths[chart.grid[row, $1].scalar] ?? .nan)
        }
        let expected = value / last * Double(end - zero)
        #expect(abs(length - max(expected, 1 / 8)) <= 1 / 16 + 1e-9)
      }
    }
  }

  private func number(_ label: Substring) -> Double? {
    let powers: [Character: Double] = ["K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12]
    guard let last = label.last else { return nil }
    return powers[last].map { power in Double(label.dropLast()).map { $0 * power } ?? .nan }
      ?? Double(label)
  }

  /// The same with both signs. From the right there are fewer glyphs, so the bar is less exact.
  @Test func barsOfBothSignsAgreeWithTheAxis() throws {
    var generator = SeededGenerator(seed: 10)
    var fractions = Dictionary(
      uniqueKeysWithValues: Glyphs.blocks.eighths.enumerated().map { ($1, Double($0) / 8) })
    fractions["▕"] = 1 / 8
    fractions["▐"] = 1 / 2
    for _ in 0..<200 {
      let values =
        [-3, 3] + (0..<6).map { _ in Double.random(in: -20...20, using: &generator) }
      let data = values.enumerated().map {
        Datum(key: $0, category: "c\($0)", value: $1, printed: "v")
      }
      let chart = drawChart(
        data, spec: ChartSpec(), size: Size(columns: 150, rows: 11), cursor: nil,
        glyphs: .blocks, metrics: .init(), language: .english)
      let axis = Array(chart.grid.line(9).unicodeScalars)
      let zero = try #require(axis.firstIndex(of: "┼"))
      let labels = chart.grid.line(10).split(separator: " ")
      let ends = [
        (try #require(axis.firstIndex(of: "┌")), try #require(labels.first.flatMap(number))),
        (try #require(axis.firstIndex(of: "┐")), try #require(labels.last.flatMap(number))),
      ]
      for (index, value) in values.enumerated() {
        let (column, tick) = value < 0 ? ends[0] : ends[1]
        let side = value < 0 ? 6..<zero : zero + 1..<150
        let other = value < 0 ? zero + 1..<150 : 6..<zero
        let row = chart.marks[index].area.row
        func filled(_ columns: Range<Int>) -> Double {
          columns.reduce(0) { $0 + (fractions[chart.grid[row, $1].scalar] ?? .nan) }
        }
        let expected = max(value / tick * Double(abs(column - zero)), 1 / 8)
        let error = abs(filled(side) - expected)
        let allowed = (value < 0 ? 0.25 : 0.0625) + 1e-9
        #expect(error <= allowed)
        #expect(filled(other) == 0)
      }
    }
  }

  @Test func negativeBarsEndAtTheZeroLine() throws {
    let data = [Datum(key: 0, category: "a", value: -5), Datum(key: 1, category: "b", value: 5)]
    let chart = drawChart(
      data, spec: ChartSpec(), size: Size(columns: 40, rows: 8), cursor: nil, glyphs: .blocks,
      metrics: .init(), language: .english)
    let zero = try #require(chart.grid.line(3).unicodeScalars.map { $0 }.firstIndex(of: "┼"))
    let down = line(chart, datum: 0).unicodeScalars.map { $0 }
    let up = line(chart, datum: 1).unicodeScalars.map { $0 }
    #expect(down[zero] == "│" && up[zero] == "│")
    #expect(down[zero - 1] == "█" && down[zero + 1] == " ")
    #expect(up[zero + 1] == "█" && up[zero - 1] == " ")
    #expect(down.count { $0 == "█" } == up.count { $0 == "█" })
  }

  @Test func missingIsNotZero() {
    let data = [
      Datum(key: 0, category: "a", value: nil, status: .missing),
      Datum(key: 1, category: "b", value: 0, printed: "0"),
      Datum(key: 2, category: "c", value: 1e-9, printed: "~0"),
      Datum(key: 3, category: "d", value: 9, printed: "9", status: .derived),
      Datum(key: 4, category: "e", value: nil, words: "多数"),
      Datum(key: 5, category: "f", value: nil, status: .notApplicable),
      Datum(key: 6, category: "g", value: .nan),
      Datum(key: 7, category: "h", value: 5, printed: "5", status: .missing),
    ]
    let chart = drawChart(
      data, spec: ChartSpec(measureTitle: "m"), size: Size(columns: 40, rows: 12), cursor: nil,
      glyphs: .blocks, metrics: .init(), language: .chinese)
    let lines = data.indices.map { line(chart, datum: $0) }
    #expect(lines[0].contains("—") && !lines[0].contains("0") && !lines[0].contains("▏"))
    #expect(!lines[1].contains("—") && lines[1].contains("0") && !lines[1].contains("▏"))
    #expect(lines[2].contains("▏"))
    #expect(lines[3].contains("9*") && lines[3].contains("█"))
    #expect(lines[4].contains("多数") && !lines[4].contains("—"))
    #expect(lines[5].contains("不适用") && !lines[5].contains("—"))
    #expect(lines[6].contains("—") && lines[7].contains("—") && !lines[7].contains("█"))
    // Four have numbers of seven that could: b, c, d; a, g, h are missing, e has words.
    #expect(chart.grid.line(0).contains("有数 3/7"))
    func roles(_ datum: Int) -> Set<Role> {
      let row = chart.marks[datum].area.row
      return Set((0..<40).map { chart.grid[row, $0].style.role })
    }
    #expect(roles(0).contains(.missing) && roles(5).contains(.missing))
    #expect(roles(3).contains(.derived) && !roles(3).contains(.bar))
    #expect(roles(2).contains(.bar) && !roles(2).contains(.missing))
  }

  // MARK: Columns

  @Test func numbersStandOnTheirPoints() {
    let printed = ["12.5", "约48.1", "3", "0.05", "1271"]
    let data = printed.enumerated().map {
      Datum(key: $0, category: "x", value: Double($0 + 1), printed: $1)
    }
    let chart = drawChart(
      data, spec: ChartSpec(), size: Size(columns: 60, rows: 9), cursor: nil, glyphs: .blocks,
      metrics: .init(), language: .chinese)
    let metrics = TextMetrics()
    let points = [0, 1, 3].map { index -> Int in
      let text = line(chart, datum: index)
      return metrics.width(of: text.prefix { $0 != "." })
    }
    #expect(Set(points).count == 1)
    #expect(
      metrics.width(of: line(chart, datum: 4).prefix { $0 != "│" }.trimmingSuffix) == points[0])
  }

  @Test func unitStandsOnceInTheHeader() {
    var generator = SeededGenerator(seed: 8)
    let data = RandomData.make(.counts, count: 5, units: ["", "个"], using: &generator)
    let chart = drawChart(
      data, spec: spec, size: Size(columns: 80, rows: 12), cursor: nil, glyphs: .blocks,
      metrics: .init(), language: .chinese)
    #expect(chart.grid.text().split(separator: "个").count == 2)
    #expect(chart.grid.line(0).contains("岗位数量（个）"))
  }

  @Test func differentUnitsHaveDifferentScales() {
    let data = [
      Datum(key: 0, category: "岗位数", value: 1000, unit: "个"),
      Datum(key: 1, category: "涨幅", value: 10, unit: "%"),
      Datum(key: 2, category: "企业", value: 500, unit: "个"),
      Datum(key: 3, category: "占比", value: 5, unit: "%"),
      Datum(key: 4, category: "金额", value: 7, unit: "亿元"),
    ]
    let chart = drawChart(
      data, spec: ChartSpec(measureTitle: "值"), size: Size(columns: 60, rows: 9), cursor: nil,
      glyphs: .blocks, metrics: .init(), language: .chinese)
    let bars = data.indices.map { line(chart, datum: $0).count { $0 == "█" } }
    #expect(bars[0] == bars[1])
    #expect(abs(bars[0] - 2 * bars[2]) <= 1)
    #expect(line(chart, datum: 0).contains("1000 个") && line(chart, datum: 1).contains("10%"))
    // A bar alone in its unit would say nothing but fill its row.
    #expect(bars[4] == 0 && line(chart, datum: 4).contains("7 亿元"))
    #expect(chart.grid.line(6).contains("个 0~1000；% 0~10") && !chart.grid.line(6).contains("亿元"))
    #expect(chart.words.last?.contains("单位不同（个、%、亿元）") == true)
  }

  /// Two values of two units compare with nothing, however few they are.
  @Test func unitsWithOneValueHaveNoBars() {
    let data = [
      Datum(key: 0, category: "美国", value: 5000, unit: "亿美元"),
      Datum(key: 1, category: "欧盟", value: 2000, unit: "亿欧元"),
    ]
    for mark in [MarkType.bar, .lollipop] {
      let chart = drawChart(
        data, spec: ChartSpec(mark: mark, measureTitle: "金额"), size: Size(columns: 60, rows: 9),
        cursor: nil, glyphs: .blocks, metrics: .init(), language: .chinese)
      #expect(chart.grid.text().contains("5000 亿美元"))
      #expect(!chart.grid.text().contains { "█●─".contains($0) }, "\(mark)")
    }
  }

  @Test func longLabelsDoNotLookTheSame() {
    let names = [
      "人工智能训练与标注平台工程师", "人工智能训练与标注平台架构师", "人工智能训练与标注平台架构师（高级）",
      "Machine learning platform engineer", "Machine learning platform architect", "短",
    ]
    let data = names.enumerated().map { Datum(key: $0, category: $1, value: 1, printed: "1") }
    for columns in 26...80 {
      let chart = drawChart(
        data, spec: ChartSpec(), size: Size(columns: columns, rows: 12), cursor: nil,
        glyphs: .blocks, metrics: .init(), language: .chinese)
      let labels = data.indices.map { line(chart, datum: $0) }
      #expect(Set(labels).count == names.count)
    }
  }

  // MARK: Scrolling

  @Test(arguments: [false, true])
  func scrollingKeepsTheAxisAndTheCursor(_ grouped: Bool) {
    let data = (0..<90).map {
      Datum(
        key: $0, category: grouped ? "类\($0 / 3)" : "项\($0)", group: grouped ? "组\($0 % 3)" : nil,
        value: Double($0), printed: "\($0)")
    }
    var axes: Set<String> = []
    for cursor in data.indices {
      let chart = drawChart(
        data, spec: ChartSpec(categoryTitle: "类"), size: Size(columns: 50, rows: 12),
        cursor: cursor, glyphs: .blocks, metrics: .init(), language: .chinese)
      axes.insert(chart.grid.line(11))
      #expect(chart.grid.line(0).contains("类"))
      let line = line(chart, datum: cursor)
      #expect(line.hasPrefix("▸") && line.contains("\(cursor)"))
      let shown = chart.marks.filter { !$0.area.isEmpty }
      let first = shown.first?.datum ?? 0
      let last = shown.last?.datum ?? 0
      #expect(chart.grid.line(0).hasSuffix(" \(first + 1)-\(last + 1)/90"))
      #expect(shown.map(\.datum) == Array(first...last))
      // The heading of the first bar, before it or, at the very end, below another.
      if grouped {
        let heading = last == 89 && first % 3 == 0 ? 2 : 1
        #expect(chart.grid.line(heading).contains("类\(first / 3)"))
      }
    }
    #expect(axes.count == 1)
  }

  @Test func groupsStandTogetherBelowTheirCategory() {
    let pairs = [("甲", "本科"), ("乙", "本科"), ("甲", "硕士"), ("乙", "硕士")]
    let data = pairs.enumerated().map {
      Datum(key: $0, category: $1.0, group: $1.1, value: Double($0 + 1))
    }
    let chart = drawChart(
      data, spec: spec, size: Size(columns: 50, rows: 12), cursor: nil, glyphs: .blocks,
      metrics: .init(), language: .chinese)
    #expect(chart.marks.map(\.area.row) == [2, 5, 3, 6])
    #expect(chart.grid.line(1).hasPrefix(" 甲") && chart.grid.line(4).hasPrefix(" 乙"))
    #expect(line(chart, datum: 0).hasPrefix("   本科"))
    #expect(chart.grid.line(0).contains("城市 / 学历"))
  }
}

extension Substring {
  /// Without the spaces at its end.
  fileprivate var trimmingSuffix: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
