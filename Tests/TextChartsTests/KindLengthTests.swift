import TestSupport
import Testing
import TextGrid

@testable import TextCharts

/// What each kind draws, read from the picture alone, against the values.
struct KindLengthTests {
  /// The axis below a chart of rows, read from its ticks and labels.
  private struct Axis {
    let zero: Int
    let low: (column: Int, value: Double)
    let high: (column: Int, value: Double)

    init(_ chart: Chart, from start: Int = 0) throws {
      let rows = chart.grid.size.rows
      let line = Array(chart.grid.line(rows - 2).unicodeScalars)
      let signs = line.indices.filter { $0 >= start && "├┼┌┬┤┐".unicodeScalars.contains(line[$0]) }
      let labels = chart.grid.line(rows - 1).split(separator: " ").compactMap { Double($0) }
      low = (try #require(signs.first), try #require(labels.first))
      high = (try #require(signs.last), try #require(labels.last))
      zero = signs.first { "├┼┤".unicodeScalars.contains(line[$0]) } ?? low.column
    }

    func column(of value: Double) -> Double {
      Double(low.column)
        + (value - low.value) / (high.value - low.value) * Double(high.column - low.column)
    }
  }

  private func values(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
    (0..<count).map { _ in Double(Int.random(in: 1...900, using: &generator)) }
  }

  private func draw(_ data: [Datum], _ mark: MarkType, rows: Int, columns: Int = 120) -> Chart {
    drawChart(
      data, spec: ChartSpec(mark: mark), size: Size(columns: columns, rows: rows),
      language: .english)
  }

  private func columns(of glyph: Unicode.Scalar, row: Int, in chart: Chart) -> [Int] {
    (0..<chart.grid.size.columns).filter { chart.grid[row, $0].scalar == glyph }
  }

  @Test(arguments: [MarkType.dot, .lollipop])
  func dotsStandAtTheirValues(_ mark: MarkType) throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<60 {
      let values = values(7, &generator)
      let data = values.enumerated().map {
        Datum(key: $0, category: "c\($0)", value: $1, printed: "v")
      }
      let chart = draw(data, mark, rows: 10)
      let axis = try Axis(chart)
      for (index, value) in values.enumerated() {
        let found = columns(of: "●", row: chart.marks[index].area.row, in: chart)
        #expect(found.count == 1)
        #expect(abs(Double(try #require(found.first)) - axis.column(of: value)) <= 0.5 + 1e-6)
      }
    }
  }

  @Test func dumbbellsJoinTheirValues() throws {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<60 {
      let firsts = values(6, &generator)
      let seconds = values(6, &generator)
      let data = firsts.indices.map {
        Datum(key: $0, category: "c\($0)", value: firsts[$0], end: seconds[$0], printed: "v")
      }
      let chart = draw(data, .dumbbell, rows: 9)
      let axis = try Axis(chart)
      for index in firsts.indices {
        let row = chart.marks[index].area.row
        let full = try #require(columns(of: "●", row: row, in: chart).first)
        #expect(abs(Double(full) - axis.column(of: seconds[index])) <= 0.5 + 1e-6)
        guard let hollow = columns(of: "○", row: row, in: chart).first else {
          // Hidden by the other in the same cell.
          #expect(abs(axis.column(of: firsts[index]) - Double(full)) <= 0.5 + 1e-6)
          continue
        }
        #expect(abs(Double(hollow) - axis.column(of: firsts[index])) <= 0.5 + 1e-6)
      }
    }
  }

  @Test func intervalsSpanTheirValues() throws {
    var generator = SeededGenerator(seed: 43)
    for _ in 0..<60 {
      let firsts = values(6, &generator)
      let widths = values(6, &generator)
      let data = firsts.indices.map {
        Datum(
          key: $0, category: "c\($0)", value: firsts[$0], end: firsts[$0] + widths[$0],
          printed: "v")
      }
      let chart = draw(data, .interval, rows: 9)
      let axis = try Axis(chart)
      for index in firsts.indices {
        let filled = columns(of: "█", row: chart.marks[index].area.row, in: chart)
        let low = try #require(filled.first)
        let high = try #require(filled.last)
        #expect(filled.count == high - low + 1)
        // Edges of cells against edges of spans, each within half a cell.
        #expect(abs(Double(low) - 0.5 - axis.column(of: firsts[index])) <= 0.5 + 1e-6)
        let end = max(axis.column(of: firsts[index] + widths[index]), Double(low) + 0.5)
        #expect(abs(Double(high) + 0.5 - end) <= 0.5 + 1e-6)
      }
    }
  }

