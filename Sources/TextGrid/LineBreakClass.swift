/// What a character means to line breaking: the classes of UAX #14 that Chinese and mixed text
/// need, with the rules of GB/T 15834-2011 5.1 on marks at a line's ends.
enum LineBreakClass {
  /// Breaks after it, and vanishes there.
  case space
  /// No break on either side: no-break spaces, solidus.
  case glue
  /// A letter or digit of a script written in words, and any sign without a rule of its own.
  case word
  /// A bracket or currency sign of ASCII: part of its word, and never at a line's end.
  case wordOpen
  /// A closing sign of ASCII: part of its word, and never at a line's start.
  case wordClose
  /// A Chinese character, kana, Hangul syllable, emoji.
  case ideograph
  /// Never at a line's end: opening brackets and quotes, circled numbers, currency signs.
  case open
  /// Never at a line's start: stops, closing brackets and quotes, ellipses, units after numbers.
  case close
  /// A closing quote that may be an apostrophe: no break before a letter.
  case apostrophe
  /// A dash, never parted from another.
  case dash

  init(_ unit: Unit) {
    switch unit.scalar {
    case "\u{4E00}"..."\u{9FFF}":
      self = .ideograph
      return
    case "a"..."z", "A"..."Z", "0"..."9":
      self = .word
      return
    default: break
    }
    if let known = Self.known[unit.scalar] {
      self = known
    } else {
      switch unit.scalar.value {
      // Circled, parenthesised and other enclosed numbers stand before what they count.
      case 0x2460...0x24FF, 0x2776...0x2793, 0x3200...0x325F, 0x3280...0x32BF: self = .open
      case 0x2000...0x200A, 0x205F, 0x1680: self = .space
      // Full-width letters and digits are words as well.
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .word
      default: self = unit.width == 2 && unit.scalar.value >= 0x1100 ? .ideograph : .word
      }
    }
  }

  /// Whether it belongs to words that only spaces part.
  private var isWord: Bool {
    switch self {
    case .word, .wordOpen, .wordClose: true
    default: false
    }
  }

  /// Whether a line may end before `next`, which follows directly.
  func allowsBreak(before next: LineBreakClass) -> Bool {
    guard allowsEmergencyBreak(before: next), self != .glue, next != .glue, next != .space else {
      return false
    }
    return !(next.isWord && (isWord || self == .apostrophe))
  }

  /// Whether a line may end before `next` when nothing better is left.
  func allowsEmergencyBreak(before next: LineBreakClass) -> Bool {
    switch (self, next) {
    case (_, .close), (_, .apostrophe), (_, .wordClose): false
    case (.open, _), (.wordOpen, _): false
    case (.dash, .dash): false
    default: true
    }
  }

  /// Whether a line may end at spaces between this and `next`.
  func allowsBreakAtSpaces(before next: LineBreakClass) -> Bool {
    switch (self, next) {
    case (_, .close), (_, .apostrophe), (.open, _): false
    default: true
    }
  }

  private static let known: [Unicode.Scalar: LineBreakClass] = {
    var classes: [Unicode.Scalar: LineBreakClass] = [:]
    let lists: [(LineBreakClass, String)] = [
      (.space, " \u{3000}"),
      (.glue, "\u{A0}\u{202F}\u{2011}/／"),
      (.wordOpen, "([{$"),
      (.wordClose, ")]},.;:!?%-–"),
      (.open, "（《〈「『【〔〖〘〚［｛｟｢“‘〝￥＄￡￠＃№§"),
      (
        .close,
        "，。、．；：！？）》〉」』】〕〗〙〛］｝｠｣”〞〟…‥⋯％‰‱℃℉°′″·・‧～〜–〃々〻ー｡､･"
          + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶゝゞヽヾ゛゜"
      ),
      (.apostrophe, "’"),
      (.dash, "—―⸺─"),
    ]
    for (kind, scalars) in lists {
      for scalar in scalars.unicodeScalars { classes[scalar] = kind }
    }
    return classes
  }()
}
