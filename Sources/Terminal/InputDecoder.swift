import TextGrid

/// Turns what the terminal library hands over, bytes and key numbers, into keys and pastes.
///
/// The library knows the keys of the terminal's database entry. What it does not know is done
/// here: UTF-8 (the library's own wide reading swallows up to 15 good bytes after a bad one, and
/// drops a character that arrives in two parts), bracketed paste, answers of the terminal, and
/// control sequences of keys without a name, which must not act as the letters they are made of.
struct InputDecoder {
  /// One thing read.
  enum Unit: Hashable {
    case byte(UInt8)
    /// A key the library recognised.
    case key(Key)
  }

  /// One thing understood.
  enum Token: Hashable {
    case key(Key)
    case paste(String)
    case pointer(Pointer)
    /// The body of an operating system command, an answer to a question we asked.
    case answer(String)
  }

  /// Longest paste, in bytes; what is longer is read and dropped.
  static let pasteLimit = 65_536

  /// Longest control sequence; no key has one half as long.
  private static let sequenceLimit = 32
  /// Longest answer.
  private static let answerLimit = 256

  private enum State {
    case ground
    /// Some bytes of a character of `length` bytes.
    case character([UInt8], length: Int)
    case escape
    /// After `ESC [`.
    case control([UInt8])
    /// After `ESC [ M`: a report of the mouse in three bytes.
    case report([UInt8])
    /// After `ESC ]`.
    case answer([UInt8])
    /// After `ESC [ 200 ~`; `matched` bytes of the end mark have been seen.
    case paste([UInt8], matched: Int, overflowed: Bool)
  }

  private var state = State.ground

  /// Whether `ESC ]` begins an answer. Only after a question: else it is two keys.
  var expectsAnswer = false

  /// Whether the mouse is on: then `ESC [ M` and three bytes are a report of an old terminal.
  var expectsPointer = false

  /// Whether the library should stop looking for keys, because all that comes is text.
  var isPasting: Bool {
    if case .paste = state { true } else { false }
  }

  /// How long to wait for the rest, in milliseconds, before ``flush()``; `nil` when nothing is
  /// half read. For Escape itself the library has already waited.
  var patience: Int? {
    switch state {
    case .ground: nil
    case .escape: 0
    case .control, .report: 25
    case .character, .answer: 100
    case .paste: 1000
    }
  }

  /// Takes one thing read.
  mutating func feed(_ unit: Unit) -> [Token] {
    switch unit {
    case .key(let key):
      // Nothing but text comes within a paste.
      if isPasting { return [] }
      return flush() + [.key(key)]
    case .byte(let byte):
      return feed(byte)
    }
  }

  /// Nothing more came: makes the best of what is half read.
  mutating func flush() -> [Token] {
    defer { state = .ground }
    switch state {
    case .ground, .character, .report: return []
    case .escape: return [.key(.escape)]
    case .control(let bytes): return Self.typed("[", bytes)
    case .answer(let bytes):
      expectsAnswer = false
      // An answer that was cut short is not typed text.
      return bytes.isEmpty ? Self.typed("]", bytes) : []
    case .paste(let bytes, _, let overflowed):
      return [.paste(Self.text(ofPaste: bytes, overflowed: overflowed))]
    }
  }

  private mutating func feed(_ byte: UInt8) -> [Token] {
    switch state {
    case .ground:
      return begin(byte)
    case .character(let bytes, let length):
      return feedCharacter(byte, after: bytes, length: length)
    case .escape:
      if byte == UInt8(ascii: "[") {
        state = .control([])
      } else if byte == UInt8(ascii: "]"), expectsAnswer {
        state = .answer([])
      } else {
        state = .ground
        return [.key(.escape)] + begin(byte)
      }
      return []
    case .control(let bytes):
      return feedControl(byte, after: bytes)
    case .report(let bytes):
      let bytes = bytes + [byte]
      state = bytes.count < 3 ? .report(bytes) : .ground
      let numbers = bytes.map { Int($0) - 32 }
      return bytes.count < 3 ? [] : Self.report(numbers[0], numbers[1], numbers[2])
    case .answer(let bytes):
      return feedAnswer(byte, after: bytes)
    case .paste(var bytes, let matched, var overflowed):
      state = .ground
      let end = Self.pasteEnd
      if byte == end[matched] {
        if matched + 1 == end.count {
          return [.paste(Self.text(ofPaste: bytes, overflowed: overflowed))]
        }
        state = .paste(bytes, matched: matched + 1, overflowed: overflowed)
        return []
      }
      // Only the first byte of the mark is an escape, so no other overlap is possible.
      let begins = byte == end[0]
      for next in end[..<matched] + (begins ? [] : [byte]) {
        if bytes.count < Self.pasteLimit { bytes.append(next) } else { overflowed = true }
      }
      state = .paste(bytes, matched: begins ? 1 : 0, overflowed: overflowed)
      return []
    }
  }

