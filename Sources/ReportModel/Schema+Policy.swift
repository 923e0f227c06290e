/// Rules, teaching, problems and advice.
extension Schema {
  static let policy = Entity(
    .policy, "policy", "policies", Bilingual("政策", "Policies"), Bilingual("政策", "Policy"),
    fields: [
      identifier, order, title,
      Field(.issuer, .text, Bilingual("发布者", "Issuer")),
      Field(.place, .link(.place), Bilingual("地方", "Place")),
      Field(.level, .term(Terms.policyLevel), Bilingual("层级", "Level"), isRequired: true),
      Field(.kind, .term(Terms.policyKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.date, .text, Bilingual("日期", "Date")),
      number, summary,
    ] + evidence + [note])

  static let standard = Entity(
    .standard, "standard", "standards", Bilingual("标准", "Standards"),
    Bilingual("标准", "Standard"),
    fields: [
      identifier, order, parent(.standard), number, title,
      Field(.kind, .term(Terms.standardKind), Bilingual("种类", "Kind"), isRequired: true),
      summary,
    ] + evidence + [note])

  static let programme = Entity(
    .programme, "programme", "programmes", Bilingual("培养", "Education"),
    Bilingual("培养", "Programme"),
    fields: [
      identifier, order, parent(.programme), title,
      Field(.kind, .term(Terms.programmeKind), Bilingual("种类", "Kind"), isRequired: true),
      organisationField, summary,
    ] + evidence + [note])

  static let challenge = Entity(
    .challenge, "challenge", "challenges", Bilingual("挑战", "Challenges"),
    Bilingual("挑战", "Challenge"),
    fields: [
      identifier, order, parent(.challenge), number, title,
      Field(.topic, .term(Terms.topic), Bilingual("主题", "Topic"), isRequired: true),
      summary,
    ] + evidence + [note])

  static let recommendation = Entity(
    .recommendation, "recommendation", "recommendations", Bilingual("对策", "Recommendations"),
    Bilingual("对策", "Recommendation"),
    fields: [
      identifier, order, parent(.recommendation), number, title,
      Field(.audience, .term(Terms.audience), Bilingual("对象", "Audience"), isRequired: true),
      Field(.challenge, .link(.challenge), Bilingual("对应的挑战", "Challenge")),
      summary,
    ] + evidence + [note])

  static let outlook = Entity(
    .outlook, "outlook", "outlooks", Bilingual("趋势与机遇", "Trends and outlooks"),
    Bilingual("趋势", "Outlook"),
    fields: [
      identifier, order, parent(.outlook), number, title,
      Field(.kind, .term(Terms.outlookKind), Bilingual("种类", "Kind"), isRequired: true),
      Field(.horizon, .text, Bilingual("时限", "Horizon")),
      summary,
    ] + evidence + [note])
}
