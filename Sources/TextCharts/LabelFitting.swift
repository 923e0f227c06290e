import TextGrid

extension ChartContext {
  /// Labels cut to a number of cells: at their ends, and in the middle where two that differ would
  /// look the same, at the beginning where even that does not tell them apart.
  func fitted(_ labels: [String], widths: [Int], columns: Int) -> [String] {
    guard columns > 0 else { return labels.map { _ in "" } }
    var long: Set<String> = []
    for (label, width) in zip(labels, widths) where width > columns { long.insert(label) }
    guard !long.isEmpty else { return labels }
    var cut: [String: String] = [:]
    var open = Array(long)
    for mode in [TruncationMode.end, .middle, .start] {
      var looks: [String: Int] = [:]
      for label in open {
        let text = truncated(label, to: columns, mode: mode)
        cut[label] = text
        looks[text, default: 0] += 1
      }
      open = open.filter { label in cut[label].map { looks[$0, default: 0] > 1 } ?? false }
      if open.isEmpty { break }
    }
    return labels.map { cut[$0] ?? $0 }
  }
}
