/// The folded texts of many rows in one buffer, to be scanned at each key.
///
/// Scanning bytes needs no index at this size and is right for Chinese queries
/// of any length, which trigram indexes are not.
public struct TextIndex: Sendable {
  private var bytes: [UInt8] = []
  /// Where each row begins, and the end of the last.
  private var starts: [Int] = [0]
  /// Where the name of each row ends: a match before it is a better one.
  private var nameEnds: [Int] = []
  /// The folded names as scalars, to be found by their sound; where those of each row end.
  private var names: [UInt32] = []
  private var soundEnds: [Int] = []

  public init() {}

  public var count: Int { nameEnds.count }

  /// Adds a row: its names, then whatever else it may be found by. Texts are
  /// kept apart, so that nothing matches across two of them.
  public mutating func append(names: [String], others: [String] = []) {
    for name in names { add(name) }
    endNames()
    for other in others { add(other) }
    endRow()
  }

  // A row from bytes: its names, the end of its names, other texts, its end.

  /// Adds a text of the present row, valid UTF-8.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    Folding.append(text, to: &bytes)
    bytes.append(separator)
  }

  mutating func endNames() {
    nameEnds.append(bytes.count)
    let start = starts[starts.count - 1]
    for scalar in String(decoding: bytes[start...], as: UTF8.self).unicodeScalars {
      names.append(scalar.value)
    }
    soundEnds.append(names.count)
  }

  mutating func endRow() { starts.append(bytes.count) }

  /// Adds a text of the present row.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// How well a row matches, smaller is better.
  public enum Rank: Int, CaseIterable, Comparable, Sendable {
    /// It is a name.
    case nameIs
    case nameBegins, nameContains
    /// A name sounds so, in pinyin or its first letters.
    case nameSounds
    case elsewhere

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The rows that contain every term of `filter`, in order, each with its
  /// rank: the worst of its terms.
  public func rows(matching filter: TextFilter) -> [(row: Int, rank: Rank)] {
    let none = UInt8.max
    let elsewhere = UInt8(Rank.elsewhere.rawValue)
    var ranks = [UInt8](repeating: 0, count: count)
    for term in filter.terms {
      var found = [UInt8](repeating: none, count: count)
      scan(for: term.bytes) { row, rank in
        found[row] = min(found[row], UInt8(rank.rawValue))
      }
      if let sound = term.sound {
        listen(for: sound) { row in
          found[row] >= elsewhere && ranks[row] != none
        } found: { row in
          found[row] = UInt8(Rank.nameSounds.rawValue)
        }
      }
      for row in ranks.indices { ranks[row] = max(ranks[row], found[row]) }
    }
    return ranks.enumerated().compactMap { row, rank in
      Rank(rawValue: Int(rank)).map { (row, $0) }
    }
  }

  /// The rows that contain every term of `filter`, the best first, equal ones in order; and the
  /// rank of the first.
  func ranked(matching filter: TextFilter) -> (rows: [Int], best: Rank?) {
    let hits = rows(matching: filter)
    var places = [Int](repeating: 0, count: Rank.allCases.count + 1)
    for hit in hits { places[hit.rank.rawValue + 1] += 1 }
    for rank in Rank.allCases { places[rank.rawValue + 1] += places[rank.rawValue] }
    var ranked = [Int](repeating: 0, count: hits.count)
    for hit in hits {
      ranked[places[hit.rank.rawValue]] = hit.row
      places[hit.rank.rawValue] += 1
    }
    return (ranked, hits.map(\.rank).min())
  }

  private func scan(for term: [UInt8], found: (Int, Rank) -> Void) {
    bytes.withUnsafeBufferPointer { buffer in
      var row = 0
      var position = 0
      while let hit = ByteSearch.first(term, in: buffer, from: position) {
        while starts[row + 1] <= hit { row += 1 }
        let isName = hit < nameEnds[row]
        let begins = hit == starts[row] || buffer[hit - 1] == separator
        let isWhole = isName && begins && buffer[hit + term.count] == separator
        found(
          row,
          isWhole ? .nameIs : isName ? (begins ? .nameBegins : .nameContains) : .elsewhere)
        position = isWhole ? starts[row + 1] : hit + 1
      }
    }
  }
}

extension TextIndex {
  /// Calls `found` for each row that `isWanted` and has a name that sounds so.
  private func listen(
    for sound: PinyinPattern, where isWanted: (Int) -> Bool, found: (Int) -> Void
  ) {
    let han = Han.shared
    names.withUnsafeBufferPointer { names in
      var start = 0
      for row in soundEnds.indices {
        let end = soundEnds[row]
        defer { start = end }
        if isWanted(row), sound.first(in: names, start..<end, han) != nil { found(row) }
      }
    }
  }
}

/// Stands between two texts; occurs in no folded text.
private let separator: UInt8 = 0x1F