  /// A byte with nothing half read before it.
  private mutating func begin(_ byte: UInt8) -> [Token] {
    switch byte {
    case 0x1B: state = .escape
    case 0xC2...0xDF: state = .character([byte], length: 2)
    case 0xE0...0xEF: state = .character([byte], length: 3)
    case 0xF0...0xF4: state = .character([byte], length: 4)
    case 0x80...: break
    default: return [.key(Self.key(ofASCII: byte))]
    }
    return []
  }

  private mutating func feedCharacter(
    _ byte: UInt8, after bytes: [UInt8], length: Int
  ) -> [Token] {
    state = .ground
    guard 0x80...0xBF ~= byte else { return begin(byte) }
    let bytes = bytes + [byte]
    guard bytes.count == length else {
      state = .character(bytes, length: length)
      return []
    }
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first,
      scalar.properties.generalCategory != .control
    else { return [] }
    return [.key(.character(Character(scalar)))]
  }

  private mutating func feedControl(_ byte: UInt8, after bytes: [UInt8]) -> [Token] {
    switch byte {
    case 0x20...0x3F where bytes.count < Self.sequenceLimit:
      state = .control(bytes + [byte])
      return []
    case UInt8(ascii: "M") where bytes.isEmpty && expectsPointer:
      state = .report([])
      return []
    case 0x4D where bytes.first == UInt8(ascii: "<"), 0x6D where bytes.first == UInt8(ascii: "<"):
      state = .ground
      let numbers = String(decoding: bytes.dropFirst(), as: UTF8.self)
        .split(separator: ";", omittingEmptySubsequences: false).compactMap { Int($0) }
      guard byte == UInt8(ascii: "M"), numbers.count == 3 else { return [] }
      return Self.report(numbers[0], numbers[1], numbers[2])
    case 0x40...0x7E where bytes.contains { 0x30...0x3F ~= $0 }:
      // A complete sequence with a parameter: nobody types that fast.
      state = .ground
      switch String(decoding: bytes + [byte], as: UTF8.self) {
      case "200~": state = .paste([], matched: 0, overflowed: false)
      case "201~": break
      case let name: return [.key(Self.sequences[name] ?? .unknown(0))]
      }
      return []
    default:
      state = .ground
      return Self.typed("[", bytes) + begin(byte)
    }
  }

  private mutating func feedAnswer(_ byte: UInt8, after bytes: [UInt8]) -> [Token] {
    let isEnd = byte == 0x07 || bytes.last == 0x1B && byte == UInt8(ascii: "\\")
    if isEnd {
      state = .ground
      expectsAnswer = false
      let body = bytes.last == 0x1B ? bytes.dropLast() : bytes[...]
      return [.answer(String(decoding: body, as: UTF8.self))]
    }
    guard bytes.count < Self.answerLimit, byte == 0x1B || 0x20...0x7E ~= byte else {
      return flush() + begin(byte)
    }
    state = .answer(bytes + [byte])
    return []
  }

  /// A report of the mouse: buttons with the keys held, column and row counted from 1. What is no
  /// press of the first button and no turn of the wheel is nothing.
  private static func report(_ buttons: Int, _ column: Int, _ row: Int) -> [Token] {
    let held = 4 | 8 | 16
    let actions: [Int: Pointer.Action] = [0: .click, 64: .wheelUp, 65: .wheelDown]
    guard let action = actions[buttons & ~held], (1...10_000).contains(column),
      (1...10_000).contains(row)
    else { return [] }
    return [.pointer(Pointer(action, at: Point(row: row - 1, column: column - 1)))]
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Keys some terminals send although their database entry says otherwise.
  private static let sequences: [String: Key] = [
    "1~": .home, "7~": .home, "4~": .end, "8~": .end,
    "2~": .insert, "3~": .delete, "5~": .pageUp, "6~": .pageDown,
  ]

  /// What was taken for the beginning of a sequence was Escape and these keys.
  private static func typed(_ introducer: Character, _ bytes: [UInt8]) -> [Token] {
    [.key(.escape), .key(.character(introducer))] + bytes.map { .key(key(ofASCII: $0)) }
  }

  /// Carriage returns are the line ends of a paste.
  private static func text(ofPaste bytes: [UInt8], overflowed: Bool) -> String {
    var bytes = bytes[...]
    if overflowed {
      // The cut may have gone through a character.
      while let last = bytes.last, 0x80...0xBF ~= last { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if !(scalar == "\n" && afterReturn) {
        text.append(scalar == "\r" ? "\n" : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(text)
  }

  private static func key(ofASCII byte: UInt8) -> Key {
    switch byte {
    case 0: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }
}
