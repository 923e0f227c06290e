/// What a reader typed to narrow a list, taken apart into terms that all must hold:
///
///     大模型             a word, anywhere in the row
///     "large model"      a phrase with its blanks
///     industry:金融      a field that contains a word; = asks for the whole of it
///     level>=熟悉        a level, a number or a date compared; >, <, <= likewise
///     -report:llm        what must not hold
///
/// Full-width signs do as well, so that an input method need not be left for them.
public struct FilterQuery: Hashable, Sendable {
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equals = "="
    case contains = ":"
  }

  public struct Term: Hashable, Sendable {
    public enum Test: Hashable, Sendable {
      case text(String)
      case field(String, Comparison, String)
    }

    public let isExcluded: Bool
    public let test: Test
    /// As it was typed.
    public let text: String
  }

  public let terms: [Term]

  /// Any text can be read. A term that is not finished, like `level>=`, holds for everything.
  public init(_ text: String) {
    var terms: [Term] = []
    for piece in FilterQuery.pieces(of: text) {
      var rest = piece[...]
      let isExcluded = rest.count > 1 && rest.first == "-"
      if isExcluded { rest.removeFirst() }
      if let test = FilterQuery.test(rest) {
        terms.append(Term(isExcluded: isExcluded, test: test, text: String(piece)))
      }
    }
    self.terms = terms
  }

  /// Parts at blanks outside quotes. A quote that is not closed reaches to the end.
  private static func pieces(of text: String) -> [[Character]] {
    var pieces: [[Character]] = [[]]
    var isQuoted = false
    for character in text {
      let plain = narrow(character)
      if plain == "\"" { isQuoted.toggle() }
      if plain == " ", !isQuoted {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(plain)
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  /// The term that is being typed at the end of a text, empty behind a blank.
  static func lastPiece(of text: String) -> String {
    guard let last = text.last, narrow(last) != " " || isQuoting(text) else { return "" }
    return String(pieces(of: text).last ?? [])
  }

  private static func isQuoting(_ text: String) -> Bool {
    text.count { narrow($0) == "\"" } % 2 == 1
  }

  private static func test(_ piece: ArraySlice<Character>) -> Term.Test? {
    let name = piece.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let rest = piece.dropFirst(name.count)
    let comparison = Comparison.allCases.first { rest.starts(with: $0.rawValue) }
    if let comparison, !name.isEmpty {
      let value = rest.dropFirst(comparison.rawValue.count).filter { $0 != "\"" }
      return value.isEmpty ? nil : .field(String(name), comparison, String(value))
    }
    let text = piece.filter { $0 != "\"" }
    return text.isEmpty ? nil : .text(String(text))
  }

  /// The ASCII sign that a full-width one stands for.
  private static func narrow(_ character: Character) -> Character {
    switch character {
    case "：": ":"
    case "＝": "="
    case "＞": ">"
    case "＜": "<"
    case "－": "-"
    case "“", "”", "＂", "「", "」": "\""
    case "\u{3000}": " "
    default: character
    }
  }
}
