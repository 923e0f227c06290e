import TestSupport
import Testing
import TextCharts

struct SuitableTests {
  private func data(_ values: [(String, String?, Double?)]) -> [Datum] {
    values.enumerated().map {
      Datum(key: $0, category: $1.0, group: $1.1, value: $1.2)
    }
  }

  @Test func multipleChoiceSharesGetBars() {
    var spec = ChartSpec(unit: "%", isWhole: true)
    let choices = data([("a", nil, 62), ("b", nil, 48), ("c", nil, 33)])
    let marks = MarkType.suitable(for: choices, spec)
    #expect(marks.first == .bar)
    #expect(!marks.contains(.waffle) && !marks.contains(.normalized))
    let parts = data([("a", nil, 62), ("b", nil, 28), ("c", nil, 10)])
    #expect(MarkType.suitable(for: parts, spec).contains(.waffle))
    spec.isWhole = false
    let grouped = data([
      ("a", "x", 60), ("a", "y", 50), ("b", "x", 70), ("b", "y", 40), ("a", "z", 1), ("b", "z", 2),
    ])
    #expect(!MarkType.suitable(for: grouped, spec).contains(.normalized))
  }

  @Test func partsOfEachCategoryAreStacked() {
    let parts = data([
      ("a", "x", 60), ("a", "y", 30), ("a", "z", 10), ("b", "x", 20), ("b", "y", 30),
      ("b", "z", 50),
    ])
    #expect(MarkType.suitable(for: parts, ChartSpec(unit: "%")).first == .normalized)
  }

  @Test func changesSpansEventsAndCourses() {
    let changes = [Datum(key: 0, category: "a", value: 1, end: 2)]
    #expect(
      MarkType.suitable(for: changes, ChartSpec(endTitles: ["before", "after"])).first == .dumbbell)
    #expect(MarkType.suitable(for: changes, ChartSpec()).first == .interval)
    let event = [Datum(key: 0, category: "a", value: nil, date: CalendarDate("2023-03"))]
    #expect(MarkType.suitable(for: event, ChartSpec()) == [.timeline])
    let years = data([("2021", nil, 1), ("2022", nil, 3), ("2023 年", nil, 3)])
    #expect(MarkType.suitable(for: years, ChartSpec()).first == .line)
    // Two are no course.
    #expect(MarkType.suitable(for: Array(years.prefix(2)), ChartSpec()).first == .bar)
    #expect(MarkType.suitable(for: [], ChartSpec()) == [.bar])
    let sparse = data([("a", "x", 1), ("a", "y", nil), ("b", "x", nil), ("b", "y", nil)])
    #expect(MarkType.suitable(for: sparse, ChartSpec()).first == .heatmap)
  }

  /// A table of two fields by what its fields are.
  @Test func tablesByTheirShape() {
    func cells(_ categories: Int, _ groups: Int, unit: (Int) -> String = { _ in "" }) -> [Datum] {
      (0..<categories * groups).map {
        Datum(
          key: $0, category: "c\($0 / groups)", group: "g\($0 % groups)", value: Double($0),
          unit: unit($0 % groups))
      }
    }
    let ordered = ChartSpec(groupType: .ordinal)
    // Categories by bands.
    #expect(MarkType.suitable(for: cells(7, 6), ordered).first == .heatmap)
    // Categories by tiers, and tiers by categories.
    #expect(MarkType.suitable(for: cells(8, 3), ordered).first == .bar)
    #expect(MarkType.suitable(for: cells(3, 8), ChartSpec(categoryType: .ordinal)).first == .bar)
    // Bands by fields.
    #expect(
      MarkType.suitable(for: cells(6, 4), ChartSpec(categoryType: .ordinal)).first == .multiples)
    // Numbers beside amounts.
    let measures = cells(5, 2) { $0 == 0 ? "笔" : "亿元" }
    #expect(MarkType.suitable(for: measures, ChartSpec()).first == .multiples)
    // Trees, also of counts that add up.
    let leaves = [Datum(key: 0, category: "a", value: 3, path: ["b"])]
    #expect(MarkType.suitable(for: leaves, ChartSpec()).first == .icicle)
    #expect(MarkType.suitable(for: cells(5, 3), ChartSpec(isWhole: true)).contains(.icicle))
    // Years that are values.
    let years = (0..<4).map {
      Datum(key: $0, category: "m\($0)", value: nil, date: CalendarDate(year: 2018 + $0))
    }
    #expect(MarkType.suitable(for: years, ChartSpec(unit: "年")) == [.timeline])
  }

  /// Whatever suits is also drawn: the words name another kind for each.
  @Test(arguments: ValueKind.allCases)
  func whatSuitsIsDrawn(_ kind: ValueKind) {
    var generator = SeededGenerator(seed: 14)
    for round in 0..<40 {
      let data = KindTests.data(
        kind, count: Int.random(in: 0...20, using: &generator), grouped: round % 2 == 0,
        using: &generator)
      var spec = ChartSpec(unit: round % 3 == 0 ? "%" : "", isWhole: round % 4 < 2)
      let marks = MarkType.suitable(for: data, spec)
      #expect(!marks.isEmpty && Set(marks).count == marks.count)
      let names = marks.map { mark -> String in
        spec.mark = mark
        let words = drawChart(data, spec: spec, size: .init(columns: 40, rows: 12)).words
        return String(words.first?.prefix { $0 != "，" } ?? "")
      }
      #expect(Set(names).count == names.count)
    }
  }
}
