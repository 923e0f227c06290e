import ReportLibrary
import ReportModel
import TextCharts
import TextGrid

/// Charts of a sheet's series: the one place where the library's values become
/// the data of a chart.
public enum SeriesChart {
  /// Draws a series; a mark's key is the index of its point.
  public static func draw(
    _ series: Series, size: Size, cursor: Int?, glyphs: Glyphs, metrics: TextMetrics,
    language: Language
  ) -> Chart {
    drawChart(
      data(of: series), spec: spec(of: series), size: size, cursor: cursor, glyphs: glyphs,
      metrics: metrics, language: language == .chinese ? .chinese : .english)
  }

  static func data(of series: Series) -> [Datum] {
    series.points.enumerated().map { index, point in
      Datum(
        key: index, category: point.category, group: point.group, value: point.value,
        printed: point.printed, unit: point.unit, words: point.words, status: status(point.status))
    }
  }

  static func spec(of series: Series) -> ChartSpec {
    ChartSpec(
      mark: .bar, title: series.title, categoryTitle: series.categoryTitle,
      groupTitle: series.groupTitle, measureTitle: series.measureTitle, unit: series.unit,
      isWhole: series.isWhole)
  }

  private static func status(_ status: Sheet.Cell.Status) -> Datum.Status {
    switch status {
    case .plain: .stated
    case .derived: .derived
    case .missing: .missing
    }
  }
}

extension ExportFormat {
  /// The chart of a sheet that is one, as lines of text with its words; nil
  /// for a sheet that is a table.
  static func chartText(of sheet: Sheet, _ context: ExportContext) -> String? {
    guard sheet.address["chart"] != nil, let series = sheet.shownSeries else { return nil }
    let headings = Set(series.points.compactMap { $0.group == nil ? nil : $0.category }).count
    let size = Size(columns: context.width, rows: series.points.count + headings + 6)
    let chart = SeriesChart.draw(
      series, size: size, cursor: nil, glyphs: .blocks, metrics: context.metrics,
      language: context.language)
    return chart.grid.text() + "\n\n" + chart.words.map { $0 + "\n" }.joined()
  }
}
