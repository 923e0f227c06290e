import ReportExport
import ReportLibrary
import TextCharts
import TextGrid

/// The chart of the present screen with its words below.
struct ChartView {
  private let state: ExplorerState
  private let rect: Rect
  /// The mark the reader is on, nil when the chart only stands beside.
  private let cursor: Int?

  init(_ state: ExplorerState, _ rect: Rect, cursor: Int?) {
    self.state = state
    self.rect = rect
    self.cursor = cursor
  }

  func draw(into grid: inout Grid) {
    guard let series = state.sheet.shown.shownSeries else { return }
    let isFramed = ScreenLayout(state).isFramed
    if isFramed {
      let count = state.rows.count
      let position = cursor.map { "\(min($0 + 1, count))/\(count)" } ?? ""
      grid.frame(
        rect,
        title: title(series),
        footer: position.isEmpty ? nil : StyledLine(position, .status), focused: cursor != nil,
        glyphs: state.glyphs)
    }
    let inner = self.inner
    guard inner.rows > 0, inner.columns > 0 else { return }
    let words = lines(inner)
    let chart = draw(
      series, Size(columns: inner.columns, rows: inner.rows - words.count), cursor: cursor)
    grid.draw(chart.grid, at: Point(row: inner.row, column: inner.column))
    for (offset, line) in words.enumerated() {
      grid.write(
        line.text, row: inner.row + inner.rows - words.count + offset, column: inner.column + 1,
        columns: inner.columns - 1, style: Style(line.role))
    }
  }

  /// What is drawn; of a list also what it is narrowed to.
  private func title(_ series: Series) -> StyledLine {
    let title = StyledLine(series.title, .title)
    let sheet = state.sheet.shown
    guard sheet.record == nil, !sheet.subtitle.isEmpty else { return title }
    return title + StyledLine(" \(state.glyphs.separator) \(sheet.subtitle)", .secondary)
  }

  /// The marks as they stand on the screen, each with its cells within the chart.
  var marks: [Mark] {
    guard let series = state.sheet.shown.shownSeries else { return [] }
    let rows = inner.rows - lines(inner).count
    return draw(series, Size(columns: inner.columns, rows: rows), cursor: cursor).marks
  }

  /// The row whose mark is drawn at a point, nil where there is none.
  func row(at point: Point) -> Int? {
    guard inner.contains(point) else { return nil }
    let local = Point(row: point.row - inner.row, column: point.column - inner.column)
    return marks.first { $0.area.contains(local) }?.datum
  }

  /// The mark the reader is on, in words; empty where the chart only stands beside.
  private var statement: String {
    guard let cursor, let series = state.sheet.shown.shownSeries else { return "" }
    return series.statement(of: cursor, in: state.library, state.language)
      .joined(separator: " \(state.glyphs.separator) ")
  }

  /// Within the frame; the last column stays free.
  private var inner: Rect {
    guard ScreenLayout(state).isFramed else { return rect }
    var inner = rect.inset(by: 1)
    inner.columns -= 1
    return inner
  }

  private var mark: MarkType {
    SeriesChart.mark(at: state.place.address, else: state.sheet.suitableCharts)
  }

  private func draw(_ series: Series, _ size: Size, cursor: Int?) -> Chart {
    SeriesChart.draw(
      series,
      as: mark, size: size,
      cursor: cursor, glyphs: state.glyphs, metrics: state.metrics, language: state.language)
  }

  /// What is known of the mark that the reader is on, then the words of the chart: as many lines as
  /// a quarter of the pane, or as the chart leaves.
  private func lines(_ inner: Rect) -> [(text: String, role: Role)] {
    guard inner.rows >= 8, let series = state.sheet.shown.shownSeries else { return [] }
    let drawn = SeriesChart.rows(
      of: series, as: mark, columns: inner.columns, language: state.language)
    let room = max(2, inner.rows / 4, inner.rows - drawn - 1)
    let columns = max(8, inner.columns - 2)
    func wrapped(_ text: String, _ role: Role) -> [(text: String, role: Role)] {
      text.isEmpty ? [] : state.metrics.wrap(text, columns: columns).map { ($0, role) }
    }
    // In a low pane every row is the plot's.
    let gap: [(text: String, role: Role)] = inner.rows >= 14 ? [("", .text)] : []
    let words = state.sheet.chartWords.joined(separator: state.say("", " "))
    let lines = wrapped(statement, .text) + wrapped(words, .secondary)
    guard lines.count > room else { return gap + lines }
    let ellipsis = String(state.glyphs.ellipsis)
    let width = columns - state.metrics.width(of: ellipsis)
    var last = lines[room - 1]
    last.text = state.metrics.truncate(last.text, to: width, ellipsis: "") + ellipsis
    return gap + lines.prefix(room - 1) + [last]
  }
}
