import ReportLibrary
import TextGrid

/// The line on top: the way to this screen on the left, its address on the right.
struct CrumbView {
  private let state: ExplorerState

  init(_ state: ExplorerState) { self.state = state }

  func draw(into grid: inout Grid, _ rect: Rect) {
    let crumbs = self.crumbs
    let metrics = state.metrics
    let text =
      state.place.address == .home
      ? state.sheet.shown.subtitle : state.place.address.description
    // The address may take half the line; the crumbs give way before it does.
    let wanted = min(metrics.width(of: printable(text)), rect.columns / 2)
    let used = grid.write(
      metrics.truncate(crumbs, to: max(0, rect.columns - 4 - wanted)), row: rect.row,
      column: rect.column + 1, columns: rect.columns - 1)
    let room = rect.columns - used - 4
    guard room >= 8 else { return }
    let address = metrics.truncate(printable(text), to: room, mode: .middle)
    grid.write(
      address, row: rect.row,
      column: rect.column + rect.columns - 1 - metrics.width(of: address),
      style: Style(.secondary))
  }

  private var crumbs: StyledLine {
    let sheet = state.sheet.shown
    var names = [state.say("职图", "Zhitu")]
    if let first = state.place.address.path.first {
      names.append(state.library.title(of: Address(path: [first]), in: state.language))
    }
    if sheet.record != nil || state.place.address.path.count > 1 { names.append(sheet.title) }
    if state.isChart { names.append(state.say("图", "chart")) }
    var line = StyledLine()
    for (index, name) in names.enumerated() {
      if index > 0 { line += StyledLine(" \(state.glyphs.crumb) ", .secondary) }
      line += StyledLine(name, index == names.count - 1 ? .title : .text)
    }
    return line
  }
}
