import ReportModel

extension Library {
  /// Two or more records of one kind side by side: `compare?of=jobs/a,jobs/b`. Datasets member by
  /// member, jobs skill by skill, others field by field.
  func compareSheet(
    _ address: Address, _ language: Language
  ) throws(AddressError) -> Sheet {
    try checkParameters(of: address, known: [Address.comparedParameter])
    var records: [Record] = []
    for name in (address[Address.comparedParameter] ?? "").split(separator: ",") {
      let record = try compared(String(name))
      if !records.contains(record) { records.append(record) }
    }
    let kinds = Set(records.map(\.kind))
    guard kinds.count < 2 else {
      throw .malformed(
        address.description, reason: "only records of one collection can be compared")
    }
    var sheet = Sheet(
      address: address, title: Bilingual("对照", "Comparison")[language], columns: [], rows: [])
    guard records.count > 1, let kind = kinds.first else {
      sheet.notes = [
        Bilingual(
          "要对照两条以上：在列表里用空格标记，再按 =。", "Mark two rows or more with space, then press =.")[
            language]
      ]
      return sheet
    }
    sheet.subtitle = records.map { $0.name(in: language) }.joined(separator: " · ")
    switch kind {
    case .dataset: compareDatasets(records, &sheet, language)
    case .job: compareJobs(records, &sheet, language)
    default: compareFields(records, &sheet, language)
    }
    sheet.total = sheet.rows.count
    return sheet
  }

  private func compared(_ name: String) throws(AddressError) -> Record {
    let path = try Address(name).path
    guard path.count == 2 else {
      throw .malformed(name, reason: "what is compared is written as collection/record")
    }
    guard let kind = EntityKind(collection: path[0]) else {
      throw .unknownCollection(
        path[0], nearest: Library.collections(like: path[0]))
    }
    guard let record = record(kind, path[1]) else {
      throw .unknownRecord(
        collection: path[0], id: path[1],
        nearest: identifiers(kind, like: path[1]))
    }
    return record
  }

  /// One row a field that any of the records has.
  private func compareFields(_ records: [Record], _ sheet: inout Sheet, _ language: Language) {
    sheet.columns =
      [Sheet.Column("field", Bilingual("项", "Field")[language])]
      + records.map { Sheet.Column($0.id, $0.name(in: language)) }
    let hidden: Set<FieldName> = [.id, .order, .section, .label, .lines, .page, .sha256]
    let fields = (records.first?.entity.fields ?? []).filter { !hidden.contains($0.name) }
    var rows = fields.map { field in
      (field.title[language], records.map { $0.cell(field.name, in: language) })
    }
    for (kind, field) in records.first?.kind.inboundLinks ?? [] where kind != .alias {
      let counts = records.map { $0.referrers(kind, by: field).count }
      guard counts.contains(where: { $0 > 0 }) else { continue }
      rows.append(
        (
          field == .parent ? Bilingual("下级", "Parts")[language] : kind.entity.title[language],
          counts.map(Sheet.Cell.count)
        ))
    }
    if records.first?.entity.isVocabulary == false {
      rows.append(
        (
          Bilingual("报告", "Report")[language],
          records.map { .expected($0.report?.name(in: language)) }
        ))
    }
    sheet.rows = rows.filter { row in row.1.contains { !$0.isEmpty } }.map { title, cells in
      var row = Sheet.Row(
        cells: [Sheet.Cell(title)] + cells, target: nil,
        source: records.first)
      row.otherSources = Array(records.dropFirst())
      return row
    }
  }
}

extension Record {
  /// A field as readers see it; a link shows the name it leads to.
  func shownText(_ field: Field, in language: Language) -> String {
    if case .link = field.type { return link(field.name)?.name(in: language) ?? "" }
    return display(field.name, in: language)
  }
}

extension Address {
  /// Names what is compared.
  static let comparedParameter = "of"

  /// The comparison of records, named by their addresses.
  public static func comparison(of records: [Address]) -> Address {
    Address(
      path: ["compare"],
      parameters: [
        Parameter(comparedParameter, records.map(\.description).joined(separator: ","))
      ])
  }

  /// The addresses of what is compared, those left out that are none.
  var comparedRecords: [Address] {
    (self[Address.comparedParameter] ?? "").split(separator: ",").compactMap { try? Address($0) }
  }

  /// Whether it sets records side by side.
  public var isComparison: Bool { path == ["compare"] }
}
