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
  let searchIndexes: LazyIndexes
  let passages: LazyPassages
  let members: LazyMembers
  let citations: LazyCitations
  let lazySources: LazySources
  /// In which language its records are named.
  public let names: NameForm
  /// Why packages of the reader's are not in it; empty when all are.
  public let leftOut: [DataProblem]
  /// The texts of the reports as far as the reader has attached them.
  public let texts: AttachedTexts

  /// Links the tables. Throws the problems of ids used twice and of links that
  /// lead nowhere.
  init(
    tables: [Table], packages: [Package], problems: [DataProblem],
    leftOut: [DataProblem] = [], texts: AttachedTexts = AttachedTexts(folder: nil)
  ) throws(LibraryError) {
    var problems = problems
    let identifiers = IdentifierIndex(tables) { table, row, other in
      guard problems.count < LibraryError.limit else { return }
      let first = tables[Int(other.kind)]
      problems.append(
        Library.problem(
          table, row, .id, packages,
          "“\(table.string(row: row, column: 0))” is used twice; the other is in "
            + Library.place(first, Int(other.row), packages)))
    }
    let links = LinkIndex(tables: tables, identifiers: identifiers) {
      table, row, field, target, fault in
      guard problems.count < LibraryError.limit else { return }
      let position = table.kind.entity.position(of: field) ?? 0
      let id = table.string(row: row, column: position)
      let reason =
        switch fault {
        case .dangling: "“\(id)” names no \(target.entity.type) of the library"
        case .foreign: "“\(id)” is a \(target.entity.type) of another report"
        }
      let problem = Library.problem(table, row, field, packages, reason)
      // What is no id at all has been told already.
      if !problems.contains(where: { $0.isAtPlace(of: problem) }) { problems.append(problem) }
    }
    Library.checkParents(tables, links, packages, &problems)
    Library.checkReports(tables[EntityKind.report.rawValue], packages, &problems)
    for rule in ExclusiveLinks.all {
      rule.check(tables[rule.kind.rawValue], packages, &problems)
    }
    guard problems.isEmpty else { throw LibraryError(problems) }
    self.tables = tables
    self.packages = packages
    self.leftOut = leftOut
    self.texts = texts
    self.identifiers = identifiers
    self.links = links
    searchIndexes = LazyIndexes()
    passages = LazyPassages()
    members = LazyMembers()
    citations = LazyCitations()
    lazySources = LazySources()
    names = .auto

    var reportRows = [Int?](repeating: nil, count: packages.count)
    for (row, origin) in tables[EntityKind.report.rawValue].origins.enumerated() {
      reportRows[Int(origin.package)] = row
    }
    self.reportRows = reportRows
  }

  /// A library without records: what there is to show before one is loaded.
  public static let empty = Library()

  private init() {
    tables = EntityKind.allCases.map { Table(kind: $0) }
    packages = []
    leftOut = []
    texts = AttachedTexts(folder: nil)
    reportRows = []
    identifiers = IdentifierIndex(tables) { _, _, _ in }
    links = LinkIndex(tables: tables, identifiers: identifiers) { _, _, _, _, _ in }
    searchIndexes = LazyIndexes()
    passages = LazyPassages()
    members = LazyMembers()
    citations = LazyCitations()
    lazySources = LazySources()
    names = .auto
  }

  /// The library with its records named otherwise; nothing is loaded or indexed again, and its
  /// records are the same.
  public func naming(_ names: NameForm) -> Library {
    names == self.names ? self : Library(self, names)
  }

  private init(_ other: Library, _ names: NameForm) {
    tables = other.tables
    packages = other.packages
    reportRows = other.reportRows
    identifiers = other.identifiers
    links = other.links
    searchIndexes = other.searchIndexes
    passages = other.passages
    members = other.members
    citations = other.citations
    lazySources = other.lazySources
    leftOut = other.leftOut
    texts = other.texts
    self.names = names
  }

  /// Whether both hold the same records, however they name them.
  func isSame(as other: Library) -> Bool { searchIndexes === other.searchIndexes }

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
    guard let entry = identifiers.find(id), Int(entry.kind) == kind.rawValue else {
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

  /// From parent to parent there is an end; one problem for each circle.
  private static func checkParents(
    _ tables: [Table], _ links: LinkIndex, _ packages: [Package], _ problems: inout [DataProblem]
  ) {
    for table in tables where table.kind.entity.position(of: .parent) != nil {
      // For each row the row from which it was first reached.
      var origins = [Int?](repeating: nil, count: table.count)
      for start in 0..<table.count where problems.count < LibraryError.limit {
        var row = start
        while origins[row] == nil {
          origins[row] = start
          guard let parent = links.target(of: .parent, from: table.kind, row: row)?.row else {
            break
          }
          if origins[parent] == start {
            let id = table.string(row: parent, column: 0)
            problems.append(
              problem(table, row, .parent, packages, "“\(id)” leads back to where it began"))
          }
          row = parent
        }
      }
    }
  }

  /// Every package but the vocabulary holds one report, named as its folder is.
  private static func checkReports(
    _ table: Table, _ packages: [Package], _ problems: inout [DataProblem]
  ) {
    for (index, package) in packages.enumerated()
    where !package.isVocabulary && problems.count < LibraryError.limit {
      let rows = (0..<table.count).filter { table.origins[$0].package == index }
      guard let first = rows.first else {
        problems.append(
          DataProblem(
            file: package.path(of: .report), reason: "holds no row; a package holds one report"))
        continue
      }
      let id = table.string(row: first, column: 0)
      if rows.count > 1 {
        problems.append(
          problem(table, rows[1], .id, packages, "a package holds one report, found \(rows.count)"))
      } else if id != package.name {
        problems.append(
          problem(
            table, first, .id, packages, "“\(id)” is not the folder's name, “\(package.name)”"))
      }
    }
  }

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
