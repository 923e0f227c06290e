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
    if case .prompting(let prompt) = state.mode {
      return PromptView(state, prompt).draw(into: &grid, rect)
    }
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
