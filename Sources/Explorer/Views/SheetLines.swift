import ReportLibrary
import TextGrid

/// A sheet as lines, and which of them a pane of few rows shows.
struct SheetLines {
  /// A line; texts are kept apart, so that thousands of lines cost no more than their numbers.
  enum Line {
    /// By its place in ``texts``, as the others of text.
    case fact(Int)
    case blank
    case heads
    /// The heading of a group of so many rows.
    case part(Int, count: Int)
    case row(Int)
    case note(Int)
    /// What did not fit into the line of the fact or note above.
    case rest(Int)

    /// Whether a pane should begin below rather than here.
    fileprivate var isNoBeginning: Bool {
      switch self {
      case .blank, .rest: true
      case .fact, .heads, .part, .row, .note: false
      }
    }
  }

  /// The rows of a pane from which blank lines stand between its groups.
  private static let leastForBlanks = 10

  private let lines: [Line]
  /// The texts of facts and notes.
  let texts: [StyledLine]
  /// The line of the column heads, nil where there are none.
  let head: Int?
  /// The line of the last row, -1 where there is none.
  private let lastRow: Int
  /// The line of the row the cursor is on.
  private let cursor: Int?
  /// The rows of the pane.
  private let height: Int

  /// - Parameters:
  ///   - rows: Those shown, indices among the rows of the sheet.
  ///   - parts: The headings of their groups; empty for none.
  ///   - cursor: The row the cursor is on.
  ///   - size: What the lines have to fit into.
  init(
    of sheet: Sheet, rows: [Int], parts: [String], notes: [String], cursor: Int?, size: Size,
    metrics: TextMetrics
  ) {
    let gap: [Line] = size.rows < SheetLines.leastForBlanks ? [] : [.blank]
    var texts: [StyledLine] = []
    let facts = SheetLines.facts(of: sheet, size.columns, metrics, &texts)
    var blocks: [[Line]] = []
    if !sheet.factsFollow { blocks.append(facts) }
    if !rows.isEmpty {
      let body = parts.isEmpty ? rows.map(Line.row) : SheetLines.groups(of: sheet, rows, gap)
      blocks.append([.heads] + body)
    }
    blocks += notes.map { SheetLines.wrapped($0, size.columns, metrics, &texts) }
    if sheet.factsFollow { blocks.append(facts) }
    // A reason that stands alone has a line above it, as beside other panes.
    let isAlone = facts.isEmpty && rows.isEmpty
    let lines = blocks.filter { !$0.isEmpty }.reduce(into: isAlone ? gap : [Line]()) {
      if case .blank? = $0.last {} else if !$0.isEmpty { $0 += gap }
      $0 += $1
    }
    head = lines.firstIndex { if case .heads = $0 { true } else { false } }
    lastRow = lines.lastIndex { if case .row = $0 { true } else { false } } ?? -1
    self.cursor = cursor.flatMap { cursor in
      lines.firstIndex { if case .row(cursor) = $0 { true } else { false } }
    }
    self.lines = lines
    self.texts = texts
    height = size.rows
  }

  private static func facts(
    of sheet: Sheet, _ width: Int, _ metrics: TextMetrics, _ texts: inout [StyledLine]
  ) -> [Line] {
    let label = min(14, sheet.facts.map { metrics.width(of: $0.label) }.max() ?? 0)
    return sheet.facts.flatMap { fact in
      metrics.wrap(fact.text, columns: max(8, width - label - 2)).enumerated().map { index, text in
        let head = metrics.pad(index == 0 ? fact.label : "", to: label) + "  "
        texts.append(StyledLine(spans: [Span(head, .secondary), Span(text)]))
        return index == 0 ? .fact(texts.count - 1) : .rest(texts.count - 1)
      }
    }
  }

  private static func wrapped(
    _ note: String, _ width: Int, _ metrics: TextMetrics, _ texts: inout [StyledLine]
  ) -> [Line] {
    metrics.wrap(note, columns: max(8, width)).enumerated().map { index, text in
      texts.append(StyledLine(text, .secondary))
      return index == 0 ? .note(texts.count - 1) : .rest(texts.count - 1)
    }
  }

