/// Which side of its field a text stands on.
public enum Alignment: Sendable, CaseIterable {
  case left, center, right
}

extension TextMetrics {
  /// The text in a field of exactly `columns` cells, truncated when it is longer. A centred text
  /// that cannot stand in the middle stands one cell to the left of it.
  public func pad(_ text: String, to columns: Int, align: Alignment = .left) -> String {
    guard columns > 0 else { return "" }
    let text = truncate(text, to: columns)
    let blank = columns - width(of: text)
    let before =
      switch align {
      case .left: 0
      case .center: blank / 2
      case .right: blank
      }
    guard blank > 0 else { return text }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: blank - before)
  }

  /// Numbers as printed, aligned on the decimal point: every result has the same width. A number
  /// without a point has it behind its last digit, so units stand to the right; a text without a
  /// number, such as `—`, ends where whole numbers end.
  public func alignDecimal(_ texts: [String]) -> [String] {
    let parts = texts.map { text in
      let units = units(of: text)
      let point = Self.decimalPoint(in: units)
      return (whole: units[..<point], fraction: units[point...])
    }
    let before = parts.map(\.whole.width).max() ?? 0
    let after = parts.map(\.fraction.width).max() ?? 0
    return parts.map { part in
      String(repeating: " ", count: before - part.whole.width) + String(part.whole)
        + String(part.fraction)
        + String(repeating: " ", count: after - part.fraction.width)
    }
  }

  /// Where the first number's fraction begins, or would.
  private static func decimalPoint(in units: [Unit]) -> Int {
    func isDigit(_ index: Int) -> Bool {
      guard units.indices.contains(index) else { return false }
      let value = units[index].scalar.value
      return (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
    }
    guard var position = units.indices.first(where: isDigit) else { return units.endIndex }
    while isDigit(position)
      || position < units.count && units[position].scalar == "," && isDigit(position + 1)
    {
      position += 1
    }
    return position
  }
}
