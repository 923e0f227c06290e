import ReportModel

/// Why an address leads nowhere.
public enum AddressError: Error, Hashable, Sendable {
  /// The text is not of the form of an address.
  case malformed(String, reason: String)
  /// There is no such collection; the nearest that exist.
  case unknownCollection(String, nearest: [String])
  /// The collection holds no such record; the nearest that exist.
  case unknownRecord(collection: String, id: String, nearest: [String])
  /// The screen takes no such parameter; those it takes.
  case unknownParameter(String, screen: String, known: [String])
  /// The parameter does not take that value; those it takes.
  case unknownValue(String, parameter: String, known: [String])
  /// The screen holds nothing that a chart could draw.
  case noChart(screen: String)

  /// One line: what, where and what to do.
  public func message(in language: Language) -> String {
    switch self {
    case .malformed(let text, let reason):
      Bilingual("“\(text)”写法不对：\(reason)", "“\(text)” is malformed: \(reason)")[language]
    case .unknownCollection(let name, let nearest):
      Bilingual(
        "没有“\(name)”这一类；可用：\(nearest.joined(separator: "、"))",
        "no collection “\(name)”; there are: \(nearest.joined(separator: ", "))")[language]
    case .unknownRecord(let collection, let id, let nearest):
      if nearest.isEmpty {
        Bilingual(
          "\(collection) 里没有“\(id)”；用 zhitu list \(collection) 看全部",
          "no “\(id)” in \(collection); zhitu list \(collection) shows them all")[language]
      } else {
        Bilingual(
          "\(collection) 里没有“\(id)”；相近的有：\(nearest.joined(separator: "、"))",
          "no “\(id)” in \(collection); the nearest: \(nearest.joined(separator: ", "))")[language]
      }
    case .unknownParameter(let name, let screen, let known):
      Bilingual(
        "\(screen) 没有参数“\(name)”；可用：\(known.joined(separator: "、"))",
        "\(screen) takes no “\(name)”; it takes: \(known.joined(separator: ", "))")[language]
    case .noChart(let screen):
      Bilingual(
        "\(screen.isEmpty ? "home" : screen) 没有可画的数；去掉 chart=",
        "\(screen.isEmpty ? "home" : screen) holds nothing to draw; leave chart= out")[language]
    case .unknownValue(let value, let parameter, let known):
      Bilingual(
        "\(parameter) 不能是“\(value)”；可用：\(known.joined(separator: "、"))",
        "\(parameter) cannot be “\(value)”; it takes: \(known.joined(separator: ", "))")[language]
    }
  }
}

/// The candidates most like a mistyped word, best first.
enum Nearest {
  /// At most `limit` of `candidates`: those that contain the word or lie
  /// within a third of its length in edits.
  static func to(_ word: String, among candidates: [String], limit: Int = 3) -> [String] {
    let word = word.lowercased()
    let scored = candidates.compactMap { candidate -> (Int, String)? in
      let name = candidate.lowercased()
      if name.hasPrefix(word) || word.hasPrefix(name) { return (0, candidate) }
      let distance = edits(Array(word), Array(name))
      if distance <= max(2, word.count / 3) { return (distance, candidate) }
      if word.count >= 3, name.contains(word) { return (word.count, candidate) }
      return nil
    }
    return scored.sorted { $0 < $1 }.prefix(limit).map(\.1)
  }

  /// Levenshtein's distance (1966).
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let substitution = diagonal + (right[column] == character ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substitution, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
