import ReportModel

/// The lists of organisations and places.
extension ListLayout {
  static let organisation = ListLayout(
    [
      .name(Bilingual("机构", "Organisation")), .field(.kind, of: .organisation), .reports,
      .count(.product, by: .organisation), .count(.caseStudy, by: .organisation),
      .count(.milestone, by: .organisation), .link(.parent, of: .organisation),
    ],
    facets: [
      .term(.kind, of: .organisation), .reportCount, .namedIn, .parent(.organisation),
    ],
    sort: "-reports")

  static let place = ListLayout(
    [
      .name(Bilingual("地方", "Place")), .field(.kind, of: .place), .reports,
      .count(.policy, by: .place), .count(.caseStudy, by: .place), .count(.tier, by: .place),
      .link(.parent, of: .place),
    ],
    facets: [
      .term(.kind, of: .place), .reportCount, .namedIn, .parent(.place),
    ],
    sort: "-reports")

  static let affiliation = ListLayout(
    [
      .link(.organisation, of: .affiliation), .field(.role, of: .affiliation),
      .field(.summary, of: .affiliation), .report,
    ],
    facets: [
      .report, .term(.role, of: .affiliation), .link(.organisation, .organisation),
    ])

  static let tier = ListLayout(
    [.link(.place, of: .tier), .field(.tier, of: .tier), .report],
    facets: [.report, .text("tier", Bilingual("级", "Tier"), isOrdered: true) { [$0[.tier]] }])
}
