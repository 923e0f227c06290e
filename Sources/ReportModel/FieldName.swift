/// The names of all fields. `docs/data-format.md` says what each holds.
public enum FieldName: Int, CaseIterable, Hashable, Sendable {
  case id, order, number, level, parent, note
  case title, titleEn, short, shortEn, name, nameEn
  case publisher, year, kind, sha256
  case section, label, lines, page
  case family, summary
  case job, category, levelPhrase, levelBasis
  case duty, requirement, scenario, skill, printed, strength
  case alias
  case industry, problem, effect
  case group, dimension1, dimension1En, dimension2, dimension2En
  case measure, measureEn, unit, population, sampleSize, period, collector, choice, status, members
  case dataset, member1, member2, value, text, qualifier, base, source
  case caseStudy, metric, fromValue, toValue, change, direction, actor
  case product, technology, organisation, place, maker, date, parameters, figures
  case issuer, horizon, audience, challenge, topic, role, tier
  case value1, lines1, value2, lines2, otherReport, assessment, computation

  /// The name in data files and dumps: `levelPhrase` is `level_phrase`,
  /// `dimension1En` is `dimension_1_en`.
  public var header: String { Self.headers[rawValue] }

  /// The field of that header.
  public init?(header: some StringProtocol) {
    guard let index = Self.headers.firstIndex(where: { $0 == header }) else { return nil }
    self = Self.allCases[index]
  }

  private static let headers: [String] = allCases.map { name in
    // Two names that the rule would spell otherwise.
    if name == .sha256 { return "sha256" }
    if name == .caseStudy { return "case" }
    var header = ""
    for character in "\(name)" {
      if character.isUppercase || character.isNumber { header += "_" }
      header += character.lowercased()
    }
    return header
  }
}
