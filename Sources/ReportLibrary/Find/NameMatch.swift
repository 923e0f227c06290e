/// How what was typed occurs in a name, the best first.
public enum NameMatch: Int, Comparable, Sendable {
  /// The name begins with it.
  case begins
  /// A word of the name begins with it.
  case wordBegins
  case contains
  /// The name begins with what sounds so, in pinyin or its first letters.
  case soundBegins
  /// Something in the name sounds so.
  case sounds
  /// Its letters stand in the name in this order, others between them.
  case scattered

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Nil when it does not occur in the name at all; what is empty begins every name.
  public static func of(_ typed: String, in name: String) -> NameMatch? {
    let wanted = Folding.fold(typed)
    let (folded, offsets) = Folding.foldWithOffsets(name)
    guard !wanted.isEmpty else { return .begins }
    let scalars = Array(name.unicodeScalars)
    let hit = folded.withUnsafeBufferPointer { ByteSearch.first(wanted, in: $0, from: 0) }
    if let hit {
      if hit == 0 { return .begins }
      let before = scalars[offsets[hit] - 1]
      return before.properties.isAlphabetic ? .contains : .wordBegins
    }
    if let place = sound(wanted, scalars) { return place == 0 ? .soundBegins : .sounds }
    var rest = wanted[...]
    for byte in folded where byte == rest.first { rest.removeFirst() }
    // Two letters are scattered through almost anything.
    return rest.isEmpty && wanted.count > 2 ? .scattered : nil
  }

  /// Where the name first sounds so.
  private static func sound(_ wanted: [UInt8], _ scalars: [Unicode.Scalar]) -> Int? {
    guard let pattern = PinyinPattern(folded: wanted) else { return nil }
    return scalars.map { Han.shared.simplified($0.value) }.withUnsafeBufferPointer { text in
      pattern.first(in: text, text.indices, .shared)?.lowerBound
    }
  }
}
