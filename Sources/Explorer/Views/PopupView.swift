import ReportLibrary
import ReportModel
import TextGrid

/// A box of text to read: the keys, or the evidence of a record.
struct PopupView {
  private let state: ExplorerState
  private let popup: Popup
  private let lines: [StyledLine]

  init(_ state: ExplorerState, _ popup: Popup) {
    self.state = state
    self.popup = popup
    let width = max(8, min(78, state.size.columns - 6))
    lines =
      switch popup.content {
      case .help: HelpText.lines(state, width)
      case .evidence: EvidenceText.lines(state, width)
      }
  }

  /// The first line shown when the last one is in sight.
  var lastTop: Int { max(0, lines.count - max(0, Box.most(state.size) - 2)) }

  /// Where it stands.
  var box: Box {
    let widest = lines.map { state.metrics.width(of: $0) }.max() ?? 0
    return Box(state, columns: widest + 2, title: title, keys: keys, rows: lines.count)
  }

  func draw(into grid: inout Grid) {
    let box = box
    let top = min(popup.top, max(0, lines.count - box.inner.rows))
    box.draw(into: &grid, above: top, below: lines.count - top - box.inner.rows)
    for offset in 0..<max(0, min(box.inner.rows, lines.count - top)) {
      grid.write(
        lines[top + offset], row: box.inner.row + offset, column: box.inner.column + 1,
        columns: box.inner.columns - 1, ground: .popup)
    }
  }

  private var title: String {
    switch popup.content {
    case .help: state.say("键位", "Keys")
    case .evidence: state.say("出处", "Source")
    }
  }

  private var keys: [String] {
    let close = state.say("Esc 关闭", "Esc closes")
    return switch popup.content {
    case .help: [close]
    case .evidence:
      [
        state.say("\(state.key(.copy)) 复制引文", "\(state.key(.copy)) copies"),
        state.say("Enter 到章节", "Enter to the section"), close,
      ]
    }
  }
}

/// Where in its report a record stands, as printed and with its status.
enum EvidenceText {
  /// The most places shown; a name of the vocabulary may stand in hundreds.
  private static let limit = 12

  static func lines(_ state: ExplorerState, _ width: Int) -> [StyledLine] {
    let facts = facts(state)
    let label = facts.map { state.metrics.width(of: $0.0) }.max() ?? 0
    return facts.flatMap { name, text in
      state.metrics.wrap(text.isEmpty ? " " : text, columns: max(8, width - label - 2)).enumerated()
        .map { index, piece in
          StyledLine(state.metrics.pad(index == 0 ? name : "", to: label) + "  ", .secondary)
            + StyledLine(piece)
        }
    } + PassageText.lines(state.currentEvidence, state, width)
  }

  /// What is known of the place, each with its label; an empty pair between two places.
  static func facts(_ state: ExplorerState) -> [(String, String)] {
    let records = state.currentRecords
    var facts: [(String, String)] = []
    if records.count <= 1 {
      let places = state.currentEvidence
      for place in places.prefix(limit) {
        facts += describe(place, state)
        facts.append(("", ""))
      }
      if places.count > limit { facts.append(("", more(places.count - limit, state))) }
      if let record = records.first { facts += asPrinted(record, state) }
      facts += discrepancies(touching: Array(places.prefix(limit)), records, state)
    } else {
      // What all rest on is said once, above them.
      let places = records.compactMap(\.evidence.first)
      if let place = places.first, Set(places.map(\.section)).count == 1 {
        facts += describe(place, state).dropLast()
        facts.append(("", ""))
      }
      for record in records.prefix(limit) {
        let member = [record[.member1], record[.member2]].filter { !$0.isEmpty }
        facts.append((state.say("值", "Value"), member.joined(separator: " × ")))
        facts += asPrinted(record, state)
        facts += record.evidence.prefix(1).flatMap { describe($0, state).suffix(1) }
        facts.append(("", ""))
      }
      if records.count > limit { facts.append(("", more(records.count - limit, state))) }
      facts += discrepancies(touching: state.currentEvidence, records, state)
    }
    while facts.last?.1.isEmpty ?? false { facts.removeLast() }
    return facts
  }

  private static func more(_ count: Int, _ state: ExplorerState) -> String {
    state.say("另有 \(count) 处", "and \(count) more")
  }

  /// Report, section, label and place, one fact each; the place is the last.
  private static func describe(_ place: Evidence, _ state: ExplorerState) -> [(String, String)] {
    var facts: [(String, String)] = []
    if let report = state.library.record(.report, place.report) {
      facts.append((state.say("报告", "Report"), "\(report[.title])（\(report[.year])）"))
    }
    let path = state.library.sectionPath(place).map(\.numberedTitle)
    if !path.isEmpty {
      let crumb = " \(state.glyphs.crumb) "
      facts.append((state.say("章节", "Section"), path.joined(separator: crumb)))
    }
    if !place.label.isEmpty { facts.append((state.say("图表", "Label"), place.label)) }
    var spot: [String] = []
    if let lines = place.lines { spot.append(state.say("行 \(lines)", "lines \(lines)")) }
    if let page = place.page { spot.append(state.say("页 \(page)", "page \(page)")) }
    if !spot.isEmpty {
      facts.append(
        (state.say("位置", "Place"), spot.joined(separator: " \(state.glyphs.separator) ")))
    }
    return facts
  }

  /// What in the reports contradicts the places shown: both values, and what can be said.
  private static func discrepancies(
    touching places: [Evidence], _ records: [Record], _ state: ExplorerState
  ) -> [(String, String)] {
    let title = EntityKind.discrepancy.entity.singular[state.language]
    return state.library.discrepancies(touching: places).filter { !records.contains($0) }
      .prefix(limit).map { discrepancy in
        let values = [discrepancy[.value1], discrepancy[.value2]].filter { !$0.isEmpty }
          .joined(separator: " ≠ ")
        return (title, [discrepancy[.title], values].joined(separator: state.say("：", ": ")))
      }
  }

  /// What the report printed and how it is to be read.
  private static func asPrinted(_ record: Record, _ state: ExplorerState) -> [(String, String)] {
    let names: [FieldName] = [
      .printed, .levelPhrase, .levelBasis, .text, .qualifier, .status, .source, .collector, .note,
    ]
    func facts(_ record: Record, _ names: [FieldName]) -> [(String, String)] {
      names.compactMap { name in
        let text = record.display(name, in: state.language)
        guard !text.isEmpty, let field = record.entity.field(name) else { return nil }
        return (field.title[state.language], text)
      }
    }
    // Whom the report cites for a value is often said of the whole figure.
    return facts(record, names) + (record.link(.dataset).map { facts($0, [.collector]) } ?? [])
  }
}
