import ReportLibrary
import ReportModel
import TextGrid

/// The sheet of the present place, with what is kept between two keys.
struct LoadedSheet: Sendable {
  /// All rows, before filter, sort and choice of columns.
  private let base: Sheet
  private let index: TextIndex?
  /// The rows and columns shown.
  let shown: Sheet
  /// The words that the rows were filtered by, to be highlighted.
  let filter: TextFilter
  /// For each column shown the widest cell of all rows, filtered out or not,
  /// so that columns stay where they are while the reader types.
  let widths: [Int]
  /// The counts beside a list, empty for other screens.
  let facets: [FacetCounts]

  /// Loads the sheet of `address`. What `old` has of it already is kept.
  init(
    _ address: Address, _ library: Library, _ language: Language, _ metrics: TextMetrics,
    keeping old: LoadedSheet? = nil
  ) throws(AddressError) {
    let source = LoadedSheet.source(of: address)
    if let old, LoadedSheet.source(of: old.base.address) == source,
      old.language == language
    {
      base = old.base
      index = old.index
    } else {
      base = try library.unfilteredSheet(at: source, in: language)
      index = address.isAnsweredWithText ? nil : base.textIndex(in: language)
    }
    self.language = language
    let text = address["q"] ?? ""
    filter = TextFilter(text)
    var sheet = try base.sorted(by: nil)
    if let index { sheet = sheet.filtered(by: filter, index: index) }
    sheet = try sheet.sorted(by: address["sort"]).choosing(columns: address["columns"])
    sheet.address = address
    shown = sheet
    let all = try base.choosing(columns: address["columns"])
    widths = all.naturalWidths(of: Array(all.rows.indices), metrics: metrics)
    facets = library.facets(of: sheet, in: language)
  }

  private let language: Language

  /// The address without what can be changed on a loaded sheet.
  private static func source(of address: Address) -> Address {
    var source = address
    if !address.isAnsweredWithText { source["q"] = nil }
    source["sort"] = nil
    source["columns"] = nil
    return source
  }
}
