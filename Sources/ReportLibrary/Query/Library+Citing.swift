import ReportModel
import Synchronization

/// Which lines the records of each report rest on, read when first asked for.
final class LazyCitations: Sendable {
  /// A record and the lines it cites; not the record itself, which would hold a library.
  struct Citation: Sendable {
    let lines: LineRanges
    let kind: EntityKind
    let row: Int
  }

  private let known = Mutex<[String: [Citation]]?>(nil)
  private let statements = Mutex<[String: [Citation]]?>(nil)

  /// The citations of one report in the order of the collections. Who asks while they are being
  /// read waits for them.
  func citations(of report: Record) -> [Citation] {
    known.withLock { known in
      let all = known ?? LazyCitations.read(report.library)
      known = all
      return all[report.id] ?? []
    }
  }

  /// The places in one report that discrepancies speak of, in their order; one may be there twice.
  func statements(about report: Record) -> [Citation] {
    statements.withLock { known in
      let all = known ?? LazyCitations.readStatements(report.library)
      known = all
      return all[report.id] ?? []
    }
  }

  private static func readStatements(_ library: Library) -> [String: [Citation]] {
    var all: [String: [Citation]] = [:]
    for record in library.records(.discrepancy) {
      for place in record.evidence {
        guard let lines = place.lines else { continue }
        all[place.report, default: []].append(
          Citation(lines: lines, kind: .discrepancy, row: record.row))
      }
    }
    return all
  }

  private static func read(_ library: Library) -> [String: [Citation]] {
    var all: [String: [Citation]] = [:]
    for kind in Library.collections where kind.entity.position(of: .lines) != nil {
      for record in library.records(kind) {
        guard let report = record.report, let lines = LineRanges(record[.lines]) else { continue }
        all[report.id, default: []].append(
          Citation(lines: lines, kind: kind, row: record.row))
      }
    }
    return all
  }
}

extension Library {
  /// The records of a report that cite one of these lines, what says the least else first; the
  /// report and its sections, which hold everything, are not among them.
  func records(of report: Record, citing lines: LineRanges) -> [Record] {
    let near = citations.citations(of: report).filter {
      $0.kind.entity.position(of: .section) != nil && $0.lines.overlaps(lines)
    }
    let sizes = near.map { $0.lines.ranges.reduce(0) { $0 + $1.count } }
    return near.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }.map {
      Record(library: self, kind: near[$0].kind, row: near[$0].row)
    }
  }

  /// The narrowest section of a report that holds a line.
  func section(of report: Record, at line: Int) -> Record? {
    // Narrower ones come behind those they are part of.
    citations.citations(of: report)
      .last { $0.kind == .section && $0.lines.overlaps(LineRanges(line...line)) }
      .map { Record(library: self, kind: .section, row: $0.row) }
  }
}