  @Test func columnsAreAsHighAsTheirValues() throws {
    var generator = SeededGenerator(seed: 44)
    let eighths = Dictionary(
      uniqueKeysWithValues: Glyphs.blocks.lowerEighths.enumerated().map { ($1, Double($0) / 8) })
    for round in 0..<60 {
      let values = values(6, &generator)
      let data = values.enumerated().map {
        Datum(key: $0, category: "c\($0)", value: $1, printed: "very long value text")
      }
      let rows = 12 + round % 20
      let chart = draw(data, .column, rows: rows, columns: 60)
      let signs = (0..<rows).filter { chart.grid.line($0).contains("┤") }
      let top = try #require(signs.first)
      let label = chart.grid.line(top).prefix { $0 != "┤" }.filter { $0 != " " }
      let last = try #require(Double(String(label)))
      let zero = rows - 2
      for (index, value) in values.enumerated() {
        let area = chart.marks[index].area
        let length = area.rowRange.reduce(0.0) {
          $0 + (eighths[chart.grid[$1, area.column].scalar] ?? .nan)
        }
        #expect(abs(length - max(value / last * Double(zero - top), 1 / 8)) <= 1 / 16 + 1e-9)
      }
    }
  }

  @Test(arguments: [MarkType.stacked, .normalized])
  func partsAreAsLongAsTheirShares(_ mark: MarkType) throws {
    var generator = SeededGenerator(seed: 45)
    let fills: [Unicode.Scalar] = ["█", "▒", "▓"]
    for _ in 0..<60 {
      let values = values(12, &generator).map { $0 + 100 }
      let data = values.enumerated().map {
        Datum(key: $0, category: "c\($0 / 3)", group: "g\($0 % 3)", value: $1)
      }
      let chart = draw(data, mark, rows: 8)
      let axis = try Axis(chart)
      for category in 0..<4 {
        let parts = Array(values[category * 3..<category * 3 + 3])
        let sum = parts.reduce(0, +)
        var before = 0.0
        for (place, value) in parts.enumerated() {
          let area = chart.marks[category * 3 + place].area
          before += mark == .normalized ? value / sum * 100 : value
          let end = Double(area.columnRange.upperBound - 1)
          #expect(abs(end - axis.column(of: before)) <= 0.5 + 1e-6)
          #expect(chart.grid[area.row, area.column].scalar == fills[place])
          #expect(chart.grid[area.row, area.columnRange.upperBound - 1].scalar == fills[place])
        }
      }
    }
  }

  /// Sides of a diverging bar have one scale.
  @Test func bothSidesHaveOneScale() throws {
    var generator = SeededGenerator(seed: 46)
    for _ in 0..<60 {
      let values = values(10, &generator)
      let data = values.enumerated().map {
        Datum(key: $0, category: "c\($0 / 2)", group: "g\($0 % 2)", value: $1, printed: "v")
      }
      let chart = draw(data, .diverging, rows: 9)
      let line = Array(chart.grid.line(7).unicodeScalars)
      let zero = try #require(line.firstIndex(of: "┼"))
      let end = try #require(line.firstIndex(of: "┐"))
      let last = try #require(chart.grid.line(8).split(separator: " ").last.flatMap { Double($0) })
      for category in 0..<5 {
        let row = chart.marks[category * 2].area.row
        let left = (0..<zero).count { "█▐▕".unicodeScalars.contains(chart.grid[row, $0].scalar) }
        let right = (zero + 1..<120).count {
          "▒▎▌▊▏▍▋▉█".unicodeScalars.contains(chart.grid[row, $0].scalar)
        }
        for (cells, value) in zip([left, right], values[(category * 2)...]) {
          #expect(abs(Double(cells) - value / last * Double(end - zero)) <= 1 + 1e-6)
        }
      }
    }
  }

