extension Grid {
  /// Draws a border along the inside of a rectangle's edge; what it surrounds stays.
  ///
  /// The title is set into the border at the top left, the footer at the bottom right, each between
  /// spaces (`┌ 岗位 5/45 ─────┐`); one too long is shortened with the set's ellipsis. Glyphs that
  /// are not one cell wide under the grid's metrics are replaced by those of ``Glyphs/narrow``. A
  /// rectangle one row or column thick gets a line.
  public mutating func frame(
    _ rect: Rect, title: StyledLine? = nil, footer: StyledLine? = nil, focused: Bool = false,
    glyphs: Glyphs, ground: Ground = .page
  ) {
    guard !rect.intersection(bounds).isEmpty else { return }
    let glyphs = glyphs.suited(to: metrics)
    let style = Style(focused ? .borderFocused : .border, on: ground)
    let top = rect.row
    let left = rect.column
    let bottom = rect.rowRange.upperBound - 1
    let right = rect.columnRange.upperBound - 1

    func row(_ row: Int) -> Rect { Rect(row: row, column: left, rows: 1, columns: rect.columns) }
    func column(_ column: Int) -> Rect {
      Rect(row: top, column: column, rows: rect.rows, columns: 1)
    }
    func corner(_ row: Int, _ column: Int) -> Rect {
      Rect(row: row, column: column, rows: 1, columns: 1)
    }
    if rect.rows == 1 {
      fill(row(top), with: glyphs.horizontal, style: style)
    } else if rect.columns == 1 {
      fill(column(left), with: glyphs.vertical, style: style)
    } else {
      fill(row(top), with: glyphs.horizontal, style: style)
      fill(row(bottom), with: glyphs.horizontal, style: style)
      fill(column(left), with: glyphs.vertical, style: style)
      fill(column(right), with: glyphs.vertical, style: style)
      fill(corner(top, left), with: glyphs.topLeft, style: style)
      fill(corner(top, right), with: glyphs.topRight, style: style)
      fill(corner(bottom, left), with: glyphs.bottomLeft, style: style)
      fill(corner(bottom, right), with: glyphs.bottomRight, style: style)
    }
    // A corner, a space, the text, a space, a corner.
    let room = rect.columns - 4
    guard room > 0 else { return }
    if let title = title?.trimmed(to: room, metrics: metrics, glyphs: glyphs) {
      write(" " + title + " ", row: top, column: left + 1, ground: ground)
    }
    if rect.rows > 1, let footer = footer?.trimmed(to: room, metrics: metrics, glyphs: glyphs) {
      let column = right - 2 - metrics.width(of: footer)
      write(" " + footer + " ", row: bottom, column: column, ground: ground)
    }
  }
}

extension StyledLine {
  /// The line as it fits into `columns` cells; nil when nothing is left of it.
  fileprivate func trimmed(to columns: Int, metrics: TextMetrics, glyphs: Glyphs) -> StyledLine? {
    let line = metrics.truncate(self, to: columns, ellipsis: String(glyphs.ellipsis))
    return metrics.width(of: line) > 0 ? line : nil
  }
}
