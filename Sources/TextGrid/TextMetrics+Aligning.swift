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

  /// Numbers as printed, aligned on the decimal point: every result has the same width.
  /// ``DecimalColumn`` says how.
  public func alignDecimal(_ texts: [String]) -> [String] {
    let column = DecimalColumn(texts, metrics: self)
    return texts.map(column.text)
  }
}
