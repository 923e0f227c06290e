import ReportLibrary
import ReportModel
import TextCharts
import TextGrid

/// Puts the cells of a table into the widths of their columns: texts that are cut, levels and
/// amounts with bars, the course of a series.
struct CellText {
  private let glyphs: Glyphs
  private let metrics: TextMetrics
  private let filter: TextFilter?
  private let hasBars: Bool
  /// Whether names stand in both languages, of which the first is to be read whole.
  private let hasBothNames: Bool

  init(_ state: ExplorerState, _ filter: TextFilter?) {
    glyphs = state.glyphs
    metrics = state.metrics
    self.filter = filter
    hasBars = state.hasBars
    hasBothNames = state.library.names == .both
  }

  /// A cell in the width of its column. One that `slides` is cut so that its match stays in sight.
  ///
  /// - Parameter greatest: The largest amount of the column, by which bars are drawn.
  func line(
    _ cell: Sheet.Cell, _ column: Sheet.Column, _ layout: ColumnLayout.Column, greatest: Double,
    slides: Bool
  ) -> StyledLine {
    var line = text(cell, column, layout.textWidth, slides)
    if column.isAmount, cell.number == 0 {
      // None: the eye is led to those that have some.
      line = StyledLine(line.text, .secondary)
    }
    if layout.bar > 0 {
      let bar = inCellBar(
        cell.number, greatest: greatest, columns: layout.bar - 1, glyphs: glyphs, metrics: metrics)
      line += StyledLine(" " + bar, .bar)
    }
    return line
  }

  private func text(
    _ cell: Sheet.Cell, _ column: Sheet.Column, _ width: Int, _ slides: Bool
  ) -> StyledLine {
    let kind = column.kind
    let role: Role =
      switch cell.status {
      case .missing: .missing
      case .derived: .derived
      case .plain: kind == .level ? .level : .text
      }
    if kind == .course, hasBars, !cell.course.isEmpty {
      let course = sparkline(cell.course, columns: width, glyphs: glyphs, metrics: metrics)
      return StyledLine(metrics.pad(course, to: width), .bar)
    }
    let text = cell.status == .missing ? String(glyphs.missing) : cell.text
    // A step is always drawn: without a bar the phrase would seem to have none.
    let besideBar = width - ColumnLayout.levelBar
    if kind == .level, cell.number != nil, besideBar >= 4 {
      let phrase = metrics.pad(phrase(text, of: cell.number, besideBar), to: besideBar)
      return matched(phrase, role) + StyledLine(" " + levelBar(cell.number), role)
    }
    // Names that begin alike are told apart by their ends.
    let mode: TruncationMode = column.holdsNames && !hasBothNames ? .middle : .end
    let fitted = fitted(text, width, mode, slides)
    return matched(
      metrics.pad(fitted, to: width, align: kind == .number ? .right : .left), role)
  }

  /// As much of a phrase as fits, beginning with what says the step where not all of it does:
  /// `…精通` of `具备；精通；能够`.
  private func phrase(_ text: String, of step: Double?, _ width: Int) -> String {
    let ellipsis = String(glyphs.ellipsis)
    guard metrics.width(of: text) > width,
      let word = step.flatMap({ Proficiency(rawValue: Int($0)) })
    else { return metrics.truncate(text, to: width, ellipsis: ellipsis) }
    let parts = text.split(separator: "；").map(String.init)
    guard let place = parts.firstIndex(where: { $0.contains(word.name.chinese) }), place > 0 else {
      return metrics.truncate(text, to: width, ellipsis: ellipsis)
    }
    let rest = ellipsis + parts[place...].joined(separator: "；")
    return metrics.width(of: rest) <= width
      ? rest : metrics.truncate(ellipsis + parts[place], to: width, ellipsis: ellipsis)
  }

  private func fitted(_ text: String, _ width: Int, _ mode: TruncationMode, _ slides: Bool)
    -> String
  {
    let ellipsis = String(glyphs.ellipsis)
    guard metrics.width(of: text) > width else { return printable(text) }
    if slides, let match = filter?.matches(in: text).first {
      let scalars = Array(text.unicodeScalars)
      let end = String(String.UnicodeScalarView(scalars[..<match.upperBound]))
      if metrics.width(of: end) > width - metrics.width(of: ellipsis) {
        // A few characters before it tell what it is about.
        let start = max(0, match.lowerBound - 4)
        let rest = String(String.UnicodeScalarView(scalars[start...]))
        return metrics.truncate(ellipsis + rest, to: width, ellipsis: ellipsis)
      }
      return metrics.truncate(text, to: width, ellipsis: ellipsis)
    }
    return metrics.truncate(text, to: width, mode: mode, ellipsis: ellipsis)
  }

  private func matched(_ text: String, _ role: Role) -> StyledLine {
    let line = StyledLine(text, role)
    guard let filter, !filter.isEmpty else { return line }
    return line.highlighting(filter.matches(in: text))
  }

  /// Five steps, those reached filled; blank where no step is stated.
  private func levelBar(_ step: Double?) -> String {
    guard let step else { return "     " }
    return Glyphs.run(glyphs.levelFull, Int(step)) + Glyphs.run(glyphs.levelEmpty, 5 - Int(step))
  }
}
