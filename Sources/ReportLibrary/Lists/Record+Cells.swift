import ReportModel

extension Record {
  /// Fields that say something by being empty: nothing stands above it, it has no number, no unit of
  /// its own, no second dimension, it is printed as it is shown, nothing is to be noted. No value
  /// is missing there.
  private static let absentFields: Set<FieldName> = [
    .parent, .number, .unit, .member2, .printed, .note,
  ]

  /// A field as it stands in a table; a link shows the name it leads to. What the report could have
  /// given and did not is missing.
  func cell(_ name: FieldName, in language: Language) -> Sheet.Cell {
    guard let field = entity.field(name) else { return .blank }
    let text = shownText(field, in: language)
    guard !text.isEmpty else { return Record.absentFields.contains(name) ? .blank : .missing }
    let isNumber = field.type == .integer || field.type == .decimal
    return Sheet.Cell(text, number: isNumber ? Double(text) : nil)
  }
}

extension Sheet.Cell {
  /// A text that could be there: missing where it is empty.
  static func expected(_ text: String?) -> Sheet.Cell {
    text.flatMap { $0.isEmpty ? nil : Sheet.Cell($0) } ?? .missing
  }
}
