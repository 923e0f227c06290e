import ReportModel

/// The lists of what the reports are made of.
extension ListLayout {
  static let report = ListLayout(
    [
      .name(Bilingual("报告", "Report")), .field(.year, of: .report), .field(.kind, of: .report),
      .number("records", Bilingual("记录", "Records")) { $0.library.recordCount(ofReport: $0) },
      .number("datasets", Bilingual("数据集", "Datasets")) { report in
        report.library.records(.dataset).count { $0.report == report }
      },
    ],
    facets: [.term(.kind, of: .report)])

  static let section = ListLayout(
    [
      .field(.number, of: .section), .name(Bilingual("标题", "Title")), .report,
      .field(.lines, of: .section),
    ],
    facets: [.report, .text("level", Bilingual("层", "Level"), isOrdered: true) { [$0[.level]] }])

  static let discrepancy = ListLayout(
    [
      .name(Bilingual("存疑", "Discrepancy")), .field(.value1, of: .discrepancy),
      .field(.value2, of: .discrepancy), .field(.kind, of: .discrepancy),
      .field(.assessment, of: .discrepancy), .report,
    ],
    facets: [
      .report, .term(.kind, of: .discrepancy),
      .link(.otherReport, .report, title: Bilingual("另一报告", "Other report")),
    ])
}
