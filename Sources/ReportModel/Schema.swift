/// The description of every table: the one list from which the loader, the
/// data packages' `datapackage.json`, the columns on screen and the dump come.
public enum Schema {
  /// All entities, in the order of ``EntityKind``.
  public static let entities: [Entity] = [
    report, section, job, duty, requirement, quality, skill, alias, mention, industry, scenario,
    caseStudy, effect, dataset, observation, product, technology, milestone, policy, standard,
    programme, challenge, recommendation, outlook, organisation, place, affiliation, tier,
    discrepancy,
  ]

  // MARK: - Fields that several entities share

  static let identifier = Field(
    .id, .identifier, Bilingual("标识", "Id"), isRequired: true)
  static let order = Field(.order, .integer, Bilingual("次序", "Order"), isRequired: true)
  static let number = Field(.number, .text, Bilingual("编号", "Number"))
  static let itemNumber = Field(
    .number, .integer, Bilingual("#", "#"), isRequired: true)
  static let name = Field(.name, .text, Bilingual("名称", "Name"), isRequired: true)
  static let nameEn = Field(
    .nameEn, .text, Bilingual("英文名", "English name"), isRequired: true)
  static let nameEnOptional = Field(.nameEn, .text, Bilingual("英文名", "English name"))
  static let organisationField = Field(
    .organisation, .link(.organisation), Bilingual("机构", "Organisation"))
  static func parent(_ kind: EntityKind) -> Field {
    Field(.parent, .link(kind), Bilingual("上级", "Parent"))
  }
  static let title = Field(.title, .text, Bilingual("名称", "Title"), isRequired: true)
  static let summary = Field(.summary, .text, Bilingual("要点", "Summary"))
  static let note = Field(.note, .text, Bilingual("注", "Note"))
  static let levelPhrase = Field(.levelPhrase, .text, Bilingual("级别", "Level"))
  static let proficiency = Field(.level, .proficiency, Bilingual("级", "Step"))
  static let evidence = [
    Field(.section, .link(.section), Bilingual("章节", "Section"), isRequired: true),
    Field(.label, .text, Bilingual("图表", "Label")),
    Field(.lines, .lines, Bilingual("行", "Lines"), isRequired: true),
    Field(.page, .integer, Bilingual("页", "Page")),
  ]
}
