import TextGrid

/// The line that is being typed in. What is typed goes before what it is for, and that before how
/// much it finds.
struct PromptView {
  private let state: ExplorerState
  private let prompt: Prompt
  private let metrics: TextMetrics

  init(_ state: ExplorerState, _ prompt: Prompt) {
    self.state = state
    self.prompt = prompt
    metrics = state.metrics
  }

  /// Draws it and returns the insertion point.
  func draw(into grid: inout Grid, _ rect: Rect) -> Point {
    let typed = metrics.width(of: printable(prompt.text))
    let (label, count) = surroundings(rect.columns, typed)
    let start = grid.write(
      label, row: rect.row, column: rect.column, columns: rect.columns, style: Style(.key))
    let right = count.isEmpty ? 0 : metrics.width(of: count) + 2
    let room = max(1, rect.columns - start - right)
    // The part around the insertion point stays in sight.
    let head = metrics.width(of: printable(prompt.head))
    let offset = max(0, head - room + 1)
    grid.write(
      metrics.slide(printable(prompt.text), by: offset, columns: room), row: rect.row,
      column: rect.column + start, columns: room)
    drawBehind(start + typed + 2, count, into: &grid, rect)
    return Point(
      row: rect.row,
      column: min(rect.column + rect.columns - 1, rect.column + start + head - offset))
  }

  /// What it is for, from the longest way to say it to the shortest.
  private var labels: [String] {
    switch prompt.purpose {
    case .filter: ["/"]
    case .search: [state.say("检索 ", "search "), "/"]
    case .palette: [":"]
    case .facets: [state.say("分面里找 ", "find in facets "), state.say("找 ", "find "), "/"]
    case .note:
      [state.say("书签备注（可空）：", "note (may stay empty): "), state.say("备注：", "note: "), ":"]
    }
  }

  /// The longest label, and the count, that leave room for all that is typed; else the shortest
  /// label alone.
  private func surroundings(_ columns: Int, _ typed: Int) -> (label: String, count: String) {
    let hasCount = prompt.purpose.narrows && (prompt.purpose == .filter || !prompt.text.isEmpty)
    let count = hasCount ? "\(state.rows.count)/\(state.sheet.shown.total)" : ""
    // A blank for the insertion point, and two before the count and one behind it.
    let room = columns - typed - 1
    let rest = count.isEmpty ? 0 : metrics.width(of: count) + 3
    for (label, count, rest) in labels.map({ ($0, count, rest) }) + labels.map({ ($0, "", 0) })
    where metrics.width(of: label) + rest <= room {
      return (label, count)
    }
    return (labels.last ?? "", "")
  }

  /// What is wrong with what is typed, or what it could go on to be and how much it finds.
  private func drawBehind(
    _ start: Int, _ count: String, into grid: inout Grid, _ rect: Rect
  ) {
    func write(_ line: StyledLine, endingAt end: Int) {
      grid.write(
        line, row: rect.row, column: rect.column + end - metrics.width(of: line),
        columns: max(0, end - start))
    }
    let end = rect.columns - 1
    if prompt.purpose == .filter, let problem = state.sheet.problem, end > start + 7 {
      let text = metrics.truncate(
        problem, to: end - start, ellipsis: String(state.glyphs.ellipsis))
      return write(StyledLine(text, .error), endingAt: end)
    }
    guard !count.isEmpty else { return }
    let beforeCount = end - metrics.width(of: count) - 3
    write(completions(beforeCount - start), endingAt: beforeCount)
    write(StyledLine(count, state.rows.isEmpty ? .warning : .status), endingAt: end)
  }

  /// What Tab would make of the term being typed, as many as fit; the one taken last is marked.
  private func completions(_ room: Int) -> StyledLine {
    guard prompt.purpose == .filter, room >= 12 else { return StyledLine() }
    let stem = prompt.stem ?? prompt.head
    let items = state.sheet.completions(of: stem, in: state.library)
    var line = StyledLine()
    for (index, item) in items.enumerated().dropFirst(prompt.stem == nil ? 0 : prompt.choice) {
      let isTaken = prompt.stem != nil && index == prompt.choice
      let piece =
        StyledLine(line.isEmpty ? "Tab " : "  ", line.isEmpty ? .key : .secondary)
        + StyledLine(printable(item.title), isTaken ? .match : .secondary)
      guard metrics.width(of: line) + metrics.width(of: piece) <= room else { break }
      line += piece
    }
    return line
  }
}
