import ReportLibrary
import ReportModel
import TextGrid

/// A screen as lines to be heard or printed one after the other: no columns, no borders, no
/// meaning by place or colour. Every row has its number, by which it is opened.
struct PlainText {
  private let state: ExplorerState
  private let sheet: Sheet

  init(_ state: ExplorerState) {
    self.state = state
    sheet = state.sheet.shown
  }

  /// The screen with the rows from `first` on, at most `count` of them.
  func screen(first: Int, count: Int) -> [String] {
    var lines = heading
    if !sheet.factsFollow { lines += facts }
    if let chart = chartWords { lines += chart }
    return lines.map(printable) + rows(first: first, count: count)
  }

  /// The rows from `first` on, and what stands behind the last one.
  func rows(first: Int, count: Int) -> [String] {
    let end = ((sheet.factsFollow ? facts : []) + sheet.notes).map(printable)
    guard !sheet.rows.isEmpty else { return [emptyWords] + end }
    let range = first..<min(sheet.rows.count, first + count)
    var lines: [String] = []
    if sheet.rows.count > count {
      lines.append(
        state.say(
          "第 \(range.lowerBound + 1) 到 \(range.upperBound) 行，共 \(sheet.rows.count) 行：",
          "Rows \(range.lowerBound + 1) to \(range.upperBound) of \(sheet.rows.count):"))
    }
    for index in range {
      let part = sheet.rows[index].part
      if hasParts, index == range.lowerBound || part != sheet.rows[index - 1].part {
        lines.append(state.say("\(sheet.parts[part])：", "\(sheet.parts[part]):"))
      }
      lines.append("\(index + 1). " + row(sheet.rows[index]))
    }
    if range.upperBound < sheet.rows.count {
      let left = sheet.rows.count - range.upperBound
      lines.append(state.say("还有 \(left) 行；n 接着读。", "\(left) more rows; n reads on."))
      return lines.map(printable)
    }
    return lines.map(printable) + end
  }

  /// Where each record behind the row or the screen stands in its report.
  var evidence: [String] {
    EvidenceText.facts(state).map { label, text in
      label.isEmpty ? text : labelled(label, text)
    }.map(printable)
  }

  /// The values by which a list can be narrowed, with what to type for each.
  var facets: [String] {
    state.sheet.facets.flatMap { facet in
      [facet.title + colon]
        + facet.values.map { value in
          let chosen = value.isChosen ? state.say("，已选", ", chosen") : ""
          return "\(facet.id)=\(value.id)  \(value.title)" + comma + "\(value.count)" + chosen
        }
    }.map(printable)
  }

  // MARK: - Parts

  private var facts: [String] { sheet.facts.map { labelled($0.label, $0.text) } }

  private var heading: [String] {
    let title = sheet.subtitle.isEmpty ? sheet.title : sheet.title + comma + sheet.subtitle
    let address = state.place.address.isHome ? "home" : state.place.address.description
    var lines = [title, labelled(state.say("地址", "Address"), address)]
    if sheet.rows.count < sheet.total, !sheet.address.isSearch {
      lines.append(
        state.say(
          "筛选后 \(sheet.rows.count) 行，共 \(sheet.total) 行",
          "\(sheet.rows.count) rows of \(sheet.total) after filtering"))
    }
    return lines
  }

  /// What the chart shows, said in words; nil for a screen that is none.
  private var chartWords: [String]? {
    state.isChart && sheet.series != nil ? state.sheet.chartWords : nil
  }

  private var hasParts: Bool { Set(sheet.rows.map(\.part)).count > 1 || sheet.address.isSearch }

  private var emptyWords: String {
    sheet.address["q"] == nil
      ? state.say("这里没有行。", "There are no rows here.")
      : state.say("没有符合的行；单独一个 / 清除筛选。", "No row matches; / alone clears the filter.")
  }

  /// The name, then each further value behind the name of its column. The name stands first, or
  /// behind a number.
  private func row(_ row: Sheet.Row) -> String {
    let lead = row.cells.first?.number != nil && row.cells.count > 1 ? 1 : 0
    var pieces: [String] = []
    for (index, cell) in row.cells.enumerated() {
      let value = words(of: cell, sheet.columns[index].kind)
      if value.isEmpty { continue }
      let title = sheet.columns[index].title
      if index == lead {
        pieces.insert(value, at: 0)
      } else {
        pieces.append(title.isEmpty ? value : labelled(title, value))
      }
    }
    return pieces.joined(separator: state.say("；", "; "))
  }

  private func words(of cell: Sheet.Cell, _ kind: Sheet.Column.Kind) -> String {
    if cell.status == .missing { return state.say("未给出", "not given") }
    var text = cell.text
    if kind == .level, let step = cell.number {
      text += state.say("（第 \(Int(step)) 级，共 5 级）", " (step \(Int(step)) of 5)")
    }
    if cell.status == .derived { text += state.say("（推算）", " (derived)") }
    return text
  }

  private func labelled(_ label: String, _ text: String) -> String { label + colon + text }

  private var colon: String { state.say("：", ": ") }
  private var comma: String { state.say("，", ", ") }
}
