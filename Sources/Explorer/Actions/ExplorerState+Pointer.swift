import TextGrid

/// A click chooses a row; a click on the row the cursor is on opens it. The wheel moves. Nothing
/// can be done with a mouse that no key does.
extension ExplorerState {
  /// Rows that one step of the wheel moves.
  private static let wheelStep = 3

  mutating func point(_ pointer: Pointer) -> [Effect] {
    switch pointer.action {
    case .wheelUp: return wheel(.up)
    case .wheelDown: return wheel(.down)
    case .click: return click(pointer.place)
    }
  }

  /// The wheel presses arrow keys.
  private mutating func wheel(_ key: Key) -> [Effect] {
    for _ in 0..<Self.wheelStep { _ = press(key) }
    return []
  }

  private mutating func click(_ place: Point) -> [Effect] {
    message = nil
    switch mode {
    case .prompting(let prompt) where prompt.purpose == .palette:
      mode = .browsing
      return []
    case .browsing, .prompting:
      clickRow(place)
      return []
    case .choosing(var menu):
      let view = MenuView(self, menu)
      guard view.box.rect.contains(place) else {
        mode = .browsing
        return []
      }
      guard let item = view.item(at: place) else { return [] }
      if item == menu.cursor { return choose(.enter, from: menu) }
      menu.cursor = item
      mode = .choosing(menu)
      return []
    case .reading(let popup):
      if !PopupView(self, popup).box.rect.contains(place) { mode = .browsing }
      return []
    }
  }

  private mutating func clickRow(_ point: Point) {
    let layout = ScreenLayout(self)
    if let rect = layout.facets, rect.contains(point) {
      guard let value = FacetView(self, rect).value(at: point) else { return }
      let isChosen = pane == .facets && facetCursor == value
      pane = .facets
      facetCursor = value
      finishTyping(opening: isChosen)
      return
    }
    guard let row = row(at: point, layout) else { return }
    let isChosen = pane == .main && place.cursor == row
    pane = .main
    place.go(to: row)
    finishTyping(opening: isChosen)
  }

  /// The row drawn at a point, nil where there is none.
  private func row(at point: Point, _ layout: ScreenLayout) -> Int? {
    if let side = layout.side, side.contains(point), ScreenKind(self) == .home {
      let view = SheetView(self, side, parts: 1...2)
      return view.row(at: point, top: view.lines.top(after: 0, isScrolled: false))
    }
    return isChart
      ? ChartView(self, layout.main, cursor: place.cursor).row(at: point)
      : SheetView(self, layout.main).row(at: point, top: place.top)
  }

  /// What was typed so far stays; a row chosen before is opened.
  private mutating func finishTyping(opening: Bool) {
    guard opening else { return }
    mode = .browsing
    _ = perform(.open)
  }
}
