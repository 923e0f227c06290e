/// What a reader typed to narrow a list: words that all must occur, in any order.
public struct TextFilter: Hashable, Sendable {
  /// The folded words, none empty.
  let terms: [[UInt8]]

  /// Takes a text apart at its blanks.
  public init(_ text: String) {
    self.init(words: text.split { $0 == " " || $0 == "\u{3000}" }.map(String.init))
  }

  /// Words or phrases as they are, their blanks set aside.
  public init(words: [String]) {
    terms = words.map { Folding.fold($0) }.filter { !$0.isEmpty }
  }

  /// Whether it lets everything through.
  public var isEmpty: Bool { terms.isEmpty }

  /// Where its words occur in `text`, as ranges of Unicode scalar offsets in
  /// ascending order, without overlaps.
  public func matches(in text: String) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let (bytes, offsets) = Folding.foldWithOffsets(text)
    var ranges: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      for term in terms {
        var position = 0
        while let hit = ByteSearch.first(term, in: buffer, from: position) {
          ranges.append(offsets[hit]..<offsets[hit + term.count - 1] + 1)
          position = hit + term.count
        }
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
}
