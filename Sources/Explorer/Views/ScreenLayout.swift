import TextGrid

/// Where the panes stand at the present size. Panes fold away as the window
/// gets smaller, the rows last; a table and its chart stand one above the other
/// where there is no room for both side by side.
struct ScreenLayout {
  /// Where I am; nil when there is no room.
  let crumbs: Rect?
  /// The facets beside a list.
  let facets: Rect?
  let main: Rect
  /// What the cursor is on, or the chart beside a table.
  let side: Rect?
  /// What can be done here, messages and prompts; nil when there is no room.
  let footer: Rect?
  /// Whether panes have borders.
  let isFramed: Bool

  init(_ state: ExplorerState) {
    let size = state.size
    let top = size.rows >= 4 ? 1 : 0
    // What is being typed is shown before anything else.
    let bottom = size.rows >= 3 || (size.rows >= 1 && state.isTyping) ? 1 : 0
    crumbs = top > 0 ? Rect(row: 0, column: 0, rows: 1, columns: size.columns) : nil
    footer =
      bottom > 0 ? Rect(row: size.rows - 1, column: 0, rows: 1, columns: size.columns) : nil
    isFramed = size.rows >= 8 && size.columns >= 20
    let height = size.rows - top - bottom
    let shares = ScreenLayout.shares(state)
    var column = 0
    func pane(_ width: Int) -> Rect? {
      guard width > 0 else { return nil }
      defer { column += width }
      return Rect(row: top, column: column, rows: height, columns: width)
    }
    facets = pane(shares.facets)
    if let rows = ScreenLayout.rowsAboveChart(state, height), shares.side == 0 {
      main = Rect(row: top, column: 0, rows: rows, columns: size.columns)
      side = Rect(row: top + rows, column: 0, rows: height - rows, columns: size.columns)
      return
    }
    main = pane(shares.main) ?? Rect(row: top, column: 0, rows: height, columns: 0)
    side = pane(shares.side)
  }

  /// The fewest rows that a table and its chart share.
  private static let leastForBoth = 18

  /// The rows of a dataset's table with its chart below it: no more than it needs, and no more than
  /// half. Nil where one of them has the whole height.
  private static func rowsAboveChart(_ state: ExplorerState, _ height: Int) -> Int? {
    guard ScreenKind(state) == .dataset, height >= leastForBoth, state.size.columns >= 36 else {
      return nil
    }
    let parts = state.sheet.shown.parts.count
    let heads = 3 + (parts > 1 ? 2 * parts : 0)
    return min(max(6, state.rows.count + heads), height / 2)
  }

  /// The columns from which facets, rows and preview stand side by side.
  private static let besideBoth = 100
  /// The columns that facets need beside the rows.
  static let leastForFacets = 48

  /// Whether there is a place for facets, be it instead of the preview.
  static func isWideForFacets(_ state: ExplorerState) -> Bool {
    state.size.columns >= leastForFacets && state.size.rows >= 8 && ScreenKind(state) == .list
      && state.sheet.hasFacets
  }

  /// The columns each pane gets.
  private static func shares(_ state: ExplorerState) -> (facets: Int, main: Int, side: Int) {
    let width = state.size.columns
    guard state.size.rows >= 8 else { return (0, width, 0) }
    switch ScreenKind(state) {
    case .home:
      let side = width >= 72 ? width - max(32, width / 4) : 0
      return (0, width - side, side)
    case .list:
      guard width >= besideBoth else {
        // In a narrow window the facets take the place of the preview while they have the keys.
        let facets = state.pane == .facets && isWideForFacets(state) ? 22 : 0
        let side = width >= 72 && facets == 0 ? width * 45 / 100 : 0
        return (facets, width - facets - side, side)
      }
      let facets = state.sheet.hasFacets ? (width >= 140 ? 28 : 22) : 0
      // What rows of few cells leave over is the preview's.
      let main = min((width - facets) * 55 / 100, max(leastForRows, wanted(state)))
      return (facets, main, width - facets - main)
    case .dataset, .chart:
      // A cross-tab, as table or as chart, wants the whole of a narrow window, as do long names.
      let least = wantsWholeWindow(state) ? 110 : 72
      let side = width >= least ? width * 48 / 100 : 0
      return (0, width - side, side)
    case .detail:
      // Without rows there is nothing to look ahead to.
      let side = width >= 110 && !state.rows.isEmpty ? width * 38 / 100 : 0
      return (0, width - side, side)
    }
  }

  /// Whether half a narrow window would cut the names of what is drawn.
  private static func wantsWholeWindow(_ state: ExplorerState) -> Bool {
    let sheet = state.sheet.shown
    guard let series = sheet.series else { return false }
    let longest = 20
    return series.groupTitle != nil
      || sheet.record != nil
        && series.points.contains { state.metrics.width(of: $0.category) > longest }
  }

  /// The fewest columns for the rows of a list in a wide window.
  private static let leastForRows = 40

  /// The columns that would show every cell of the rows whole, the frame counted.
  private static func wanted(_ state: ExplorerState) -> Int {
    zip(state.sheet.shown.columns, state.sheet.needs).reduce(4) { sum, column in
      sum + ColumnLayout.wanted(column.1, column.0, hasBars: state.hasBars) + ColumnLayout.gap
    }
  }
}

/// The kinds of screen that are laid out differently.
enum ScreenKind {
  case home, list, detail
  /// A dataset, or several side by side, as a table, with its chart beside.
  case dataset
  /// A chart, with its table or its record beside.
  case chart

  init(_ state: ExplorerState) {
    let address = state.place.address
    if address.isHome {
      self = .home
    } else if state.isChart {
      self = .chart
    } else if state.sheet.shown.series != nil {
      self = .dataset
    } else {
      // What stands side by side wants the whole of a narrow window, as a detail does.
      self = address.path.count == 1 && !address.isComparison ? .list : .detail
    }
  }
}
