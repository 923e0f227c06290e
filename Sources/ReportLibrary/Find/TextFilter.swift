/// What a reader typed to narrow a list: words that all must occur, in any order.
public struct TextFilter: Hashable, Sendable {
  struct Term: Hashable, Sendable {
    /// The folded word, not empty.
    let bytes: [UInt8]
    /// The word as pinyin, nil when it cannot be.
    let sound: PinyinPattern?
  }

  let terms: [Term]

  /// Takes a text apart at its blanks.
  public init(_ text: String) {
    self.init(words: text.split { $0 == " " || $0 == "\u{3000}" }.map(String.init))
  }

  /// Words or phrases as they are, their blanks set aside.
  ///
  /// - Parameter bySound: Whether letters also stand for the Chinese that sounds so.
  public init(words: [String], bySound: Bool = true) {
    terms = words.map { Folding.fold($0) }.filter { !$0.isEmpty }.map { bytes in
      // One letter begins too much to be worth it.
      Term(bytes: bytes, sound: bySound && bytes.count > 1 ? PinyinPattern(folded: bytes) : nil)
    }
  }

  private init(terms: [Term]) { self.terms = terms }

  /// Without the words that are among `words`, folded; nil when it has none of them or no others.
  func without(_ words: [[UInt8]]) -> TextFilter? {
    let rest = terms.filter { !words.contains($0.bytes) }
    return rest.isEmpty || rest.count == terms.count ? nil : TextFilter(terms: rest)
  }

  /// The word asked for where there is but one, folded.
  var onlyWord: String? {
    terms.count == 1 ? String(decoding: terms[0].bytes, as: UTF8.self) : nil
  }

  /// Whether it lets everything through.
  public var isEmpty: Bool { terms.isEmpty }

  /// Where its words occur in `text`, as written or else by their sound, as ranges of Unicode scalar
  /// offsets in ascending order, without overlaps.
  public func matches(in text: String) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let (bytes, offsets) = Folding.foldWithOffsets(text)
    var ranges: [Range<Int>] = []
    for term in terms {
      let written = bytes.withUnsafeBufferPointer { TextFilter.places(of: term.bytes, in: $0) }
      ranges += written.map { offsets[$0.lowerBound]..<offsets[$0.upperBound - 1] + 1 }
      if written.isEmpty, let sound = term.sound {
        ranges += TextFilter.places(of: sound, in: text)
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    return ranges.reduce(into: []) { merged, range in
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  private static func places(
    of word: [UInt8], in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    while let hit = ByteSearch.first(word, in: text, from: position) {
      position = hit + word.count
      ranges.append(hit..<position)
    }
    return ranges
  }

  private static func places(of sound: PinyinPattern, in text: String) -> [Range<Int>] {
    let scalars = text.unicodeScalars.map { scalar in
      let value = Han.shared.simplified(scalar.value)
      return value >= 65 && value <= 90 ? value + 32 : value
    }
    return scalars.withUnsafeBufferPointer { scalars in
      var ranges: [Range<Int>] = []
      var place = 0
      while let range = sound.first(in: scalars, place..<scalars.count, .shared) {
        ranges.append(range)
        place = range.upperBound
      }
      return ranges
    }
  }
}
