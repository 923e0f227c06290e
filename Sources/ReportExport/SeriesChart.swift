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
    let own = series.own.first ?? series
    let suited = MarkType.suitable(for: data(of: own), spec(of: own, .bar))
    guard series.hasCompanions || !series.own.isEmpty else { return suited }
    // What others stand beside is best seen among them.
    return [.multiples] + suited.filter { $0 != .multiples }
  }

  /// What a series says as a kind of chart: nothing is laid out for it.
  public static func words(
    of series: Series, as mark: MarkType, language: Language
  ) -> [String] {
    chartWords(
      of: data(of: series), spec: spec(of: series, mark), language: language.ofCharts)
  }

  /// The kind that an address asks for, else the one that suits best.
  public static func mark(of series: Series, at address: Address) -> MarkType {
    mark(at: address, else: address["chart"] == nil ? marks(of: series) : [])
  }

  /// The kind that an address asks for, else the first of those that suit.
  public static func mark(at address: Address, else suited: [MarkType]) -> MarkType {
    address["chart"].flatMap(MarkType.init) ?? suited.first ?? .bar
  }

  static func data(of series: Series) -> [Datum] {
    series.points.enumerated().map { index, point in
      // A period is written as ISO 8601 does it.
      let dates = point.date.split(separator: "/").compactMap { CalendarDate(String($0)) }
      return Datum(
        key: index, category: point.category, group: point.group, value: point.value,
        end: point.end, date: dates.first, until: dates.dropFirst().first, printed: point.printed,
        unit: point.unit, behindUnit: point.behindUnit,
        words: point.words, status: status(point.status), path: point.path)
    }
  }

  /// The rows that a chart of so many columns needs to show all its data, or that become it.
  public static func rows(
    of series: Series, as mark: MarkType, columns: Int, language: Language
  ) -> Int {
    naturalRows(
      of: data(of: series), spec: spec(of: series, mark), language: language.ofCharts,
      columns: columns)
  }

  static func spec(of series: Series, _ mark: MarkType) -> ChartSpec {
    ChartSpec(
      mark: mark, title: series.title, categoryTitle: series.categoryTitle,
      groupTitle: series.groupTitle, measureTitle: series.measureTitle, unit: series.unit,
      isWhole: series.isWhole, endTitles: series.endTitles,
      categoryType: series.hasOrderedCategories ? .ordinal : .nominal,
      groupType: series.hasOrderedGroups ? .ordinal : .nominal,
      categoryOrder: series.categoryOrder, groupOrder: series.groupOrder,
      hasMeasuresAsGroups: series.hasMeasuresAsGroups, basis: series.basis,
      coverage: series.coverage.map { ChartSpec.Coverage(placed: $0.placed, all: $0.all) },
      unnamedCount: series.unnamedCount)
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
    let rows = SeriesChart.rows(of: series, as: mark, columns: 80, language: context.language)
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
