import ReportModel

extension Library {
  /// All that is known of one record, with the records it leads to.
  func detailSheet(_ record: Record, _ address: Address, _ language: Language) -> Sheet {
    var sheet = Sheet(
      address: address, title: record.name(in: language), columns: [], rows: [], record: record)
    let other = record.name(in: language.other)
    if other != sheet.title { sheet.subtitle = other }
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
    case .quality, .alias: describeFields(record, &sheet, language)
    }
    sheet.total = sheet.rows.count
    return sheet
  }

  /// A record whose fields say everything there is.
  private func describeFields(_ record: Record, _ sheet: inout Sheet, _ language: Language) {
    sheet.state(record, record.entity.fields.map(\.name).filter { $0 != .order }, language)
    let siblings = records(record.kind).filter { $0 != record && $0.report == record.report }
    sheet.columns = [Sheet.Column("name", record.entity.title[language])]
    sheet.list(
      Bilingual("同类", "Others of its kind")[language],
      siblings.map {
        Sheet.Row(cells: [Sheet.Cell($0.name(in: language))], target: $0.address, source: $0)
      })
  }
}

extension Sheet {
  /// Adds the fields that are not empty as facts; a link shows the name it leads to.
  mutating func state(_ record: Record, _ names: [FieldName], _ language: Language) {
    for name in names {
      guard let field = record.entity.field(name) else { continue }
      let text: String
      if case .link = field.type {
        text = record.link(name)?.name(in: language) ?? ""
      } else {
        text = record.display(name, in: language)
      }
      if !text.isEmpty { facts.append(Fact(field.title[language], text)) }
    }
  }

  /// Adds the place in the report as a fact.
  mutating func statePlace(_ record: Record, _ language: Language) {
    guard let evidence = record.evidence.first, evidence.lines != nil else { return }
    facts.append(
      Fact(Bilingual("出处", "Source")[language], record.library.citation(evidence, in: language)))
  }

  /// Adds a group of rows under a heading, with their number; nothing when empty.
  mutating func list(_ heading: String, _ rows: [Row]) {
    guard !rows.isEmpty else { return }
    let part = parts.count
    parts.append(heading)
    self.rows += rows.map { row in
      var row = row
      row.part = part
      return row
    }
  }
}

extension Library {
  /// A place in a report in one line: `大模型岗位与能力 · (2) 语音识别工程师 · 页 17 · 行 407-507`.
  public func citation(_ evidence: Evidence, in language: Language) -> String {
    var parts: [String] = []
    if let report = record(.report, evidence.report) { parts.append(report.name(in: language)) }
    if let section = record(.section, evidence.section) {
      let number = section[.number]
      parts.append(number.isEmpty ? section[.title] : "\(number) \(section[.title])")
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
