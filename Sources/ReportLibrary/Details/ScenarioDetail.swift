import ReportModel

extension Library {
  /// An industry: its scenarios.
  func describeIndustry(_ industry: Record, _ sheet: inout Sheet, _ language: Language) {
    sheet.state(industry, [.parent, .note], language)
    sheet.columns = [
      Sheet.Column("number", Bilingual("编号", "Number")[language]),
      Sheet.Column("name", Bilingual("场景", "Scenario")[language]),
      Sheet.Column("problem", Bilingual("问题", "Problem")[language]),
      Sheet.Column("effect", Bilingual("成效", "Effect")[language]),
    ]
    sheet.list(
      EntityKind.scenario.entity.title[language],
      industry.referrers(.scenario, by: .industry).map { scenario in
        Sheet.Row(
          cells: [
            Sheet.Cell(scenario[.number]), Sheet.Cell(scenario.name(in: language)),
            scenario.cell(.problem, in: language), scenario.cell(.effect, in: language),
          ],
          target: scenario.address, source: scenario)
      })
  }

  /// A scenario: what it solves, how and with which technologies.
  func describeScenario(_ scenario: Record, _ sheet: inout Sheet, _ language: Language) {
    sheet.state(
      scenario, [.industry, .parent, .kind, .number, .problem, .summary, .effect, .note], language)
    sheet.statePlace(scenario, language)
    sheet.columns = [
      Sheet.Column("name", Bilingual("技术", "Technology")[language]),
      Sheet.Column("printed", Bilingual("印作", "As printed")[language]),
      Sheet.Column("kind", Bilingual("种类", "Kind")[language]),
      Sheet.Column("scenarios", Bilingual("场景", "Scenarios")[language], .number),
      Sheet.Column("jobs", Bilingual("岗位", "Jobs")[language], .number),
    ]
    sheet.list(
      Bilingual("技术", "Technologies")[language],
      scenario.referrers(.mention, by: .scenario).compactMap { mention in
        guard let skill = mention.link(.skill) else { return nil }
        return Sheet.Row(
          cells: [
            Sheet.Cell(skill.name(in: language)), Sheet.Cell(mention[.printed]),
            Sheet.Cell(skill.display(.kind, in: language)),
            .count(Mentions.scenarios(of: skill).count), .count(Mentions.jobs(of: skill).count),
          ],
          target: skill.address, source: mention)
      })
    let related: [(Bilingual, [Record])] = [
      (Bilingual("案例", "Cases"), scenario.referrers(.caseStudy, by: .scenario)),
      (Bilingual("成效", "Effects"), scenario.referrers(.effect, by: .scenario)),
      (Bilingual("细分", "Parts"), scenario.referrers(.scenario, by: .parent)),
    ]
    for (heading, records) in related {
      sheet.list(
        heading[language],
        records.map { record in
          Sheet.Row(
            cells: [
              Sheet.Cell(record.name(in: language)),
              Sheet.Cell(record.gloss(in: language, on: scenario)),
              Sheet.Cell(record.entity.singular[language]), .blank, .blank,
            ],
            target: record.address, source: record)
        })
    }
    if let industry = scenario.link(.industry) {
      sheet.list(
        Bilingual("同一行业", "Same industry")[language],
        industry.referrers(.scenario, by: .industry).filter { $0 != scenario }.map { other in
          Sheet.Row(
            cells: [
              Sheet.Cell(other.name(in: language)), Sheet.Cell(other[.number]),
              Sheet.Cell(EntityKind.scenario.entity.singular[language]), .blank, .blank,
            ],
            target: other.address, source: other)
        })
    }
  }
}
