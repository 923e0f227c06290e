/// Where the technology is used, and what it is made of.
extension Schema {
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
      Field(.industry, .link(.industry), Bilingual("行业", "Industry")),
      parent(.scenario),
      Field(.kind, .term(Terms.scenarioKind), Bilingual("种类", "Kind"), isRequired: true),
      number, name, nameEn,
      Field(.problem, .text, Bilingual("问题", "Problem")),
      summary,
      Field(.effect, .text, Bilingual("成效", "Effect")),
    ] + evidence + [note])

  static let caseStudy = Entity(
    .caseStudy, "case", "cases", Bilingual("案例", "Cases"), Bilingual("案例", "Case"),
    fields: [
      identifier, order,
      Field(.scenario, .link(.scenario), Bilingual("场景", "Scenario")),
      Field(.industry, .link(.industry), Bilingual("行业", "Industry")),
      name, nameEn,
      organisationField,
      Field(.place, .link(.place), Bilingual("地方", "Place")),
      Field(.actor, .text, Bilingual("主体", "Who")),
      summary,
    ] + evidence + [note])

  static let effect = Entity(
    .effect, "effect", "effects", Bilingual("成效", "Effects"), Bilingual("成效", "Effect"),
    fields: [
      identifier, order,
      Field(.caseStudy, .link(.caseStudy), Bilingual("案例", "Case")),
      Field(.scenario, .link(.scenario), Bilingual("场景", "Scenario")),
      Field(.metric, .text, Bilingual("指标", "Metric"), isRequired: true),
      Field(.fromValue, .text, Bilingual("原", "From")),
      Field(.toValue, .text, Bilingual("至", "To")),
      Field(.change, .text, Bilingual("变化", "Change")),
      Field(.unit, .text, Bilingual("单位", "Unit")),
      Field(.direction, .term(Terms.direction), Bilingual("方向", "Direction")),
      Field(.qualifier, .text, Bilingual("限定", "Qualifier")),
      Field(.printed, .text, Bilingual("印作", "As printed"), isRequired: true),
      Field(.kind, .term(Terms.effectKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.section, .link(.section), Bilingual("章节", "Section"), isRequired: true),
      Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
      Field(.page, .integer, Bilingual("页", "Page")),
      note,
    ])

  static let product = Entity(
    .product, "product", "products", Bilingual("模型与产品", "Models and products"),
    Bilingual("产品", "Product"),
    fields: [
      identifier, order, name, nameEnOptional,
      Field(.kind, .term(Terms.productKind), Bilingual("种类", "Kind"), isRequired: true),
      organisationField,
      Field(.maker, .text, Bilingual("研制者", "Maker")),
      Field(.date, .text, Bilingual("日期", "Date")),
      Field(.parameters, .text, Bilingual("参数量", "Parameters")),
      Field(.figures, .text, Bilingual("数据", "Figures")),
      summary,
    ] + evidence + [note])

  static let technology = Entity(
    .technology, "technology", "technologies", Bilingual("关键技术", "Technologies"),
    Bilingual("技术", "Technology"),
    fields: [
      identifier, order, parent(.technology), number, name, nameEn,
      Field(.kind, .term(Terms.technologyKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.skill, .link(.skill), Bilingual("能力", "Skill")),
      summary,
    ] + evidence + [note])

  static let milestone = Entity(
    .milestone, "milestone", "milestones", Bilingual("时间线", "Timeline"),
    Bilingual("事件", "Event"),
    fields: [
      identifier, order,
      Field(.date, .text, Bilingual("日期", "Date"), isRequired: true),
      title,
      Field(.titleEn, .text, Bilingual("英文题名", "English title")),
      Field(.kind, .term(Terms.milestoneKind), Bilingual("种类", "Kind"), isRequired: true),
      organisationField, summary,
    ] + evidence + [note])
}
