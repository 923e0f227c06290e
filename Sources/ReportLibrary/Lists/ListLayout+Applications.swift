import ReportModel

/// The lists of where the technology is used, and what it is made of.
extension ListLayout {
  static let industry = ListLayout(
    [
      .name(Bilingual("行业", "Industry")), .count(.scenario, by: .industry),
      .field(.nameEn, of: .industry),
    ],
    facets: [])

  static let scenario = ListLayout(
    [
      .field(.number, of: .scenario), .name(Bilingual("场景", "Scenario")),
      .link(.industry, of: .scenario), .field(.problem, of: .scenario),
      .field(.effect, of: .scenario),
      .number("effects", EntityKind.effect.entity.title) { $0.measuredEffects.count },
      .field(.kind, of: .scenario), .report,
    ],
    facets: [
      .report, .link(.industry, .industry), .term(.kind, of: .scenario),
      .parent(.scenario),
      .skills(by: .scenario),
    ])

  static let caseStudy = ListLayout(
    [
      .name(Bilingual("案例", "Case")), .actor, .industry,
      .count(.effect, by: .caseStudy), .link(.scenario, of: .caseStudy),
      .field(.summary, of: .caseStudy), .report,
    ],
    facets: [
      .report, .industry, .link(.organisation, .organisation), .place,
      .link(.scenario, .scenario),
      .skills(by: .caseStudy),
    ])

  static let effect = ListLayout(
    [
      .field(.metric, of: .effect), .field(.printed, of: .effect), .change,
      ColumnRecipe(id: "subject", title: Bilingual("见于", "Of"), kind: .text) { effect, language in
        Sheet.Cell(
          (effect.link(.caseStudy) ?? effect.link(.scenario))?.name(in: language) ?? "")
      },
      .industry, .field(.kind, of: .effect), .report,
    ],
    facets: [
      .report, .industry, .term(.kind, of: .effect), .term(.direction, of: .effect),
      .link(.caseStudy, .caseStudy), .link(.scenario, .scenario),
      .text("unit", Bilingual("单位", "Unit")) { [$0[.unit]] },
    ])

  static let product = ListLayout(
    [
      .name(Bilingual("名称", "Name")), .field(.kind, of: .product), .maker,
      .field(.date, of: .product), .field(.parameters, of: .product),
      .field(.figures, of: .product), .field(.summary, of: .product), .report,
    ],
    facets: [
      .report, .term(.kind, of: .product), .link(.organisation, .organisation), .year,
    ])

  static let technology = ListLayout(
    [
      .name(Bilingual("技术", "Technology")), .field(.kind, of: .technology),
      .link(.parent, of: .technology), .field(.summary, of: .technology),
      .field(.number, of: .technology), .report,
    ],
    facets: [
      .report, .term(.kind, of: .technology), .parent(.technology),
      .link(.skill, .skill),
    ])

  static let milestone = ListLayout(
    [
      .field(.date, of: .milestone), .name(Bilingual("事件", "Event")),
      .field(.kind, of: .milestone), .field(.summary, of: .milestone),
      .link(.organisation, of: .milestone), .report,
    ],
    facets: [
      .report, .year, .term(.kind, of: .milestone), .link(.organisation, .organisation),
    ],
    sort: "date")
}
