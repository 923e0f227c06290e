import ReportExport
import ReportLibrary
import ReportModel
import TextCharts
import TextGrid

/// The sheet of the present place, with what is kept between two keys.
struct LoadedSheet: Sendable {
  /// All rows, before filter, sort and choice of columns.
  private let base: Sheet
  /// Made when the first term is typed: the first frame comes sooner without the tables of Chinese
  /// characters. Nil where the text does not filter rows.
  private let index: Lazy<TextIndex>?
  /// The rows and columns shown.
  let shown: Sheet
  /// The words that the rows were filtered by, to be highlighted.
  let filter: TextFilter
  /// What is wrong with the filter; the terms that make sense hold all the same.
  let problem: String?
  /// What each column shown needs for all rows, filtered out or not,
  /// so that columns stay where they are while the reader types.
  let needs: [ColumnNeed]
  private let allNeeds: [ColumnNeed]
  /// All columns, shown or not, in the order they have by themselves.
  var columns: [Sheet.Column] { base.columns }
  /// The counts beside a list, empty for other screens. Counted when first
  /// asked for: most keys come while they are folded away.
  var facets: [FacetCounts] { lazyFacets.value }
  private let lazyFacets: Lazy<[FacetCounts]>
  /// Whether there are any, which is known sooner.
  var hasFacets: Bool { lazyHasFacets.value }
  private let lazyHasFacets: Lazy<Bool>
  /// The kinds of charts that suit what is shown, the best first; empty where there is nothing to
  /// draw. Judged when first asked for, as footer, chart and words all ask.
  var suitableCharts: [MarkType] { lazyCharts.value }
  private let lazyCharts: Lazy<[MarkType]>
  /// What the chart of what is shown says.
  var chartWords: [String] { lazyWords.value }
  private let lazyWords: Lazy<[String]>

  /// Loads the sheet of `address`. What `old` has of it already is kept.
  init(
    _ address: Address, _ library: Library, _ language: Language, _ metrics: TextMetrics,
    keeping old: LoadedSheet? = nil
  ) throws(AddressError) {
    let source = LoadedSheet.source(of: address)
    let known = old.flatMap { $0.hasSource(of: address, language) ? $0 : nil }
    if let known, known.shown.address == address, known.metrics == metrics {
      self = known
      return
    }
    if let known {
      base = known.base
      index = known.index
    } else {
      base = try library.unfilteredSheet(at: source, in: language)
      index =
        address.isAnsweredWithText ? nil : Lazy { [base] in base.textIndex(in: language) }
    }
    self.language = language
    let query = FilterQuery(address["q"] ?? "")
    filter = index == nil ? TextFilter(address["q"] ?? "") : TextFilter(query)
    var sheet = base
    var problem: String?
    if let index, !query.terms.isEmpty {
      (sheet, problem) = base.filtered(by: query, index: index.value, in: library, language)
    }
    self.problem = problem
    sheet = try sheet.sorted(by: address["sort"]).arranged(by: address)
    sheet.address = address
    shown = sheet
    let allNeeds =
      known?.metrics == metrics
      ? known?.allNeeds ?? [] : base.columnNeeds(of: Array(base.rows.indices), metrics: metrics)
    self.allNeeds = allNeeds
    let columns = base.columns
    needs = sheet.columns.map { column in
      columns.firstIndex { $0.id == column.id }.map { allNeeds[$0] } ?? .exactly(0)
    }
    self.metrics = metrics
    lazyFacets = Lazy { [shown] in library.facets(of: shown, in: language) }
    lazyHasFacets = Lazy { [shown] in library.hasFacets(shown) }
    let charts = Lazy { [shown] in shown.series.map(SeriesChart.marks) ?? [] }
    lazyCharts = charts
    lazyWords = Lazy { [shown] in
      guard let series = shown.shownSeries else { return [] }
      return SeriesChart.words(
        of: series, as: SeriesChart.mark(at: shown.address, else: charts.value), language: language)
    }
  }

  /// Gets ready to filter, so that the first term typed costs no more than the others.
  func prepareFiltering() { _ = index?.value }

  /// What the term before the insertion point could become; none where the text filters no rows.
  func completions(of typed: String, in library: Library) -> [TermCompletion] {
    index == nil ? [] : base.completions(of: typed, in: library, language)
  }

  /// The terms of the filter, each with the number of rows that it would leave by itself; none
  /// where the text does not filter rows.
  func termCounts(in library: Library) -> [(text: String, count: Int)] {
    guard let index else { return [] }
    return FilterQuery(shown.address["q"] ?? "").terms.map { term in
      let (sheet, _) = base.filtered(
        by: FilterQuery(term.text), index: index.value, in: library, language)
      return (term.text, sheet.rows.count)
    }
  }

  /// Whether it is made from the rows of an address, filtered, sorted or cut in whatever way.
  func hasSource(of address: Address, _ language: Language) -> Bool {
    base.address == LoadedSheet.source(of: address) && self.language == language
  }

  func isOfSameSource(as other: LoadedSheet) -> Bool {
    base.address == other.base.address && language == other.language
  }

  private let metrics: TextMetrics
  private let language: Language

  /// The address without what can be changed on a loaded sheet.
  private static func source(of address: Address) -> Address {
    var source = address
    if !address.isAnsweredWithText { source["q"] = nil }
    for name in Address.columnParameters { source[name] = nil }
    return source
  }
}
