/// A scalar that may be sent to a terminal, and the cells it takes: 1 or 2, or 0 for a mark drawn
/// over the scalar before it.
struct Unit {
  var scalar: Unicode.Scalar
  var width: Int
}

/// Reads scalar values and gives what can be shown of them; ``printable(_:)`` states the rules.
/// Every function of this module that measures, cuts or draws text reads it through this.
///
/// At most one mark follows each character, and none stands first unless `attaches` says that the
/// text continues another.
struct UnitScanner<Source: IteratorProtocol<Unicode.Scalar>>: IteratorProtocol {
  private var source: Source
  private let ambiguousWidth: Int
  private var takesMark: Bool

  init(_ source: Source, metrics: TextMetrics, attaches: Bool = false) {
    self.source = source
    ambiguousWidth = metrics.ambiguous == .wide ? 2 : 1
    takesMark = attaches
  }

  mutating func next() -> Unit? {
    while let scalar = source.next() {
      let width = scalar.commonWidth
      if width > 0 {
        takesMark = true
        return Unit(scalar: scalar, width: width)
      }
      if let unit = uncommon(scalar) {
        takesMark = unit.width > 0
        return unit
      }
    }
    return nil
  }

  /// What a scalar outside the common blocks shows as; nil when it is dropped.
  private mutating func uncommon(_ scalar: Unicode.Scalar) -> Unit? {
    switch WidthTable.class(of: scalar) {
    case .one: return Unit(scalar: scalar, width: 1)
    case .two: return Unit(scalar: composingHangul(scalar), width: 2)
    case .ambiguous: return Unit(scalar: scalar, width: ambiguousWidth)
    case .mark: return takesMark ? Unit(scalar: scalar, width: 0) : nil
    case .ignorable: return nil
    case .control: return control(scalar)
    case .privateUse: return Unit(scalar: Substitute.privateUse(scalar), width: 1)
    case .unassigned: return Unit(scalar: Substitute.unknown, width: 1)
    case .contextual:
      if let letter = Substitute.letter(ofRegionalIndicator: scalar) {
        return Unit(scalar: letter, width: 1)
      }
      if let jamo = Hangul.compatibilityJamo(scalar) { return Unit(scalar: jamo, width: 2) }
      return Unit(scalar: Substitute.unknown, width: 1)
    }
  }

  /// Takes the vowel and final that follow a Hangul initial into one syllable.
  private mutating func composingHangul(_ first: Unicode.Scalar) -> Unicode.Scalar {
    var result = first
    var ahead = source
    while let following = ahead.next(), let syllable = Hangul.compose(result, following) {
      result = syllable
      source = ahead
    }
    return result
  }

  private mutating func control(_ scalar: Unicode.Scalar) -> Unit? {
    switch scalar.value {
    case 0x0D:
      var ahead = source
      if ahead.next() == "\n" { source = ahead }
      return Unit(scalar: " ", width: 1)
    case 0x09...0x0C, 0x85, 0x2028, 0x2029:
      return Unit(scalar: " ", width: 1)
    case 0x1B, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F:
      if skipEscapeSequence(introducedBy: scalar) { return nil }
    default: break
    }
    return Unit(scalar: Substitute.control(scalar), width: 1)
  }

  /// Moves behind a whole escape sequence (ECMA-48); stays and says false when it is not whole, so
  /// that an unterminated one does not swallow the text behind it.
  private mutating func skipEscapeSequence(introducedBy introducer: Unicode.Scalar) -> Bool {
    var ahead = source
    var kind = introducer.value
    if kind == 0x1B {
      guard let second = ahead.next() else { return false }
      switch second {
      case "[", "P", "X", "]", "^", "_": kind = second.value + 0x40
      case "\u{20}"..."\u{2F}":
        // Designations such as ESC ( 0.
        while let scalar = ahead.next() {
          guard (0x20...0x7E).contains(scalar.value) else { return false }
          if scalar.value >= 0x30 {
            source = ahead
            return true
          }
        }
        return false
      case "\u{30}"..."\u{7E}":
        source = ahead
        return true
      default: return false
      }
    }
    if kind == 0x9B {
      while let scalar = ahead.next() {
        guard (0x20...0x7E).contains(scalar.value) else { return false }
        if scalar.value >= 0x40 {
          source = ahead
          return true
        }
      }
      return false
    }
    // A string: up to BEL or ST. One that meets another introducer first is not whole; this also
    // keeps the time linear in the text's length.
    while let scalar = ahead.next() {
      switch scalar.value {
      case 0x07, 0x9C:
        source = ahead
        return true
      case 0x1B:
        guard ahead.next() == "\\" else { return false }
        source = ahead
        return true
      case 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F: return false
      default: break
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// The cells of a scalar of the common blocks, which is shown as it is; 0 for all others.
  var commonWidth: Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: 2
    default: 0
    }
  }
}
