import ReportLibrary
import ReportModel
import TextCharts
import TextGrid

/// Draws a sheet as lines in a pane: facts, column heads, groups of rows, notes.
struct SheetView {
  private let sheet: Sheet
  /// The row the cursor is on, nil in a pane that only shows.
  private let cursor: Int?
  private let isFocused: Bool
  /// Where the rows lead that are picked for a comparison.
  private let picked: Set<Address>
  private let filter: TextFilter?
  private let rect: Rect
  private let inner: Rect
  private let isFramed: Bool
  private let glyphs: Glyphs
  private let metrics: TextMetrics
  private let language: Language
  let columns: ColumnLayout
  /// The column that was chosen, nil for none.
  private let chosen: Int?
  private let cellText: CellText
  /// Whether the number of its rows stands behind the heading of a group.
  private let countsGroups: Bool
  /// For each column of the sheet what its cells need.
  private let needs: [ColumnNeed]
  /// What stands in the pane, and how it scrolls.
  let lines: SheetLines
  /// The title set into the border.
  private let title: StyledLine

  /// The rows of the present screen, or only those of some of its groups.
  init(_ state: ExplorerState, _ rect: Rect, parts: ClosedRange<Int>? = nil) {
    var shown = state.sheet.shown
    shown.facts += state.recentSearches
    let isHome = ScreenKind(state) == .home && ScreenLayout(state).side != nil
    let parts = parts ?? (isHome ? 0...0 : nil)
    let rows = shown.rows.indices.filter { parts?.contains(shown.rows[$0].part) ?? true }
    let ownsCursor = rows.contains(state.place.cursor)
    let title = isHome ? parts.map { $0.map { shown.parts[$0] }.joined(separator: " · ") } : nil
    var notes = shown.notes
    if let reason = state.emptyReason { notes.insert(reason, at: 0) }
    self.init(
      shown, title: title, rows: rows, notes: notes,
      needs: parts == nil
        ? state.sheet.needs : shown.columnNeeds(of: rows, metrics: state.metrics),
      cursor: ownsCursor ? state.place.cursor : nil,
      isFocused: state.pane == .main && ownsCursor, filter: state.sheet.filter,
      slide: state.place.slide, chosen: state.place.column, rect, state)
  }

  /// A sheet beside the present screen, without a cursor; what was searched for is highlighted.
  init(preview sheet: Sheet, needs: [ColumnNeed]? = nil, _ rect: Rect, _ state: ExplorerState) {
    let rows = Array(sheet.rows.indices)
    let isBlank = rows.isEmpty && sheet.facts.isEmpty && sheet.notes.isEmpty
    self.init(
      sheet, title: nil, rows: rows,
      notes: isBlank ? [state.say("没有记录。", "There are no records.")] : sheet.notes,
      needs: needs ?? sheet.columnNeeds(of: rows, metrics: state.metrics), cursor: nil,
      isFocused: false, filter: state.place.address.isSearch ? state.sheet.filter : nil, slide: 0,
      chosen: nil, rect, state)
  }

  private init(
    _ sheet: Sheet, title: String?, rows: [Int], notes: [String], needs: [ColumnNeed], cursor: Int?,
    isFocused: Bool, filter: TextFilter?, slide: Int, chosen: String?, _ rect: Rect,
    _ state: ExplorerState
  ) {
    self.sheet = sheet
    self.cursor = cursor
    self.isFocused = isFocused
    picked = Set(state.picked)
    self.filter = filter
    self.rect = rect
    glyphs = state.glyphs
    metrics = state.metrics
    language = state.language
    isFramed = ScreenLayout(state).isFramed
    inner = isFramed ? rect.inset(by: 1) : rect
    // The head of the column sorted by has a mark behind it.
    self.needs = zip(sheet.columns, needs).map { column, need in
      let isSorted = [column.id, "-" + column.id].contains(sheet.address["sort"])
      return isSorted ? need.including(state.metrics.width(of: column.title) + 1) : need
    }
    cellText = CellText(state, filter)
    let columns = ColumnLayout(
      sheet, needs: self.needs, slide: slide, available: SheetView.available(inner),
      hasBars: state.hasBars)
    self.columns = columns
    self.chosen = chosen.flatMap { id in sheet.columns.firstIndex { $0.id == id } }
    // The overview's groups are no findings.
    countsGroups = !sheet.address.isHome
    // What stands on the overview is said in the line on top.
    var line = StyledLine(title ?? sheet.title, .title)
    if title == nil, !sheet.subtitle.isEmpty, !sheet.address.isHome {
      line += StyledLine(" \(glyphs.separator) \(sheet.subtitle)", .secondary)
    }
    self.title = line
    // What one title says of one group, no heading need say again.
    let parts = title == nil || Set(rows.map { sheet.rows[$0].part }).count > 1 ? sheet.parts : []
    lines = SheetLines(
      of: sheet, rows: rows, parts: parts, notes: notes, cursor: cursor,
      size: Size(columns: inner.columns - 2, rows: inner.rows), metrics: state.metrics)
  }

  // MARK: - Scrolling

  /// What the columns may take: a blank stands on either side.
  private static func available(_ inner: Rect) -> Int {
    inner.columns >= 20 ? inner.columns - 2 : inner.columns - 1
  }

  /// How far the columns can be slid.
  var lastSlide: Int {
    ColumnLayout.lastSlide(sheet, needs: needs, available: SheetView.available(inner))
  }

