import ReportLibrary
import ReportModel

extension ExplorerState {
  /// Picks the row, or puts it back, and goes on to the next. What is compared is of one kind: a
  /// row of another kind begins anew.
  mutating func pick() {
    guard let target = currentRow?.target.map({ Address(path: $0.path) }) else { return }
    if let index = picked.firstIndex(of: target) {
      picked.remove(at: index)
    } else {
      if picked.first.map({ $0.path[0] != target.path[0] }) ?? false { picked = [] }
      picked.append(target)
    }
    place.go(to: min(place.cursor + 1, rows.count - 1))
    tell(
      say(
        "已标记 \(picked.count) 条；\(key(.compare)) 对照，\(key(.clear)) 全部取消",
        "\(picked.count) picked; \(key(.compare)) compares, \(key(.clear)) puts back")
    )
  }

  /// What would be set side by side, nil when there is nothing: what is picked, else a dataset and
  /// the same analysis of other fields.
  var comparison: Address? {
    if picked.count > 1 { return .comparison(of: picked) }
    guard let record = sheet.shown.record, !place.address.isComparison else { return nil }
    let others = library.counterparts(of: record)
    return others.isEmpty ? nil : .comparison(of: ([record] + others).map(\.address))
  }

  mutating func compare() {
    guard let comparison else { return }
    go(to: comparison)
  }
}
