/// The description of every table: the one list from which the loader, the
/// data packages' `datapackage.json`, the columns on screen and the dump come.
public enum Schema {
  /// All entities, in the order of ``EntityKind``.
  public static let entities: [Entity] = [
    report, section, job, duty, requirement, quality, skill, alias, mention, industry, scenario,
    dataset, observation,
  ]

  static let report = Entity(
    .report, "report", "reports", Bilingual("报告", "Reports"), Bilingual("报告", "Report"),
    file: "report.csv",
    fields: [
      identifier, order,
      Field(.title, .text, Bilingual("题名", "Title"), isRequired: true),
      Field(.titleEn, .text, Bilingual("英文题名", "English title"), isRequired: true),
      Field(.short, .text, Bilingual("简称", "Short title"), isRequired: true),
      Field(.shortEn, .text, Bilingual("英文简称", "English short title"), isRequired: true),
      Field(.publisher, .text, Bilingual("出版者", "Publisher")),
      Field(.year, .text, Bilingual("年", "Year"), isRequired: true),
      Field(.kind, .term(Terms.reportKind), Bilingual("类型", "Kind"), isRequired: true),
      Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
      Field(.sha256, .text, Bilingual("文本 SHA-256", "Text SHA-256"), isRequired: true),
      note,
    ])

  static let section = Entity(
    .section, "section", "sections", Bilingual("章节", "Sections"), Bilingual("章节", "Section"),
    fields: [
      identifier, order,
      Field(.parent, .link(.section), Bilingual("上级", "Parent")),
      Field(.level, .integer, Bilingual("层", "Level"), isRequired: true),
      Field(.number, .text, Bilingual("编号", "Number")),
      Field(.title, .text, Bilingual("标题", "Title"), isRequired: true),
      Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
    ])

  static let job = Entity(
    .job, "job", "jobs", Bilingual("岗位", "Jobs"), Bilingual("岗位", "Job"),
    fields: [
      identifier, order, number, name, nameEn,
      Field(.kind, .term(Terms.jobKind), Bilingual("类型", "Kind"), isRequired: true),
      Field(.family, .term(Terms.family), Bilingual("方向", "Family"), isRequired: true),
      summary,
    ] + evidence + [note])

  static let duty = Entity(
    .duty, "duty", "duties", Bilingual("职责", "Duties"), Bilingual("职责", "Duty"),
    fields: [
      identifier, order,
      Field(.job, .link(.job), Bilingual("岗位", "Job"), isRequired: true),
      itemNumber, title, summary,
    ] + evidence + [note])

