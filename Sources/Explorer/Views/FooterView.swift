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
    for binding in bindings {
      guard let key = binding.keys.first else { continue }
      let item =
        StyledLine(line.isEmpty ? "" : "  ") + StyledLine(key.label, .key)
        + StyledLine(" " + title(binding), .secondary)
      guard state.metrics.width(of: line) + state.metrics.width(of: item) <= width else { continue }
      line += item
    }
    return line
  }

  /// What can do something here that no other one shown does, the most useful first.
  var bindings: [Binding] {
    state.keymap.bindings.filter { $0.footer != nil }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
      .filter { isWorthShowing($0.action) && state.obstacle(to: $0.action) == nil }
  }

  private func isWorthShowing(_ action: Action) -> Bool {
    switch action {
    // There going back leaves, too.
    case .quit: state.place.address.isHome
    // There filtering searches.
    case .search: !state.place.address.isHome && !state.place.address.isSearch
    default: true
    }
  }

  /// What an action is called where it does something particular.
  private static let titles:
    [(action: Action, holds: @Sendable (ExplorerState) -> Bool, title: Bilingual)] = [
      (.filter, { $0.pane == .facets }, Bilingual("找值", "find a value")),
      (
        .filter, { $0.place.address.isHome || $0.place.address.isSearch },
        Bilingual("检索", "search")
      ),
      (.open, { $0.pane == .facets }, Bilingual("选", "take")),
      (.open, { !$0.isCursorInSight }, Bilingual("到各行", "to the rows")),
      (.facets, { $0.pane == .facets }, Bilingual("回各行", "back to the rows")),
      (.fold, { $0.place.address["fold"] != nil }, Bilingual("展开", "unfold")),
      (
        .clear, { $0.pane == .main && $0.place.address["q"] == nil },
        Bilingual("取消标记", "unpick")
      ),
    ]

  private func title(_ binding: Binding) -> String {
    if binding.action == .goOn, let place = state.lastPlaceTitle {
      return state.say("上次停在 \(place)", "You left off at \(place)")
    }
    if binding.action == .chart {
      let next = state.nextChartName
      return Terms.chart.first { $0.value == next }?.title[state.language]
        ?? state.say("表", "table")
    }
    let particular = Self.titles.first { $0.action == binding.action && $0.holds(state) }
    return (particular?.title ?? binding.title)[state.language]
  }
}