  /// The rows, each group under its heading.
  private static func groups(of sheet: Sheet, _ rows: [Int], _ gap: [Line]) -> [Line] {
    var lines: [Line] = []
    var rest = rows[...]
    while let first = rest.first {
      let part = sheet.rows[first].part
      let group = rest.prefix { sheet.rows[$0].part == part }
      if !lines.isEmpty { lines += gap }
      lines.append(.part(part, count: group.count))
      lines += group.lazy.map(Line.row)
      rest = rest[group.endIndex...]
    }
    return lines
  }

  // MARK: - What is shown

  /// The line at an offset from the first one shown; nil behind the last one. The column heads stay
  /// above the rows that are scrolled.
  func line(at offset: Int, below top: Int) -> Line? {
    if offset == 0, isCovered(top) { return .heads }
    return lines.indices.contains(top + offset) ? lines[top + offset] : nil
  }

  /// Whether there are lines below those shown.
  func hasMore(below top: Int) -> Bool { lines.count > top + height }

  /// Whether the row of the cursor is among the lines shown; also where there is none.
  func showsCursor(below top: Int) -> Bool {
    cursor.map { $0 >= first(below: top) && $0 < top + height } ?? true
  }

  /// Where the cursor is from the lines shown: -1 above them, 1 below them, 0 among them.
  func wayToCursor(below top: Int) -> Int {
    guard let cursor, !showsCursor(below: top) else { return 0 }
    return cursor < top + height ? -1 : 1
  }

  /// Whether the column heads stand where the line at the top would.
  private func isCovered(_ top: Int) -> Bool {
    height > 1 && top > (head ?? .max) && top < lastRow
  }

  /// The first line of those shown that is no column heads in place of another line.
  private func first(below top: Int) -> Int { isCovered(top) ? top + 1 : top }

  // MARK: - Scrolling

  /// The first line to show: near to `top`, and so that the cursor is in sight unless the reader
  /// scrolled past it.
  func top(after top: Int, isScrolled: Bool) -> Int {
    guard height > 0 else { return 0 }
    var top = max(0, min(top, lastTop))
    guard !isScrolled, let cursor else { return top }
    if cursor >= top + height { top = cursor - height + 1 }
    if cursor < first(below: top) { top = max(0, cursor - 1) }
    if cursor < height { top = 0 }
    return beginning(at: top)
  }

  /// The first line to show `step` lines further down, or up. Facts stay whole where they fit, and
  /// no line is passed over; the cursor, once in sight, is not left behind.
  func top(after top: Int, scrolledBy step: Int) -> Int {
    guard height > 0, step != 0 else { return top }
    let most = max(1, height - 1)
    let target = max(0, min(lines.count, top + step))
    let isBeginning = { (line: Int) in !lines[line].isNoBeginning }
    let next: Int
    if step > 0 {
      next =
        (top + 1..<max(top + 1, min(target + 1, lines.count))).last(where: isBeginning)
        ?? (target..<max(target, min(top + most + 1, lines.count))).first(where: isBeginning)
        ?? target
    } else {
      next =
        (target..<max(target, top)).first(where: isBeginning)
        ?? (max(0, top - most)..<max(0, top - most, target)).last(where: isBeginning)
        ?? target
    }
    let reach = wayToCursor(below: top) > 0 ? min(lastTop, (cursor ?? 0) - 1) : lastTop
    return step > 0 ? max(top, min(next, max(0, reach))) : next
  }

  /// The first line shown when the last one is in sight.
  private var lastTop: Int { beginning(at: max(0, lines.count - height)) }

  /// The next line that a pane may begin with, where it is in sight from here.
  private func beginning(at top: Int) -> Int {
    guard top > 0, top < head ?? .max || top > lastRow else { return top }
    return (top..<max(top, min(top + height, lines.count))).first { !lines[$0].isNoBeginning }
      ?? top
  }
}
