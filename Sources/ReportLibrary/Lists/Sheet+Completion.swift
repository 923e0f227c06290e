import ReportModel

/// What a term of a filter could go on to be.
public struct TermCompletion: Hashable, Sendable {
  /// The whole term.
  public let text: String
  /// What is shown for it, with the number of rows where that is known.
  public let title: String

  /// The number of characters that the term at the end of a filter takes.
  public static func lengthOfTerm(in typed: String) -> Int {
    FilterQuery.lastPiece(of: typed).count
  }
}

extension Sheet {
  /// What the last term of a filter could become: names of fields, then values of the one named.
  /// None where the term is a word like any other.
  ///
  /// - Parameter typed: The filter up to the insertion point.
  public func completions(
    of typed: String, in library: Library, _ language: Language
  ) -> [TermCompletion] {
    var term = FilterQuery.lastPiece(of: typed)[...]
    let sign = term.first == "-" ? "-" : ""
    term = term.dropFirst(sign.count)
    let name = String(term.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    let rest = term.dropFirst(name.count)
    let found =
      if let comparison = FilterQuery.Comparison.allCases.first(where: {
        rest.hasPrefix($0.rawValue)
      }) {
        values(
          of: name, comparison,
          String(rest.dropFirst(comparison.rawValue.count).filter { $0 != "\"" }),
          library, language)
      } else if rest.isEmpty {
        fields(beginning: name, language)
      } else {
        [TermCompletion]()
      }
    // What is typed already needs no completion.
    return found.filter { $0.text != term }
      .map { TermCompletion(text: sign + $0.text, title: $0.title) }
  }

  /// Fields whose name in addresses or title begins so, with the sign that suits them.
  private func fields(beginning typed: String, _ language: Language) -> [TermCompletion] {
    let wanted = Folding.fold(typed)
    guard wanted.count > 1 else { return [] }
    var seen: Set<String> = []
    return FieldTest.fields(of: self).filter { field in
      field.names.contains { Folding.fold($0).starts(with: wanted) }
        && seen.insert(field.id).inserted
    }.map { field in
      let sign = field.isOrdered ? ">=" : ":"
      return TermCompletion(
        text: field.id + sign, title: field.title[language] + " " + field.id + sign)
    }
  }

  /// Values of a field that match what is typed, the most frequent first.
  private func values(
    of name: String, _ comparison: FilterQuery.Comparison, _ typed: String, _ library: Library,
    _ language: Language
  ) -> [TermCompletion] {
    let matches = FieldTest.values(of: name, on: self, in: library, language)
      .compactMap { value -> (match: NameMatch, title: String, count: Int)? in
        guard let match = NameMatch.of(typed, in: value.title), match != .scattered else {
          return nil
        }
        return (match, value.title, value.count)
      }
    return matches.enumerated().sorted { left, right in
      (left.element.match, -left.element.count, left.offset)
        < (right.element.match, -right.element.count, right.offset)
    }.prefix(12).map { _, value in
      let text = value.title.contains(" ") ? "\"\(value.title)\"" : value.title
      return TermCompletion(
        text: name + comparison.rawValue + text,
        title: value.count > 0 ? "\(value.title) \(value.count)" : value.title)
    }
  }
}
