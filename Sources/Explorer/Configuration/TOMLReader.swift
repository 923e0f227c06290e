import ReportModel

/// Reads the part of TOML 1.0 that a configuration needs: comments, tables, and keys with a
/// string, a truth value or a list of strings.
///
/// A full reader such as TOMLKit refuses a file at its first mistake and keeps no line numbers of
/// what it read; here every mistake is named with its line and the lines around it still count.
/// Linking TOMLKit would also add half a millisecond to every start.
struct TOMLReader {
  enum Value: Hashable, Sendable {
    case string(String)
    case boolean(Bool)
    case strings([String])
  }

  struct Entry: Hashable, Sendable {
    /// The table it stands in, empty before the first heading.
    let table: String
    let key: String
    let value: Value
    let line: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var problems: [ConfigurationProblem] = []

  private var rest: Substring
  private var line = 1
  private var table = ""

  /// What ends the reading of a line.
  private struct Mistake: Error {
    let reason: Bilingual

    init(_ chinese: String, _ english: String) { reason = Bilingual(chinese, english) }
  }

  init(_ text: String) {
    rest = Substring(text)
    while !rest.isEmpty {
      let start = line
      do {
        try readLine()
      } catch {
        problems.append(ConfigurationProblem(line: start, reason: error.reason))
        skipLine()
      }
    }
  }

  // MARK: - Lines

  private mutating func readLine() throws(Mistake) {
    skipBlanks()
    switch rest.first {
    case nil, "#": break
    case let first? where first.isNewline: break
    case "[": try readHeading()
    default: try readPair()
    }
    try endLine()
  }

  private mutating func readHeading() throws(Mistake) {
    rest.removeFirst()
    guard rest.first != "[" else {
      throw Mistake("不认“[[”，一张表只写一次", "“[[” is not known here; a table stands once")
    }
    let name = try readKey()
    guard take("]") else { throw Mistake("缺“]”", "“]” is missing") }
    table = name
  }

  private mutating func readPair() throws(Mistake) {
    let start = line
    var name = try readKey()
    guard take("=") else { throw Mistake("键“\(name)”后缺“=”", "“=” is missing behind “\(name)”") }
    skipBlanks()
    let value = try readValue()
    var home = table
    // A dotted key stands for one in a table.
    if let dot = name.lastIndex(of: ".") {
      home = (table.isEmpty ? "" : table + ".") + name[..<dot]
      name = String(name[name.index(after: dot)...])
    }
    guard !entries.contains(where: { $0.table == home && $0.key == name }) else {
      throw Mistake("“\(name)”已写过，以先写的为准", "“\(name)” stands above already; that one counts")
    }
    entries.append(Entry(table: home, key: name, value: value, line: start))
  }

  /// What may follow on a line: blanks and a comment.
  private mutating func endLine() throws(Mistake) {
    skipBlanks()
    if rest.first == "#" {
      skipLine()
      return
    }
    guard let next = rest.first else { return }
    guard next.isNewline else {
      throw Mistake(
        "行尾多出“\(rest.prefix { !$0.isNewline })”", "“\(rest.prefix { !$0.isNewline })” is too much")
    }
    skipLine()
  }

  private mutating func skipLine() {
    rest = rest.drop { !$0.isNewline }
    guard !rest.isEmpty else { return }
    rest.removeFirst()
    line += 1
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == " " || $0 == "\t" } }

  private mutating func take(_ character: Character) -> Bool {
    skipBlanks()
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  // MARK: - Keys and values

  /// A bare, quoted or dotted key; the parts joined by dots.
  private mutating func readKey() throws(Mistake) -> String {
    var parts: [String] = []
    repeat {
      skipBlanks()
      if rest.first == "\"" || rest.first == "'" {
        parts.append(try readString())
      } else {
        let bare = rest.prefix {
          $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || $0 == "-"
        }
        guard !bare.isEmpty else {
          throw Mistake(
            "读不懂“\(rest.prefix { !$0.isNewline })”，应为 键 = 值",
            "“\(rest.prefix { !$0.isNewline })” makes no sense; write key = value")
        }
        parts.append(String(bare))
        rest = rest[bare.endIndex...]
      }
    } while take(".")
    return parts.joined(separator: ".")
  }

  private mutating func readValue() throws(Mistake) -> Value {
    switch rest.first {
    case "\"", "'": return .string(try readString())
    case "[": return .strings(try readList())
    default:
      let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || "+-._".contains($0) }
      guard word == "true" || word == "false" else {
        throw Mistake(
          "值要写成 \"文字\"、true、false 或 [\"…\", \"…\"]",
          "a value is \"text\", true, false or [\"…\", \"…\"]")
      }
      rest = rest[word.endIndex...]
      return .boolean(word == "true")
    }
  }

  /// A list of strings, over several lines if need be.
  private mutating func readList() throws(Mistake) -> [String] {
    rest.removeFirst()
    var list: [String] = []
    while true {
      skipBetween()
      if take("]") { return list }
      guard rest.first == "\"" || rest.first == "'" else {
        throw Mistake("列表里只能有带引号的文字，以“]”结束", "a list holds quoted texts and ends with “]”")
      }
      list.append(try readString())
      skipBetween()
      guard take(",") || rest.first == "]" else {
        throw Mistake("列表里缺“,”或“]”", "“,” or “]” is missing in the list")
      }
    }
  }

  /// Blanks, comments and line ends within a list.
  private mutating func skipBetween() {
    skipBlanks()
    while let next = rest.first, next == "#" || next.isNewline {
      skipLine()
      skipBlanks()
    }
  }

  private mutating func readString() throws(Mistake) -> String {
    let quote = rest.removeFirst()
    var text = ""
    while let next = rest.first, !next.isNewline {
      rest.removeFirst()
      if next == quote { return text }
      text.append(next == "\\" && quote == "\"" ? try readEscape() : next)
    }
    throw Mistake("引号没有合上", "a quote is not closed")
  }

  private mutating func readEscape() throws(Mistake) -> Character {
    let letter = rest.popFirst() ?? " "
    switch letter {
    case "\"", "\\": return letter
    case "t": return "\t"
    case "n": return "\n"
    case "u", "U":
      let digits = rest.prefix(letter == "u" ? 4 : 8)
      guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
        throw Mistake("“\\\(letter)\(digits)”不是字符", "“\\\(letter)\(digits)” is no character")
      }
      rest = rest[digits.endIndex...]
      return Character(scalar)
    default:
      throw Mistake(
        "不认“\\\(letter)”；反斜杠写作 \\\\，或用单引号",
        "“\\\(letter)” is not known; a backslash is \\\\, or use single quotes")
    }
  }
}
