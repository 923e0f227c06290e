/// In which language records are named.
public enum NameForm: String, CaseIterable, Sendable {
  /// That of the interface.
  case auto
  case chinese = "zh"
  case english = "en"
  /// That of the interface, the other one behind it.
  case both
}
