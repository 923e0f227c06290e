import ReportLibrary
import TextGrid

/// The line on top: the way to this screen on the left, its address on the right. Where there is
/// no room for both, where I am goes before how it is written.
struct CrumbView {
  /// The fewest cells in which a part of a name tells something.
  private static let leastForName = 8
  /// The same of an address.
  private static let leastForAddress = 12

  private let state: ExplorerState

  init(_ state: ExplorerState) { self.state = state }

  func draw(into grid: inout Grid, _ rect: Rect) {
    let metrics = state.metrics
    let text =
      state.place.address == .home
      ? state.sheet.shown.subtitle : state.place.address.description
    let used = grid.write(
      crumbs(rect.columns - 2), row: rect.row, column: rect.column + 1, columns: rect.columns - 1)
    let room = rect.columns - used - 4
    let wanted = metrics.width(of: printable(text))
    guard room >= min(wanted, CrumbView.leastForAddress) else { return }
    let address = metrics.truncate(
      printable(text), to: room, mode: .middle, ellipsis: String(state.glyphs.ellipsis))
    grid.write(
      address, row: rect.row,
      column: rect.column + rect.columns - 1 - metrics.width(of: address),
      style: Style(.secondary))
  }

  /// The crumbs in so many cells: the first ones make way, an ellipsis in their place, then the
  /// name of the screen is cut in its middle, at last it stands alone.
  private func crumbs(_ columns: Int) -> StyledLine {
    let names = self.names
    let cut = String(state.glyphs.ellipsis)
    let own = names.count - (state.isChart ? 2 : 1)
    for first in 0...own {
      let line = line((first > 0 ? [cut] : []) + names[first...])
      if state.metrics.width(of: line) <= columns { return line }
    }
    let before = own > 0 ? [cut] : []
    let behind = Array(names[(own + 1)...])
    for (before, behind) in [(before, behind), ([], behind), ([], [])] {
      let room = columns - state.metrics.width(of: line(before + [""] + behind))
      guard room >= CrumbView.leastForName || before.isEmpty && behind.isEmpty else { continue }
      let name = state.metrics.truncate(
        printable(names[own]), to: max(0, room), mode: .middle, ellipsis: cut)
      return line(before + [name] + behind)
    }
    return StyledLine()
  }

  private func line(_ names: [String]) -> StyledLine {
    var line = StyledLine()
    for (index, name) in names.enumerated() {
      if index > 0 { line += StyledLine(" \(state.glyphs.crumb) ", .secondary) }
      line += StyledLine(name, index == names.count - 1 ? .title : .text)
    }
    return line
  }

  /// From the overview down to this screen.
  private var names: [String] {
    let sheet = state.sheet.shown
    var names = [state.say("职图", "Zhitu")]
    if let first = state.place.address.path.first {
      names.append(state.library.title(of: Address(path: [first]), in: state.language))
    }
    if sheet.record != nil || state.place.address.path.count > 1 { names.append(sheet.title) }
    if state.isChart { names.append(state.say("图", "chart")) }
    return names
  }
}
