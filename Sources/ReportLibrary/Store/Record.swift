import ReportModel

/// One record of a library: a light handle, its fields are read on demand.
public struct Record: Hashable, Sendable {
  public let library: Library
  public let kind: EntityKind
  /// Position among the library's records of its kind.
  public let row: Int

  public var entity: Entity { kind.entity }

  /// The record's id, unique in the library.
  public var id: String { self[.id] }

  /// The field's text, empty when the field is empty or the kind has none such.
  public subscript(_ name: FieldName) -> String {
    guard let column = entity.position(of: name) else { return "" }
    return library.tables[kind.rawValue].string(row: row, column: column)
  }

  /// The field as a number, nil when empty or not one.
  public func number(_ name: FieldName) -> Double? { Double(self[name]) }

  /// The field as a whole number, nil when empty or not one.
  public func integer(_ name: FieldName) -> Int? { Int(self[name]) }

  /// The step of proficiency, nil when the record states none.
  public var proficiency: Proficiency? { integer(.level).flatMap(Proficiency.init) }

  /// The field as readers see it: the title of an enumerated word, the text of
  /// any other.
  public func display(_ name: FieldName, in language: Language) -> String {
    let value = self[name]
    switch entity.field(name)?.type {
    case .term(let terms): return terms.first { $0.value == value }?.title[language] ?? value
    // What is called lines needs not say so again.
    case .lines where !value.isEmpty && name != .lines:
      return Bilingual("行 \(value)", "lines \(value)")[language]
    default: return value
    }
  }

  /// The title of a section behind its number, where it has one.
  public var numberedTitle: String {
    self[.number].isEmpty ? self[.title] : "\(self[.number]) \(self[.title])"
  }

  /// The record's name in `language`, or as its library names records.
  public func name(in language: Language) -> String {
    switch library.names {
    case .auto: return plainName(in: language)
    case .chinese: return plainName(in: .chinese)
    case .english: return plainName(in: .english)
    case .both:
      let name = plainName(in: language)
      let other = plainName(in: language.other)
      return name == other || name.lowercased() == other.lowercased() ? name : "\(name) \(other)"
    }
  }

  /// The name as it may be written on the record's own screen, in whatever language.
  var everyName: Set<String> {
    Set(Language.allCases.flatMap { [name(in: $0), plainName(in: $0)] })
  }

  /// The name in the language that ``name(in:)`` leaves out; empty when it leaves out none.
  func otherName(in language: Language) -> String {
    let name = name(in: language)
    return [language.other, language].map(plainName).first { !name.contains($0) } ?? ""
  }

  /// The record's name in `language`, else the printed one, else that of the organisation or place
  /// it is about, else what a value says or is about, else its id.
  func plainName(in language: Language) -> String {
    for field in [entity.nameField(language), entity.nameField(.chinese)] where field != .id {
      let name = self[field]
      if !name.isEmpty { return name }
    }
    // What only ties another record to a report goes by that record's name.
    let tied = link(.organisation) ?? link(.place)
    if let tied { return tied.plainName(in: language) }
    let value = kind == .observation ? [observedText, self[.member1], self[.member2]] : []
    return value.first { !$0.isEmpty && $0 != Sheet.Cell.missing.text } ?? id
  }

  /// The other names under which the vocabulary knows it.
  public var aliases: [String] { aliasRecords.map { $0[.alias] } }

  /// The records of those names.
  var aliasRecords: [Record] {
    let field: FieldName
    switch kind {
    case .skill: field = .skill
    case .organisation: field = .organisation
    case .place: field = .place
    default: return []
    }
    return referrers(.alias, by: field)
  }

  /// The record that a link field names.
  public func link(_ name: FieldName) -> Record? {
    library.target(of: name, from: self)
  }

  /// The records of `kind` whose `field` names this one, in reading order.
  public func referrers(_ kind: EntityKind, by field: FieldName) -> [Record] {
    library.referrers(to: self, from: kind, by: field)
  }

  /// The report it was read from, nil for the shared vocabulary.
  public var report: Record? { library.report(of: self) }

  /// The record's address.
  public var address: Address { Address(path: [entity.collection, id]) }

  public static func == (left: Self, right: Self) -> Bool {
    left.row == right.row && left.kind == right.kind && left.library.isSame(as: right.library)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(row)
  }
}
