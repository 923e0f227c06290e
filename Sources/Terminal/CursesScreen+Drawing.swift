import CNcurses
import TextGrid

extension CursesScreen {
  public func show(_ grid: Grid, cursor: Point?) {
    guard isOpen else { return }
    let empty = Grid(size: Size(columns: 0, rows: 0))
    if grid.size != shown?.grid.size { werase(term_stdscr()) }
    for span in grid.changedSpans(from: shown?.grid ?? empty) {
      draw(span, of: grid)
    }
    place(cursor)
    wnoutrefresh(term_stdscr())
    doupdate()
    shown = (grid, cursor)
    if wantsToAsk { askForBackground() }
  }

  /// Clears the terminal and draws everything again: for when something else
  /// has written over it.
  public func repaint() {
    guard isOpen else { return }
    clearok(term_stdscr(), true)
    redraw()
  }

  /// Draws everything again, with the theme of now.
  func redraw() {
    guard let (grid, cursor) = shown else { return }
    shown = nil
    show(grid, cursor: cursor)
  }

  /// Composes a span and hands it over in one call, which neither wraps nor scrolls.
  private func draw(_ span: ChangedSpan, of grid: Grid) {
    let columns = span.columns.clamped(to: 0..<size.columns)
    guard span.row < size.rows, !columns.isEmpty else { return }
    cells.removeAll(keepingCapacity: true)
    for column in columns {
      let cell = grid[span.row, column]
      switch cell.part {
      case .narrow:
        append(cell.scalar, mark: cell.mark, width: 1, style: cell.style)
      case .lead where column + 1 < columns.upperBound:
        append(cell.scalar, mark: cell.mark, width: 2, style: cell.style)
      case .lead:
        append(" ", mark: nil, width: 1, style: cell.style)
      case .continuation where column == columns.lowerBound:
        append(" ", mark: nil, width: 1, style: cell.style)
      case .continuation:
        break
      }
    }
    wmove(term_stdscr(), Int32(span.row), Int32(columns.lowerBound))
    wadd_wchnstr(term_stdscr(), cells, Int32(cells.count))
  }

  private func append(
    _ scalar: Unicode.Scalar, mark: Unicode.Scalar?, width: Int, style: Style
  ) {
    let stroke = paint.stroke(for: style)
    if Self.isAgreed(scalar, width: width) {
      append(scalar, mark, stroke)
      return
    }
    let standIn = StandIn.scalars(for: scalar, width: width) {
      Int(term_scalar_width($0.value))
    }
    for scalar in standIn { append(scalar, nil, stroke) }
  }

  private func append(
    _ scalar: Unicode.Scalar, _ mark: Unicode.Scalar?, _ stroke: Paint.Stroke
  ) {
    var mark = mark?.value ?? 0
    if mark != 0, term_scalar_width(mark) != 0 { mark = 0 }
    var text = (scalar.value, mark, UInt32(0))
    var cell = cchar_t()
    withUnsafeBytes(of: &text) { bytes in
      _ = term_set_cell(
        &cell, bytes.baseAddress?.assumingMemoryBound(to: UInt32.self), stroke.attributes,
        stroke.pair)
    }
    cells.append(cell)
  }

  /// Whether the library gives a scalar the same width; the common ones without asking it.
  private static func isAgreed(_ scalar: Unicode.Scalar, width: Int) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: width == 1
    case 0x4E00...0x9FA5: width == 2
    default: Int(term_scalar_width(scalar.value)) == width
    }
  }

  private func place(_ cursor: Point?) {
    if let cursor, (0..<size.rows).contains(cursor.row),
      (0..<size.columns).contains(cursor.column)
    {
      wmove(term_stdscr(), Int32(cursor.row), Int32(cursor.column))
      curs_set(1)
    } else {
      // For terminals that cannot hide it: where it covers nothing.
      wmove(term_stdscr(), Int32(max(0, size.rows - 1)), Int32(max(0, size.columns - 1)))
      curs_set(0)
    }
  }
}
