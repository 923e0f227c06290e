import ReportLibrary
import ReportModel
import TextGrid

/// The sheet beside the rows. It is made when it is first drawn: keys that come faster than frames
/// do not pay for it.
struct Preview: Sendable {
  let address: Address
  let language: Language
  /// Nil when the address leads nowhere.
  var sheet: Sheet? { lazySheet.value }
  private let lazySheet: Lazy<Sheet?>
  /// What each column needs.
  var needs: [ColumnNeed] { lazyNeeds.value }
  private let lazyNeeds: Lazy<[ColumnNeed]>

  init(_ address: Address, _ library: Library, _ language: Language, _ metrics: TextMetrics) {
    self.address = address
    self.language = language
    let lazySheet = Lazy { try? library.sheet(at: address, in: language) }
    self.lazySheet = lazySheet
    lazyNeeds = Lazy {
      lazySheet.value.map { $0.columnNeeds(of: Array($0.rows.indices), metrics: metrics) } ?? []
    }
  }
}
