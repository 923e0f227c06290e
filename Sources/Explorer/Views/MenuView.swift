import TextGrid

/// A choice from a few, in a box over the screen.
struct MenuView {
  private let state: ExplorerState
  private let menu: Menu

  init(_ state: ExplorerState, _ menu: Menu) {
    self.state = state
    self.menu = menu
  }

  private var texts: [String] {
    let hasMarks = menu.items.contains(where: \.isMarked)
    return menu.items.map { item in
      let mark = item.isMarked ? "\(state.glyphs.marked) " : hasMarks ? "  " : ""
      return "\(item.key.map(String.init) ?? " ")  \(mark)\(item.title)"
    }
  }

  /// Where it stands.
  var box: Box {
    let texts = texts
    let widest = (texts + [menu.hint, menu.title]).map { state.metrics.width(of: $0) }.max() ?? 0
    return Box(
      state, columns: widest + 4, title: menu.title, rows: texts.count + (menu.hint.isEmpty ? 0 : 2)
    )
  }

  /// The first item shown: the cursor stays in sight.
  private func top(_ inner: Rect) -> Int { max(0, menu.cursor - inner.rows + 1) }

  /// The item drawn at a point, nil where there is none.
  func item(at point: Point) -> Int? {
    let inner = box.inner
    guard inner.contains(point) else { return nil }
    let index = top(inner) + point.row - inner.row
    return menu.items.indices.contains(index) ? index : nil
  }

  func draw(into grid: inout Grid) {
    let metrics = state.metrics
    let texts = texts
    let box = box
    let inner = box.inner
    let top = top(inner)
    box.draw(into: &grid, above: top, below: texts.count - top - inner.rows)
    guard inner.rows > 0 else { return }
    for offset in 0..<min(inner.rows, texts.count - top) {
      let index = top + offset
      let isCursor = index == menu.cursor
      let text = (isCursor ? String(state.glyphs.cursorMark) : " ") + texts[index]
      grid.write(
        metrics.pad(text, to: inner.columns), row: inner.row + offset, column: inner.column,
        columns: inner.columns, style: Style(.text, on: isCursor ? .cursor : .popup))
    }
    if !menu.hint.isEmpty, inner.rows >= texts.count + 2 {
      grid.write(
        menu.hint, row: inner.row + texts.count + 1, column: inner.column + 1,
        columns: inner.columns - 1, style: Style(.secondary, on: .popup))
    }
  }
}
