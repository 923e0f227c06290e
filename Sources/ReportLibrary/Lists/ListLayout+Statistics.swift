import ReportModel

/// The lists of figures, tables and numbers from the prose.
extension ListLayout {
  static let dataset = ListLayout(
    [
      .name(Bilingual("数据集", "Dataset")), .field(.kind, of: .dataset),
      ColumnRecipe(id: "values", title: Bilingual("值", "Values"), kind: .text) { dataset, _ in
        let counts = dataset.valueCounts
        return Sheet.Cell("\(counts.known)/\(counts.all)", number: Double(counts.known))
      },
      .field(.unit, of: .dataset), .course, .field(.status, of: .dataset),
      .field(.group, of: .dataset),
      .report,
    ],
    facets: [
      .report, .term(.group, of: .dataset, id: "field"), .term(.kind, of: .dataset),
      .term(.status, of: .dataset),
    ])

  static let observation = ListLayout(
    [
      .field(.member1, of: .observation),
      ColumnRecipe(id: "value", title: Bilingual("值", "Value"), kind: .number) { record, _ in
        record.observedCell
      },
      ColumnRecipe(id: "unit", title: Bilingual("单位", "Unit"), kind: .text) { record, _ in
        Sheet.Cell(record.observedUnit)
      },
      .field(.member2, of: .observation), .link(.dataset, of: .observation),
      .field(.status, of: .observation), .report,
    ],
    facets: [
      .report, .link(.dataset, .dataset), .term(.status, of: .observation),
      .text("member", Bilingual("项", "Member")) {
        [$0[.member1], $0[.member2]].filter { !$0.isEmpty }
      },
      .term(.group, of: .dataset, through: .dataset, id: "field"),
    ])
}
