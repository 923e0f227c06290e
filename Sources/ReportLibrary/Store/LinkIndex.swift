import ReportModel

/// The links between records in both directions, as arrays of rows.
struct LinkIndex: Sendable {
  /// The links of one field of one kind.
  private struct FieldLinks: Sendable {
    let target: EntityKind
    /// For each row of the source the row of the target, -1 for none.
    var targets: [Int32]
    /// The source rows sorted by target: those that name target `t` are
    /// `sources[starts[t]..<starts[t + 1]]`, in reading order.
    var starts: [Int32]
    var sources: [Int32]
  }

  private struct Key: Hashable {
    let kind: EntityKind
    let field: FieldName
  }

  private let fields: [Key: FieldLinks]

  /// Why a link is refused.
  enum Fault {
    /// No record of that kind has the id.
    case dangling
    /// The record belongs to another report: only names of the vocabulary are shared.
    case foreign
  }

  /// Resolves every link field; `report` hears of each link that is refused.
  init(
    tables: [Table], identifiers: IdentifierIndex,
    report: (Table, Int, FieldName, EntityKind, Fault) -> Void
  ) {
    var fields: [Key: FieldLinks] = [:]
    for table in tables {
      for (column, field) in table.kind.entity.fields.enumerated() {
        guard case .link(let target) = field.type else { continue }
        // Reports may name each other; their records keep to themselves.
        let isShared = target.entity.isVocabulary || target == .report
        var targets = [Int32](repeating: -1, count: table.count)
        table.bytes.withUnsafeBufferPointer { buffer in
          for row in 0..<table.count {
            let cell = table.cell(row: row, column: column)
            guard cell.start < cell.end else { continue }
            let key = buffer[Int(cell.start)..<Int(cell.end)]
            guard let entry = identifiers.find(key, tables: tables),
              Int(entry.kind) == target.rawValue
            else {
              report(table, row, field.name, target, .dangling)
              continue
            }
            let origin = tables[target.rawValue].origins[Int(entry.row)]
            if !isShared && origin.package != table.origins[row].package {
              report(table, row, field.name, target, .foreign)
            } else {
              targets[row] = Int32(entry.row)
            }
          }
        }
        fields[Key(kind: table.kind, field: field.name)] = LinkIndex.invert(
          targets, target: target, count: tables[target.rawValue].count)
      }
    }
    self.fields = fields
  }

  func target(of field: FieldName, from kind: EntityKind, row: Int) -> (kind: EntityKind, row: Int)?
  {
    guard let links = fields[Key(kind: kind, field: field)], links.targets[row] >= 0 else {
      return nil
    }
    return (links.target, Int(links.targets[row]))
  }

  func referrers(to row: Int, from kind: EntityKind, by field: FieldName) -> ArraySlice<Int32> {
    guard let links = fields[Key(kind: kind, field: field)] else { return [] }
    return links.sources[Int(links.starts[row])..<Int(links.starts[row + 1])]
  }

  /// Counting sort of the source rows by their target.
  private static func invert(_ targets: [Int32], target: EntityKind, count: Int) -> FieldLinks {
    var starts = [Int32](repeating: 0, count: count + 1)
    for row in targets where row >= 0 { starts[Int(row) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var next = starts
    var sources = [Int32](repeating: 0, count: Int(starts[count]))
    for (source, row) in targets.enumerated() where row >= 0 {
      sources[Int(next[Int(row)])] = Int32(source)
      next[Int(row)] += 1
    }
    return FieldLinks(target: target, targets: targets, starts: starts, sources: sources)
  }
}
