/// Which side of its field a text stands on.
public enum Alignment: Sendable, CaseIterable {
  case left, center, right

  /// How many of the blank cells stand before the text.
  fileprivate func offset(in blank: Int) -> Int {
    switch self {
    case .left: 0
    case .center: blank / 2
    case .right: blank
    }
  }
}

extension TextMetrics {
  /// The text in a field of exactly `columns` cells, truncated when it is longer. A centred text
  /// that cannot stand in the middle stands one cell to the left of it.
  public func pad(_ text: String, to columns: Int, align: Alignment = .left) -> String {
    guard columns > 0 else { return "" }
    let columns = min(columns, Grid.maximumCount)
    let text = truncate(text, to: columns)
    let blank = columns - width(of: text)
    guard blank > 0 else { return text }
    let before = align.offset(in: blank)
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: blank - before)
  }

  /// As the other function, for a styled line; the blanks are in the role ``Role/text``.
  public func pad(_ line: StyledLine, to columns: Int, align: Alignment = .left) -> StyledLine {
    guard columns > 0 else { return StyledLine() }
    let columns = min(columns, Grid.maximumCount)
    let line = truncate(line, to: columns)
    let blank = columns - width(of: line)
    let before = align.offset(in: blank)
    return StyledLine(String(repeating: " ", count: before)) + line
      + StyledLine(String(repeating: " ", count: blank - before))
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
