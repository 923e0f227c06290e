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
    if state.place.address.isHome, let title = state.lastPlaceTitle {
      lines.append(
        state.say(
          "上次停在 \(title) · 按 . 继续", "You left off at \(title) · press . to go on"))
    }
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
    var lines = EvidenceText.facts(state).map { label, text in
      label.isEmpty ? text : labelled(label, text)
    }
    if let section = state.currentRecord?.evidence.first?.section,
      let record = state.library.record(.section, section)
    {
      lines.append(labelled(state.say("章节地址", "Section address"), "\(record.address)"))
    }
    let (passages, missing) = Passage.find(state.currentEvidence, state)
    for passage in passages { lines += [passage.title + colon] + words(of: passage) }
    return (lines + missing).map(printable)
  }

  /// The lines of a passage, those around what is cited called so.
  private func words(of passage: Passage) -> [String] {
    var lines: [String] = []
    for piece in passage.pieces {
      guard case .line(let number, let text, let isCited) = piece else {
        lines.append(String(state.glyphs.ellipsis))
        continue
      }
      guard lines.count < Passage.lineLimit else {
        let left = passage.last - number + 1
        if left > 0 { lines.append(state.say("另有 \(left) 行", "\(left) more lines")) }
        break
      }
      let label = state.say("行 \(number)", "Line \(number)")
      lines.append(
        labelled(isCited ? label : label + state.say("（上下文）", " (around it)"), text))
    }
    return lines
  }

  /// The columns with the names by which they are sorted and chosen.
  var columns: [String] {
    let shown = Set(sheet.columns.map(\.id))
    let lines = state.sheet.columns.map { column in
      column.id + "  " + column.title
        + (shown.contains(column.id) ? "" : state.say("，未显示", ", not shown"))
    }
    let ids = state.sheet.columns.map(\.id)
    guard let first = ids.first, let last = ids.last else { return [] }
    return
      (lines + [
        state.say(
          "排序如 sort=\(last) 或 sort=-\(last)，选栏如 columns=\(first),\(last)；sort= 和 columns= 还原",
          "sort=\(last) or sort=-\(last) sorts, columns=\(first),\(last) chooses; sort= and columns= restore"
        )
      ]).map(printable)
  }

  /// The bookmarks with the numbers by which they are called.
  func bookmarks(_ menu: Menu, after edit: BookmarkEdit) -> [String] {
    let list = menu.items.compactMap { item -> String? in
      guard case .bookmark = item.choice else { return nil }
      return item.title
    }
    var hint = ""
    if case .remove(let bookmark) = edit {
      let title = state.library.title(of: bookmark.address, in: state.language)
      hint = state.say("已删除 \(title)，u 恢复。", "Deleted \(title), u puts it back. ")
    }
    hint +=
      list.isEmpty
      ? state.say("没有书签了。", "No bookmarks are left.")
      : state.say("' 数字 去那里，d 数字 删除。", "' NUMBER goes there, d NUMBER deletes.")
    return (list.enumerated().map { "\($0 + 1). \($1)" } + [hint]).map(printable)
  }

  /// What can be taken along of a row or the screen, each behind what it is.
  var copies: [String] {
    state.copyMenu.items.flatMap { item -> [String] in
      guard case .copy(let text) = item.choice else { return [] }
      // The title of a value or an address ends with the text itself.
      let title =
        item.title.hasSuffix("  " + text) ? String(item.title.dropLast(text.count + 2)) : item.title
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return lines.count == 1 ? [labelled(title, text)] : [title + colon] + lines
    }.map(printable)
  }

  /// The values by which a list can be narrowed, with what to type for each.
  var facets: [String] {
    state.sheet.facets.flatMap { facet in
      [facet.title + colon]
        + facet.shownValues.map { value in
          let chosen =
            switch value.state {
            case .free: ""
            case .chosen: state.say("，已选", ", chosen")
            case .excluded: state.say("，已排除", ", left out")
            }
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
    if let target = row.target, state.picked.contains(Address(path: target.path)) {
      pieces.append(state.say("已标记", "picked"))
    }
    return pieces.joined(separator: state.say("；", "; "))
  }

  private func words(of cell: Sheet.Cell, _ kind: Sheet.Column.Kind) -> String {
    // Many numbers in a row are read in the dataset itself.
    if kind == .course { return "" }
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
