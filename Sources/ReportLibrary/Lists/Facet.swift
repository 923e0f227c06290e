import ReportModel

/// A property by which a list is narrowed and counted: `family=language`.
struct Facet: Sendable {
  /// The name of the parameter.
  let id: String
  let title: Bilingual
  /// The values a record has; see ``FacetSubject`` for how they stand in an address.
  let values: @Sendable (Record) -> [String]
  /// What readers see for a value.
  let display: @Sendable (Library, String, Language) -> String
  /// The values that make sense, nil when any text may be asked for.
  let known: @Sendable (Library) -> [String]?
  /// Whether the values have an order of their own, which charts keep: years, grades, tiers.
  var isOrdered = false

  /// What readers see for a value as it stands in an address.
  func title(of value: String, _ library: Library, _ language: Language) -> String {
    value == FacetChoice.none
      ? Bilingual("无", "none")[language] : display(library, FacetChoice.read(value), language)
  }

  /// The same where it stands without the title of the facet.
  func heading(of value: String, _ library: Library, _ language: Language) -> String {
    value == FacetChoice.none
      ? Bilingual("无\(title.chinese)", "no \(title.english.lowercased())")[language]
      : title(of: value, library, language)
  }

  /// The values that make sense as they stand in an address, nil when any text may be asked for.
  func knownValues(_ library: Library) -> [String]? {
    known(library).map { $0.map(FacetChoice.written) }
  }

  /// The values that an address asks for. A comma parts them; a printed name
  /// may hold one itself and is then found among the values of `subjects`.
  func wanted(
    _ asked: String, among subjects: @autoclosure () -> [any FacetSubject], _ library: Library
  ) -> [String] {
    let pieces = asked.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1, known(library) == nil else { return pieces.filter { !$0.isEmpty } }
    var names = all(subjects()).filter { $0.contains(",") }
    names.formUnion(names.map { FacetChoice.sign + $0 })
    let longest = names.map { $0.count { $0 == "," } + 1 }.max() ?? 1
    var wanted: [String] = []
    var start = 0
    while start < pieces.count {
      let ends = (start + 1...min(start + longest, pieces.count)).reversed()
      let end = ends.first { names.contains(pieces[start..<$0].joined(separator: ",")) }
      let value = pieces[start..<(end ?? start + 1)].joined(separator: ",")
      if !value.isEmpty { wanted.append(value) }
      start = end ?? start + 1
    }
    return wanted
  }

  private func all(_ subjects: [any FacetSubject]) -> Set<String> {
    subjects.reduce(into: []) { $0.formUnion($1.values(of: self)) }
  }

  /// What an address asks for: values to have, and behind a minus sign values not to have. A
  /// printed value that begins with the sign itself is meant when there is one.
  func choice(
    _ asked: String?, among subjects: @autoclosure () -> [any FacetSubject], _ library: Library
  ) -> FacetChoice {
    guard let asked else { return FacetChoice() }
    var choice = FacetChoice()
    var own: Set<String>?
    for value in wanted(asked, among: subjects(), library) {
      guard value.hasPrefix(FacetChoice.sign), value != FacetChoice.sign else {
        choice.included.append(value)
        continue
      }
      let printed = own ?? (known(library) == nil ? all(subjects()) : [])
      own = printed
      if printed.contains(value) {
        choice.included.append(value)
      } else {
        choice.excluded.append(String(value.dropFirst()))
      }
    }
    return choice
  }

  /// A choice in words: `语言、语音；不含 视觉`.
  func words(_ choice: FacetChoice, _ library: Library, _ language: Language) -> String {
    func names(_ values: [String]) -> String {
      values.map { heading(of: $0, library, language) }.joined(
        separator: Bilingual("、", ", ")[language])
    }
    let without = Bilingual("不含 ", "without ")[language] + names(choice.excluded)
    return [
      choice.included.isEmpty ? "" : names(choice.included), choice.excluded.isEmpty ? "" : without,
    ].filter { !$0.isEmpty }.joined(separator: Bilingual("；", "; ")[language])
  }

  /// A field with a closed list of words, of the record itself or of the one
  /// that the field `link` leads to; `id` where the field's own name is taken.
  static func term(
    _ name: FieldName, of kind: EntityKind, through link: FieldName? = nil, id: String? = nil
  ) -> Facet {
    let field = kind.entity.field(name)
    var terms: [Term] = []
    if case .term(let list)? = field?.type { terms = list }
    return Facet(
      id: id ?? name.header, title: field?.title ?? Bilingual("", ""),
      values: { record in
        guard let link else { return [record[name]] }
        return [record.link(link)?[name] ?? ""]
      },
      display: { [terms] _, value, language in
        terms.first { $0.value == value }?.title[language] ?? value
      },
      known: { [terms] _ in terms.map(\.value) })
  }

