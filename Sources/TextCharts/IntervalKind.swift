import TextGrid

/// A bar from one value to another, such as a range of salaries.
enum IntervalKind {
  static func scene(_ context: ChartContext) -> Scene {
    let pairs = context.pairs
    let plan = RowPlan(
      rows: pairs.rows { number(of: $0, context) }, title: context.spec.categoryTitle,
      measure: context.measure,
      axis: .numbers(
        context.extents, context.spec.scale == .logarithmic ? .logarithmic : .free))
    return RowChart.scene(plan, context) { row, line, scale, scene in
      guard let pair = row.item.map({ pairs.all[$0] }), let index = pair.data.first else { return }
      let columns = [pair.first, pair.second].compactMap { value in
        value.map { scale.column(of: $0, unit: pair.unit) }
      }
      guard let low = columns.min(), let high = columns.max() else { return }
      let datum = context.data[index]
      let role: Role = datum.status == .derived ? .derived : .bar
      guard columns.count == 2 else {
        // One end is open.
        scene.shapes.append(
          .dot(Shape.Dot(x: low, y: Double(line), look: Look(role: role), datum: index)))
        return
      }
      // From the middle of one cell to that of another, as bars are from their line.
      let start = (low + 0.5).nearest
      let cells = start..<max(start + 1, (high + 0.5).nearest)
      scene.shapes.append(
        .block(
          Shape.Block(
            cells: Rect(
              row: line, column: cells.lowerBound, rows: 1, columns: cells.count),
            edges: low...high, look: Look(role: role), datum: index)))
    }
  }

  private static func number(of pair: Pairs.Pair, _ context: ChartContext) -> String {
    guard let first = pair.first, let second = pair.second else { return pair.texts.first }
    if let index = pair.data.first, pair.data.count == 1, !context.data[index].printed.isEmpty {
      return pair.texts.first
    }
    return "\(NumberFormat.text(first))~\(NumberFormat.text(second))"
  }

  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    let pairs = context.pairs
    let spans = pairs.all.compactMap { pair in pair.change.map { (pair, abs($0)) } }
    guard let widest = spans.max(by: { $0.1 < $1.1 }) else { return words.extremes }
    let ends = spans.flatMap { [$0.0.first, $0.0.second].compactMap(\.self) }
    guard let low = ends.min(), let high = ends.max() else { return words.extremes }
    func text(_ value: Double) -> String {
      NumberFormat.text(NumberFormat.text(value), unit: context.sharedUnit)
    }
    let pair = widest.0
    let fact = context.phrases.spans(
      text(low), text(high),
      "\(context.phrases.name(pair.name))\(context.phrases.comma)"
        + "\(text(pair.first ?? 0))~\(text(pair.second ?? 0))")
    return [fact, pairs.halves(context)].compactMap(\.self)
      .joined(separator: context.phrases.clause)
  }
}
