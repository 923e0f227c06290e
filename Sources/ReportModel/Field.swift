/// One allowed word of an enumerated field, with what readers see for it.
public struct Term: Hashable, Sendable {
  /// The word in the data file.
  public let value: String
  /// What is shown.
  public let title: Bilingual

  public init(_ value: String, _ chinese: String, _ english: String) {
    self.value = value
    self.title = Bilingual(chinese, english)
  }
}

/// What a field may hold.
public enum FieldType: Hashable, Sendable {
  /// The key of the record: a slug of `a-z`, `0-9`, `-`, unique in the library.
  case identifier
  /// A whole number.
  case integer
  /// A decimal number as written in ASCII digits with an optional fraction.
  case decimal
  /// A name or text as printed, or short words of our own.
  case text
  /// One of a closed list of words.
  case term([Term])
  /// The id of a record of that kind.
  case link(EntityKind)
  /// Lines of the report's text, see ``LineRanges``.
  case lines
  /// A step of ``Proficiency``, 1 to 5.
  case proficiency
}

/// One column of an entity.
public struct Field: Hashable, Sendable {
  public let name: FieldName
  public let type: FieldType
  /// The column head on screen.
  public let title: Bilingual
  /// Whether an empty cell is an error.
  public let isRequired: Bool

  public init(_ name: FieldName, _ type: FieldType, _ title: Bilingual, isRequired: Bool = false) {
    self.name = name
    self.type = type
    self.title = title
    self.isRequired = isRequired
  }
}
