/// The language of the interface and of the names shown first.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The other one, which stands beside names.
  public var other: Language { self == .chinese ? .english : .chinese }
}

/// A short text in both languages of the interface.
public struct Bilingual: Hashable, Sendable {
  public let chinese: String
  public let english: String

  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    language == .chinese ? chinese : english
  }
}
