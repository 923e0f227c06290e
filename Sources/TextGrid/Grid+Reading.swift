extension Grid {
  /// A row as text, exactly as wide as the grid; empty when there is no such row.
  public func line(_ row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    appendLine(row, to: &scalars)
    return String(scalars)
  }

  /// All rows as text, without the blanks at their ends, a newline between them.
  public func text() -> String {
    var scalars = String.UnicodeScalarView()
    for row in 0..<size.rows {
      if row > 0 { scalars.append("\n") }
      appendLine(row, to: &scalars, trimmed: true)
    }
    return String(scalars)
  }

  private func appendLine(
    _ row: Int, to scalars: inout String.UnicodeScalarView, trimmed: Bool = false
  ) {
    guard row >= 0, row < size.rows else { return }
    let start = start(ofRow: row)
    var line = cells[start..<start + size.columns]
    if trimmed {
      while let last = line.last, last.part == .narrow, last.scalar == " ", last.mark == nil {
        line.removeLast()
      }
    }
    for cell in line where cell.part != .continuation {
      scalars.append(cell.scalar)
      if let mark = cell.mark { scalars.append(mark) }
    }
  }
}
