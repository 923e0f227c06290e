import ReportModel

extension Library {
  /// A skill: the jobs whose requirements and duties name it and how well, and
  /// the scenarios that use it.
  func describeSkill(_ skill: Record, _ sheet: inout Sheet, _ language: Language) {
    let mentions = skill.referrers(.mention, by: .skill)
    sheet.state(skill, [.kind, .parent], language)
    sheet.stateAliases(skill, language)
    let owners = Mentions.owners(of: skill)
    if !owners.isEmpty {
      let counts = owners.map { "\($0.kind.entity.title[language]) \($0.count)" }
      sheet.facts.append(
        Sheet.Fact(
          Bilingual("见于", "Named by")[language], counts.joined(separator: " · ")))
    }
    sheet.state(skill, [.note], language)
    sheet.columns = [
      Sheet.Column("job", Bilingual("见于", "Named by")[language]),
      Sheet.Column("level", Bilingual("级别", "Level")[language], .level),
      Sheet.Column("item", Bilingual("条目", "Item")[language]),
      Sheet.Column("report", Bilingual("报告", "Report")[language]),
      Sheet.Column("printed", Bilingual("印作", "As printed")[language]),
      Sheet.Column("strength", Bilingual("强度", "Strength")[language]),
    ]
    let headings: [(FieldName, Bilingual)] = [
      (.requirement, Bilingual("岗位要求", "Required by jobs")),
      (.duty, Bilingual("岗位职责", "Named in duties")),
      (.scenario, Bilingual("场景", "Used in scenarios")),
      (.caseStudy, Bilingual("案例", "Used in cases")),
      (.product, Bilingual("产品", "Named by products")),
      (.technology, Bilingual("技术", "Named by technologies")),
    ]
    for (field, heading) in headings {
      sheet.list(
        heading[language],
        mentions.filter { $0.link(field) != nil }.map { skillRow($0, language) })
    }
    sheet.list(
      Bilingual("下位", "Narrower")[language],
      skill.referrers(.skill, by: .parent).map { narrower in
        Sheet.Row(
          cells: [
            Sheet.Cell(narrower.name(in: language)), .blank,
            Sheet.Cell(narrower.display(.kind, in: language)), .blank, .blank, .blank,
          ],
          target: narrower.address, source: narrower)
      })
  }

  private func skillRow(_ mention: Record, _ language: Language) -> Sheet.Row {
    guard let (item, owner) = Mentions.subject(of: mention) else {
      return Sheet.Row(
        cells: Array(repeating: .missing, count: 6), target: nil, source: mention)
    }
    return Sheet.Row(
      cells: [
        Sheet.Cell(owner.name(in: language)),
        item.kind == .requirement || !mention[.levelPhrase].isEmpty
          ? .level(mention[.levelPhrase], mention.proficiency) : .blank,
        Sheet.Cell(owner.kind == .job ? item.name(in: language) : owner.gloss(in: language)),
        Sheet.Cell(mention.report?.name(in: language) ?? ""),
        Sheet.Cell(mention[.printed]),
        Sheet.Cell(mention.display(.strength, in: language)),
      ],
      target: owner.address, source: mention)
  }

  /// One naming of a skill.
  func describeMention(_ mention: Record, _ sheet: inout Sheet, _ language: Language) {
    sheet.title = mention[.printed]
    sheet.state(
      mention, [.skill, .requirement, .duty, .scenario, .levelPhrase, .strength], language)
    sheet.statePlace(mention, language)
    sheet.columns = [
      Sheet.Column("name", Bilingual("名称", "Name")[language]),
      Sheet.Column("kind", Bilingual("种类", "Kind")[language]),
    ]
    let related =
      [mention.link(.skill)] + [Mentions.subject(of: mention)].flatMap { [$0?.item, $0?.owner] }
    var seen: Set<Record> = []
    sheet.list(
      Bilingual("相关", "Related")[language],
      related.compactMap(\.self).filter { seen.insert($0).inserted }.map { record in
        Sheet.Row(
          cells: [
            Sheet.Cell(record.name(in: language)), Sheet.Cell(record.entity.singular[language]),
          ],
          target: record.address, source: record)
      })
  }
}
