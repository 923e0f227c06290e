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

  private let links: [FieldLinks]
  /// For each kind and field the index of its links, -1 for none.
  private let places: [Int16]

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
    var links: [FieldLinks] = []
    var places = [Int16](repeating: -1, count: EntityKind.allCases.count * LinkIndex.fieldCount)
    for table in tables {
      for (column, field) in table.kind.entity.fields.enumerated() {
        guard case .link(let kind) = field.type else { continue }
        let target = tables[kind.rawValue]
        // Reports may name each other; their records keep to themselves.
        let isShared = kind.entity.isVocabulary || kind == .report
        var targets = [Int32](repeating: -1, count: table.count)
        // Neighbours often name the same record.
        var last: (cell: Table.CellRange, entry: IdentifierIndex.Entry?)?
        for row in 0..<table.count {
          let cell = table.cell(row: row, column: column)
          if cell.isEmpty { continue }
          if last.map({ !table.isSameText($0.cell, cell) }) ?? true {
            last = (cell, identifiers.find(cell))
          }
          guard let entry = last?.entry, Int(entry.kind) == kind.rawValue else {
            report(table, row, field.name, kind, .dangling)
            continue
          }
          let origin = target.origins[Int(entry.row)]
          if !isShared && origin.package != table.origins[row].package {
            report(table, row, field.name, kind, .foreign)
          } else {
            targets[row] = Int32(entry.row)
          }
        }
        places[LinkIndex.place(table.kind, field.name)] = Int16(links.count)
        links.append(LinkIndex.invert(targets, target: kind, count: target.count))
      }
    }
    self.links = links
    self.places = places
  }

  func target(of field: FieldName, from kind: EntityKind, row: Int) -> (kind: EntityKind, row: Int)?
  {
    let place = Int(places[LinkIndex.place(kind, field)])
    guard place >= 0, links[place].targets[row] >= 0 else { return nil }
    return (links[place].target, Int(links[place].targets[row]))
  }

  func referrers(to row: Int, from kind: EntityKind, by field: FieldName) -> ArraySlice<Int32> {
    let place = Int(places[LinkIndex.place(kind, field)])
    guard place >= 0 else { return [] }
    let starts = links[place].starts
    return links[place].sources[Int(starts[row])..<Int(starts[row + 1])]
  }

  private static func place(_ kind: EntityKind, _ field: FieldName) -> Int {
    kind.rawValue * fieldCount + field.rawValue
  }

  private static let fieldCount = FieldName.allCases.count

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
