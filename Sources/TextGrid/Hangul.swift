/// Hangul letters into syllables. Terminals compose conjoining letters in ways that do not agree
/// with their widths; whole syllables are two cells everywhere.
enum Hangul {
  private static let syllables: UInt32 = 0xAC00
  private static let initials: ClosedRange<UInt32> = 0x1100...0x1112
  private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
  /// U+11A7, one before the first final, stands for none.
  private static let finals: ClosedRange<UInt32> = 0x11A8...0x11C2

  /// The syllable of an initial and a vowel, or of an open syllable and a final
  /// (Unicode Standard 3.12).
  static func compose(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    if initials.contains(first.value), vowels.contains(second.value) {
      let index = (first.value - 0x1100) * 21 + (second.value - 0x1161)
      return Unicode.Scalar(syllables + index * 28)
    }
    if (syllables...0xD7A3).contains(first.value), (first.value - syllables) % 28 == 0,
      finals.contains(second.value)
    {
      return Unicode.Scalar(first.value + second.value - 0x11A7)
    }
    return nil
  }

  /// The free-standing form of a vowel or final that follows nothing it could join; nil for the
  /// letters of old Korean, which have none.
  static func compatibilityJamo(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if vowels.contains(scalar.value) {
      return Unicode.Scalar(0x314F + scalar.value - vowels.lowerBound)
    }
    guard finals.contains(scalar.value) else { return nil }
    return Unicode.Scalar(compatibilityFinals[Int(scalar.value - finals.lowerBound)])
  }

  private static let compatibilityFinals: [UInt32] = [
    0x3131, 0x3132, 0x3133, 0x3134, 0x3135, 0x3136, 0x3137, 0x3139, 0x313A, 0x313B, 0x313C, 0x313D,
    0x313E, 0x313F, 0x3140, 0x3141, 0x3142, 0x3144, 0x3145, 0x3146, 0x3147, 0x3148, 0x314A, 0x314B,
    0x314C, 0x314D, 0x314E,
  ]
}
