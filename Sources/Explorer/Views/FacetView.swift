import ReportLibrary
import TextGrid

/// The facets of a list with the count of each value.
struct FacetView {
  private enum Line {
    case title(String, of: Int, shown: Int)
    case value(Int, FacetCounts.Value)
    case blank

    /// Whether a facet has more values than are shown.
    var isCut: Bool {
      if case .title(_, let count, let shown) = self { shown < count } else { false }
    }
  }

  private let state: ExplorerState
  private let rect: Rect
  private let lines: [Line]

  init(_ state: ExplorerState, _ rect: Rect) {
    self.state = state
    self.rect = rect
    var lines: [Line] = []
    var number = 0
    for (facet, values) in state.shownFacets {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.title(facet.title, of: facet.kinds, shown: values.count { !$0.isNone }))
      for value in values {
        lines.append(.value(number, value))
        number += 1
      }
    }
    self.lines = lines
  }

  func draw(into grid: inout Grid) {
    let isFocused = state.pane == .facets
    var title = StyledLine(state.say("分面", "Facets"), .title)
    if !state.facetQuery.isEmpty {
      title += StyledLine(" \(state.glyphs.separator) \(state.facetQuery)", .match)
    }
    let inner = rect.inset(by: 1)
    let top = top(inner.rows)
    let isSearchable = isFocused && state.facetQuery.isEmpty && lines.contains(where: \.isCut)
    let footer = [
      isSearchable
        ? state.say("\(state.key(.filter)) 找值", "\(state.key(.filter)) finds values") : "",
      state.glyphs.more(above: top, below: lines.count - top - inner.rows),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
    grid.frame(
      rect, title: title, footer: footer.isEmpty ? nil : StyledLine(footer, .status),
      focused: isFocused, glyphs: state.glyphs)
    guard inner.rows > 0 else { return }
    if lines.isEmpty, !state.facetQuery.isEmpty {
      state.write(
        state.say(
          "没有这样的值。\(state.key(.clear)) 回到常见的值。",
          "No value is called so. \(state.key(.clear)) goes back to the frequent ones."),
        into: &grid, rect)
    }
    for offset in 0..<inner.rows where lines.indices.contains(top + offset) {
      draw(lines[top + offset], at: inner.row + offset, inner, isFocused, into: &grid)
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

  private func role(_ value: FacetCounts.Value) -> Role {
    switch value.state {
    case .free: .text
    case .chosen: .match
    case .excluded: .warning
    }
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
    case .title(let title, let count, let shown):
      grid.write(
        title, row: row, column: inner.column, columns: inner.columns, style: Style(.secondary))
      guard shown < count else { return }
      let text = "\(shown)/\(count)"
      let column = inner.columns - metrics.width(of: text) - 2
      guard column > metrics.width(of: title) else { return }
      grid.write(
        text, row: row, column: inner.column + column, columns: inner.columns - column,
        style: Style(.secondary))
    case .value(let number, let value):
      let isCursor = isFocused && number == state.facetCursor
      let ground: Ground = isCursor ? .cursor : .page
      let count = "\(value.count)"
      let mark =
        switch value.state {
        case .free: " "
        case .chosen: String(state.glyphs.marked)
        // A plain sign, which every terminal and every set of glyphs has.
        case .excluded: "-"
        }
      let room = inner.columns - metrics.width(of: count) - 4
      // Values that begin alike are told apart by their ends.
      let title = metrics.truncate(
        value.title, to: max(0, room), mode: state.library.names == .both ? .end : .middle,
        ellipsis: String(state.glyphs.ellipsis))
      let text =
        (isCursor ? String(state.glyphs.cursorMark) : " ")
        + metrics.pad(title, to: max(0, room)) + " "
        + count + " " + mark
      grid.write(
        metrics.pad(text, to: inner.columns), row: row, column: inner.column,
        columns: inner.columns,
        style: Style(role(value), on: ground))
    }
  }
}
