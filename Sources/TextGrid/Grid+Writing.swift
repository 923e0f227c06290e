extension Grid {
  /// Writes a text on one row, from a column to the right.
  ///
  /// The text goes through ``printable(_:)``. It is clipped to the grid and to `limit` cells; where
  /// half a character would stand at either end, there is a blank. A character that was there and
  /// loses one half loses the other, too.
  ///
  /// - Parameters:
  ///   - column: Where the text begins; left of the grid its beginning is cut off.
  ///   - limit: The cells the text may take, counted from `column`.
  /// - Returns: The cells from `column` to the end of what was written, cut-off ones included, so
  ///   that `column` plus it is where more text goes.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, columns limit: Int? = nil, style: Style = .init()
  ) -> Int {
    write(text, row: row, column: column, limit: limit, style: style, attaches: false)
  }

  /// Writes a styled line on one row, as ``write(_:row:column:columns:style:)`` does a text. A span
  /// that begins with a combining mark puts it over the last character of the span before.
  @discardableResult
  public mutating func write(
    _ line: StyledLine, row: Int, column: Int, columns limit: Int? = nil, ground: Ground = .page
  ) -> Int {
    var advance = 0
    for span in line.spans {
      advance += write(
        span.text, row: row, column: column.saturatingAdding(advance),
        limit: limit?.saturatingSubtracting(advance), style: Style(span.role, on: ground),
        attaches: advance > 0)
    }
    return advance
  }

  private mutating func write(
    _ text: String, row: Int, column: Int, limit: Int?, style: Style, attaches: Bool
  ) -> Int {
    guard row >= 0, row < size.rows, column < size.columns else { return 0 }
    let end = limit.map { min(size.columns, column.saturatingAdding($0)) } ?? size.columns
    guard column < end else { return 0 }
    let start = start(ofRow: row)
    var scanner = UnitScanner(
      text.unicodeScalars.makeIterator(), metrics: metrics, attaches: attaches)
    var pen = column
    var low = Int.max  // first column written
    // Where the last character stands, if it is whole; a mark goes over it.
    var last: Int?
    if attaches, column > 0 {
      let before = start + column - 1
      last = cells[before].part == .continuation ? before - 1 : before
    }
    let blank = Cell(" ", style: style)
    cells.withUnsafeMutableBufferPointer { cells in
      while let unit = scanner.next() {
        if unit.width == 0 {
          if let last, cells[last].mark == nil { cells[last].mark = unit.scalar }
          continue
        }
        guard pen < end else { break }
        last = nil
        if low == .max, pen >= 0 {
          low = pen
          // The left half of a character whose right half is written over.
          if pen > 0, cells[start + pen].part == .continuation {
            cells[start + pen - 1] = Cell(" ", style: cells[start + pen - 1].style)
          }
        }
        if unit.width == 2, pen + 1 == end {
          if pen >= 0 { cells[start + pen] = blank }
          pen = end
          break
        } else if unit.width == 1 {
          if pen >= 0 {
            cells[start + pen] = Cell(unit.scalar, style: style)
            last = start + pen
          }
        } else if pen >= 0 {
          cells[start + pen] = Cell(unit.scalar, style: style, part: .lead)
          cells[start + pen + 1] = Cell(" ", style: style, part: .continuation)
          last = start + pen
        } else if pen == -1 {
          // Only the right half is in the grid.
          if cells[start].part == .lead, size.columns > 1 {
            cells[start + 1] = Cell(" ", style: cells[start + 1].style)
          }
          cells[start] = blank
          low = 0
        }
        pen += unit.width
      }
      // The right half of a character whose left half was written over.
      if low != .max, pen < size.columns, cells[start + pen].part == .continuation {
        cells[start + pen] = Cell(" ", style: cells[start + pen].style)
      }
    }
    return pen - column
  }
}
