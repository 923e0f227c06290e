import ReportModel

/// Whether a cell's bytes are what its field may hold. Made once a file and
/// asked for every cell, so it looks at bytes alone.
struct FieldCheck {
  typealias Cell = Slice<UnsafeBufferPointer<UInt8>>

  private enum Rule {
    case slug, integer, decimal, text, lines, term, step
  }

  private let rule: Rule
  let isRequired: Bool
  /// The words a term may be, each behind its length; empty for other rules.
  private var words: [UInt8] = []

  /// The digits of the steps of proficiency.
  private static let steps =
    UInt8(ascii: "1")...UInt8(ascii: "0") + UInt8(Proficiency.allCases.count)

  init(_ field: Field) {
    isRequired = field.isRequired
    switch field.type {
    case .identifier, .link: rule = .slug
    case .integer: rule = .integer
    case .decimal: rule = .decimal
    case .text: rule = .text
    case .lines: rule = .lines
    case .proficiency: rule = .step
    case .term(let terms):
      rule = .term
      words = terms.flatMap { [UInt8($0.value.utf8.count)] + $0.value.utf8 }
    }
  }

  /// Whether the cell is well; `classes` are those of its bytes.
  func accepts(_ cell: Cell, _ classes: ByteClass) -> Bool {
    if cell.isEmpty { return !isRequired }
    switch rule {
    case .slug: return FieldCheck.isSlug(cell, classes)
    case .integer: return cell.count <= 15 && classes == .digit
    case .decimal: return FieldCheck.isDecimal(cell)
    case .text: return FieldCheck.isCleanText(cell, classes)
    case .lines: return FieldCheck.isLines(cell)
    case .term: return isWord(cell)
    case .step: return cell.count == 1 && FieldCheck.steps.contains(cell[cell.startIndex])
    }
  }

  /// What is wrong with a cell that was not accepted.
  static func reason(against field: Field, cell: Cell) -> String {
    if cell.isEmpty { return "is empty, but every row needs it" }
    let text = String(decoding: cell, as: UTF8.self)
    switch field.type {
    case .identifier, .link: return "“\(text)” is not an id: a-z, 0-9 and - only"
    case .integer: return "“\(text)” is not a whole number"
    case .decimal: return "“\(text)” is not a decimal number such as 57433 or 9.5"
    case .text: return "“\(text)” holds a control character or a blank at its start or end"
    case .term(let terms):
      return "“\(text)” is not one of: " + terms.map(\.value).joined(separator: ", ")
    case .lines: return "“\(text)” is not a line range such as 407, 411-415 or 438+467-469"
    case .proficiency: return "“\(text)” is not a level from 1 to \(Proficiency.allCases.count)"
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func isSlug(_ cell: Cell, _ classes: ByteClass) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return classes.isSubset(of: [.small, .digit, .hyphen])
      && cell[cell.startIndex] != hyphen && cell[cell.endIndex - 1] != hyphen
  }

  private func isWord(_ cell: Cell) -> Bool {
    var index = 0
    while index < words.count {
      let start = index + 1
      index = start + Int(words[index])
      if index - start == cell.count, words[start..<index].elementsEqual(cell) { return true }
    }
    return false
  }

  private static func isDecimal(_ cell: Cell) -> Bool {
    var digits = 0
    var points = 0
    for index in cell.indices {
      let byte = cell[index]
      if isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "."), points == 0, digits > 0 {
        points += 1
      } else if byte != UInt8(ascii: "-") || index > cell.startIndex {
        return false
      }
    }
    return digits > 0 && digits <= 15 && cell[cell.endIndex - 1] != UInt8(ascii: ".")
  }

  /// No control character, line or paragraph separator anywhere, no blank of
  /// any width at an end.
  private static func isCleanText(_ cell: Cell, _ classes: ByteClass) -> Bool {
    if classes.contains(.control) { return false }
    if classes.contains(.doubtfulLead), holdsRareControl(cell) { return false }
    // A blank begins and ends with one of these bytes; few other texts do.
    let edges = (cell[cell.startIndex], cell[cell.endIndex - 1])
    guard [0x20, 0xC2, 0xE3].contains(edges.0) || [0x20, 0xA0, 0x80].contains(edges.1) else {
      return true
    }
    return !blanks.contains { cell.starts(with: $0) || cell.suffix($0.count).elementsEqual($0) }
  }

  /// C1 controls are C2 80 to C2 9F, the separators E2 80 A8 and E2 80 A9.
  private static func holdsRareControl(_ cell: Cell) -> Bool {
    var last: UInt8 = 0
    var lastButOne: UInt8 = 0
    for byte in cell {
      if last == 0xC2, byte < 0xA0 { return true }
      if lastButOne == 0xE2, last == 0x80, byte & 0xFE == 0xA8 { return true }
      lastButOne = last
      last = byte
    }
    return false
  }

  /// Blank, no-break space and ideographic space.
  private static let blanks: [[UInt8]] = [[0x20], [0xC2, 0xA0], [0xE3, 0x80, 0x80]]

  /// The form of ``LineRanges``, read in one pass.
  private static func isLines(_ cell: Cell) -> Bool {
    var first = 0
    var number = 0
    var digits = 0
    var isEnd = false
    func isWell() -> Bool { digits > 0 && digits <= 9 && number > 0 && (!isEnd || number >= first) }
    for byte in cell {
      if isDigit(byte) {
        number = number &* 10 &+ Int(byte - 48)
        digits += 1
        continue
      }
      guard isWell() else { return false }
      if byte == UInt8(ascii: "-") {
        guard !isEnd else { return false }
        first = number
        isEnd = true
      } else if byte == UInt8(ascii: "+") {
        isEnd = false
      } else {
        return false
      }
      number = 0
      digits = 0
    }
    return isWell()
  }
}
