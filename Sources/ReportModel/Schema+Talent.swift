/// Jobs and what they ask for.
extension Schema {
  static let job = Entity(
    .job, "job", "jobs", Bilingual("岗位", "Jobs"), Bilingual("岗位", "Job"),
    fields: [
      identifier, order, number, parent(.job), name, nameEn,
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
      identifier, order, parent(.quality), name, nameEn,
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
      Field(.skill, .link(.skill), Bilingual("能力", "Skill")),
      Field(.organisation, .link(.organisation), Bilingual("机构", "Organisation")),
      Field(.place, .link(.place), Bilingual("地方", "Place")),
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
      Field(.caseStudy, .link(.caseStudy), Bilingual("案例", "Case")),
      Field(.product, .link(.product), Bilingual("产品", "Product")),
      Field(.technology, .link(.technology), Bilingual("技术", "Technology")),
      Field(.skill, .link(.skill), Bilingual("能力", "Skill"), isRequired: true),
      Field(.printed, .text, Bilingual("印作", "As printed"), isRequired: true),
      levelPhrase, proficiency,
      Field(.strength, .term(Terms.strength), Bilingual("强度", "Strength"), isRequired: true),
      Field(.section, .link(.section), Bilingual("章节", "Section"), isRequired: true),
      Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
      Field(.page, .integer, Bilingual("页", "Page")),
    ])
}
