import ReportModel

/// Links of which a record has exactly one: a mention is made by one subject,
/// an alias belongs to one name, an effect to one case or scenario.
struct ExclusiveLinks: Sendable {
  let kind: EntityKind
  let fields: [FieldName]

  static let all = [
    ExclusiveLinks(
      kind: .mention,
      fields: [.duty, .requirement, .scenario, .caseStudy, .product, .technology]),
    ExclusiveLinks(kind: .alias, fields: [.skill, .organisation, .place]),
    ExclusiveLinks(kind: .effect, fields: [.caseStudy, .scenario]),
  ]

  /// Adds a problem for every row with none or several of them.
  func check(_ table: Table, _ packages: [Package], _ problems: inout [DataProblem]) {
    let columns = fields.compactMap(kind.entity.position(of:))
    for row in 0..<table.count where problems.count < LibraryError.limit {
      let count = columns.count { !table.isEmpty(row: row, column: $0) }
      guard count != 1 else { continue }
      problems.append(
        Library.problem(
          table, row, fields[0], packages,
          "exactly one of \(fields.map(\.header).joined(separator: ", ")) must be set, "
            + "found \(count)"))
    }
  }
}
