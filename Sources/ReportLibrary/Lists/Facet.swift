import ReportModel

/// A property by which a list is narrowed and counted: `family=language`.
struct Facet: Sendable {
  /// The name of the parameter.
  let id: String
  let title: Bilingual
  /// The values a record has, as they stand in an address.
  let values: @Sendable (Record) -> [String]
  /// What readers see for a value.
  let display: @Sendable (Library, String, Language) -> String
  /// The values that make sense, nil when any text may be asked for.
  let known: @Sendable (Library) -> [String]?

  /// The values that an address asks for. A comma parts them; a printed name
  /// may hold one itself and is then found among the values of `records`.
  func wanted(_ asked: String, among records: @autoclosure () -> [Record], _ library: Library)
    -> [String]
  {
    let pieces = asked.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1, known(library) == nil else { return pieces.filter { !$0.isEmpty } }
    let names = Set(records().flatMap(values).filter { $0.contains(",") })
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
    _ id: String, _ kind: EntityKind, _ reached: @escaping @Sendable (Record) -> [Record]
  ) -> Facet {
    Facet(
      id: id, title: kind.entity.singular,
      values: { reached($0).map(\.id) },
      display: { library, value, language in
        library.record(kind, value)?.name(in: language) ?? value
      },
      known: { $0.records(kind).map(\.id) })
  }

  /// A link field.
  static func link(_ name: FieldName, _ kind: EntityKind) -> Facet {
    records(name.header, kind) { [$0.link(name)].compactMap(\.self) }
  }

  /// The text of a field.
  static func text(
    _ id: String, _ title: Bilingual, _ value: @escaping @Sendable (Record) -> [String]
  )
    -> Facet
  {
    Facet(
      id: id, title: title, values: value, display: { _, value, _ in value }, known: { _ in nil })
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
  static let year = text("year", Bilingual("年", "Year")) { [String($0[.date].prefix(4))] }

  /// The reports that name a record of the vocabulary.
  static let namedIn = records("report", .report) { $0.namingReports }

  /// How many reports name a record of the vocabulary.
  static let reportCount = text("reports", Bilingual("报告数", "Reports")) {
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
    known: { _ in Proficiency.allCases.map { "\($0.rawValue)" } })
}

/// A facet of a list with the count of each of its values.
public struct FacetCounts: Sendable {
  public struct Value: Sendable {
    public let id: String
    public let title: String
    public let count: Int
    /// Whether the list is narrowed to it.
    public let isChosen: Bool
  }

  /// The most values listed of one facet, those chosen aside.
  static let limit = 10

  public let id: String
  public let title: String
  /// Most frequent first.
  public let values: [Value]
}
