import ReportModel

extension Library {
  /// The kinds that a search goes through, in the order of its groups.
  static let searched: [EntityKind] = [
    .job, .skill, .scenario, .caseStudy, .industry, .product, .organisation, .policy, .dataset,
    .technology, .milestone, .standard, .programme, .challenge, .recommendation, .outlook,
    .quality, .requirement, .duty, .effect, .observation, .discrepancy, .place, .section, .report,
  ]

  /// All records whose names, aliases or words contain the query, grouped by
  /// kind, those whose name begins with it first.
  func searchSheet(_ address: Address, _ language: Language) -> Sheet {
    let query = address["q"] ?? ""
    let filter = TextFilter(query)
    var sheet = Sheet(
      address: address, title: Bilingual("检索", "Search")[language],
      columns: [
        Sheet.Column("name", Bilingual("名称", "Name")[language]),
        Sheet.Column("about", Bilingual("说明", "About")[language]),
        Sheet.Column("report", Bilingual("报告", "Report")[language]),
      ],
      rows: [])
    sheet.total = Library.searched.reduce(0) { $0 + count($1) }
    guard !filter.isEmpty else {
      sheet.notes = [
        Bilingual(
          "输入要找的词：岗位、能力、工具、场景、数据、章节，中文或英文。",
          "Type what to look for: jobs, skills, tools, scenarios, data, sections; Chinese or English."
        )[
          language]
      ]
      return sheet
    }
    for kind in Library.searched {
      let all = searchIndex(kind).rows(matching: filter)
      let hits = TextIndex.Rank.allCases.flatMap { rank in all.filter { $0.rank == rank } }
      guard !hits.isEmpty else { continue }
      let part = sheet.parts.count
      sheet.parts.append(kind.entity.title[language])
      sheet.rows += hits.map { hit in
        let record = Record(library: self, kind: kind, row: hit.row)
        return Sheet.Row(
          part: part,
          cells: [
            Sheet.Cell(record.name(in: language)), Sheet.Cell(record.gloss(in: language)),
            Sheet.Cell(record.report?.name(in: language) ?? ""),
          ],
          target: record.address, source: record)
      }
    }
    if sheet.rows.isEmpty {
      sheet.notes = [
        Bilingual(
          "没有含“\(query)”的记录。试试更短的词，或英文名。",
          "Nothing contains “\(query)”. Try fewer letters, or the Chinese name.")[language]
      ]
    }
    return sheet
  }

  /// Makes the indexes that searching needs, on a thread of its own. What is
  /// asked for sooner is made when it is asked for.
  public func prepareSearching() {
    Parallel.detach { [self] in
      for kind in Library.searched { _ = searchIndex(kind) }
    }
  }

  /// The searchable texts of one kind, made when first asked for.
  private func searchIndex(_ kind: EntityKind) -> TextIndex {
    searchIndexes.index(for: kind) {
      var index = TextIndex()
      let table = tables[kind.rawValue]
      let names = [FieldName.name, .nameEn, .title, .titleEn, .short, .shortEn]
        .compactMap(kind.entity.position(of:))
      var others = [
        FieldName.summary, .problem, .effect, .metric, .actor, .figures, .parameters,
        .issuer, .assessment, .value1, .value2, .source, .id,
      ]
      if kind == .observation { others += [.member1, .member2, .printed] }
      let otherColumns = others.compactMap(kind.entity.position(of:))
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
          if let mentioning { add(record.referrers(.mention, by: mentioning), .printed) }
          index.endRow()
        }
      }
      return index
    }
  }
}

extension Record {
  /// A few words that tell the record from others of the same name.
  func gloss(in language: Language) -> String {
    switch kind {
    case .job: [display(.family, in: language), otherName(in: language)].joinedByDot
    case .duty, .requirement: link(.job)?.name(in: language) ?? ""
    case .skill: [display(.kind, in: language), otherName(in: language)].joinedByDot
    case .scenario: [link(.industry)?.name(in: language) ?? "", self[.problem]].joinedByDot
    case .observation: "\(self[.member1]) \(self[.member2]) \(observedCell.text)\(observedUnit)"
    case .dataset: display(.group, in: language)
    case .caseStudy: [link(.scenario)?.name(in: language) ?? "", self[.summary]].joinedByDot
    case .effect: [self[.printed], link(.caseStudy)?.name(in: language) ?? ""].joinedByDot
    case .product:
      [
        display(.kind, in: language), link(.organisation)?.name(in: language) ?? self[.maker],
        self[.date],
      ]
      .joinedByDot
    case .milestone: [self[.date], self[.summary]].joinedByDot
    case .policy: [self[.issuer], self[.date]].joinedByDot
    case .discrepancy: "\(self[.value1]) ≠ \(self[.value2])"
    case .affiliation: [display(.role, in: language), self[.summary]].joinedByDot
    case .tier: self[.tier]
    case .standard, .programme, .technology, .challenge, .recommendation, .outlook, .quality,
      .organisation, .place:
      [
        display(.kind, in: language), display(.topic, in: language),
        display(.audience, in: language), self[.summary],
      ].joinedByDot
    case .section: "\(self[.number]) · \(Bilingual("行", "lines")[language]) \(self[.lines])"
    default: otherName(in: language)
    }
  }
}

extension [String] {
  /// Those that are not empty, with a dot between them.
  fileprivate var joinedByDot: String { filter { !$0.isEmpty }.joined(separator: " · ") }
}
