/// Where a report says a thing.
public struct Evidence: Hashable, Sendable {
  /// The report's id.
  public let report: String
  /// The id of the section, empty when the whole report is meant.
  public let section: String
  /// The printed figure or table label (`表1`), empty when there is none.
  public let label: String
  /// The lines of the report's text.
  public let lines: LineRanges?
  /// The printed page, nil where it cannot be recovered.
  public let page: Int?

  public init(report: String, section: String, label: String, lines: LineRanges?, page: Int?) {
    self.report = report
    self.section = section
    self.label = label
    self.lines = lines
    self.page = page
  }
}
