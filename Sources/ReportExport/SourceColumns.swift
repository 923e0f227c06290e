import ReportLibrary
import ReportModel

/// The columns that give each exported row its place in a report.
enum SourceColumns {
  static let names = ["source_report", "source_section", "source_lines", "source_page"]

  /// One place is written in its parts. A name of the shared vocabulary has
  /// many: the reports are listed, and the lines as `report:lines`.
  static func values(of row: Sheet.Row) -> [String] {
    let places = row.evidence
    guard let first = places.first else { return ["", "", "", ""] }
    guard places.count > 1 else {
      return [
        first.report, first.section, first.lines?.description ?? "",
        first.page.map(String.init) ?? "",
      ]
    }
    var reports: [String] = []
    for place in places where !reports.contains(place.report) { reports.append(place.report) }
    let lines = places.map { "\($0.report):\($0.lines?.description ?? "")" }
    return [reports.joined(separator: " "), "", lines.joined(separator: " "), ""]
  }
}
