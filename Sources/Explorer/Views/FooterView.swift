import ReportModel
import TextGrid

/// The line at the bottom: what is being typed, what just happened, or the
/// keys that do something here.
struct FooterView {
  private let state: ExplorerState

  init(_ state: ExplorerState) { self.state = state }

  /// Draws it and returns the insertion point when something is being typed.
  func draw(into grid: inout Grid, _ rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    if case .prompting(let prompt) = state.mode { return draw(prompt, into: &grid, rect) }
    if let message = state.message {
      let text = state.metrics.truncate(
        message.text, to: rect.columns - 1, ellipsis: String(state.glyphs.ellipsis))
      grid.write(
        text, row: rect.row, column: rect.column + 1, columns: rect.columns - 1,
        style: Style(message.isError ? .error : .status))
    } else if case .browsing = state.mode {
      grid.write(
        keys(rect.columns - 2), row: rect.row, column: rect.column + 1, columns: rect.columns - 1)
    }
    return nil
  }

  private func draw(_ prompt: Prompt, into grid: inout Grid, _ rect: Rect) -> Point {
    let sign =
      switch prompt.purpose {
      case .filter: "/"
      case .search: state.say("检索 ", "search ")
      case .palette: ":"
      case .facets: state.say("分面里找 ", "find in facets ")
      case .note: state.say("书签备注（可空）：", "note (may stay empty): ")
      }
    let metrics = state.metrics
    let count = !prompt.purpose.narrows ? "" : "\(state.rows.count)/\(state.sheet.shown.total)"
    let problem = prompt.purpose == .filter ? state.sheet.problem : nil
    let start = grid.write(
      sign, row: rect.row, column: rect.column, columns: rect.columns, style: Style(.key))
    let hasCount = rect.columns > start + metrics.width(of: count) + 6
    let room = max(1, rect.columns - start - (hasCount ? metrics.width(of: count) + 3 : 1))
    // The part around the insertion point stays in sight.
    let head = metrics.width(of: printable(prompt.head))
    let offset = max(0, head - room + 1)
    grid.write(
      metrics.slide(printable(prompt.text), by: offset, columns: room), row: rect.row,
      column: rect.column + start, columns: room)
    let typed = start + metrics.width(of: printable(prompt.text)) + 2
    if let problem, rect.columns > typed + 8 {
      let text = metrics.truncate(problem, to: rect.columns - typed - 1)
      grid.write(
        text, row: rect.row, column: rect.column + rect.columns - metrics.width(of: text) - 1,
        style: Style(.error))
    } else if hasCount {
      let room = rect.columns - typed - metrics.width(of: count) - 4
      let hint = completions(prompt, room)
      grid.write(
        hint, row: rect.row,
        column: rect.column + rect.columns - metrics.width(of: count) - metrics.width(of: hint) - 4,
        columns: max(0, room))
      grid.write(
        count, row: rect.row, column: rect.column + rect.columns - metrics.width(of: count) - 1,
        style: Style(state.rows.isEmpty ? .warning : .status))
    }
    return Point(
      row: rect.row,
      column: min(rect.column + rect.columns - 1, rect.column + start + head - offset))
  }

  /// What Tab would make of the term being typed, as many as fit; the one taken last is marked.
  private func completions(_ prompt: Prompt, _ room: Int) -> StyledLine {
    guard prompt.purpose == .filter, room >= 12 else { return StyledLine() }
    let stem = prompt.stem ?? prompt.head
    let items = state.sheet.completions(of: stem, in: state.library)
    var line = StyledLine()
    for (index, item) in items.enumerated().dropFirst(prompt.stem == nil ? 0 : prompt.choice) {
      let isTaken = prompt.stem != nil && index == prompt.choice
      let piece =
        StyledLine(line.isEmpty ? "Tab " : "  ", line.isEmpty ? .key : .secondary)
        + StyledLine(printable(item.title), isTaken ? .match : .secondary)
      guard state.metrics.width(of: line) + state.metrics.width(of: piece) <= room else { break }
      line += piece
    }
    return line
  }

  /// As many keys as fit, the most useful first.
  private func keys(_ width: Int) -> StyledLine {
    var line = StyledLine()
    let bindings = state.keymap.bindings.filter { $0.footer != nil }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
    for binding in bindings where isWorthShowing(binding.action) {
      guard let key = binding.keys.first else { continue }
      let item =
        StyledLine(line.isEmpty ? "" : "  ") + StyledLine(key.label, .key)
        + StyledLine(" " + title(binding), .secondary)
      guard state.metrics.width(of: line) + state.metrics.width(of: item) <= width else { continue }
      line += item
    }
    return line
  }

  /// Whether an action can do something here that no other one shown does.
  private func isWorthShowing(_ action: Action) -> Bool {
    switch action {
    case .quit where !state.place.address.isHome, .search where state.place.address.isHome: false
    default: state.obstacle(to: action) == nil
    }
  }

  private func title(_ binding: Binding) -> String {
    if binding.action == .filter, state.place.address.isHome {
      return state.say("检索", "search")
    }
    if state.pane == .facets {
      switch binding.action {
      case .filter: return state.say("找值", "find a value")
      case .open: return state.say("选", "take")
      default: break
      }
    }
    if binding.action == .open, state.pane == .main, !state.isCursorInSight {
      return state.say("到各行", "to the rows")
    }
    if binding.action == .goOn, let place = state.lastPlaceTitle {
      return state.say("上次停在 \(place)", "You left off at \(place)")
    }
    if binding.action == .chart {
      let next = state.nextChartName
      return Terms.chart.first { $0.value == next }?.title[state.language]
        ?? state.say("表", "table")
    }
    if binding.action == .fold, state.place.address["fold"] != nil {
      return state.say("展开", "unfold")
    }
    return binding.title[state.language]
  }
}
