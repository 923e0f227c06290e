import ReportLibrary
import ReportModel

/// The sheets shown last, the newest at the end.
struct RecentSheets: Sendable {
  /// A way down and back is seldom longer.
  private static let limit = 12
  private var sheets: [LoadedSheet] = []

  mutating func keep(_ sheet: LoadedSheet) {
    sheets.removeAll { $0.isOfSameSource(as: sheet) }
    sheets.append(sheet)
    if sheets.count > RecentSheets.limit { sheets.removeFirst() }
  }

  /// One whose rows are those of `address` before filter, sort and choice of columns.
  func sheet(for address: Address, _ language: Language) -> LoadedSheet? {
    sheets.last { $0.hasSource(of: address, language) }
  }
}
