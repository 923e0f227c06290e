import TextGrid

/// What charts of all kinds have around their plots.
extension ChartContext {
  /// How many values are known and what is in view, as far as half a row holds it.
  func notes(position: String?, placed: (known: Int, all: Int)? = nil) -> String? {
    let placed = placed ?? spec.coverage.map { ($0.placed, $0.all) }
    let (known, all) = placed ?? (facts.known.count, facts.possibleCount)
    let position = position.map { [$0] } ?? []
    let variants =
      known < all
      ? [
        [placed == nil ? phrases.known(known, all) : "\(known)/\(all)"] + position,
        ["\(known)/\(all)"] + position, ["\(known)/\(all)"],
      ]
      : [position]
    return variants.lazy.map { $0.joined(separator: "  ") }
      .first { !$0.isEmpty && metrics.width(of: $0) * 2 <= size.columns }
  }

  /// Series with their patterns; those that do not fit are counted.
  func drawLegend(
    _ items: [RowPlan.LegendItem], row: Int, columns: Range<Int>, in scene: inout Scene
  ) {
    var column = columns.lowerBound
    for (index, item) in items.enumerated() {
      let width = metrics.width(of: item.name)
      let isLast = index + 1 == items.count
      let rest = "+\(items.count - index)"
      let room = columns.upperBound - column - (isLast ? 0 : rest.utf8.count + 2)
      guard room >= 2 + min(width, index == 0 ? 4 : width) else {
        scene.write(
          rest, row: row, column: column, columns: columns.upperBound - column, role: .secondary)
        return
      }
      scene.shapes.append(.key(item.look, isPoint: item.isPoint, row: row, column: column))
      let shown = min(width, room - 2)
      scene.write(item.name, row: row, column: column + 2, columns: shown, role: .secondary)
      column += shown + 4
    }
  }

  /// Writes the labels that fit below their ticks, the last one in any case.
  func drawTickLabels(
    _ labels: [String], at columns: [Int], row: Int, within bounds: Range<Int>,
    in scene: inout Scene
  ) {
    guard !labels.isEmpty else { return }
    let labels = labels.map { truncated($0, to: bounds.count) }
    let spans = zip(labels, columns).map { label, column in
      let width = metrics.width(of: label)
      let start = max(bounds.lowerBound, min(column - width / 2, bounds.upperBound - width))
      return start..<start + width
    }
    // Every label, or every second one, or every third, counted from the last.
    func isLegible(_ step: Int) -> Bool {
      let chosen = stride(from: spans.count - 1, through: 0, by: -step).map { spans[$0] }
      return zip(chosen, chosen.dropFirst()).allSatisfy { $1.upperBound < $0.lowerBound }
    }
    let step = (1...spans.count).first(where: isLegible) ?? spans.count
    for index in stride(from: spans.count - 1, through: 0, by: -step) {
      scene.write(
        labels[index], row: row, column: spans[index].lowerBound, columns: spans[index].count,
        role: .secondary, anchor: .middle)
    }
  }
}
