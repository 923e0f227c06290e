/// A column of numbers as printed, aligned on the decimal point. It is measured once; the texts of
/// those that are looked at are made one by one.
///
/// A number without a point has it behind its last digit, so units stand to the right; a text
/// without a number, such as `—`, ends where whole numbers end.
public struct DecimalColumn: Hashable, Sendable {
  private let metrics: TextMetrics
  private var whole = 0
  private var fraction = 0

  /// A column in which each of the texts has room.
  public init(_ texts: some Sequence<String>, metrics: TextMetrics = .init()) {
    self.metrics = metrics
    for text in texts {
      let parts = Self.parts(of: text, metrics)
      whole = max(whole, parts.whole)
      fraction = max(fraction, parts.fraction)
    }
  }

  /// Cells of every text.
  public var width: Int { whole + fraction }

  /// The text with blanks on both sides, so that its point is where that of all is.
  public func text(_ text: String) -> String {
    let parts = Self.parts(of: text, metrics)
    return String(repeating: " ", count: max(0, whole - parts.whole)) + printable(text)
      + String(repeating: " ", count: max(0, fraction - parts.fraction))
  }

  /// Where the scanned character stands in a number.
  private enum Place {
    case before, digits, separator, behind
  }

  /// The cells before and from where the first number's fraction begins, or would.
  private static func parts(
    of text: String, _ metrics: TextMetrics
  ) -> (whole: Int, fraction: Int) {
    var scanner = UnitScanner(text.unicodeScalars.makeIterator(), metrics: metrics)
    var place = Place.before
    var whole = 0
    var fraction = 0
    while let unit = scanner.next() {
      let value = unit.scalar.value
      let isDigit = (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
      switch place {
      case .before: if isDigit { place = .digits }
      case .digits: if !isDigit { place = unit.scalar == "," ? .separator : .behind }
      case .separator:
        // Between two digits it belongs to the number.
        place = isDigit ? .digits : .behind
        if isDigit { whole += 1 } else { fraction += 1 }
      case .behind: break
      }
      switch place {
      case .before, .digits: whole += unit.width
      case .separator: break
      case .behind: fraction += unit.width
      }
    }
    return (whole, fraction + (place == .separator ? 1 : 0))
  }
}
