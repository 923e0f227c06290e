/// Everything a reader can do while browsing.
enum Action: String, CaseIterable, Hashable, Sendable {
  case moveUp, moveDown, pageUp, pageDown, moveFirst, moveLast
  case slideLeft, slideRight
  case nextPane, previousPane
  case open, goBack, goAhead, goHome, goOn, bookmarks
  case filter, search, goTo, clear
  case sort, columns, facets, chart, table
  case exclude, clearFacets, group, fold
  case nextColumn, previousColumn, widen, narrow, fullWidth, freeze
  case columnLeft, columnRight
  case bars, names
  case pick, compare
  case evidence, export, copy, bookmark
  case language, mouse, help, repaint, suspend, quit, quitNow
}
