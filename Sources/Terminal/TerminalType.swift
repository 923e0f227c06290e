import CNcurses

/// What the terminal database says about the terminal.
struct TerminalType {
  /// The variable `TERM`.
  let name: String
  /// What gives the terminal back, to be written without the library: paste as keys, no mouse, plain text,
  /// plain keypad, visible cursor, the shell's screen.
  let restoreSequence: [UInt8]
  /// Whether the shell's screen comes back by itself; else what we drew would stay in its way.
  let hasTwoScreens: Bool
  /// The terminal's entry with true colour, as the variable `TERMINFO` takes it; `nil` where that
  /// is not wanted, not promised or there already.
  let directEntry: String?

  static let pasteOn = Array("\u{1B}[?2004h".utf8)
  static let pasteOff = Array("\u{1B}[?2004l".utf8)
  /// Presses and the wheel, in decimal numbers (SGR, mode 1006 of xterm).
  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)

  /// Looks the terminal up.
  /// - Throws: ``TerminalError/typeUnset``, `typeUnknown`, `tooSimple`.
  init(
    name: String?, descriptor: Int32, colour: ScreenOptions.Colour,
    environment: (String) -> String? = System.environment
  ) throws(TerminalError) {
    guard let name, !name.isEmpty else { throw .typeUnset }
    self.name = name
    var status: Int32 = 0
    // On failure 0 says "none such" or "too generic", -1 "no database": the remedy is the same.
    guard setupterm(name, descriptor, &status) == OK else {
      throw status == 1 ? .tooSimple(name, missing: "screen") : .typeUnknown(name)
    }
    defer { term_forget_setup() }
    for (capability, meaning) in [("cup", "cursor addressing"), ("clear", "way to clear")] {
      guard Self.value(of: capability) != nil else {
        throw .tooSimple(name, missing: meaning)
      }
    }
    hasTwoScreens = Self.value(of: "rmcup") != nil
    directEntry = Self.directEntry(name, colour, environment)
    restoreSequence =
      Self.pasteOff + Self.mouseOff
      + ["sgr0", "rmkx", "cnorm", "rmcup"].flatMap { capability in
        Self.withoutPadding(Self.value(of: capability) ?? "")
      } + (hasTwoScreens ? [] : Array("\r\n".utf8))
  }

  private static func directEntry(
    _ name: String, _ wish: ScreenOptions.Colour, _ environment: (String) -> String?
  ) -> String? {
    let colours = term_number_capability("colors")
    guard (8...256).contains(colours) else { return nil }
    switch wish {
    case .none, .ansi16, .palette256: return nil
    case .auto:
      guard environment("NO_COLOR")?.isEmpty != false,
        TrueColour.isPromised(
          type: name,
          isFlagged: term_flag_capability("Tc") > 0 || term_flag_capability("RGB") > 0,
          environment: environment)
      else { return nil }
    case .direct: break
    }
    let entry = TerminfoEntry()
    guard entry.setsColoursByNumber else { return nil }
    let bytes = entry.withDirectColours().compiled(name: name)
    return "b64:" + String(decoding: Clipboard.base64(bytes), as: UTF8.self)
  }

  /// Does something while the library finds the entry to be used in place of the database's. One
  /// that it does not take leaves it with the database's, and with 256 colours.
  func withEntry<Result>(_ body: () -> Result) -> Result {
    guard let directEntry else { return body() }
    let before = System.environment("TERMINFO")
    System.setEnvironment("TERMINFO", directEntry)
    defer { System.setEnvironment("TERMINFO", before) }
    return body()
  }

  /// A string capability of the terminal last set up.
  private static func value(of capability: String) -> String? {
    term_string_capability(capability).map { String(cString: $0) }
  }

  /// Whether it is safe to ask: the console and old terminals print what they do not know.
  static func answersColourQuestions(_ name: String) -> Bool {
    isModern(name)
  }

  /// Whether it is one of the emulators of today, which know what xterm knows.
  static func isModern(_ name: String) -> Bool { modern.contains { name.hasPrefix($0) } }

  private static let modern = [
    "xterm", "tmux", "rxvt", "alacritty", "contour", "foot", "ghostty", "iterm", "kitty",
    "konsole", "mintty", "st-", "vte", "wezterm",
  ]

  /// Capabilities ask for delays of old terminals in the form `$<20/>`.
  static func withoutPadding(_ capability: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(capability.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
