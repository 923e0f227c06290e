import ReportLibrary
import ReportModel
import Testing
import TextCharts

@testable import ReportExport

/// Charts of the real data, and their names.
@Suite struct SeriesChartTests {
  @Test func everyKindOfChartHasAName() {
    #expect(Terms.chart.map(\.value) == MarkType.allCases.map(\.rawValue))
  }

  /// Every dataset is drawn as every kind that suits it, as text and as SVG.
  @Test func everyDatasetIsDrawn() throws {
    var drawn: Set<MarkType> = []
    for dataset in try Fixtures.library.records(.dataset) {
      let table = try Fixtures.sheet(dataset.address.description, .chinese)
      guard let series = table.series else { continue }
      let marks = SeriesChart.marks(of: series)
      #expect(!marks.isEmpty)
      drawn.formUnion(marks)
      for mark in marks {
        let address = dataset.address.with("chart", mark.rawValue).description
        let sheet = try Fixtures.sheet(address, .chinese)
        #expect(try Fixtures.export(sheet, "txt", .chinese).contains("\n\n"), "\(address)")
        let svg = try Fixtures.export(sheet, "svg", .chinese)
        #expect(svg.hasPrefix("<") && svg.contains("<title>") && svg.hasSuffix("</svg>\n"))
      }
    }
    #expect(drawn.count > 4)
  }

  @Test(arguments: [
    ("milestones", "timeline"), ("policies", "timeline"), ("products", "timeline"),
    ("effects", "dumbbell"), ("jobs", "bar"),
  ])
  func listsAreDrawn(list: String, chart: String) throws {
    let sheet = try Fixtures.sheet("\(list)?chart=\(chart)", .english)
    let series = try #require(sheet.shownSeries)
    #expect(SeriesChart.mark(of: series, at: sheet.address).rawValue == chart)
    #expect(SeriesChart.marks(of: series).contains { $0.rawValue == chart })
  }

  @Test func countsByTwoFacetsAreAHeatMap() throws {
    let sheet = try Fixtures.sheet("requirements?group=kind,level&chart=heatmap", .chinese)
    let series = try #require(sheet.shownSeries)
    let total = series.points.compactMap(\.value).reduce(0, +)
    let all = try Fixtures.library.records(.requirement).count { $0.proficiency != nil }
    #expect(total == Double(all) && SeriesChart.marks(of: series).contains(.heatmap))
  }

  /// What each sort of dataset opens with.
  @Test(arguments: [
    ("datasets/core-categories", MarkType.bar), ("datasets/ga24-fig-5", .bar),
    ("datasets/core-category-salary", .heatmap), ("datasets/media-category-salary", .heatmap),
    ("datasets/finance-category-education", .heatmap), ("datasets/core-category-tier", .bar),
    ("datasets/media-tier-category", .bar), ("datasets/finance-tier-industry", .bar),
    ("datasets/core-salary-bands", .multiples), ("datasets/media-salary-bands", .multiples),
    ("datasets/ga24-dist-deals", .multiples), ("datasets/ga24-dist-amount-field", .multiples),
    ("datasets/ga24-fig-nlp", .timeline), ("datasets/lj23-ds-major-batches", .line),
    (
      "compare?of=datasets/core-salary-bands,datasets/mobile-salary-bands,"
        + "datasets/finance-salary-bands,datasets/media-salary-bands", .multiples
    ),
  ])
  func opensWithWhatSuits(address: String, mark: MarkType) throws {
    let sheet = try Fixtures.sheet(address, .chinese)
    let series = try #require(sheet.series)
    #expect(SeriesChart.mark(of: series, at: sheet.address) == mark)
    // The first kind that is offered is the one that stands beside the table.
    #expect(SeriesChart.marks(of: series).first == mark)
  }

  /// Shares of a multiple choice are never parts of a whole.
  @Test func multipleChoicesAreBars() throws {
    let parts: Set<MarkType> = [.stacked, .normalized, .waffle, .treemap, .icicle, .tree, .area]
    var count = 0
    for dataset in try Fixtures.library.records(.dataset) where dataset[.choice] == "multiple" {
      let series = try #require(
        try Fixtures.sheet(dataset.address.description, .chinese).series)
      #expect(parts.isDisjoint(with: SeriesChart.marks(of: series)))
      count += 1
    }
    #expect(count > 0)
  }

  /// The four fields stand on one scale, the field of the dataset first.
  @Test func fieldsStandOnOneScale() throws {
    let sheet = try Fixtures.sheet("datasets/finance-salary-bands?chart=multiples", .english)
    let series = try #require(sheet.shownSeries)
    #expect(series.points.first?.group == "finance")
    #expect(Set(series.points.compactMap(\.group)).count == 4 && sheet.rows.count == 24)
    let words = SeriesChart.words(of: series, as: .multiples, language: .english).joined()
    #expect(words.contains("4 panels on one scale"))
    // Bars show the dataset alone.
    #expect(try Fixtures.sheet("datasets/finance-salary-bands?chart=bar", .english).rows.count == 6)
  }

  /// Words are those of the drawn chart.
  @Test func wordsNeedNoDrawing() throws {
    for address in ["datasets/core-category-salary", "datasets/ga24-dist-deals", "jobs?chart=bar"] {
      let sheet = try Fixtures.sheet(address, .chinese)
      let series = try #require(sheet.shownSeries)
      for mark in SeriesChart.marks(of: series) {
        let chart = SeriesChart.draw(
          series, as: mark, size: .init(columns: 80, rows: 24), cursor: nil, glyphs: .blocks,
          metrics: .init(), language: .chinese)
        #expect(chart.words == SeriesChart.words(of: series, as: mark, language: .chinese))
      }
    }
  }

  @Test(arguments: ["reports", "sections?report=llm-talent-2023", "skills"])
  func hierarchiesAreTrees(list: String) throws {
    let separator = list.contains("?") ? "&" : "?"
    for chart in ["icicle", "tree", "treemap"] {
      let sheet = try Fixtures.sheet("\(list)\(separator)chart=\(chart)", .chinese)
      let series = try #require(sheet.shownSeries)
      #expect(series.points.contains { !$0.path.isEmpty })
      #expect(SeriesChart.marks(of: series).contains { $0.rawValue == chart })
      #expect(try Fixtures.export(sheet, "svg", .chinese).contains("<title>"))
    }
  }
}
