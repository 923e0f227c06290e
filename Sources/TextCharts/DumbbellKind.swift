import TextGrid

/// Two values of each category on one row, joined: hollow before, full after.
enum DumbbellKind {
  static func scene(_ context: ChartContext) -> Scene {
    let pairs = context.pairs
    let plan = RowPlan(
      rows: pairs.rows { pairs.number(of: $0, context) }, title: context.spec.categoryTitle,
      measure: context.measure,
      axis: .numbers(
        context.extents, context.spec.scale == .logarithmic ? .logarithmic : .free),
      legend: pairs.titles.enumerated().map {
        RowPlan.LegendItem(look: Look(isHollow: $0 == 0), name: $1, isPoint: true)
      }, reference: pairs.commonFirst)
    return RowChart.scene(plan, context) { row, line, scale, scene in
      guard let pair = row.item.map({ pairs.all[$0] }) else { return }
      let columns = [pair.first, pair.second].map {
        $0.map { scale.column(of: $0, unit: pair.unit) }
      }
      if let from = columns[0], let to = columns[1] {
        let low = min(from, to).nearest
        let high = max(from, to).nearest
        if high - low > 1 {
          scene.shapes.append(
            .rule(
              Shape.Rule(isVertical: false, line: line, range: low + 1...high - 1, role: .bar)))
        }
      }
      for (number, column) in columns.enumerated() {
        guard let column else { continue }
        scene.shapes.append(
          .dot(
            Shape.Dot(
              x: column, y: Double(line), look: Look(isHollow: number == 0),
              datum: number == 0 ? pair.ends.first : pair.ends.second)))
      }
    }
  }

  /// With a legend where the two values have names.
  static func rows(_ context: ChartContext) -> Int {
    let pairs = context.pairs
    return pairs.all.count + (pairs.titles.isEmpty ? 3 : 4)
  }

  /// How many rise and fall, and the largest change.
  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    let pairs = context.pairs
    let changes = pairs.all.compactMap { pair in pair.change.map { (pair, $0) } }
    guard let largest = changes.max(by: { abs($0.1) < abs($1.1) }) else {
      return [words.extremes, pairs.halves(context)].compactMap(\.self)
        .joined(separator: context.phrases.clause)
    }
    let counts = context.phrases.changes(
      changes.count { $0.1 > 0 }, changes.count { $0.1 < 0 }, changes.count { $0.1 == 0 })
    let pair = largest.0
    func text(_ text: String) -> String { NumberFormat.text(printable(text), unit: pair.unit) }
    let texts =
      pair.data.count == 1 && pair.first.map { NumberFormat.text($0) } != pair.texts.first
      ? (NumberFormat.text(pair.first ?? 0), NumberFormat.text(pair.second ?? 0)) : pair.texts
    let change = context.phrases.change(
      context.phrases.name(pair.name), text(texts.0), text(texts.1))
    return [counts, context.phrases.largestChange(change), pairs.halves(context)]
      .compactMap(\.self).joined(separator: context.phrases.clause)
  }
}