  // MARK: - Drawing

  func draw(into grid: inout Grid, top: Int) {
    drawFrame(into: &grid, hasMore: lines.hasMore(below: top))
    guard inner.rows > 0, inner.columns > 0 else { return }
    for offset in 0..<inner.rows {
      guard let line = lines.line(at: offset, below: top) else { break }
      draw(line, at: inner.row + offset, into: &grid)
    }
  }

  /// The row drawn at a point, nil where there is none.
  func row(at point: Point, top: Int) -> Int? {
    guard inner.contains(point) else { return nil }
    guard case .row(let row) = lines.line(at: point.row - inner.row, below: top) else { return nil }
    return row
  }

  private func drawFrame(into grid: inout Grid, hasMore: Bool) {
    guard isFramed else { return }
    var position = ""
    if let cursor {
      position = "\(cursor + 1)/\(sheet.rows.count)"
      if sheet.rows.count < sheet.total, !sheet.address.isSearch {
        position =
          Bilingual(
            "\(cursor + 1)/\(sheet.rows.count)，共 \(sheet.total)",
            "\(cursor + 1)/\(sheet.rows.count) of \(sheet.total)")[language]
      }
    }
    var words = [position]
    if cursor != nil, lines.head != nil, columns.hidden > 0, !sheet.address.path.isEmpty {
      words.insert(
        Bilingual(
          "另有 \(columns.hidden) 栏",
          columns.hidden == 1 ? "1 more column" : "\(columns.hidden) more columns")[language],
        at: 0)
    }
    if hasMore { words.append(String(glyphs.descending)) }
    let footer = words.filter { !$0.isEmpty }.joined(separator: "  ")
    grid.frame(
      rect, title: title,
      footer: footer.isEmpty ? nil : StyledLine(footer, .status), focused: isFocused,
      glyphs: glyphs)
  }

  private func draw(_ line: SheetLines.Line, at row: Int, into grid: inout Grid) {
    switch line {
    case .blank: break
    case .fact(let text), .note(let text), .rest(let text):
      grid.write(
        matched(lines.texts[text]), row: row, column: inner.column + 1, columns: inner.columns - 1)
    case .part(let part, let size):
      var heading = StyledLine(sheet.parts[part], .title)
      if countsGroups { heading += StyledLine("  \(size)", .secondary) }
      grid.write(heading, row: row, column: inner.column + 1, columns: inner.columns - 1)
    case .heads:
      drawHeads(at: row, into: &grid)
    case .row(let index):
      drawRow(index, at: row, into: &grid)
    }
  }

  private func drawHeads(at row: Int, into grid: inout Grid) {
    var column = inner.column + 1
    for layout in columns.columns {
      let head = sheet.columns[layout.index]
      var title = head.title
      if let sort = sheet.address["sort"] {
        if sort == head.id { title += String(glyphs.ascending) }
        if sort == "-" + head.id { title += String(glyphs.descending) }
      }
      let text = metrics.pad(
        title, to: layout.textWidth, align: head.kind == .number ? .right : .left)
      let isChosen = layout.index == chosen
      grid.write(
        text, row: row, column: column, columns: layout.width,
        style: isChosen ? Style(.title, on: .cursorUnfocused) : Style(.secondary))
      // Where the frozen columns end.
      if sheet.frozen > 1, layout.index == sheet.frozen - 1 {
        grid.write(
          String(glyphs.vertical), row: row, column: column + layout.width, columns: 1,
          style: Style(.secondary))
      }
      column += layout.width + ColumnLayout.gap
    }
  }

  private func drawRow(_ index: Int, at row: Int, into grid: inout Grid) {
    let entry = sheet.rows[index]
    let isCursor = cursor == index
    let ground: Ground = isCursor ? (isFocused ? .cursor : .cursorUnfocused) : .page
    if isCursor {
      grid.fill(
        Rect(row: row, column: inner.column, rows: 1, columns: inner.columns),
        style: Style(.text, on: ground))
    }
    if entry.target.map(picked.contains) ?? false {
      grid.write(
        String(glyphs.marked), row: row, column: inner.column, style: Style(.key, on: ground))
    } else if isCursor {
      grid.write(
        String(glyphs.cursorMark), row: row, column: inner.column, style: Style(.text, on: ground))
    }
    var column = inner.column + 1
    let cells = entry.cells
    var slides = !(filter?.isEmpty ?? true)
    for (position, var layout) in columns.columns.enumerated() {
      let cell = cells[layout.index]
      // What stands before blank cells runs on over them, as in a spreadsheet.
      if sheet.columns[layout.index].kind == .text, cell != .blank {
        layout.width = columns.columns[(position + 1)...].prefix { cells[$0.index] == .blank }
          .reduce(layout.width) { $0 + ColumnLayout.gap + $1.width }
      }
      if cell != .blank {
        let text = cellText.line(
          cell, sheet.columns[layout.index], layout, greatest: needs[layout.index].greatest,
          slides: slides)
        grid.write(text, row: row, column: column, columns: layout.width, ground: ground)
      }
      // One match tells why the row is here; the other cells stay as they are.
      slides = slides && filter?.matches(in: cell.text).isEmpty ?? false
      column += columns.columns[position].width + ColumnLayout.gap
    }
  }

  private func matched(_ line: StyledLine) -> StyledLine {
    guard let filter, !filter.isEmpty else { return line }
    return line.highlighting(filter.matches(in: line.text))
  }
}
