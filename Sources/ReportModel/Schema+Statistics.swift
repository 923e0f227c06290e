/// Figures, tables and numbers from the prose.
extension Schema {
  static let dataset = Entity(
    .dataset, "dataset", "datasets", Bilingual("数据集", "Datasets"),
    Bilingual("数据集", "Dataset"),
    fields: [
      identifier, order, title,
      Field(.titleEn, .text, Bilingual("英文题名", "English title"), isRequired: true),
      Field(.group, .term(Terms.group), Bilingual("领域", "Field")),
      Field(.kind, .term(Terms.datasetKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.dimension1, .text, Bilingual("维度一", "Dimension 1")),
      Field(.dimension1En, .text, Bilingual("维度一（英文）", "Dimension 1 (English)")),
      Field(.dimension2, .text, Bilingual("维度二", "Dimension 2")),
      Field(.dimension2En, .text, Bilingual("维度二（英文）", "Dimension 2 (English)")),
      Field(.measure, .text, Bilingual("量", "Measure")),
      Field(.measureEn, .text, Bilingual("量（英文）", "Measure (English)")),
      Field(.unit, .text, Bilingual("单位", "Unit")),
      Field(.population, .text, Bilingual("总体", "Population")),
      Field(.sampleSize, .integer, Bilingual("样本数", "Sample size")),
      Field(.period, .text, Bilingual("期间", "Period")),
      Field(.collector, .text, Bilingual("采集", "Collector")),
      Field(.choice, .term(Terms.choice), Bilingual("选项", "Choice")),
      Field(
        .status, .term(Terms.datasetStatus), Bilingual("完整度", "Completeness"), isRequired: true),
      Field(.members, .integer, Bilingual("项数", "Members")),
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
      Field(.period, .text, Bilingual("期间", "Period")),
      Field(.base, .text, Bilingual("基数", "Base")),
      Field(.source, .text, Bilingual("来源", "Cited source")),
      Field(.section, .link(.section), Bilingual("章节", "Section"), isRequired: true),
      Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
      Field(.page, .integer, Bilingual("页", "Page")),
      note,
    ])
}
