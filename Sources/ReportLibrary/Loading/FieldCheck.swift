import ReportModel

/// Whether a cell's bytes are what its field may hold.
enum FieldCheck {
  /// The reason why `cell` is refused, nil when it is well.
  static func reason(against field: Field, cell: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    if cell.isEmpty {
      return field.isRequired ? "is empty, but every row needs it" : nil
    }
    let isGood =
      switch field.type {
      case .identifier, .link: isSlug(cell)
      case .integer: isInteger(cell)
      case .decimal: isDecimal(cell)
      case .text: isCleanText(cell)
      case .term(let terms): terms.contains { $0.value.utf8.elementsEqual(cell) }
      case .lines: LineRanges(text(cell)) != nil
      case .proficiency: Int(text(cell)).flatMap(Proficiency.init) != nil
      }
    return isGood ? nil : "“\(text(cell))” " + expectation(field.type)
  }

  private static func expectation(_ type: FieldType) -> String {
    switch type {
    case .identifier, .link: "is not an id: a-z, 0-9 and - only"
    case .integer: "is not a whole number"
    case .decimal: "is not a decimal number such as 57433 or 9.5"
    case .text: "holds a control character or a blank at its start or end"
    case .term(let terms): "is not one of: " + terms.map(\.value).joined(separator: ", ")
    case .lines: "is not a line range such as 407, 411-415 or 438+467-469"
    case .proficiency: "is not a level from 1 to 5"
    }
  }

  private static func text(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: cell, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func isSlug(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return cell.first != hyphen && cell.last != hyphen
      && cell.allSatisfy { isDigit($0) || ($0 >= 97 && $0 <= 122) || $0 == hyphen }
  }

  private static func isInteger(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    cell.count <= 15 && cell.allSatisfy(isDigit)
  }

  private static func isDecimal(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var digits = 0
    var points = 0
    for (offset, byte) in cell.enumerated() {
      if isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "."), points == 0, digits > 0 {
        points += 1
      } else if byte != UInt8(ascii: "-") || offset > 0 {
        return false
      }
    }
    return digits > 0 && digits <= 15 && cell.last != UInt8(ascii: ".")
  }

  private static func isCleanText(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    cell.first != 32 && cell.last != 32 && cell.allSatisfy { $0 >= 32 && $0 != 127 }
  }
}
