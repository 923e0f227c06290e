/// Where a text that is too long loses characters.
public enum TruncationMode: Sendable, CaseIterable {
  case start, middle, end
}

extension TextMetrics {
  /// The text shortened to at most `columns` cells, with the ellipsis where something is missing.
  /// Never half a character; where even the ellipsis does not fit, the text is cut without one.
  public func truncate(
    _ text: String, to columns: Int, mode: TruncationMode = .end, ellipsis: String = "…"
  ) -> String {
    let columns = max(0, columns)
    guard width(of: text) > columns else { return printable(text) }
    let units = units(of: text)
    let mark = self.units(of: ellipsis)
    guard mark.width <= columns else {
      return String(mode == .start ? units.suffix(width: columns) : units.prefix(width: columns))
    }
    let room = columns - mark.width
    switch mode {
    case .end: return String(units.prefix(width: room) + mark)
    case .start: return String(mark + units.suffix(width: room))
    case .middle:
      // The odd cell goes to the head; what a wide character leaves over, to the tail.
      let head = units.prefix(width: room - room / 2)
      return String(head + mark + units.suffix(width: room - head.width))
    }
  }

  /// The part of a long line seen through a window of `columns` cells that starts `offset` cells
  /// into it: exactly `columns` wide, blank beyond the line's ends and where half a character would
  /// stand.
  public func slide(_ text: String, by offset: Int, columns: Int) -> String {
    guard columns > 0 else { return "" }
    let columns = min(columns, Grid.maximumCount)
    let units = units(of: text)
    // Farther off there is nothing more to see.
    let offset = min(max(offset, -columns), units.width)
    let window = offset..<offset + columns
    var result = String.UnicodeScalarView()
    var filled = window.lowerBound  // column of the line up to which the result reaches
    var column = 0
    var isShown = false  // whether the last character, which a mark belongs to, is in the window
    for unit in units {
      let end = column + unit.width
      if unit.width > 0 { isShown = column >= window.lowerBound && end <= window.upperBound }
      if isShown {
        result.append(spaces: column - filled)
        result.append(unit.scalar)
        filled = end
      }
      column = end
      if column > window.upperBound { break }
    }
    result.append(spaces: window.upperBound - filled)
    return String(result)
  }
}

extension Sequence<Unit> {
  /// The cells the units take.
  var width: Int { reduce(0) { $0 + $1.width } }
}

extension [Unit] {
  /// As many of the first characters as fit, with their marks.
  func prefix(width: Int) -> ArraySlice<Unit> {
    var left = width
    let end = firstIndex {
      left -= $0.width
      return left < 0
    }
    return self[..<(end ?? endIndex)]
  }

  /// As many of the last characters as fit, with their marks.
  func suffix(width: Int) -> ArraySlice<Unit> {
    var left = width
    var start = endIndex
    var position = endIndex
    while position > startIndex {
      position -= 1
      left -= self[position].width
      if left < 0 { break }
      if self[position].width > 0 { start = position }
    }
    return self[start...]
  }
}

extension String {
  init(_ units: some Sequence<Unit>) {
    var scalars = String.UnicodeScalarView()
    for unit in units { scalars.append(unit.scalar) }
    self.init(scalars)
  }
}

extension String.UnicodeScalarView {
  mutating func append(spaces count: Int) {
    guard count > 0 else { return }
    append(contentsOf: repeatElement(" ", count: count))
  }
}
