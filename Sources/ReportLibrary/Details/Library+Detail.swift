import ReportModel

extension Library {
  /// All that is known of one record, with the records it leads to.
  func detailSheet(_ record: Record, _ address: Address, _ language: Language) -> Sheet {
    var sheet = Sheet(
      address: address, title: record.name(in: language), columns: [], rows: [], record: record)
    sheet.subtitle = record.otherName(in: language)
    switch record.kind {
    case .report: describeReport(record, &sheet, language)
    case .section: describeSection(record, &sheet, language)
    case .job: describeJob(record, &sheet, language)
    case .duty: describeItem(record, .duty, &sheet, language)
    case .requirement: describeItem(record, .requirement, &sheet, language)
    case .skill: describeSkill(record, &sheet, language)
    case .industry: describeIndustry(record, &sheet, language)
    case .scenario: describeScenario(record, &sheet, language)
    case .dataset: describeDataset(record, &sheet, language)
    case .observation: describeObservation(record, &sheet, language)
    case .mention: describeMention(record, &sheet, language)
    default: describeGenerally(record, &sheet, language)
    }
    sheet.listSurroundings(of: record, language)
    sheet.total = sheet.rows.count
    return sheet
  }

  /// A record of any kind: all its fields as facts; as rows what it links to,
  /// the names it mentions, and the records that link to it, kind by kind.
  private func describeGenerally(_ record: Record, _ sheet: inout Sheet, _ language: Language) {
    let hidden: Set<FieldName> = [.id, .order, .section, .label, .lines, .page]
    let names = Set(record.entity.namingFields)
    sheet.state(
      record,
      record.entity.fields.map(\.name).filter { !hidden.contains($0) && !names.contains($0) },
      language)
    sheet.stateAliases(record, language)
    if !record.entity.isVocabulary { sheet.statePlace(record, language) }
    sheet.columns = Sheet.relatedColumns(language)
    if record.kind == .discrepancy {
      sheet.list(
        Bilingual("涉及", "Touches")[language],
        records(touchedBy: record).map { relatedRow($0, on: record, language) })
    }
    // What belongs to it first; where its name merely occurs, last.
    let inbound = record.kind.inboundLinks.filter { $0.kind != .alias }
    let occurrences: Set<EntityKind> = [.mention, .affiliation]
    for (kind, field) in inbound.filter({ !occurrences.contains($0.kind) })
      + inbound.filter({ occurrences.contains($0.kind) })
    {
      let heading =
        kind == record.kind && field == .parent
        ? Bilingual("下级", "Parts")[language] : kind.entity.title[language]
      sheet.list(
        heading, record.referrers(kind, by: field).map { relatedRow($0, on: record, language) })
    }
    sheet.list(
      EntityKind.observation.entity.title[language],
      record.namedObservations.map { valueRow($0, on: record, language) })
    if record.kind == .organisation {
      sheet.list(
        CitedSource.title[language],
        sources.filter(record.isNamed).map { relatedRow($0, language) })
    }
    let uses = record.usesOfTechnology
    for kind in [EntityKind.scenario, .caseStudy] {
      sheet.list(
        kind.entity.title[language],
        uses.filter { $0.kind == kind }.map { relatedRow($0, on: record, language) })
    }
    let links = record.entity.fields.compactMap { field -> Record? in
      guard case .link = field.type, field.name != .section else { return nil }
      return record.link(field.name)
    }
    sheet.list(
      Bilingual("相关", "Related")[language],
      links.map { relatedRow($0, on: record, language) }
        + (record.year.map { [yearRow($0, language)] } ?? []))
    if let report = record.report { sheet.leaveOut(report, language) }
  }

  /// A row for a record that another one leads to; a mention stands for the
  /// skill it names or, from the skill, for what names it.
  func relatedRow(
    _ record: Record, on page: Record? = nil, _ language: Language
  ) -> Sheet.Row {
    let shown = record.kind == .mention ? record.link(.skill) ?? record : record
    let gloss = shown.gloss(in: language, on: page)
    return Sheet.Row(
      cells: [
        Sheet.Cell(shown.name(in: language)),
        Sheet.Cell(gloss.isEmpty ? shown.entity.singular[language] : gloss),
        Sheet.Cell(record.report?.name(in: language) ?? ""),
      ],
      target: shown.address, source: record)
  }

