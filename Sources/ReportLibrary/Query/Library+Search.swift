import ReportModel

extension Library {
  /// The kinds that a search goes through, in the order of its groups.
  static let searched: [EntityKind] = [
    .job, .skill, .scenario, .caseStudy, .industry, .product, .organisation, .policy, .dataset,
    .technology, .milestone, .standard, .programme, .challenge, .recommendation, .outlook,
    .quality, .requirement, .duty, .effect, .observation, .discrepancy, .place, .section, .report,
  ]

  static let searchTitle = Bilingual("检索", "Search")

  /// What each of these kinds is called, folded.
  private static let searchedTitles = searched.map { kind in
    Language.allCases.flatMap { [kind.entity.title[$0], kind.entity.singular[$0]] }
      .map { Folding.fold($0) }
  }

  /// All records whose names, aliases or words contain the query, grouped by
  /// kind, those whose name begins with it first.
  func searchSheet(_ address: Address, _ language: Language) -> Sheet {
    let query = address["q"] ?? ""
    let filter = TextFilter(query)
    guard !filter.isEmpty else {
      var sheet = searchGuide(address, language)
      let isNoneAttached = records(.report).allSatisfy { passages.passages(of: $0) == nil }
      if isNoneAttached, count > 0 { sheet.notes.append(Library.attachingNote[language]) }
      return sheet
    }
    var sheet = Sheet(
      address: address, title: Library.searchTitle[language],
      columns: [
        Sheet.Column("name", Bilingual("名称", "Name")[language], width: 28),
        Sheet.Column("about", Bilingual("说明", "About")[language], width: 60),
        Sheet.Column("report", Bilingual("报告", "Report")[language], width: 16),
      ],
      rows: [])
    sheet.subtitle = query
    sheet.total = Library.searched.reduce(sourceCount) { $0 + count($1) }
    let found = zip(Library.searched, Library.searchedTitles).map { kind, titles in
      // `浙江 政策` asks for the policies that have to do with the place.
      let asked = filter.without(titles)
      let hits = searchIndex(kind).ranked(matching: asked ?? filter)
      // What is meant by its kind or its name stands before what only has the words in it.
      return (kind: kind, hits: hits.rows, comesFirst: asked != nil || hits.best == .nameIs)
    }
    let ordered = found.filter(\.comesFirst) + found.filter { !$0.comesFirst }
    // Growing step by step costs more than all else.
    sheet.rows.reserveCapacity(
      found.reduce(Library.mostPassageRows) { $0 + $1.hits.count })
    // A year is no record, but what happened in it is a screen.
    if let year = filter.onlyWord, isYear(year) {
      sheet.parts.append(Library.yearsTitle[language])
      sheet.rows.append(
        Sheet.Row(
          cells: [
            Sheet.Cell(year),
            Sheet.Cell(Bilingual("这一年发生了什么", "what happened in that year")[language]), .blank,
          ],
          target: Address(path: ["years", year]), source: nil))
    }
    for (kind, hits, _) in ordered where !hits.isEmpty {
      let part = sheet.parts.count
      sheet.parts.append(kind.entity.title[language])
      let maker = RecordRows(self, kind, filter, language)
      for row in hits {
        let record = Record(library: self, kind: kind, row: row)
        sheet.rows.append(Sheet.Row(part: part, of: maker, at: row, source: record))
      }
    }
    addSources(to: &sheet, filter, language)
    addPassages(to: &sheet, filter, language)
    if sheet.rows.isEmpty {
      sheet.notes = [
        Bilingual(
          "没有含“\(query)”的记录。试试更短的词，或英文名。",
          "Nothing contains “\(query)”. Try fewer letters, or the Chinese name.")[language]
      ]
    }
    return sheet
  }

  /// The fields that a match in is the better one.
  private static let searchedNames: [FieldName] = [
    .name, .nameEn, .title, .titleEn, .short, .shortEn,
  ]

