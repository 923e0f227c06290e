import ReportModel

extension Library {
  /// The first parts of addresses that are no collection.
  public static let otherScreens = ["search", "compare", "years", "sources", "texts", "home"]

  /// The first parts of addresses that a wrong one may have meant: spelt like it, or those whose
  /// title in either language is like it. All of them when none is.
  static func collections(like word: String) -> [String] {
    let names = Schema.entities.map(\.collection) + Library.otherScreens
    let screens =
      Schema.entities.map { (title: $0.title, name: $0.collection) }
      + Shelf.others.map { (title: $0.title, name: "\($0.address)") }
    let titled = screens.compactMap { screen in
      best(word, [screen.title.chinese, screen.title.english]).map { ($0, screen.name) }
    }
    let nearest = joined(Nearest.to(word, among: names), titled)
    return nearest.isEmpty ? names : nearest
  }

  /// The ids that a wrong one may have meant: spelt like it, or those of records that go by it or
  /// sound so, aliases too.
  func identifiers(_ kind: EntityKind, like word: String) -> [String] {
    let records = records(kind)
    let named = records.compactMap { record in
      Library.best(word, Language.allCases.map(record.name) + record.aliases)
        .map { ($0, record.id) }
    }
    return Library.joined(Nearest.to(word, among: records.map(\.id)), named)
  }

  private static func best(_ word: String, _ names: [String]) -> NameMatch? {
    names.compactMap { NameMatch.of(word, in: $0) }.min().flatMap { $0 < .scattered ? $0 : nil }
  }

  /// Those that are named so first, then those spelt like it.
  private static func joined(_ spelt: [String], _ named: [(NameMatch, String)]) -> [String] {
    var seen: Set<String> = []
    // A stable order: equal matches stay in the order of the records.
    let ranked = named.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    let all = ranked.map(\.element.1) + spelt
    return Array(all.filter { seen.insert($0).inserted }.prefix(3))
  }
}
