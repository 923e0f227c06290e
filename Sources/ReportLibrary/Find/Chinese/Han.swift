/// How Chinese characters are read, and which simplified one a traditional one stands for.
///
/// Covers the block of unified ideographs, U+4E00 to U+9FFF. The tables are taken apart once, when
/// the first character is looked up.
struct Han: Sendable {
  static let shared = Han()

  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF

  /// The syllables without tones, `v` for `ü`, in alphabetical order.
  let syllables: [[UInt8]]
  /// By character, the number of its readings' list in `lists`; 0 has none.
  private let listOf: [UInt16]
  /// Lists of syllables, the usual reading first.
  private let lists: [[UInt16]]
  /// By number of a list, a bit for each letter that begins one of its syllables.
  private let initialsOf: [UInt32]
  /// By number of a list, a bit for each letter that stands second in one of its syllables.
  private let secondsOf: [UInt32]
  /// By character, the simplified one it stands for, or 0.
  private let simplified: [UInt16]

  /// A word that is not read as its characters usually are.
  private struct Word: Sendable {
    let scalars: [UInt32]
    /// The numbers of its syllables.
    let syllables: [UInt16]
  }

  /// The words by their first character, the longest first.
  private let words: [UInt32: [Word]]
  /// By character, whether a word begins with it.
  private let beginsWord: [Bool]

  /// The syllables of the word that begins at a place of a simplified text, nil where none does
  /// that is read otherwise than its characters.
  func word(at place: Int, in text: [UInt32]) -> [UInt16]? {
    let scalar = text[place]
    guard scalar >= Self.first, scalar <= Self.last, beginsWord[Int(scalar - Self.first)],
      let candidates = words[scalar]
    else { return nil }
    return candidates.first { text[place...].starts(with: $0.scalars) }?.syllables
  }

  /// The numbers of the syllables of a character, the usual reading first.
  func readings(of scalar: UInt32) -> [UInt16] {
    lists[list(of: scalar)]
  }

  /// A bit for each letter that begins a reading of the character.
  @inline(__always)
  func initials(of scalar: UInt32) -> UInt32 {
    initialsOf[list(of: scalar)]
  }

  /// A bit for each letter that stands second in a reading of the character, `u` also for `ü`.
  @inline(__always)
  func seconds(of scalar: UInt32) -> UInt32 {
    secondsOf[list(of: scalar)]
  }

  /// The simplified character, the character itself when it stands for none.
  @inline(__always)
  func simplified(_ scalar: UInt32) -> UInt32 {
    guard scalar >= Self.first, scalar <= Self.last else { return scalar }
    let other = simplified[Int(scalar - Self.first)]
    return other == 0 ? scalar : UInt32(other)
  }

  @inline(__always)
  private func list(of scalar: UInt32) -> Int {
    guard scalar >= Self.first, scalar <= Self.last else { return 0 }
    return Int(listOf[Int(scalar - Self.first)])
  }

  private init() {
    let count = Int(Self.last - Self.first) + 1
    var syllables: [[UInt8]] = []
    var readings = [[UInt16]](repeating: [], count: count)
    for line in Self.lines(of: HanTables.readings) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let syllable = UInt16(syllables.count)
      syllables.append(Array(parts[0]))
      var isUsual = true
      for scalar in String(decoding: parts[1], as: UTF8.self).unicodeScalars {
        guard scalar != "|" else {
          isUsual = false
          continue
        }
        let place = Int(scalar.value - Self.first)
        readings[place].insert(syllable, at: isUsual ? 0 : readings[place].count)
      }
    }
    self.syllables = syllables

    var numbers: [[UInt16]: UInt16] = [[]: 0]
    var lists: [[UInt16]] = [[]]
    listOf = readings.map { list in
      if let number = numbers[list] { return number }
      let number = UInt16(lists.count)
      numbers[list] = number
      lists.append(list)
      return number
    }
    self.lists = lists
    initialsOf = lists.map { list in
      list.reduce(0) { $0 | Self.bit(syllables[Int($1)][0]) }
    }
    secondsOf = lists.map { list in
      list.reduce(0) { bits, number in
        guard syllables[Int(number)].count > 1 else { return bits }
        let letter = syllables[Int(number)][1]
        return bits | Self.bit(letter) | (letter == UInt8(ascii: "v") ? Self.bit(letter - 1) : 0)
      }
    }

    let numberOf = Dictionary(
      syllables.enumerated().map { (Array($1), UInt16($0)) },
      uniquingKeysWith: { first, _ in first })
    var words: [UInt32: [Word]] = [:]
    for line in Self.lines(of: HanTables.words) {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard let first = parts.first else { continue }
      let scalars = String(decoding: first, as: UTF8.self).unicodeScalars.map(\.value)
      let word = Word(
        scalars: scalars, syllables: parts.dropFirst().compactMap { numberOf[Array($0)] })
      words[scalars[0], default: []].append(word)
    }
    var beginsWord = [Bool](repeating: false, count: count)
    for scalar in words.keys { beginsWord[Int(scalar - Self.first)] = true }
    self.beginsWord = beginsWord
    self.words = words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }

    var simplified = [UInt16](repeating: 0, count: count)
    for line in Self.lines(of: HanTables.simplified) {
      let pair = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
      for start in stride(from: 0, to: pair.count - 1, by: 2) {
        simplified[Int(pair[start].value - Self.first)] = UInt16(pair[start + 1].value)
      }
    }
    self.simplified = simplified
  }

  private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter - UInt8(ascii: "a")) }

  private static func lines(of text: StaticString) -> [ArraySlice<UInt8>] {
    text.withUTF8Buffer { Array($0) }.split(separator: UInt8(ascii: "\n"))
  }
}
