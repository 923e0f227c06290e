import TestSupport
import Testing
import TextGrid

@testable import TextCharts

/// What holds for every kind of chart.
struct KindTests {
  /// Random data with all that any kind may ask for.
  static func data(
    _ kind: ValueKind, count: Int, grouped: Bool, using generator: inout SeededGenerator
  ) -> [Datum] {
    RandomData.make(kind, count: count, grouped: grouped, using: &generator).map { datum in
      var datum = datum
      if Bool.random(using: &generator) { datum.end = kind.value(using: &generator) }
      if Int.random(in: 0..<8, using: &generator) > 0 {
        datum.date = CalendarDate(
          year: Int.random(in: 1990...2030, using: &generator),
          month: Bool.random(using: &generator) ? Int.random(in: 1...12, using: &generator) : nil)
      }
      return datum
    }
  }

  @Test(arguments: MarkType.allCases, ValueKind.allCases)
  func everySizeIsWhole(_ mark: MarkType, _ kind: ValueKind) {
    var generator = SeededGenerator(seed: 11)
    for columns in [0, 1, 2, 3, 5, 8, 13, 21, 40, 79, 130] {
      for rows in [0, 1, 2, 3, 4, 5, 6, 7, 9, 24] {
        let terminal = terminals[(columns + rows) % terminals.count]
        let data = Self.data(
          kind, count: Int.random(in: 0...16, using: &generator), grouped: rows % 2 == 0,
          using: &generator)
        let cursor =
          data.isEmpty || Bool.random(using: &generator)
          ? nil : Int.random(in: 0..<data.count, using: &generator)
        var spec = ChartSpec(
          mark: mark, title: "<标题> & \"x\"", categoryTitle: "城市", groupTitle: "学历",
          measureTitle: "数量", unit: "个", endTitles: ["之前", "之后"])
        if Bool.random(using: &generator) { spec.scale = .logarithmic }
        let size = Size(columns: columns, rows: rows)
        func chart() -> Chart {
          drawChart(
            data, spec: spec, size: size, cursor: cursor, glyphs: terminal.glyphs,
            metrics: terminal.metrics, language: rows % 3 == 0 ? .english : .chinese)
        }
        let first = chart()
        #expect(first.grid.size == size)
        #expect(first.grid.violations().isEmpty)
        #expect(first.marks.map(\.datum) == Array(data.indices))
        #expect(first.marks.map(\.key) == data.map(\.key))
        for mark in first.marks where !mark.area.isEmpty {
          #expect(mark.area.intersection(first.grid.bounds) == mark.area)
        }
        #expect((1...3).contains(first.words.count))
        #expect(first.words.allSatisfy { printable($0) == $0 })
        #expect(first == chart())
      }
    }
  }

  @Test(arguments: MarkType.allCases)
  func tenThousandData(_ mark: MarkType) {
    var generator = SeededGenerator(seed: 12)
    for grouped in [false, true] {
      let data = Self.data(.counts, count: 10_000, grouped: grouped, using: &generator)
      let chart = drawChart(
        data, spec: ChartSpec(mark: mark), size: Size(columns: 100, rows: 40), cursor: 5000)
      #expect(chart.grid.violations().isEmpty)
      #expect(chart.marks.count == data.count)
    }
  }

  /// The kinds in the table are those there are, each once.
  @Test func everyKindIsInTheTable() {
    #expect(Set(ChartKind.all.map(\.mark)) == Set(MarkType.allCases))
    #expect(ChartKind.all.count == MarkType.allCases.count)
    for phrases in ChartPhrases.all.values {
      #expect(Set(phrases.kindNames.keys) == Set(MarkType.allCases))
    }
  }
}
