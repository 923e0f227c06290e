import ReportLibrary
import TextGrid

/// The facets of a list with the count of each value.
struct FacetView {
  private enum Line {
    case title(String)
    case value(Int, FacetCounts.Value)
    case blank
  }

  private let state: ExplorerState
  private let rect: Rect
  private let lines: [Line]

  init(_ state: ExplorerState, _ rect: Rect) {
    self.state = state
    self.rect = rect
    var lines: [Line] = []
    var number = 0
    for facet in state.sheet.facets {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.title(facet.title))
      for value in facet.values {
        lines.append(.value(number, value))
        number += 1
      }
    }
    self.lines = lines
  }

  func draw(into grid: inout Grid) {
    let isFocused = state.pane == .facets
    grid.frame(
      rect, title: StyledLine(state.say("分面", "Facets"), .title), focused: isFocused,
      glyphs: state.glyphs)
    let inner = rect.inset(by: 1)
    guard inner.rows > 0 else { return }
    for offset in 0..<inner.rows where lines.indices.contains(top(inner.rows) + offset) {
      draw(lines[top(inner.rows) + offset], at: inner.row + offset, inner, isFocused, into: &grid)
    }
  }

  /// The value drawn at a point, counted over all facets; nil where there is none.
  func value(at point: Point) -> Int? {
    let inner = rect.inset(by: 1)
    guard inner.contains(point) else { return nil }
    let line = top(inner.rows) + point.row - inner.row
    guard lines.indices.contains(line), case .value(let number, _) = lines[line] else {
      return nil
    }
    return number
  }

  /// The first line shown: the cursor stays in sight.
  private func top(_ height: Int) -> Int {
    let line = lines.firstIndex {
      if case .value(state.facetCursor, _) = $0 { return true }
      return false
    }
    guard let line, line >= height else { return 0 }
    return line - height + 1
  }

  private func draw(
    _ line: Line, at row: Int, _ inner: Rect, _ isFocused: Bool, into grid: inout Grid
  ) {
    let metrics = state.metrics
    switch line {
    case .blank: break
    case .title(let title):
      grid.write(
        title, row: row, column: inner.column, columns: inner.columns, style: Style(.secondary))
    case .value(let number, let value):
      let isCursor = isFocused && number == state.facetCursor
      let ground: Ground = isCursor ? .cursor : .page
      let count = "\(value.count)"
      let mark = value.isChosen ? String(state.glyphs.marked) : " "
      let room = inner.columns - metrics.width(of: count) - 4
      let text =
        (isCursor ? String(state.glyphs.cursorMark) : " ")
        + metrics.pad(value.title, to: max(0, room)) + " "
        + count + " " + mark
      grid.write(
        metrics.pad(text, to: inner.columns), row: row, column: inner.column,
        columns: inner.columns,
        style: Style(value.isChosen ? .match : .text, on: ground))
    }
  }
}
