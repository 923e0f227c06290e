import TextGrid

/// A picture of the explorer: the cells, and where the terminal's own cursor
/// stands, for input methods and screen readers.
public struct Frame: Hashable, Sendable {
  public let grid: Grid
  public let cursor: Point?

  /// The frame itself. A debug build stops at a grid that is not whole.
  var checked: Frame {
    assert(grid.violations().isEmpty, "\(grid.violations())")
    return self
  }
}

extension ExplorerState {
  /// The screen at the present size. A debug build stops at a grid that is not whole.
  public func frame() -> Frame { composedFrame().checked }

  /// The screen, unchecked.
  func composedFrame() -> Frame {
    if let tour { return frame(of: tour) }
    var grid = Grid(size: size, metrics: metrics)
    let layout = ScreenLayout(self)
    if let crumbs = layout.crumbs { CrumbView(self).draw(into: &grid, crumbs) }
    if let rect = layout.facets { FacetView(self, rect).draw(into: &grid) }
    drawMain(into: &grid, layout)
    drawSide(into: &grid, layout)
    var cursor: Point?
    if let footer = layout.footer { cursor = FooterView(self).draw(into: &grid, footer) }
    switch mode {
    case .choosing(let menu): MenuView(self, menu).draw(into: &grid)
    case .reading(let popup): PopupView(self, popup).draw(into: &grid)
    case .prompting(let prompt) where prompt.purpose == .palette:
      PaletteView(self, prompt).draw(into: &grid)
    case .browsing, .prompting: break
    }
    return Frame(grid: grid, cursor: cursor)
  }

  private func drawMain(into grid: inout Grid, _ layout: ScreenLayout) {
    if isChart {
      ChartView(self, layout.main, cursor: place.cursor).draw(into: &grid)
      if let reason = emptyReason { write(reason, into: &grid, layout.main) }
    } else {
      SheetView(self, layout.main).draw(into: &grid, top: place.top)
    }
  }

  private func drawSide(into grid: inout Grid, _ layout: ScreenLayout) {
    guard let rect = layout.side else { return }
    switch ScreenKind(self) {
    case .home:
      let view = SheetView(self, rect, parts: 1...2)
      view.draw(into: &grid, top: view.lines.top(after: 0, isScrolled: false))
    case .dataset:
      ChartView(self, rect, cursor: nil).draw(into: &grid)
    case .chart where preview == nil:
      var table = place.address.with("chart", nil).with("group", nil)
      if !place.address.isAnsweredWithText { table["q"] = nil }
      if let sheet = try? library.sheet(at: table, in: language) {
        SheetView(preview: sheet, rect, self).draw(into: &grid, top: 0)
      }
    case .list, .detail, .chart:
      if let preview, let sheet = preview.sheet {
        SheetView(preview: sheet, needs: preview.needs, rect, self).draw(into: &grid, top: 0)
      } else if layout.isFramed {
        grid.frame(rect, title: nil, footer: nil, focused: false, glyphs: glyphs)
        write(emptyPreviewReason, into: &grid, rect)
      }
    }
  }
}