  /// Records reached from the record, named by their ids.
  static func records(
    _ id: String, _ kind: EntityKind, title: Bilingual? = nil,
    _ reached: @escaping @Sendable (Record) -> [Record]
  ) -> Facet {
    Facet(
      id: id, title: title ?? kind.entity.singular,
      values: { reached($0).map(\.id) },
      display: { library, value, language in
        library.record(kind, value)?.name(in: language) ?? value
      },
      known: { $0.records(kind).map(\.id) })
  }

  /// The skills that the mentions of a record name, which has the field `field` in them.
  static func skills(by field: FieldName) -> Facet {
    records("skill", .skill) { $0.referrers(.mention, by: field).compactMap { $0.link(.skill) } }
  }

  /// A link field.
  static func link(_ name: FieldName, _ kind: EntityKind, title: Bilingual? = nil) -> Facet {
    records(name.header, kind, title: title) { [$0.link(name)].compactMap(\.self) }
  }

  /// What a record of that kind belongs to.
  static func parent(_ kind: EntityKind) -> Facet {
    link(.parent, kind, title: kind.entity.field(.parent)?.title)
  }

  /// The text of a field.
  static func text(
    _ id: String, _ title: Bilingual, isOrdered: Bool = false,
    _ value: @escaping @Sendable (Record) -> [String]
  ) -> Facet {
    Facet(
      id: id, title: title, values: value, display: { _, value, _ in value }, known: { _ in nil },
      isOrdered: isOrdered)
  }

  /// The industry of a case or an effect, its own or that of what it belongs to.
  static let industry = records("industry", .industry) { [$0.nearestIndustry].compactMap(\.self) }

  /// The place of a record with the larger ones it lies in.
  static let place = records("place", .place) { record in
    var places: [Record] = []
    var place = record.link(.place)
    while let current = place, !places.contains(current) {
      places.append(current)
      place = current.link(.parent)
    }
    return places
  }

  /// The year in which a dated record begins.
  static let year = text("year", Bilingual("年", "Year"), isOrdered: true) {
    [String($0[.date].prefix(4))]
  }

  /// The reports that name a record of the vocabulary.
  static let namedIn = records("report", .report) { $0.namingReports }

  /// How many reports name a record of the vocabulary.
  static let reportCount = text("reports", Bilingual("报告数", "Reports"), isOrdered: true) {
    ["\($0.namingReports.count)"]
  }

  static let report = records("report", .report) { [$0.report].compactMap(\.self) }

  /// The ordinal of a stated level.
  static let level = Facet(
    id: "level", title: Bilingual("级别", "Level"),
    values: { [$0[.level]] },
    display: { _, value, language in
      Int(value).flatMap(Proficiency.init)?.name[language] ?? value
    },
    known: { _ in Proficiency.allCases.map { "\($0.rawValue)" } }, isOrdered: true)
}

/// A facet of a list with the count of each of its values.
public struct FacetCounts: Sendable {
  public struct Value: Sendable {
    /// What an address asks of the value.
    public enum State: Hashable, Sendable {
      case free, chosen, excluded
    }

    public let id: String
    public let title: String
    /// How many rows the list would have were it chosen, all else being as it is.
    public let count: Int
    public let state: State

    /// Whether the list is narrowed to it.
    public var isChosen: Bool { state == .chosen }

    /// Whether it stands for having no value.
    public var isNone: Bool { id == FacetChoice.none }
  }

  /// The most values shown of one facet, those asked for aside, unless one is looked for.
  public static let limit = 10

  public let id: String
  public let title: String
  /// All of them, most frequent first.
  public let values: [Value]
  let choice: FacetChoice

  /// How many values there are, having none aside.
  public var kinds: Int { values.count { !$0.isNone } }

  /// Whether the address asks anything of it.
  public var isAsked: Bool { !choice.isEmpty }

  /// The values to show where none is looked for: the most frequent, all that are asked for, and
  /// that there is none.
  public var shownValues: [Value] {
    values.enumerated().filter { offset, value in
      offset < FacetCounts.limit || value.state != .free || value.isNone
    }
    .map(\.element)
  }

  /// What the address asks once a value is in a state; nil where that is nothing.
  public func asking(_ state: Value.State, of id: String) -> String? {
    var choice = choice
    choice.included.removeAll { $0 == id }
    choice.excluded.removeAll { $0 == id }
    switch state {
    case .free: break
    case .chosen: choice.included.append(id)
    case .excluded: choice.excluded.append(id)
    }
    return choice.isEmpty ? nil : choice.text
  }
}
