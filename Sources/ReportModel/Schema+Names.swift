/// Organisations and places.
extension Schema {
  static let organisation = Entity(
    .organisation, "organisation", "organisations", Bilingual("机构", "Organisations"),
    Bilingual("机构", "Organisation"), isVocabulary: true,
    fields: [
      identifier, order, name, nameEn,
      Field(.kind, .term(Terms.organisationKind), Bilingual("种类", "Kind"), isRequired: true),
      parent(.organisation), note,
    ])

  static let place = Entity(
    .place, "place", "places", Bilingual("地方", "Places"), Bilingual("地方", "Place"),
    isVocabulary: true,
    fields: [
      identifier, order, name, nameEn,
      Field(.kind, .term(Terms.placeKind), Bilingual("种类", "Kind"), isRequired: true),
      parent(.place), note,
    ])

  static let affiliation = Entity(
    .affiliation, "affiliation", "affiliations", Bilingual("机构出现处", "Organisations named"),
    Bilingual("机构出现处", "Organisation named"),
    fields: [
      identifier, order,
      Field(
        .organisation, .link(.organisation), Bilingual("机构", "Organisation"), isRequired: true),
      Field(.role, .term(Terms.role), Bilingual("角色", "Role"), isRequired: true),
      summary,
    ] + evidence + [note])

  static let tier = Entity(
    .tier, "tier", "tiers", Bilingual("城市分级", "City tiers"), Bilingual("城市分级", "City tier"),
    fields: [
      identifier, order,
      Field(.place, .link(.place), Bilingual("地方", "Place"), isRequired: true),
      Field(.tier, .text, Bilingual("级", "Tier"), isRequired: true),
    ] + evidence + [note])
}
