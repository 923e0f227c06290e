import ReportLibrary
import ReportModel

/// The columns that give each exported row its place in a report.
enum SourceColumns {
  static let names = ["source_report", "source_section", "source_lines", "source_page"]

  /// One place is written in its parts. A name of the shared vocabulary has many, and the two
  /// statements of a discrepancy have two: reports and sections are listed, the lines as
  /// `report:lines`, the pages where all are of one report.
  static func values(of row: Sheet.Row) -> [String] {
    let places = row.evidence
    guard let first = places.first else { return ["", "", "", ""] }
    let reports = listed(places.map(\.report))
    let isOne = places.count == 1
    let lines = places.map { place in
      let lines = place.lines?.description ?? ""
      return isOne ? lines : "\(place.report):\(lines)"
    }
    let pages = reports == first.report ? places.compactMap { $0.page.map(String.init) } : []
    return [
      reports, listed(places.map(\.section)), lines.joined(separator: " "), listed(pages),
    ]
  }

  /// Each once, in the order in which they come.
  private static func listed(_ values: [String]) -> String {
    var seen: Set<String> = [""]
    return values.filter { seen.insert($0).inserted }.joined(separator: " ")
  }
}
