import ReportModel
import Synchronization

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

  /// A field whose links are to be resolved.
  private struct LinkField: Sendable {
    let table: Table
    let column: Int
    let name: FieldName
    let target: EntityKind
  }

  /// The links of a field, and the rows whose link is refused.
  private struct Resolved: Sendable {
    let links: FieldLinks
    let faults: [(row: Int, fault: Fault)]
  }

  /// Resolves every link field, on two threads; `report` hears of each link that is refused, in
  /// the order of tables, fields and rows.
  init(
    tables: [Table], identifiers: IdentifierIndex,
    report: (Table, Int, FieldName, EntityKind, Fault) -> Void
  ) {
    let fields = tables.flatMap { table in
      table.kind.entity.fields.enumerated().compactMap { column, field -> LinkField? in
        guard case .link(let target) = field.type else { return nil }
        return LinkField(table: table, column: column, name: field.name, target: target)
      }
    }
    let results = Mutex([Resolved?](repeating: nil, count: fields.count))
    Parallel.forEach(fields.count) { index in
      let field = fields[index]
      let resolved = LinkIndex.resolve(
        field, to: tables[field.target.rawValue], identifiers: identifiers)
      results.withLock { $0[index] = resolved }
    }
    var links: [FieldLinks] = []
    var places = [Int16](repeating: -1, count: EntityKind.allCases.count * LinkIndex.fieldCount)
    for (field, resolved) in zip(fields, results.withLock(\.self)) {
      guard let resolved else { continue }
      for (row, fault) in resolved.faults {
        report(field.table, row, field.name, field.target, fault)
      }
      places[LinkIndex.place(field.table.kind, field.name)] = Int16(links.count)
      links.append(resolved.links)
    }
    self.links = links
    self.places = places
  }

  private static func resolve(
    _ field: LinkField, to target: Table, identifiers: IdentifierIndex
  ) -> Resolved {
    let table = field.table
    // Reports may name each other; their records keep to themselves.
    let isShared = field.target.entity.isVocabulary || field.target == .report
    var targets = [Int32](repeating: -1, count: table.count)
    var faults: [(row: Int, fault: Fault)] = []
    // Neighbours often name the same record.
    var last: (cell: Table.CellRange, entry: IdentifierIndex.Entry?)?
    for row in 0..<table.count {
      let cell = table.cell(row: row, column: field.column)
      if cell.isEmpty { continue }
      if last.map({ !table.isSameText($0.cell, cell) }) ?? true {
        last = (cell, identifiers.find(cell))
      }
      guard let entry = last?.entry, Int(entry.kind) == field.target.rawValue else {
        faults.append((row, .dangling))
        continue
      }
      if !isShared, target.origins[Int(entry.row)].package != table.origins[row].package {
        faults.append((row, .foreign))
      } else {
        targets[row] = Int32(entry.row)
      }
    }
    return Resolved(
      links: invert(targets, target: field.target, count: target.count), faults: faults)
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
