import ReportLibrary
import ReportModel
import TextGrid

/// The passage of a report that a record cites, where the reader has attached the text.
struct Passage {
  enum Piece {
    /// A line of the text by its number, safe to show.
    case line(Int, String, isCited: Bool)
    /// Lines left out between two ranges.
    case gap
  }

  /// Which report and which lines.
  let title: String
  let pieces: [Piece]
  /// The last line cited.
  let last: Int

  /// Lines shown before and behind what is cited.
  private static let context = 2
  /// The most passages.
  private static let limit = 3

  /// The most lines of one passage.
  static let lineLimit = 40

  /// The passages behind some places in the reports; and for reports without a text what to do,
  /// each once.
  static func find(
    _ evidence: [Evidence], _ state: ExplorerState
  ) -> (passages: [Passage], missing: [String]) {
    var passages: [Passage] = []
    var missing: [String] = []
    for place in evidence {
      guard let cited = place.lines, let report = state.library.record(.report, place.report)
      else { continue }
      switch state.library.texts.text(of: report) {
      case .attached(let text):
        guard passages.count < limit else { continue }
        let title = state.say(
          "原文 \(report.name(in: state.language)) 行 \(cited)",
          "Text of \(report.name(in: state.language)), lines \(cited)")
        passages.append(
          Passage(title: title, pieces: pieces(cited, of: text), last: cited.last))
      case .absent:
        missing.append(
          state.say(
            "原文未附；zhitu attach \(report.id) 文件 后在此显示",
            "The text is not attached; after zhitu attach \(report.id) FILE it is shown here"))
      case .other:
        missing.append(
          state.say(
            "\(report.id) 所附文本已不是引用的那一份；请重新 zhitu attach",
            "The text attached to \(report.id) is not the one cited any more; attach it anew"))
      case .unreadable(let reason):
        missing.append(
          state.say(
            "\(report.id) 所附文本读不了：\(reason)",
            "The text attached to \(report.id) cannot be read: \(reason)"))
      }
    }
    var seen: Set<String> = []
    missing = missing.filter { seen.insert($0).inserted }
    return (passages, Array(missing.prefix(limit)))
  }

  private static func pieces(_ cited: LineRanges, of text: SourceText) -> [Piece] {
    var pieces: [Piece] = []
    var last = 0
    for range in cited.ranges {
      let first = max(1, last + 1, range.lowerBound - context)
      let end = min(text.count, range.upperBound + context)
      guard first <= end else { continue }
      if last > 0, first > last + 1 { pieces.append(.gap) }
      for number in first...end {
        let isCited = cited.ranges.contains { $0.contains(number) }
        pieces.append(.line(number, printable(text.line(number)), isCited: isCited))
        // What is behind is not shown by anyone.
        if pieces.count > lineLimit { return pieces }
      }
      last = end
    }
    return pieces
  }
}

/// The passages as lines in a box: those cited with a mark, those around them dimmed.
enum PassageText {
  /// The passages with a heading each; one line that says how to get them where there are none.
  static func lines(_ evidence: [Evidence], _ state: ExplorerState, _ width: Int) -> [StyledLine] {
    let (passages, missing) = Passage.find(evidence, state)
    var lines: [StyledLine] = []
    for passage in passages {
      lines += ["", StyledLine(passage.title, .title)] + self.lines(passage, state, width)
    }
    if !missing.isEmpty { lines.append("") }
    for note in missing {
      lines += state.metrics.wrap(note, columns: max(8, width)).map { StyledLine($0, .secondary) }
    }
    return lines
  }

  private static func lines(
    _ passage: Passage, _ state: ExplorerState, _ width: Int
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    let numbers = passage.pieces.map { piece in
      if case .line(let number, _, _) = piece { "\(number)".count } else { 0 }
    }
    let digits = numbers.max() ?? 0
    for piece in passage.pieces {
      switch piece {
      case .gap:
        lines.append(StyledLine(String(state.glyphs.ellipsis), .secondary))
      case .line(let number, let text, let isCited):
        guard lines.count < Passage.lineLimit else {
          let left = passage.last - number + 1
          if left > 0 {
            lines.append(StyledLine(state.say("另有 \(left) 行", "\(left) more lines"), .secondary))
          }
          return lines
        }
        lines += line(number, text, isCited, digits, state, width)
      }
    }
    return lines
  }

  private static func line(
    _ number: Int, _ text: String, _ isCited: Bool, _ digits: Int, _ state: ExplorerState,
    _ width: Int
  ) -> [StyledLine] {
    let mark = isCited ? String(state.glyphs.cursorMark) : " "
    let head = mark + state.metrics.pad("\(number)", to: digits, align: .right) + " "
    let pieces = state.metrics.wrap(text, columns: max(8, width - digits - 2))
    return pieces.enumerated().map { index, piece in
      StyledLine(index == 0 ? head : String(repeating: " ", count: digits + 2), .secondary)
        + StyledLine(piece, isCited ? .text : .secondary)
    }
  }
}
