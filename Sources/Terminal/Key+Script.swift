/// What is wrong with a line of keys.
public enum KeyScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// `<…>` holds no name of a key; `column` counts characters from 1.
  case unknownName(String, column: Int)
  /// A `<` without its `>`.
  case unclosed(column: Int)

  public var description: String {
    switch self {
    case .unknownName(let name, let column):
      "column \(column): no key is called <\(name)>; a literal < is written <lt>"
    case .unclosed(let column):
      "column \(column): < without >; a literal < is written <lt>"
    }
  }
}

extension Key: CustomStringConvertible {
  /// The key in the notation of scripts: `a`, `中`, `<Enter>`, `<C-c>`, `<F5>`, `<Space>`.
  /// ``parse(_:)`` reads it back.
  public var description: String {
    switch self {
    case .character(let character): Self.notation(of: character)
    case .function(let number): "<F\(number)>"
    case .control(" "): "<C-Space>"
    case .control(let character): "<C-\(Self.controlNotation(of: character))>"
    case .unknown(let number): "<Unknown-\(number)>"
    default: "<\(Self.names.first { $0.key == self }?.name ?? "Unknown-0")>"
    }
  }

  /// Reads a line of keys: names in angle brackets, everything else a character each.
  ///
  /// Names are those of ``description``, in any case, and a few usual others (`<CR>`, `<Esc>`,
  /// `<BS>`, `<PgUp>`, `<S-Tab>`).
  ///
  ///     try Key.parse("/算法<Enter>jj<C-c>")
  public static func parse(_ line: some StringProtocol) throws(KeyScriptError) -> [Key] {
    var keys: [Key] = []
    var column = 1
    var rest = Substring(line)
    while let first = rest.first {
      guard first == "<" else {
        keys.append(.character(first))
        rest.removeFirst()
        column += 1
        continue
      }
      let body = rest.dropFirst()
      guard let close = body.firstIndex(of: ">") else {
        throw .unclosed(column: column)
      }
      let name = body[..<close]
      guard let key = Key(name: name) else {
        throw .unknownName(String(name), column: column)
      }
      keys.append(key)
      column += name.count + 2
      rest = body[body.index(after: close)...]
    }
    return keys
  }

  /// The key of a name without its brackets.
  private init?(name: Substring) {
    let lowered = name.lowercased()
    if let named = Self.names.first(where: { $0.name.lowercased() == lowered }) {
      self = named.key
    } else if let number = Self.number(lowered, after: "f") {
      self = .function(number)
    } else if let number = Self.number(lowered, after: "unknown-") {
      self = .unknown(number)
    } else if let scalars = Self.scalars(lowered) {
      self = .character(Character(scalars))
    } else if lowered.hasPrefix("c-") {
      let rest = name.dropFirst(2)
      if rest.lowercased() == "space" {
        self = .control(" ")
      } else if let scalars = Self.scalars(rest.lowercased()) {
        self = .control(Character(scalars))
      } else if let character = rest.first, rest.count == 1 {
        // Lower case as the terminal reports it; ẞ and its like have none of one character.
        let lower = character.lowercased()
        self = .control(lower.count == 1 ? Character(lower) : character)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  /// Names of keys; the first of a key is the one that is written.
  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("CR", .enter), ("Return", .enter),
    ("Esc", .escape), ("Escape", .escape),
    ("Tab", .tab),
    ("S-Tab", .backTab), ("BackTab", .backTab),
    ("Backspace", .backspace), ("BS", .backspace),
    ("Delete", .delete), ("Del", .delete),
    ("Insert", .insert), ("Ins", .insert),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end),
    ("PageUp", .pageUp), ("PgUp", .pageUp),
    ("PageDown", .pageDown), ("PgDn", .pageDown),
    ("Space", .character(" ")),
    ("lt", .character("<")),
  ]

  private static func notation(of character: Character) -> String {
    if let named = names.first(where: { $0.key == .character(character) }) {
      return "<\(named.name)>"
    }
    return standsAlone(character) ? String(character) : "<\(codes(of: character))>"
  }

  private static func controlNotation(of character: Character) -> String {
    let lower = character.lowercased()
    let isPlain = standsAlone(character) && character != ">" && lower == String(character)
    return isPlain ? lower : codes(of: character)
  }

  /// `U+65+301`: for what would be invisible or would join its neighbours in a line.
  private static func codes(of character: Character) -> String {
    "U"
      + character.unicodeScalars.map { "+\(String($0.value, radix: 16, uppercase: true))" }
      .joined()
  }

  private static func standsAlone(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: break
    }
    let joins = joining.contains { $0.contains(scalar.value) }
    return !joins && "a\(character)a".count == 3
  }

  /// Scalars that join their like: conjoining Hangul and regional indicators.
  private static let joining: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF, 0x1F1E6...0x1F1FF,
  ]

  private static func number(_ name: String, after prefix: String) -> Int? {
    guard name.hasPrefix(prefix) else { return nil }
    let digits = name.dropFirst(prefix.count)
    return Int(digits).flatMap { String($0) == digits ? $0 : nil }
  }

  /// The scalars of `u+65+301`, where they make one character.
  private static func scalars(_ name: String) -> String? {
    guard name.hasPrefix("u+") else { return nil }
    var text = String.UnicodeScalarView()
    for code in name.dropFirst(2).split(separator: "+", omittingEmptySubsequences: false) {
      guard let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else {
        return nil
      }
      text.append(scalar)
    }
    let string = String(text)
    return string.count == 1 ? string : nil
  }
}
