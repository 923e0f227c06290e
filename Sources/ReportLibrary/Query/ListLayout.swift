import ReportModel

/// The columns of a collection's list and the facets that narrow it.
struct ListLayout: Sendable {
  let columns: [ColumnRecipe]
  let facets: [Facet]

  init(_ columns: [ColumnRecipe], facets: [Facet]) {
    self.columns = columns
    self.facets = facets
  }

  /// One layout for each kind of record.
  static func of(_ kind: EntityKind) -> ListLayout {
    switch kind {
    case .report: report
    case .section: section
    case .job: job
    case .duty: duty
    case .requirement: requirement
    case .quality: quality
    case .skill: skill
    case .alias: alias
    case .mention: mention
    case .industry: industry
    case .scenario: scenario
    case .dataset: dataset
    case .observation: observation
    default: derived(from: kind.entity)
    }
  }

  /// The columns that an entity's own fields suggest: its name, its terms, its
  /// links and its words, then the report; its terms and links are facets.
  private static func derived(from entity: Entity) -> ListLayout {
    let kind = entity.kind
    let nameField = entity.nameField(.chinese)
    let names = Set(entity.namingFields)
    let evidence: Set<FieldName> = [.id, .order, .section, .label, .lines, .page, .note, .parent]
    var columns: [ColumnRecipe] = []
    var facets: [Facet] = entity.isVocabulary ? [] : [.report]
    if entity.field(nameField) != nil, nameField != .id {
      columns.append(.name(entity.field(nameField)?.title ?? entity.singular))
    }
    for field in entity.fields where !evidence.contains(field.name) && !names.contains(field.name) {
      switch field.type {
      case .link(let target):
        columns.append(.link(field.name, of: kind))
        facets.append(.link(field.name, target))
      case .term:
        columns.append(.field(field.name, of: kind))
        facets.append(.term(field.name, of: kind))
      default:
        columns.append(.field(field.name, of: kind))
      }
    }
    if let parent = entity.field(.parent), case .link(let target) = parent.type {
      facets.append(.link(.parent, target))
    }
    if !entity.isVocabulary { columns.append(.report) }
    return ListLayout(columns, facets: facets)
  }

  private static let report = ListLayout(
    [
      .name(Bilingual("报告", "Report")), .field(.year, of: .report), .field(.kind, of: .report),
      .number("records", Bilingual("记录", "Records")) { $0.library.recordCount(ofReport: $0) },
      .number("datasets", Bilingual("数据集", "Datasets")) { report in
        report.library.records(.dataset).count { $0.report == report }
      },
    ],
    facets: [.term(.kind, of: .report)])

  private static let section = ListLayout(
    [
      .field(.number, of: .section), .name(Bilingual("标题", "Title")), .report,
      .field(.lines, of: .section),
    ],
    facets: [.report, .text("level", Bilingual("层", "Level")) { [$0[.level]] }])

  private static let job = ListLayout(
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

  private static let duty = ListLayout(
    [
      .link(.job, of: .duty), .field(.number, of: .duty), .name(Bilingual("职责", "Duty")),
      .mentions(by: .duty, title: Bilingual("点名", "Names")), .report,
    ],
    facets: [
      .report, .link(.job, .job),
      .records("skill", .skill) {
        $0.referrers(.mention, by: .duty).compactMap { $0.link(.skill) }
      },
    ])

  private static let requirement = ListLayout(
    [
      .link(.job, of: .requirement), .field(.number, of: .requirement),
      .name(Bilingual("要求", "Requirement")), .level,
      .mentions(by: .requirement, title: Bilingual("点名", "Names")),
      .field(.kind, of: .requirement), .field(.category, of: .requirement), .report,
    ],
    facets: [
      .report, .term(.kind, of: .requirement), .term(.category, of: .requirement), .level,
      .link(.job, .job),
      .records("skill", .skill) {
        $0.referrers(.mention, by: .requirement).compactMap { $0.link(.skill) }
      },
    ])

  private static let quality = ListLayout(
    [
      .name(Bilingual("素质", "Quality")), .field(.summary, of: .quality),
      .field(.kind, of: .quality), .report,
    ],
    facets: [.report, .term(.kind, of: .quality)])

  private static let skill = ListLayout(
    [
      .name(Bilingual("能力", "Skill")), .field(.kind, of: .skill),
      .number("jobs", Bilingual("岗位", "Jobs")) { Mentions.jobs(of: $0).count },
      .number("scenarios", Bilingual("场景", "Scenarios")) { Mentions.scenarios(of: $0).count },
      .count(.mention, by: .skill),
      .link(.parent, of: .skill),
    ],
    facets: [
      .term(.kind, of: .skill), .link(.parent, .skill),
      .records("job", .job) { Mentions.jobs(of: $0) },
      .records("scenario", .scenario) { Mentions.scenarios(of: $0) },
    ])

  private static let alias = ListLayout(
    [
      .name(Bilingual("别名", "Alias")), .link(.skill, of: .alias), .field(.kind, of: .alias),
    ],
    facets: [.term(.kind, of: .alias), .link(.skill, .skill)])

  private static let mention = ListLayout(
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

  private static let industry = ListLayout(
    [
      .name(Bilingual("行业", "Industry")), .count(.scenario, by: .industry),
      .field(.nameEn, of: .industry),
    ],
    facets: [])

  private static let scenario = ListLayout(
    [
      .field(.number, of: .scenario), .name(Bilingual("场景", "Scenario")),
      .link(.industry, of: .scenario), .field(.problem, of: .scenario),
      .field(.effect, of: .scenario), .field(.kind, of: .scenario), .report,
    ],
    facets: [
      .report, .link(.industry, .industry), .term(.kind, of: .scenario),
      .link(.parent, .scenario),
      .records("skill", .skill) {
        $0.referrers(.mention, by: .scenario).compactMap { $0.link(.skill) }
      },
    ])

  private static let dataset = ListLayout(
    [
      .name(Bilingual("数据集", "Dataset")), .field(.kind, of: .dataset),
      ColumnRecipe(id: "values", title: Bilingual("值", "Values"), kind: .text) { dataset, _ in
        let counts = dataset.valueCounts
        return Sheet.Cell("\(counts.known)/\(counts.all)", number: Double(counts.known))
      },
      .field(.unit, of: .dataset), .field(.status, of: .dataset), .field(.group, of: .dataset),
      .report,
    ],
    facets: [
      .report, .term(.group, of: .dataset, id: "field"), .term(.kind, of: .dataset),
      .term(.status, of: .dataset),
    ])

  private static let observation = ListLayout(
    [
      .field(.member1, of: .observation), .field(.member2, of: .observation),
      ColumnRecipe(id: "value", title: Bilingual("值", "Value"), kind: .number) { record, _ in
        record.observedCell
      },
      ColumnRecipe(id: "unit", title: Bilingual("单位", "Unit"), kind: .text) { record, _ in
        Sheet.Cell(record.observedUnit)
      },
      .field(.status, of: .observation), .link(.dataset, of: .observation), .report,
    ],
    facets: [
      .report, .link(.dataset, .dataset), .term(.status, of: .observation),
      .text("member", Bilingual("项", "Member")) {
        [$0[.member1], $0[.member2]].filter { !$0.isEmpty }
      },
      .term(.group, of: .dataset, through: .dataset, id: "field"),
    ])
}