  /// The panels of small multiples share one scale, and each is true to it.
  @Test func panelsShareOneScale() throws {
    var generator = SeededGenerator(seed: 47)
    let eighths = Dictionary(
      uniqueKeysWithValues: Glyphs.blocks.eighths.enumerated().map { ($1, Double($0) / 8) })
    for _ in 0..<60 {
      let values = values(12, &generator)
      let data = values.enumerated().map {
        Datum(key: $0, category: "c\($0 / 3)", group: "g\($0 % 3)", value: $1, printed: "v")
      }
      let chart = draw(data, .multiples, rows: 9)
      let line = Array(chart.grid.line(6).unicodeScalars)
      #expect(line.contains("├"))
      let zeros = line.indices.filter { line[$0] == "├" }
      let ends = line.indices.filter { line[$0] == "┐" }
      #expect(zeros.count == 3 && ends.count == 3)
      let labels = chart.grid.line(7).split(separator: " ").compactMap { Double($0) }
      let last = try #require(labels.max())
      for (index, value) in values.enumerated() {
        let area = chart.marks[index].area
        let zero = zeros[index % 3]
        let length = (zero + 1..<area.columnRange.upperBound).reduce(0.0) {
          $0 + (eighths[chart.grid[area.row, $1].scalar] ?? .nan)
        }
        let expected = max(value / last * Double(ends[index % 3] - zero), 1 / 8)
        #expect(abs(length - expected) <= 1 / 16 + 1e-9)
      }
    }
  }

  /// Areas of a treemap are in proportion to the values, tile the whole, and do not overlap.
  @Test func areasAreInProportion() {
    var generator = SeededGenerator(seed: 48)
    for _ in 0..<200 {
      let sizes = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        Double.random(in: 1...100, using: &generator)
      }.sorted(by: >)
      let whole = TreemapKind.Area(x: 3, y: 2, width: 90, height: 30)
      let areas = TreemapKind.squarified(sizes, in: whole)
      let sum = sizes.reduce(0, +)
      for (size, area) in zip(sizes, areas) {
        #expect(abs(area.width * area.height / (90 * 30) - size / sum) < 1e-9)
        #expect(area.x >= 3 - 1e-9 && area.x + area.width <= 93 + 1e-9)
        #expect(area.y >= 2 - 1e-9 && area.y + area.height <= 32 + 1e-9)
      }
      // Cells inside borders belong to one area alone.
      var owners: [Int: Int] = [:]
      for (number, area) in areas.enumerated() {
        let inner = TreemapKind.cells(of: area).inset(by: 1)
        for row in inner.rowRange {
          for column in inner.columnRange {
            #expect(owners.updateValue(number, forKey: row * 200 + column) == nil)
          }
        }
      }
    }
  }

