/// The values of a facet that a list is narrowed to, and those it leaves out, as they stand in an
/// address.
struct FacetChoice: Hashable, Sendable {
  /// What stands before an excluded value in an address.
  static let sign = "-"
  /// What asks for the records that have no value of the facet.
  static let none = "none"
  /// What stands before a value that is itself called ``none`` or begins with this sign.
  private static let escape = "\\"

  /// A value as it stands in an address.
  static func written(_ value: String) -> String {
    value == none || value.hasPrefix(escape) ? escape + value : value
  }

  /// The value that is written so.
  static func read(_ written: String) -> String {
    written.hasPrefix(escape) ? String(written.dropFirst(escape.count)) : written
  }

  var included: [String] = []
  var excluded: [String] = []

  var isEmpty: Bool { included.isEmpty && excluded.isEmpty }

  /// As it stands in an address.
  var text: String {
    (included + excluded.map { FacetChoice.sign + $0 }).joined(separator: ",")
  }

  /// Whether something with these values is in the list.
  func admits(_ values: [String]) -> Bool {
    (included.isEmpty || values.contains(where: included.contains))
      && !values.contains(where: excluded.contains)
  }
}
