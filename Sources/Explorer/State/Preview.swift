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
  /// For each column the widest cell.
  var widths: [Int] { lazyWidths.value }
  private let lazyWidths: Lazy<[Int]>

  init(_ address: Address, _ library: Library, _ language: Language, _ metrics: TextMetrics) {
    self.address = address
    self.language = language
    let lazySheet = Lazy { try? library.sheet(at: address, in: language) }
    self.lazySheet = lazySheet
    lazyWidths = Lazy {
      lazySheet.value.map { $0.naturalWidths(of: Array($0.rows.indices), metrics: metrics) } ?? []
    }
  }
}
