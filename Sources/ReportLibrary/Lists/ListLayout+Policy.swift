import ReportModel

/// The lists of rules, teaching, problems and advice.
extension ListLayout {
  static let policy = ListLayout(
    [
      .field(.date, of: .policy), .name(Bilingual("政策", "Policy")),
      .field(.issuer, of: .policy), .field(.level, of: .policy), .link(.place, of: .policy),
      .field(.kind, of: .policy), .field(.summary, of: .policy), .report,
    ],
    facets: [
      .report, .term(.level, of: .policy), .term(.kind, of: .policy), .year,
      .place,
    ],
    sort: "-date")

  static let standard = ListLayout(
    [
      .name(Bilingual("标准", "Standard")),
      .field(.kind, of: .standard), .link(.parent, of: .standard),
      .field(.summary, of: .standard), .field(.number, of: .standard), .report,
    ],
    facets: [.report, .term(.kind, of: .standard), .parent(.standard)])

  static let programme = ListLayout(
    [
      .name(Bilingual("培养", "Programme")), .field(.kind, of: .programme),
      .link(.parent, of: .programme), .link(.organisation, of: .programme),
      .field(.summary, of: .programme), .report,
    ],
    facets: [
      .report, .term(.kind, of: .programme), .parent(.programme),
      .link(.organisation, .organisation),
    ])

  static let challenge = ListLayout(
    [
      .name(Bilingual("挑战", "Challenge")),
      .field(.topic, of: .challenge), .count(.recommendation, by: .challenge),
      .field(.summary, of: .challenge), .link(.parent, of: .challenge),
      .field(.number, of: .challenge), .report,
    ],
    facets: [.report, .term(.topic, of: .challenge), .parent(.challenge)])

  static let recommendation = ListLayout(
    [
      .name(Bilingual("对策", "Recommendation")),
      .link(.challenge, of: .recommendation), .field(.audience, of: .recommendation),
      .field(.summary, of: .recommendation), .field(.number, of: .recommendation), .report,
    ],
    facets: [
      .report, .term(.audience, of: .recommendation), .link(.challenge, .challenge),
      .parent(.recommendation),
    ])

  static let outlook = ListLayout(
    [
      .name(Bilingual("趋势", "Outlook")),
      .field(.kind, of: .outlook), .field(.horizon, of: .outlook),
      .field(.summary, of: .outlook), .link(.parent, of: .outlook), .field(.number, of: .outlook),
      .report,
    ],
    facets: [.report, .term(.kind, of: .outlook), .parent(.outlook)])
}