  /// What has no room stands in one area, as large as all of it; what is larger stays beside it.
  @Test func whatHasNoRoomSharesAnArea() {
    var generator = SeededGenerator(seed: 52)
    var partings = 0
    for _ in 0..<200 {
      let sizes = (0..<Int.random(in: 2...60, using: &generator)).map { _ in
        let size = Double.random(in: 0.1...10, using: &generator)
        return size * size
      }.sorted(by: >)
      let whole = TreemapKind.Area(x: 0, y: 1, width: 50, height: 14)
      let (count, areas) = TreemapKind.parted(sizes, in: whole)
      #expect(areas.count == min(count + 1, sizes.count))
      for area in areas.prefix(count) {
        let cells = TreemapKind.cells(of: area)
        #expect(cells.rows >= 3 && cells.columns >= 6)
      }
      guard count < sizes.count, let last = areas.last else { continue }
      partings += 1
      let share = sizes[count...].reduce(0, +) / sizes.reduce(0, +)
      #expect(abs(last.width * last.height / (50 * 14) - share) < 1e-9)
    }
    #expect(partings > 100)
    // The second has room beside the first; the others are too few to take it from there.
    #expect(
      TreemapKind.parted([60, 39, 0.5, 0.5], in: .init(x: 0, y: 0, width: 30, height: 6)).count == 2
    )
  }

  /// The squares of a waffle are within one of the share, and together as many as they should be.
  @Test func squaresAreShares() {
    var generator = SeededGenerator(seed: 49)
    for _ in 0..<300 {
      let parts = values(Int.random(in: 1...8, using: &generator), &generator)
      let sum = parts.reduce(0, +)
      let squares = WaffleKind.squares(parts, of: sum)
      #expect(squares.reduce(0, +) == 100)
      for (part, count) in zip(parts, squares) {
        #expect(abs(Double(count) - part / sum * 100) < 1)
      }
    }
  }

  /// Points of lines and scatters within half a cell of their values.
  @Test(arguments: [MarkType.line, .step, .scatter])
  func pointsStandAtTheirValues(_ mark: MarkType) {
    var generator = SeededGenerator(seed: 50)
    for _ in 0..<60 {
      let data = values(12, &generator).enumerated().map {
        Datum(key: $0, category: "c\($0)", value: $1, x: Double($0))
      }
      let context = ChartContext(
        data: data, spec: ChartSpec(mark: mark), size: Size(columns: 100, rows: 30), cursor: nil,
        glyphs: .blocks, metrics: .init(), language: .english)
      let scene = ChartKind.kind(for: context).scene(context)
      let rules = scene.shapes.compactMap { shape -> Shape.Rule? in
        if case .rule(let rule) = shape, rule.isVertical { rule } else { nil }
      }
      let ticks = rules.first?.ticks ?? []
      for shape in scene.shapes {
        guard case .dot(let dot) = shape, let low = ticks.max(), let high = ticks.min() else {
          continue
        }
        let area = scene.marks[dot.datum].area
        #expect(area.row == dot.y.nearest && area.column == dot.x.nearest)
        #expect(Double(low) + 30 >= dot.y && Double(high) - 1 <= dot.y)
      }
      // Higher values never stand lower.
      let ordered = data.indices.sorted { (data[$0].value ?? 0) < (data[$1].value ?? 0) }
      for (low, high) in zip(ordered, ordered.dropFirst()) {
        #expect(scene.marks[low].area.row >= scene.marks[high].area.row)
      }
    }
  }

  /// Of more names than rows each that is shown stands at its own value, the cursor's among them.
  @Test func namesStandAtTheirEnds() throws {
    let rows = 2..<12
    var generator = SeededGenerator(seed: 51)
    let wanted = (0..<300).map { _ in Double.random(in: 2...11, using: &generator) }
    for first in [0, 150, 299] {
      let lines = SlopeKind.spread(wanted, in: rows, first: first)
      let shown = lines.compactMap(\.self)
      #expect(lines[first] != nil)
      #expect(Set(shown).count == shown.count)
      for (line, row) in zip(lines, wanted) {
        if let line { #expect(line == row.nearest) }
      }
    }
    // As long as there is room, all have one.
    let all = SlopeKind.spread([2, 2, 2, nil, 11], in: rows)
    #expect(all == [2, 3, 4, nil, 11])
  }

  /// The points of a pair belong to the datum of their side, in whatever order the data stand.
  @Test func endsBelongToTheirSide() {
    let data = [
      Datum(key: 0, category: "a", group: "after", value: 3),
      Datum(key: 1, category: "b", group: "before", value: 5),
      Datum(key: 2, category: "b", group: "after", value: 6),
      Datum(key: 3, category: "a", group: "before", value: 1),
    ]
    for mark in [MarkType.dumbbell, .slope] {
      let context = ChartContext(
        data: data, spec: ChartSpec(mark: mark), size: Size(columns: 80, rows: 12), cursor: nil,
        glyphs: .blocks, metrics: .init(), language: .english)
      let scene = ChartKind.kind(for: context).scene(context)
      let dots = scene.shapes.compactMap { shape -> Shape.Dot? in
        if case .dot(let dot) = shape { dot } else { nil }
      }
      #expect(Set(dots.map(\.datum)) == [0, 1, 2, 3])
      guard mark == .dumbbell else { continue }
      // "after" is the first group, so its points are hollow.
      #expect(dots.allSatisfy { $0.look.isHollow == (data[$0.datum].group == "after") })
    }
  }

  /// Where a slope's labels have no room, names are cut and numbers are not.
  @Test func slopesKeepTheirNumbers() {
    let data = [("自然语言处理工程师", 24007.0, 25536.0), ("自然语言处理研究员", 40000, 54000)].enumerated().map {
      Datum(key: $0, category: $1.0, value: $1.1, end: $1.2)
    }
    for columns in 36...90 {
      let text = drawChart(
        data, spec: ChartSpec(mark: .slope), size: Size(columns: columns, rows: 12)
      ).grid.text()
      for number in ["24007", "25536", "40000", "54000"] { #expect(text.contains(number)) }
    }
  }
}
