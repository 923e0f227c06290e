import TextGrid

/// The palette above the line that is typed in.
struct PaletteView {
  private let state: ExplorerState
  private let prompt: Prompt

  init(_ state: ExplorerState, _ prompt: Prompt) {
    self.state = state
    self.prompt = prompt
  }

  func draw(into grid: inout Grid) {
    let items = Palette(prompt.text, state).items
    guard !items.isEmpty, state.size.rows >= 6 else { return }
    let metrics = state.metrics
    let columns = min(76, state.size.columns - 2)
    let box = Box(
      state, columns: columns, title: state.say("去哪里，做什么", "Where to, what to do"),
      keys: [
        state.say("↑↓ 选", "↑↓ choose"), state.say("Enter 定", "Enter takes"),
        state.say("Tab 补全", "Tab completes"),
      ],
      rows: items.count, place: .bottom)
    let inner = box.inner
    let choice = min(prompt.choice, items.count - 1)
    let top = max(0, choice - inner.rows + 1)
    box.draw(into: &grid, above: top, below: items.count - top - inner.rows)
    guard inner.rows > 0, inner.columns > 0 else { return }
    let detail = min(
      items.map { metrics.width(of: $0.detail) }.max() ?? 0, max(0, inner.columns / 3))
    for offset in 0..<min(inner.rows, items.count - top) {
      let item = items[top + offset]
      let isCursor = top + offset == choice
      var line = StyledLine(isCursor ? String(state.glyphs.cursorMark) : " ")
      line += StyledLine(
        metrics.pad(
          metrics.truncate(item.detail, to: detail, ellipsis: String(state.glyphs.ellipsis)),
          to: detail) + "  ", .key)
      line += StyledLine(item.title, item.obstacle == nil ? .text : .secondary)
      if let obstacle = item.obstacle {
        line += StyledLine(state.say("（\(obstacle)）", " (\(obstacle))"), .secondary)
      }
      let row = inner.row + offset
      if isCursor {
        grid.setGround(
          .cursor, in: Rect(row: row, column: inner.column, rows: 1, columns: inner.columns))
      }
      grid.write(
        line, row: row, column: inner.column, columns: inner.columns,
        ground: isCursor ? .cursor : .popup)
    }
  }
}
