import ReportModel

/// All records of all packages, with their links in both directions. It never
/// changes once loaded.
public final class Library: Sendable {
  let tables: [Table]
  let packages: [Package]
  /// For each package the row of its report, nil for the vocabulary.
  let reportRows: [Int?]
  private let identifiers: IdentifierIndex
  private let links: LinkIndex
  let searchIndexes = LazyIndexes()

  /// Links the tables. Throws the problems of ids used twice and of links that
  /// lead nowhere.
  init(
    tables: [Table], packages: [Package], problems: [DataProblem]
  ) throws(LibraryError) {
    var problems = problems
    var identifiers = IdentifierIndex(capacity: tables.reduce(0) { $0 + $1.count })
    for table in tables {
      for row in 0..<table.count {
        guard
          let other = identifiers.insert(kind: table.kind, row: row, tables: tables),
          problems.count < LibraryError.limit
        else { continue }
        let first = tables[Int(other.kind)]
        problems.append(
          Library.problem(
            table, row, .id, packages,
            "“\(table.string(row: row, column: 0))” is used twice; the other is in "
              + Library.place(first, Int(other.row), packages)))
      }
    }
    let links = LinkIndex(tables: tables, identifiers: identifiers) { table, row, field, target in
      guard problems.count < LibraryError.limit else { return }
      let position = table.kind.entity.position(of: field) ?? 0
      problems.append(
        Library.problem(
          table, row, field, packages,
          "“\(table.string(row: row, column: position))” names no \(target.entity.type) of the library"))
    }
    for rule in ExclusiveLinks.all {
      rule.check(tables[rule.kind.rawValue], packages, &problems)
    }
    guard problems.isEmpty else { throw LibraryError(problems) }
    self.tables = tables
    self.packages = packages
    self.identifiers = identifiers
    self.links = links

    var reportRows = [Int?](repeating: nil, count: packages.count)
    for (row, origin) in tables[EntityKind.report.rawValue].origins.enumerated() {
      reportRows[Int(origin.package)] = row
    }
    self.reportRows = reportRows
  }

  /// The number of records of a kind.
  public func count(_ kind: EntityKind) -> Int { tables[kind.rawValue].count }

  /// The number of all records.
  public var count: Int { tables.reduce(0) { $0 + $1.count } }

  /// The records of a kind in reading order, report after report.
  public func records(_ kind: EntityKind) -> [Record] {
    (0..<count(kind)).map { Record(library: self, kind: kind, row: $0) }
  }

  /// The record of a kind by its id.
  public func record(_ kind: EntityKind, _ id: String) -> Record? {
    guard let entry = identifiers.find(id, tables: tables), Int(entry.kind) == kind.rawValue else {
      return nil
    }
    return Record(library: self, kind: kind, row: Int(entry.row))
  }

  func target(of field: FieldName, from record: Record) -> Record? {
    links.target(of: field, from: record.kind, row: record.row).map {
      Record(library: self, kind: $0.kind, row: $0.row)
    }
  }

  func referrers(to record: Record, from kind: EntityKind, by field: FieldName) -> [Record] {
    links.referrers(to: record.row, from: kind, by: field).map {
      Record(library: self, kind: kind, row: Int($0))
    }
  }

  func report(of record: Record) -> Record? {
    let package = tables[record.kind.rawValue].origins[record.row].package
    return reportRows[Int(package)].map { Record(library: self, kind: .report, row: $0) }
  }

  // MARK: - Problems

  private static func place(_ table: Table, _ row: Int, _ packages: [Package]) -> String {
    let origin = table.origins[row]
    return packages[Int(origin.package)].path(of: table.kind) + ":\(origin.line)"
  }

  static func problem(
    _ table: Table, _ row: Int, _ field: FieldName, _ packages: [Package], _ reason: String
  ) -> DataProblem {
    let origin = table.origins[row]
    return DataProblem(
      file: packages[Int(origin.package)].path(of: table.kind), line: Int(origin.line),
      column: field.header, reason: reason)
  }
}
