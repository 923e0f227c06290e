import CNcurses
import TextGrid

extension Key {
  /// The key of a number that the terminal library gives for it.
  init(number: Int32) {
    if let key = Self.numbered[number] {
      self = key
    } else if (KEY_F0 + 1...KEY_F0 + 63).contains(number) {
      self = .function(Int(number - KEY_F0))
    } else {
      self = .unknown(Int(number))
    }
  }

  private static let numbered: [Int32: Key] = [
    KEY_ENTER: .enter,
    KEY_BTAB: .backTab,
    KEY_BACKSPACE: .backspace,
    KEY_DC: .delete,
    KEY_IC: .insert,
    KEY_UP: .up,
    KEY_DOWN: .down,
    KEY_LEFT: .left,
    KEY_RIGHT: .right,
    KEY_HOME: .home,
    KEY_END: .end,
    KEY_PPAGE: .pageUp,
    KEY_NPAGE: .pageDown,
    // The corners of a keypad.
    KEY_A1: .home,
    KEY_A3: .pageUp,
    KEY_C1: .end,
    KEY_C3: .pageDown,
  ]

  /// What terminals send in either of their two modes, and with a database entry that is not
  /// theirs. Given to the library where its entry says nothing else.
  static let usualSequences: [(sequence: String, number: Int32)] = [
    ("\u{1B}[A", KEY_UP), ("\u{1B}OA", KEY_UP),
    ("\u{1B}[B", KEY_DOWN), ("\u{1B}OB", KEY_DOWN),
    ("\u{1B}[C", KEY_RIGHT), ("\u{1B}OC", KEY_RIGHT),
    ("\u{1B}[D", KEY_LEFT), ("\u{1B}OD", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}OH", KEY_HOME),
    ("\u{1B}[F", KEY_END), ("\u{1B}OF", KEY_END),
    ("\u{1B}[Z", KEY_BTAB), ("\u{1B}OM", KEY_ENTER),
  ]
}
