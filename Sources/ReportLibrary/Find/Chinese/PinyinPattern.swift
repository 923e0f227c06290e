/// A word typed in pinyin, or partly so: `suanfa`, `sfgcs`, `大mx`.
///
/// Each Chinese character of a name takes from the word a whole reading, the first letter of one
/// (`zh`, `ch` and `sh` count as first letters too) or, at the word's end, any beginning of one.
/// All its readings will do. Other characters stand for themselves.
struct PinyinPattern: Hashable, Sendable {
  /// The word, folded, as scalars.
  private let pattern: [UInt32]
  /// A bit for each letter `a` to `z`; the first of the pattern, none when it is no letter.
  private let firstLetter: UInt32
  /// The same of the second.
  private let secondLetter: UInt32

  /// Nil for a word without Latin letters, which is no pinyin.
  init?(folded word: [UInt8]) {
    pattern = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
    guard pattern.contains(where: Self.isLetter) else { return nil }
    firstLetter = Self.bit(pattern[0])
    secondLetter = pattern.count > 1 ? Self.bit(pattern[1]) : 0
  }

  private static func bit(_ scalar: UInt32) -> UInt32 {
    isLetter(scalar) ? 1 << (scalar - 97) : 0
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { scalar >= 97 && scalar <= 122 }

  /// The first match in a part of folded `text`; nil when there is none.
  func first(
    in text: UnsafeBufferPointer<UInt32>, _ part: Range<Int>, _ han: Han
  ) -> Range<Int>? {
    for place in part where canBegin(at: place, in: text, part.upperBound, han) {
      if let end = end(in: text, from: place, to: part.upperBound, han) { return place..<end }
    }
    return nil
  }

  /// Whether a match can begin at a place, by the first two signs of the pattern.
  @inline(__always)
  private func canBegin(
    at place: Int, in text: UnsafeBufferPointer<UInt32>, _ limit: Int, _ han: Han
  ) -> Bool {
    let scalar = text[place]
    if scalar == pattern[0] { return true }
    guard firstLetter & han.initials(of: scalar) != 0 else { return false }
    if pattern.count == 1 || secondLetter & han.seconds(of: scalar) != 0 { return true }
    guard place + 1 < limit else { return false }
    return text[place + 1] == pattern[1] || secondLetter & han.initials(of: text[place + 1]) != 0
  }

  /// The end of the longest match that begins at `start` of folded `text` and takes at least one
  /// Chinese character by its reading; nil when there is none.
  func end(
    in text: UnsafeBufferPointer<UInt32>, from start: Int, to limit: Int, _ han: Han
  ) -> Int? {
    end(text, start, limit, 0, false, han)
  }

  private func end(
    _ text: UnsafeBufferPointer<UInt32>, _ place: Int, _ limit: Int, _ taken: Int,
    _ hasReading: Bool, _ han: Han
  ) -> Int? {
    if taken == pattern.count { return hasReading ? place : nil }
    guard place < limit else { return nil }
    let scalar = text[place]
    if scalar == pattern[taken] {
      if let end = end(text, place + 1, limit, taken + 1, hasReading, han) { return end }
    }
    guard Self.isLetter(pattern[taken]) else { return nil }
    for number in han.readings(of: scalar) {
      let syllable = han.syllables[Int(number)]
      let common = commonLength(syllable, taken)
      guard common > 0 else { continue }
      // The whole syllable, a beginning at the end of the word, the first sound.
      let isWhole = common == syllable.count || taken + common == pattern.count
      let initial = common >= 2 && syllable[1] == UInt8(ascii: "h") ? 2 : 1
      for length in (1...common).reversed()
      where length == common && isWhole || length == initial || length == 1 {
        if let end = end(text, place + 1, limit, taken + length, true, han) { return end }
      }
    }
    return nil
  }

  /// How many letters of a syllable the pattern has from `taken` on; `lv` is also typed `lu`.
  private func commonLength(_ syllable: [UInt8], _ taken: Int) -> Int {
    var length = 0
    while length < syllable.count, taken + length < pattern.count {
      let typed = pattern[taken + length]
      let letter = UInt32(syllable[length])
      guard typed == letter || (letter == 118 && typed == 117) else { break }
      length += 1
    }
    return length
  }
}
