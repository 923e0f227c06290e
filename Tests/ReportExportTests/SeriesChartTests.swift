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
}
