import ReportLibrary
import ReportModel
import TextGrid

/// The passage of a report that a record cites, where the reader has attached the text.
enum PassageText {
  /// Lines shown before and behind what is cited.
  private static let context = 2
  /// The most lines of one passage, and the most passages.
  private static let limit = 40
  private static let places = 3

  /// The passages with a heading each; one line that says how to get them where there are none.
  static func lines(_ evidence: [Evidence], _ state: ExplorerState, _ width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    var missing: [String] = []
    var shown = 0
    for place in evidence {
      guard let cited = place.lines, let report = state.library.record(.report, place.report)
      else { continue }
      switch state.library.texts.text(of: report) {
      case .attached(let text):
        guard shown < places else { continue }
        shown += 1
        let title = state.say(
          "原文 \(report.name(in: state.language)) 行 \(cited)",
          "Text of \(report.name(in: state.language)), lines \(cited)")
        lines += ["", StyledLine(title, .title)] + passage(cited, of: text, state, width)
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
    for note in missing where seen.insert(note).inserted && seen.count <= places {
      if seen.count == 1 { lines.append("") }
      lines += state.metrics.wrap(note, columns: max(8, width)).map { StyledLine($0, .secondary) }
    }
    return lines
  }

  /// The lines cited with their numbers and a mark, those around them dimmed.
  private static func passage(
    _ cited: LineRanges, of text: SourceText, _ state: ExplorerState, _ width: Int
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    var last = 0
    let digits = "\(cited.last + context)".count
    for range in cited.ranges {
      let first = max(1, last + 1, range.lowerBound - context)
      let end = min(text.count, range.upperBound + context)
      guard first <= end else { continue }
      if last > 0, first > last + 1 {
        lines.append(StyledLine(String(state.glyphs.ellipsis), .secondary))
      }
      for number in first...end {
        guard lines.count < limit else {
          lines.append(
            StyledLine(
              state.say("另有 \(cited.last - number + 1) 行", "\(cited.last - number + 1) more lines"),
              .secondary))
          return lines
        }
        let isCited = cited.ranges.contains { $0.contains(number) }
        lines += line(number, isCited, digits, text, state, width)
      }
      last = end
    }
    return lines
  }

  private static func line(
    _ number: Int, _ isCited: Bool, _ digits: Int, _ text: SourceText, _ state: ExplorerState,
    _ width: Int
  ) -> [StyledLine] {
    let mark = isCited ? String(state.glyphs.cursorMark) : " "
    let head = mark + state.metrics.pad("\(number)", to: digits, align: .right) + " "
    let pieces = state.metrics.wrap(
      printable(text.line(number)), columns: max(8, width - digits - 2))
    return pieces.enumerated().map { index, piece in
      StyledLine(index == 0 ? head : String(repeating: " ", count: digits + 2), .secondary)
        + StyledLine(piece, isCited ? .text : .secondary)
    }
  }
}
