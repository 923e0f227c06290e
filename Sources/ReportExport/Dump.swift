import ReportLibrary
import ReportModel

/// Every record of a library as one self-contained JSON object a line: id,
/// type, report, all its fields with the names its links lead to, evidence.
public enum Dump {
  /// The kinds that are records of their own; aliases are written into the
  /// skill they belong to.
  static let kinds = EntityKind.allCases.filter { $0 != .alias }

  /// Hands each line, without its line break, to `write`. With `report` only
  /// the records of that report.
  public static func lines(of library: Library, report: String?, write: (String) -> Void) {
    for kind in kinds {
      for record in library.records(kind) {
        let places = record.evidence
        if let report, !places.contains(where: { $0.report == report }) { continue }
        write(object(record, places, library).text)
      }
    }
  }

  private static func object(_ record: Record, _ places: [Evidence], _ library: Library) -> JSON {
    var reports: [String] = []
    for place in places where !reports.contains(place.report) { reports.append(place.report) }
    var members: [(String, JSON)] = [
      ("id", .string(record.id)),
      ("type", .string(record.entity.type)),
      ("report", .string(reports.joined(separator: " "))),
    ]
    for field in record.entity.fields where field.name != .id && field.name != .order {
      let text = record[field.name]
      guard !text.isEmpty else { continue }
      switch field.type {
      case .integer, .decimal, .proficiency:
        members.append((field.name.header, .numberOrString(text)))
      case .link:
        members.append((field.name.header, .string(text)))
        if let target = record.link(field.name) {
          members.append((field.name.header + "_name", .string(target.name(in: .chinese))))
        }
      default:
        members.append((field.name.header, .string(text)))
      }
    }
    let aliases = record.aliases.map { JSON.string($0) }
    if !aliases.isEmpty { members.append(("aliases", .array(aliases))) }
    members.append(("evidence", ExportFormat.evidence(places, library)))
    return .object(members)
  }
}
