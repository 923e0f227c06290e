import TextGrid

/// What charts of all kinds have around their plots.
extension ChartContext {
  /// Which of what is in view, where not all are: `图 1-2/4`, `行 3/6`.
  func positions(
    _ parts: [(view: ChartPhrases.ChartView, shown: Range<Int>, all: Int)]
  ) -> [String] {
    parts.filter { !$0.shown.isEmpty && $0.shown.count < $0.all }.map { part in
      let name = phrases.views[part.view] ?? ""
      let (first, last) = (part.shown.lowerBound + 1, part.shown.upperBound)
      return "\(name) \(first == last ? "" : "\(first)-")\(last)/\(part.all)"
    }
  }

  /// How many values are known and what is in view, as far as half a row holds it.
  func notes(positions: [String], placed: (known: Int, all: Int)? = nil) -> String? {
    let placed = placed ?? spec.coverage.map { ($0.placed, $0.all) }
    let (known, all) = placed ?? (facts.known.count, facts.possibleCount)
    let short = "\(known)/\(all)"
    let counts = known < all ? [placed == nil ? phrases.known(known, all) : short, short] : [""]
    let views =
      [" \(glyphs.separator) ", " "].map { positions.joined(separator: $0) } + positions.prefix(1)
    let variants =
      counts.flatMap { count in views.map { [count, $0] } } + [[counts.last ?? ""]]
    return variants.lazy.map { $0.filter { !$0.isEmpty }.joined(separator: "  ") }
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
  ///
  /// - Parameter reference: A label that is kept before others, as long as the last one has room.
  func drawTickLabels(
    _ labels: [String], at columns: [Int], row: Int, within bounds: Range<Int>,
    reference: Int? = nil, in scene: inout Scene
  ) {
    guard !labels.isEmpty else { return }
    let spans = zip(labels, columns).map { label, column in
      let width = min(metrics.width(of: label), bounds.count)
      let start = max(bounds.lowerBound, min(column - width / 2, bounds.upperBound - width))
      return start..<start + width
    }
    /// Whether a blank parts two labels.
    func areApart(_ one: Int, _ other: Int) -> Bool {
      spans[min(one, other)].upperBound < spans[max(one, other)].lowerBound
    }
    // Every label, or every second one, or every third, counted from the last.
    let last = spans.count - 1
    let step =
      (1...spans.count).first { step in
        stride(from: last, through: step, by: -step).allSatisfy { areApart($0 - step, $0) }
      } ?? spans.count
    var chosen = Array(stride(from: last, through: 0, by: -step))
    if let reference, !chosen.contains(reference), areApart(reference, last) {
      chosen.removeAll { !areApart($0, reference) }
      chosen.append(reference)
    }
    for index in chosen {
      scene.write(
        labels[index], row: row, column: spans[index].lowerBound, columns: spans[index].count,
        role: .secondary, anchor: .middle)
    }
  }
}
