import ReportLibrary
import ReportModel
import TextCharts
import TextGrid

/// Charts of a sheet's series: the one place where the library's values become the data of a chart.
public enum SeriesChart {
  /// Draws a series; a mark's key is the index of its point.
  public static func draw(
    _ series: Series, as mark: MarkType, size: Size, cursor: Int?, glyphs: Glyphs,
    metrics: TextMetrics, language: Language
  ) -> Chart {
    drawChart(
      data(of: series), spec: spec(of: series, mark), size: size, cursor: cursor, glyphs: glyphs,
      metrics: metrics, language: language.ofCharts)
  }

  /// The kinds of charts that suit a series, the best first.
  public static func marks(of series: Series) -> [MarkType] {
    MarkType.suitable(for: data(of: series), spec(of: series, .bar))
  }

  /// The kind that an address asks for, else the one that suits best.
  public static func mark(of series: Series, at address: Address) -> MarkType {
    address["chart"].flatMap(MarkType.init) ?? marks(of: series).first ?? .bar
  }

  static func data(of series: Series) -> [Datum] {
    series.points.enumerated().map { index, point in
      Datum(
        key: index, category: point.category, group: point.group, value: point.value,
        end: point.end, date: CalendarDate(point.date), printed: point.printed, unit: point.unit,
        words: point.words, status: status(point.status))
    }
  }

  static func spec(of series: Series, _ mark: MarkType) -> ChartSpec {
    ChartSpec(
      mark: mark, title: series.title, categoryTitle: series.categoryTitle,
      groupTitle: series.groupTitle, measureTitle: series.measureTitle, unit: series.unit,
      isWhole: series.isWhole, endTitles: series.endTitles,
      categoryType: series.hasOrderedCategories ? .ordinal : .nominal,
      groupType: series.hasOrderedGroups ? .ordinal : .nominal)
  }

  private static func status(_ status: Sheet.Cell.Status) -> Datum.Status {
    switch status {
    case .plain: .stated
    case .derived: .derived
    case .missing: .missing
    }
  }
}

extension Language {
  var ofCharts: ChartLanguage { self == .chinese ? .chinese : .english }
}

extension ExportFormat {
  /// The chart of a sheet that is one, as lines of text with its words; nil
  /// for a sheet that is a table.
  static func chartText(of sheet: Sheet, _ context: ExportContext) -> String? {
    guard sheet.address["chart"] != nil, let series = sheet.shownSeries else { return nil }
    let mark = SeriesChart.mark(of: series, at: sheet.address)
    let rows = naturalRows(
      of: SeriesChart.data(of: series), spec: SeriesChart.spec(of: series, mark),
      language: context.language.ofCharts)
    let chart = SeriesChart.draw(
      series, as: mark, size: Size(columns: context.width, rows: rows), cursor: nil,
      glyphs: .blocks, metrics: context.metrics, language: context.language)
    return chart.grid.text() + "\n\n" + chart.words.map { $0 + "\n" }.joined()
  }

  /// The chart of a sheet as an SVG document, empty for a sheet that has nothing to draw.
  static func svg(_ sheet: Sheet, _ context: ExportContext) -> String {
    guard let series = sheet.shownSeries else { return "" }
    return drawChartSVG(
      SeriesChart.data(of: series),
      spec: SeriesChart.spec(of: series, SeriesChart.mark(of: series, at: sheet.address)),
      language: context.language.ofCharts)
  }
}
