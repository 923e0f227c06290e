import ReportModel

/// Makes the cells of rows when they are looked at: of a thousand rows found a screen shows fifty.
protocol RowMaker: AnyObject, Sendable {
  func cells(of index: Int) -> [Sheet.Cell]
  func target(of index: Int) -> Address?
  /// The places in the reports; nil for those of the records behind the row.
  func evidence(of index: Int) -> [Evidence]?
}

extension RowMaker {
  func evidence(of index: Int) -> [Evidence]? { nil }
}
