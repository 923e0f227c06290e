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
