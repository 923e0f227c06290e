import ReportModel

/// The lists of jobs and what they ask for.
extension ListLayout {
  static let job = ListLayout(
    [
      .name(Bilingual("岗位", "Job")), .field(.family, of: .job),
      .count(.requirement, by: .job), .count(.duty, by: .job),
      .number("skills", Bilingual("点名", "Skills")) { Mentions.skills(of: $0).count },
      .field(.kind, of: .job), .report,
    ],
    facets: [
      .report, .term(.family, of: .job), .term(.kind, of: .job),
      .records("skill", .skill) { Mentions.skills(of: $0) },
    ])

  static let duty = ListLayout(
    [
      .name(Bilingual("职责", "Duty")), .link(.job, of: .duty),
      .mentions(by: .duty, title: Bilingual("点名", "Names")), .field(.number, of: .duty), .report,
    ],
    facets: [
      .report, .link(.job, .job),
      .skills(by: .duty),
    ])

  static let requirement = ListLayout(
    [
      .name(Bilingual("要求", "Requirement")), .level, .link(.job, of: .requirement),
      .mentions(by: .requirement, title: Bilingual("点名", "Names")),
      .field(.kind, of: .requirement), .field(.category, of: .requirement),
      .field(.number, of: .requirement), .report,
    ],
    facets: [
      .report, .term(.kind, of: .requirement), .term(.category, of: .requirement), .level,
      .link(.job, .job),
      .skills(by: .requirement),
    ])

  static let quality = ListLayout(
    [
      .name(Bilingual("素质", "Quality")), .field(.summary, of: .quality),
      .field(.kind, of: .quality), .report,
    ],
    facets: [.report, .term(.kind, of: .quality)])

  static let skill = ListLayout(
    [
      .name(Bilingual("能力", "Skill")), .field(.kind, of: .skill),
      .number("jobs", Bilingual("岗位", "Jobs")) { Mentions.jobs(of: $0).count },
      .number("scenarios", Bilingual("场景", "Scenarios")) { Mentions.scenarios(of: $0).count },
      .count(.mention, by: .skill),
      .link(.parent, of: .skill),
    ],
    facets: [
      .term(.kind, of: .skill), .parent(.skill),
      .records("job", .job) { Mentions.jobs(of: $0) },
      .records("scenario", .scenario) { Mentions.scenarios(of: $0) },
    ],
    sort: "-mentions")

  static let alias = ListLayout(
    [
      .name(Bilingual("别名", "Alias")), .link(.skill, of: .alias), .field(.kind, of: .alias),
    ],
    facets: [.term(.kind, of: .alias), .link(.skill, .skill)])

  static let mention = ListLayout(
    [
      .link(.skill, of: .mention),
      ColumnRecipe(id: "subject", title: Bilingual("见于", "Named by"), kind: .text) {
        mention, language in
        Sheet.Cell(Mentions.subject(of: mention)?.owner.name(in: language) ?? "")
      },
      ColumnRecipe(id: "item", title: Bilingual("条目", "Item"), kind: .text) { mention, language in
        Sheet.Cell(Mentions.subject(of: mention)?.item.name(in: language) ?? "")
      },
      .level, .report,
    ],
    facets: [.report, .link(.skill, .skill), .level, .term(.strength, of: .mention)])
}
