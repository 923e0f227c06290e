import ReportLibrary
import TextGrid

/// The tour stands below a smaller explorer, which works as ever: what the tour does, it does by
/// pressing keys on it.
extension ExplorerState {
  /// Begins the tour on the overview.
  public mutating func startTour() { show(0) }

  /// Takes an event in while the tour goes on.
  mutating func updateTouring(_ event: Event, _ tour: Tour) -> [Effect] {
    if case .resize(let size) = event {
      self.size = size
      return passOn(.resize(explorerSize), tour)
    }
    guard case .key(let key) = event else { return passOn(event, tour) }
    // A prompt, a menu or a box that the reader opened himself takes every key.
    let isOwn = tour.isTouched && mode != .browsing
    switch key {
    case .enter where !isOwn, " " where !isOwn:
      if tour.isLast { leaveTour() } else { show(tour.step + 1) }
    case .backspace where !isOwn:
      if tour.step > 0 { show(tour.step - 1) }
    case .escape where !isOwn: leaveTour()
    default:
      var touched = tour
      touched.isTouched = true
      return passOn(event, touched)
    }
    return []
  }

  private mutating func leaveTour() {
    tour = nil
    mode = .browsing
    tell(say("导览可用 zhitu tour 再看", "zhitu tour shows the tour again"))
    settle()
  }

  /// Lets the explorer above take an event.
  private mutating func passOn(_ event: Event, _ tour: Tour) -> [Effect] {
    var explorer = aboveTour
    let effects = explorer.update(event)
    takeOver(explorer, tour)
    return effects
  }

  /// Shows a step. What the reader did himself is undone first, and a step back begins anew:
  /// each step stands on those before it.
  private mutating func show(_ step: Int) {
    var explorer = aboveTour
    var first = step
    if tour?.isTouched ?? true || step != (tour?.step ?? -1) + 1 {
      guard
        let fresh = try? ExplorerState(
          library: library, language: language, size: explorer.size, settings: settings)
      else { return }
      explorer = fresh
      first = 0
    }
    let keymap = settings.keymap
    explorer.settings.keymap = .standard
    for step in TourStep.all[first...step] {
      for key in (try? Key.parse(step.keys)) ?? [] { _ = explorer.update(.key(key)) }
    }
    explorer.settings.keymap = keymap
    explorer.message = nil
    takeOver(explorer, Tour(step: step))
  }

  private mutating func takeOver(_ explorer: ExplorerState, _ tour: Tour) {
    let size = self.size
    self = explorer
    self.size = size
    self.tour = tour
  }

  /// The explorer without the tour, as large as the tour leaves it.
  private var aboveTour: ExplorerState {
    var explorer = self
    explorer.size = explorerSize
    explorer.tour = nil
    return explorer
  }

  // MARK: - Drawing

  /// The tour's text at the bottom, below the explorer.
  func frame(of tour: Tour) -> Frame {
    var explorer = aboveTour
    explorer.settle()
    let above = explorer.frame()
    var grid = Grid(size: size, metrics: metrics)
    grid.draw(above.grid, at: Point(row: 0, column: 0))
    let rect = Rect(
      row: explorerSize.rows, column: 0, rows: size.rows - explorerSize.rows,
      columns: size.columns)
    grid.fill(rect, style: Style(.text, on: .popup))
    let isFramed = rect.rows >= 3 && rect.columns >= 20
    if isFramed {
      let title = say("导览", "Tour") + " \(tour.step + 1)/\(TourStep.all.count)"
      grid.frame(
        rect, title: StyledLine(title, .title), footer: StyledLine(hint(tour), .status),
        focused: true, glyphs: glyphs)
      grid.setGround(.popup, in: rect)
    }
    let inner = isFramed ? rect.inset(by: 1) : rect
    let margin = isFramed ? 1 : 0
    for (offset, line) in tourLines(tour.current).prefix(max(0, inner.rows)).enumerated() {
      grid.write(
        line, row: inner.row + offset, column: inner.column + margin,
        columns: inner.columns - 2 * margin, style: Style(.text, on: .popup))
    }
    return Frame(grid: grid, cursor: above.cursor)
  }

  private func hint(_ tour: Tour) -> String {
    let next =
      tour.isLast ? say("Enter 结束", "Enter ends") : say("Enter 下一步", "Enter goes on")
    let last = tour.step == 0 ? "" : say("Backspace 上一步  ", "Backspace goes back  ")
    return next + "  " + last + say("Esc 离开", "Esc leaves")
  }

  /// What is said at a step, with the keys as they are bound, wrapped.
  func tourLines(_ step: TourStep) -> [String] {
    var text = step.text[language]
    for action in Action.allCases where text.contains("{\(action.rawValue)}") {
      text = text.split(separator: "{\(action.rawValue)}", omittingEmptySubsequences: false)
        .joined(separator: key(action))
    }
    return metrics.wrap(text, columns: max(8, size.columns - 4))
  }

  /// The longest text decides, so that the screen above keeps its size from step to step; it gets
  /// half of the rows at least.
  private var explorerSize: Size {
    let lines = TourStep.all.map { tourLines($0).count }.max() ?? 0
    return Size(columns: size.columns, rows: size.rows - min(lines + 2, size.rows / 2))
  }
}