  static let requirement = Entity(
    .requirement, "requirement", "requirements", Bilingual("要求", "Requirements"),
    Bilingual("要求", "Requirement"),
    fields: [
      identifier, order,
      Field(.job, .link(.job), Bilingual("岗位", "Job"), isRequired: true),
      itemNumber, title,
      Field(.kind, .term(Terms.requirementKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.category, .term(Terms.category), Bilingual("能力类别", "Category")),
      summary, levelPhrase, proficiency,
      Field(.levelBasis, .term(Terms.levelBasis), Bilingual("级别依据", "Level basis")),
    ] + evidence + [note])

  static let quality = Entity(
    .quality, "quality", "qualities", Bilingual("素质", "Qualities"), Bilingual("素质", "Quality"),
    fields: [
      identifier, order, name, nameEn,
      Field(.kind, .term(Terms.qualityKind), Bilingual("种类", "Kind"), isRequired: true),
      summary,
    ] + evidence + [note])

  static let skill = Entity(
    .skill, "skill", "skills", Bilingual("能力与工具", "Skills and tools"),
    Bilingual("能力", "Skill"), isVocabulary: true,
    fields: [
      identifier, order, name, nameEn,
      Field(.kind, .term(Terms.skillKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.parent, .link(.skill), Bilingual("上位", "Broader")),
      note,
    ])

  static let alias = Entity(
    .alias, "alias", "aliases", Bilingual("别名", "Aliases"), Bilingual("别名", "Alias"),
    isVocabulary: true,
    fields: [
      identifier, order,
      Field(.skill, .link(.skill), Bilingual("能力", "Skill"), isRequired: true),
      Field(.alias, .text, Bilingual("别名", "Alias"), isRequired: true),
      Field(.kind, .term(Terms.aliasKind), Bilingual("种类", "Kind"), isRequired: true),
    ])

  static let mention = Entity(
    .mention, "mention", "mentions", Bilingual("点名", "Mentions"), Bilingual("点名", "Mention"),
    fields: [
      identifier, order,
      Field(.duty, .link(.duty), Bilingual("职责", "Duty")),
      Field(.requirement, .link(.requirement), Bilingual("要求", "Requirement")),
      Field(.scenario, .link(.scenario), Bilingual("场景", "Scenario")),
      Field(.skill, .link(.skill), Bilingual("能力", "Skill"), isRequired: true),
      Field(.printed, .text, Bilingual("印作", "As printed"), isRequired: true),
      levelPhrase, proficiency,
      Field(.strength, .term(Terms.strength), Bilingual("强度", "Strength"), isRequired: true),
      Field(.section, .link(.section), Bilingual("章节", "Section"), isRequired: true),
      Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
      Field(.page, .integer, Bilingual("页", "Page")),
    ])

  static let industry = Entity(
    .industry, "industry", "industries", Bilingual("行业", "Industries"),
    Bilingual("行业", "Industry"), isVocabulary: true,
    fields: [
      identifier, order, name, nameEn,
      Field(.parent, .link(.industry), Bilingual("上位", "Broader")),
      note,
    ])

  static let scenario = Entity(
    .scenario, "scenario", "scenarios", Bilingual("场景", "Scenarios"),
    Bilingual("场景", "Scenario"),
    fields: [
      identifier, order,
      Field(.industry, .link(.industry), Bilingual("行业", "Industry"), isRequired: true),
      number, name, nameEn,
      Field(.problem, .text, Bilingual("问题", "Problem"), isRequired: true),
      summary,
      Field(.effect, .text, Bilingual("成效", "Effect")),
    ] + evidence + [note])

  static let dataset = Entity(
    .dataset, "dataset", "datasets", Bilingual("数据集", "Datasets"),
    Bilingual("数据集", "Dataset"),
    fields: [
      identifier, order, title,
      Field(.titleEn, .text, Bilingual("英文题名", "English title"), isRequired: true),
      Field(.group, .term(Terms.group), Bilingual("领域", "Field")),
      Field(.kind, .term(Terms.datasetKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.dimension1, .text, Bilingual("维度一", "Dimension 1"), isRequired: true),
      Field(.dimension1En, .text, Bilingual("维度一（英文）", "Dimension 1 (English)")),
      Field(.dimension2, .text, Bilingual("维度二", "Dimension 2")),
      Field(.dimension2En, .text, Bilingual("维度二（英文）", "Dimension 2 (English)")),
      Field(.measure, .text, Bilingual("量", "Measure"), isRequired: true),
      Field(.measureEn, .text, Bilingual("量（英文）", "Measure (English)")),
      Field(.unit, .text, Bilingual("单位", "Unit")),
      Field(.population, .text, Bilingual("总体", "Population")),
      Field(.sampleSize, .integer, Bilingual("样本数", "Sample size")),
      Field(.period, .text, Bilingual("期间", "Period")),
      Field(.collector, .text, Bilingual("采集", "Collector")),
      Field(.choice, .term(Terms.choice), Bilingual("选项", "Choice")),
      Field(
        .status, .term(Terms.datasetStatus), Bilingual("完整度", "Completeness"), isRequired: true),
    ] + evidence + [note])

  static let observation = Entity(
    .observation, "observation", "observations", Bilingual("数值", "Values"),
    Bilingual("数值", "Value"),
    fields: [
      identifier, order,
      Field(.dataset, .link(.dataset), Bilingual("数据集", "Dataset"), isRequired: true),
      Field(.member1, .text, Bilingual("项", "Member"), isRequired: true),
      Field(.member2, .text, Bilingual("次项", "Second member")),
      Field(.value, .decimal, Bilingual("值", "Value")),
      Field(.unit, .text, Bilingual("单位", "Unit")),
      Field(.text, .text, Bilingual("文字", "Words")),
      Field(.qualifier, .text, Bilingual("限定", "Qualifier")),
      Field(.printed, .text, Bilingual("印作", "As printed")),
      Field(.status, .term(Terms.observationStatus), Bilingual("状态", "Status"), isRequired: true),
      Field(.section, .link(.section), Bilingual("章节", "Section"), isRequired: true),
      Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
      Field(.page, .integer, Bilingual("页", "Page")),
      note,
    ])

  // MARK: - Fields that several entities share

  private static let identifier = Field(
    .id, .identifier, Bilingual("标识", "Id"), isRequired: true)
  private static let order = Field(.order, .integer, Bilingual("次序", "Order"), isRequired: true)
  private static let number = Field(.number, .text, Bilingual("编号", "Number"))
  private static let itemNumber = Field(
    .number, .integer, Bilingual("#", "#"), isRequired: true)
  private static let name = Field(.name, .text, Bilingual("名称", "Name"), isRequired: true)
  private static let nameEn = Field(
    .nameEn, .text, Bilingual("英文名", "English name"), isRequired: true)
  private static let title = Field(.title, .text, Bilingual("名称", "Title"), isRequired: true)
  private static let summary = Field(.summary, .text, Bilingual("要点", "Summary"))
  private static let note = Field(.note, .text, Bilingual("注", "Note"))
  private static let levelPhrase = Field(.levelPhrase, .text, Bilingual("级别", "Level"))
  private static let proficiency = Field(.level, .proficiency, Bilingual("级", "Step"))
  private static let evidence = [
    Field(.section, .link(.section), Bilingual("章节", "Section"), isRequired: true),
    Field(.label, .text, Bilingual("图表", "Label")),
    Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
    Field(.page, .integer, Bilingual("页", "Page")),
  ]
}
