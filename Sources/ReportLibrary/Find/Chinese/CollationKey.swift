/// A text as bytes whose order is that of a register: digits by their number, Latin letters
/// whatever their case, then Chinese by its pinyin, equal sounds by character.
/// A character of several readings stands under that of the word where the word is known, else
/// under its usual one.
struct CollationKey: Comparable, Sendable {
  private let bytes: [UInt8]

  init(_ text: String) {
    let han = Han.shared
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3)
    var digits: [UInt8] = []
    func endNumber() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == UInt8(ascii: "0") }
      // A longer number is a larger one.
      bytes.append(Class.number)
      bytes.append(UInt8(min(significant.count, 255)))
      bytes += significant
      digits.removeAll(keepingCapacity: true)
    }
    let simple = text.unicodeScalars.map { han.simplified($0.value) }
    // The readings of the word that the present place is in.
    var word: ArraySlice<UInt16> = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let value = scalar.value
      if word.isEmpty { word = han.word(at: place, in: simple)?[...] ?? [] }
      let known = word.popFirst()
      if value >= 48, value <= 57 {
        digits.append(UInt8(value))
        continue
      }
      endNumber()
      if let reading = known ?? han.readings(of: simple[place]).first {
        bytes.append(Class.chinese)
        bytes += han.syllables[Int(reading)]
        bytes.append(0)
        bytes.append(UInt8(value >> 8 & 0xFF))
        bytes.append(UInt8(value & 0xFF))
      } else {
        var folded: [UInt8] = []
        Folding.append(scalar, to: &folded)
        let isLetter = folded.first.map { $0 >= 97 && $0 <= 122 } ?? false
        bytes.append(isLetter ? Class.letter : value < 0x80 ? Class.sign : Class.other)
        bytes += folded
      }
    }
    endNumber()
    self.bytes = bytes
  }

  /// What comes first to what comes last.
  private enum Class {
    static let sign: UInt8 = 1
    static let number: UInt8 = 2
    static let letter: UInt8 = 3
    static let chinese: UInt8 = 4
    static let other: UInt8 = 5
  }

  static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
