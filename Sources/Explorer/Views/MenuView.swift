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
    menu.items.map { item in
      "\(item.key.map(String.init) ?? " ")  \(item.isMarked ? String(state.glyphs.marked) : " ") \(item.title)"
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
    box.draw(into: &grid)
    let inner = box.inner
    guard inner.rows > 0 else { return }
    let top = top(inner)
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

/// A box over the screen.
struct Box {
  enum Place {
    case middle
    /// Above the footer.
    case bottom
  }

  let rect: Rect
  let inner: Rect
  private let title: String
  private let footer: String
  private let glyphs: Glyphs

  /// A box around `columns` by `rows` cells, as far as the screen allows.
  init(
    _ state: ExplorerState, columns: Int, title: String, footer: String = "", rows: Int,
    place: Place = .middle
  ) {
    let border = max(state.metrics.width(of: title), state.metrics.width(of: footer)) + 2
    let wanted = max(columns, border) + 2
    // A few cells of the page on either side would only be in the way.
    let width = wanted + 6 > state.size.columns ? state.size.columns : wanted
    let height = min(rows + 2, place == .middle ? Box.most(state.size) : state.size.rows - 2)
    let row =
      place == .middle ? (Box.most(state.size) - height) / 2 : state.size.rows - 1 - height
    rect = Rect(
      row: row, column: (state.size.columns - width) / 2, rows: height, columns: width)
    inner = rect.inset(by: 1)
    glyphs = state.glyphs
    self.title = title
    self.footer = footer
  }

  /// The most rows a box in the middle takes: what happens is said below it.
  static func most(_ size: Size) -> Int { size.rows >= 8 ? size.rows - 1 : size.rows }

  func draw(into grid: inout Grid) {
    grid.fill(rect, style: Style(.text, on: .popup))
    grid.frame(
      rect, title: StyledLine(title, .title),
      footer: footer.isEmpty ? nil : StyledLine(footer, .status), focused: true,
      glyphs: glyphs)
    grid.setGround(.popup, in: rect)
  }
}
