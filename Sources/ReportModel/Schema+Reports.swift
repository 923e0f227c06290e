/// The reports themselves: their outline and their contradictions.
extension Schema {
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

  static let discrepancy = Entity(
    .discrepancy, "discrepancy", "discrepancies", Bilingual("存疑", "Discrepancies"),
    Bilingual("存疑", "Discrepancy"),
    fields: [
      identifier, order, title,
      Field(.kind, .term(Terms.discrepancyKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.value1, .text, Bilingual("说法一", "One value"), isRequired: true),
      Field(.lines1, .lines, Bilingual("出处一", "One at"), isRequired: true),
      Field(.value2, .text, Bilingual("说法二", "Other value")),
      Field(.lines2, .lines, Bilingual("出处二", "Other at")),
      Field(.otherReport, .link(.report), Bilingual("另一报告", "Other report")),
      Field(.assessment, .text, Bilingual("判断", "Assessment")),
      Field(.computation, .text, Bilingual("算式", "Computation")),
    ] + evidence + [note])
}
