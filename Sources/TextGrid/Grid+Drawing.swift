extension Grid {
  /// Fills a rectangle with one character; a character of two cells is repeated as often as it
  /// fits, a blank follows where a cell is left. What cannot be shown fills with blanks.
  public mutating func fill(
    _ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style = .init()
  ) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    var scanner = UnitScanner(CollectionOfOne(scalar).makeIterator(), metrics: metrics)
    let unit = scanner.next() ?? Unit(scalar: " ", width: 1)
    let blank = Cell(" ", style: style)
    for row in rect.rowRange {
      severRow(row, columns: rect.columnRange)
      let start = start(ofRow: row)
      if unit.width == 1 {
        let cell = Cell(unit.scalar, style: style)
        for column in rect.columnRange { cells[start + column] = cell }
      } else {
        var column = rect.column
        while column < rect.columnRange.upperBound {
          if column + 1 < rect.columnRange.upperBound {
            cells[start + column] = Cell(unit.scalar, style: style, part: .lead)
            cells[start + column + 1] = Cell(" ", style: style, part: .continuation)
          } else {
            cells[start + column] = blank
          }
          column += 2
        }
      }
    }
  }

  /// Puts another ground under a rectangle; text and roles stay. A character of two cells goes with
  /// its left half.
  public mutating func setGround(_ ground: Ground, in rect: Rect) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.rowRange {
      let start = start(ofRow: row)
      for column in rect.columnRange {
        let index = start + column
        guard cells[index].part != .continuation else { continue }
        cells[index].style.ground = ground
        if cells[index].part == .lead { cells[index + 1].style.ground = ground }
      }
    }
  }

  /// Draws another grid over this one, its top left cell at a point; clipped, and no half of a
  /// character stays on either side of its edge. A character that takes another number of cells
  /// under this grid's metrics becomes blank.
  public mutating func draw(_ grid: Grid, at origin: Point) {
    let target = Rect(
      row: origin.row, column: origin.column, rows: grid.size.rows, columns: grid.size.columns
    ).intersection(bounds)
    guard !target.isEmpty else { return }
    for row in target.rowRange {
      severRow(row, columns: target.columnRange)
      let start = start(ofRow: row)
      let sourceStart = grid.start(ofRow: row - origin.row) - origin.column
      for column in target.columnRange { cells[start + column] = grid.cells[sourceStart + column] }
      // Halves whose other half was clipped away.
      let first = start + target.column
      if cells[first].part == .continuation { cells[first] = Cell(" ", style: cells[first].style) }
      let last = start + target.columnRange.upperBound - 1
      if cells[last].part == .lead { cells[last] = Cell(" ", style: cells[last].style) }
      if grid.metrics != metrics { refit(row: row, columns: target.columnRange) }
    }
  }

  /// Blanks the characters that an edge of the columns would cut in two; the columns are in the
  /// grid.
  private mutating func severRow(_ row: Int, columns: Range<Int>) {
    let start = start(ofRow: row)
    if cells[start + columns.lowerBound].part == .continuation {
      for index in start + columns.lowerBound - 1...start + columns.lowerBound {
        cells[index] = Cell(" ", style: cells[index].style)
      }
    }
    let end = columns.upperBound
    if end < size.columns, cells[start + end].part == .continuation {
      for index in start + end - 1...start + end {
        cells[index] = Cell(" ", style: cells[index].style)
      }
    }
  }

  /// Blanks characters that were measured by other metrics and do not agree with these.
  private mutating func refit(row: Int, columns: Range<Int>) {
    let start = start(ofRow: row)
    for column in columns {
      let cell = cells[start + column]
      switch cell.part {
      case .narrow where metrics.width(of: cell.scalar) != 1:
        cells[start + column] = Cell(" ", style: cell.style)
      case .lead where metrics.width(of: cell.scalar) != 2:
        cells[start + column] = Cell(" ", style: cell.style)
        cells[start + column + 1] = Cell(" ", style: cell.style)
      default: break
      }
    }
  }
}
