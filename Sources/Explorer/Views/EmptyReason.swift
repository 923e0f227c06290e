import ReportLibrary
import TextGrid

/// Why a pane is empty and what to do about it.
extension ExplorerState {
  /// Of the rows, or of the chart made of them; nil when the screen says so itself.
  var emptyReason: String? {
    let shown = sheet.shown
    guard rows.isEmpty else { return nil }
    let text = place.address["q"] ?? ""
    guard !text.isEmpty, !place.address.isSearch else {
      guard shown.facts.isEmpty, shown.notes.isEmpty else { return nil }
      return facetReason
        ?? say("这里没有记录。\(key(.goBack)) 后退。", "There is nothing here. \(key(.goBack)) goes back.")
    }
    let advice = say(
      "\(key(.clear)) 清除筛选，\(key(.search)) 在全部记录里检索。",
      "\(key(.clear)) clears the filter, \(key(.search)) searches everything.")
    let terms = sheet.termCounts(in: library)
    guard terms.count > 1 else {
      if shown.total == 0 {
        return say("没有合乎“\(text)”的记录。", "No record meets “\(text)”. ") + advice
      }
      return say(
        "\(shown.total) 行里没有合乎“\(text)”的。", "None of the \(shown.total) rows meets “\(text)”. ")
        + advice
    }
    let counts = terms.map { say("“\($0.text)” \($0.count) 行", "“\($0.text)” \($0.count)") }
      .joined(separator: say("，", ", "))
    return say(
      "\(shown.total) 行里没有一行合乎全部各项；单看每项：\(counts)。",
      "None of the \(shown.total) rows meets all terms; each alone: \(counts). ") + advice
  }

  /// The facets chosen, when it is these that leave nothing.
  private var facetReason: String? {
    let chosen = sheet.facets.compactMap { facet -> String? in
      let values = facet.values.filter { $0.state != .free }.map {
        ($0.state == .excluded ? say("不含 ", "without ") : "") + $0.title
      }
      return values.isEmpty ? nil : facet.title + say("：", ": ") + values.joined(separator: "、")
    }
    guard !chosen.isEmpty else { return nil }
    return say(
      "没有记录合乎所选的分面（\(chosen.joined(separator: "；"))）。\(key(.facets)) 改分面，\(key(.goBack)) 后退。",
      "No record meets the facets chosen (\(chosen.joined(separator: "; "))). "
        + "\(key(.facets)) changes them, \(key(.goBack)) goes back.")
  }

  /// Of the pane that shows what the cursor is on.
  var emptyPreviewReason: String {
    guard currentRow != nil else { return say("没有行，无可预览。", "There is no row to show.") }
    if currentRow?.target == nil {
      return say("这一行没有更细的内容。", "Nothing stands behind this row.")
    }
    return say("这一行通往本屏。", "This row leads to this screen.")
  }

  /// What was searched for on the way here, the last first; where a search begins anew.
  var recentSearches: [Sheet.Fact] {
    guard place.address.isSearch, place.address["q"] == nil else { return [] }
    var seen: Set<String> = []
    let texts = (history.back + history.ahead.reversed()).reversed()
      .filter(\.address.isSearch).compactMap { $0.address["q"] }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !texts.isEmpty else { return [] }
    let list = texts.prefix(6).joined(separator: say("、", ", "))
    return [
      Sheet.Fact(
        say("刚才", "Before"),
        say("\(list)；\(key(.goTo)) 里可再选", "\(list); \(key(.goTo)) offers them again"))
    ]
  }

  /// Writes a reason into a pane.
  func write(_ reason: String, into grid: inout Grid, _ rect: Rect) {
    let inner = ScreenLayout(self).isFramed ? rect.inset(by: 1) : rect
    guard inner.columns > 2 else { return }
    let lines = metrics.wrap(reason, columns: max(8, inner.columns - 2))
    for (offset, line) in lines.prefix(max(0, inner.rows - 1)).enumerated() {
      grid.write(
        metrics.pad(line, to: inner.columns - 2), row: inner.row + 1 + offset,
        column: inner.column + 1, columns: inner.columns - 2, style: Style(.secondary))
    }
  }
}