  /// A row for a source that something has to do with.
  func relatedRow(_ source: CitedSource, _ language: Language) -> Sheet.Row {
    var row = Sheet.Row(
      cells: [
        Sheet.Cell(source.name),
        Sheet.Cell(
          Bilingual(
            "\(source.values.count) 个数值", "values: \(source.values.count)")[language]),
        Sheet.Cell(
          source.reports.map { $0.name(in: language) }
            .joined(separator: Bilingual("、", ", ")[language])),
      ],
      target: source.address, source: nil)
    row.otherSources = source.records
    return row
  }

  /// A row for a value, which goes by its dataset.
  private func valueRow(_ value: Record, on page: Record, _ language: Language) -> Sheet.Row {
    let dataset = value.link(.dataset)
    let known = page.everyName.union([""])
    let parts = [value[.member1], value[.member2], value.observedText]
    return Sheet.Row(
      cells: [
        Sheet.Cell(dataset?.name(in: language) ?? ""),
        Sheet.Cell(parts.filter { !known.contains($0) }.joined(separator: " ")),
        Sheet.Cell(value.report?.name(in: language) ?? ""),
      ],
      target: dataset?.address ?? value.address, source: value)
  }

  private func yearRow(_ year: String, _ language: Language) -> Sheet.Row {
    Sheet.Row(
      cells: [Sheet.Cell(year), Sheet.Cell(Bilingual("这一年", "that year")[language]), .blank],
      target: Address(path: ["years", year]), source: nil)
  }
}

extension Sheet {
  /// The columns of rows that lead to other records.
  static func relatedColumns(_ language: Language) -> [Column] {
    [
      Column("name", Bilingual("名称", "Name")[language]),
      Column("about", Bilingual("说明", "About")[language]),
      Column("report", Bilingual("报告", "Report")[language]),
    ]
  }

  /// Leaves out the last column where it only says again of what report the record is.
  fileprivate mutating func leaveOut(_ report: Record, _ language: Language) {
    let known = ["", report.name(in: language)]
    guard rows.allSatisfy({ known.contains($0.cells.last?.text ?? "") }) else { return }
    columns.removeLast()
    for index in rows.indices { rows[index].cells.removeLast() }
  }

  /// Adds the fields that are not empty as facts; a link shows the name it leads to.
  mutating func state(_ record: Record, _ names: [FieldName], _ language: Language) {
    for name in names {
      guard let field = record.entity.field(name) else { continue }
      let text = record.shownText(field, in: language)
      if !text.isEmpty { facts.append(Fact(field.title[language], text)) }
    }
  }

  /// Adds the other names of a record of the vocabulary as a fact.
  mutating func stateAliases(_ record: Record, _ language: Language) {
    let aliases = record.aliases
    guard !aliases.isEmpty else { return }
    facts.append(
      Fact(
        EntityKind.alias.entity.title[language],
        aliases.joined(separator: Bilingual("、", ", ")[language])))
  }

  /// Adds the place in the report as a fact.
  mutating func statePlace(_ record: Record, _ language: Language) {
    guard let evidence = record.evidence.first, evidence.lines != nil else { return }
    facts.append(
      Fact(Bilingual("出处", "Source")[language], record.library.citation(evidence, in: language)))
  }
}

extension Library {
  /// A place in a report in one line: `大模型岗位与能力 · (2) 语音识别工程师 · 页 17 · 行 407-507`.
  public func citation(_ evidence: Evidence, in language: Language) -> String {
    var parts: [String] = []
    if let report = record(.report, evidence.report) { parts.append(report.name(in: language)) }
    if let section = record(.section, evidence.section) {
      parts.append(section.numberedTitle)
    }
    if !evidence.label.isEmpty { parts.append(evidence.label) }
    if let page = evidence.page { parts.append(Bilingual("页 \(page)", "p. \(page)")[language]) }
    if let lines = evidence.lines {
      parts.append(Bilingual("行 \(lines)", "lines \(lines)")[language])
    }
    return parts.joined(separator: " · ")
  }

  /// The sections from the chapter down to the one cited.
  public func sectionPath(_ evidence: Evidence) -> [Record] {
    var path: [Record] = []
    var section = record(.section, evidence.section)
    while let current = section, path.count < 8 {
      path.insert(current, at: 0)
      section = current.link(.parent)
    }
    return path
  }
}