  /// The other fields that are searched.
  fileprivate static func searchedFields(of kind: EntityKind) -> [FieldName] {
    let fields: [FieldName] = [
      .summary, .problem, .effect, .metric, .actor, .figures, .parameters, .issuer, .assessment,
      .value1, .value2, .source, .note, .date, .id,
    ]
    return kind == .observation ? fields + [.member1, .member2, .printed] : fields
  }

  /// Makes the indexes that searching needs, on a thread of its own. What is
  /// asked for sooner is made when it is asked for.
  public func prepareSearching() {
    Parallel.detach { [self] in
      for kind in Library.searched { _ = searchIndex(kind) }
      _ = sourceIndex
      _ = attachedPassages()
    }
  }

  /// The searchable texts of one kind, made when first asked for.
  private func searchIndex(_ kind: EntityKind) -> TextIndex {
    searchIndexes.index(for: kind) {
      var index = TextIndex()
      let table = tables[kind.rawValue]
      let names = Library.searchedNames.compactMap(kind.entity.position(of:))
      let otherColumns = Library.searchedFields(of: kind).compactMap(kind.entity.position(of:))
      // Duties and requirements are also found by what they name.
      let mentioning: FieldName? =
        switch kind {
        case .duty: .duty
        case .requirement: .requirement
        default: nil
        }
      table.bytes.withUnsafeBufferPointer { bytes in
        func add(_ table: Table, _ row: Int, _ column: Int) {
          let cell = table.cell(row: row, column: column)
          index.add(UnsafeBufferPointer(rebasing: bytes[cell.indices]))
        }
        func add(_ records: [Record], _ field: FieldName) {
          guard let first = records.first, let column = first.entity.position(of: field) else {
            return
          }
          let table = tables[first.kind.rawValue]
          for record in records { add(table, record.row, column) }
        }
        for record in records(kind) {
          for column in names { add(table, record.row, column) }
          add(record.aliasRecords, .alias)
          index.endNames()
          for column in otherColumns { add(table, record.row, column) }
          for other in record.searchedWith { add([other], .name) }
          if kind == .dataset { index.add(record.display(.group, in: .chinese)) }
          if let mentioning { add(record.referrers(.mention, by: mentioning), .printed) }
          index.endRow()
        }
      }
      return index
    }
  }
}

/// Rows that stand for records of a kind, wherever they were found.
private final class RecordRows: RowMaker {
  private let library: Library
  private let kind: EntityKind
  private let filter: TextFilter
  private let language: Language

  init(_ library: Library, _ kind: EntityKind, _ filter: TextFilter, _ language: Language) {
    self.library = library
    self.kind = kind
    self.filter = filter
    self.language = language
  }

  func cells(of index: Int) -> [Sheet.Cell] {
    let record = Record(library: library, kind: kind, row: index)
    let name = record.name(in: language)
    let gloss = record.gloss(in: language)
    let isShown = [name, gloss].contains { !filter.matches(in: $0).isEmpty }
    return [
      Sheet.Cell(name), Sheet.Cell(isShown ? gloss : found(in: record) ?? gloss),
      Sheet.Cell(record.report?.name(in: language) ?? ""),
    ]
  }

  /// The words that a record was found by, where neither its name nor its gloss has them.
  private func found(in record: Record) -> String? {
    let texts =
      record.searchedWith.map { $0.name(in: language) } + record.aliases
      + kind.entity.namingFields.map { record[$0] }
      + Library.searchedFields(of: kind).map { record[$0] }
    return texts.first { !filter.matches(in: $0).isEmpty }
  }

  func target(of index: Int) -> Address? {
    Record(library: library, kind: kind, row: index).address
  }
}

extension Record {
  /// The records by whose names this one is found, too: who and where. A country says nothing.
  fileprivate var searchedWith: [Record] {
    var records = [link(.organisation)].compactMap(\.self)
    if kind == .effect || kind == .caseStudy { records += [nearestIndustry].compactMap(\.self) }
    var place = link(.place)
    while let current = place, let larger = current.link(.parent) {
      records.append(current)
      place = larger
    }
    return records
  }
}
