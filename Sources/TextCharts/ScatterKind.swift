import TextGrid

/// A point for each datum at its `x` and value.
enum ScatterKind {
  static func suits(_ context: ChartContext) -> Bool {
    !context.hasMixedUnits && context.facts.acrossCount > 0
  }

  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    guard let extent = context.facts.across else { return scene }
    let frame = PlotFrame(
      context, .numbers(extent, .linear), extent: context.extents.first,
      baseline: context.spec.scale == .logarithmic ? .logarithmic : .free,
      hasLegend: context.facts.isGrouped)
    frame.draw(in: &scene, legend: context.legend(isPoint: true))
    guard frame.values != nil, let column = frame.columnOfNumber else { return scene }
    let row = frame.rowOfValue
    let columns = context.size.columns
    // Where many points share a cell, the first stands for all of them.
    var slots = [UInt32](repeating: 0, count: columns * context.size.rows)
    for (place, index) in context.facts.known.enumerated() {
      guard let number = context.data[index].x, number.isFinite else { continue }
      let x = column(number)
      let y = row(context.facts.values[place])
      let cell = y.nearest * columns + x.nearest
      guard slots.indices.contains(cell) else { continue }
      let isFirst = slots[cell] == 0
      if isFirst {
        let area = Rect(row: y.nearest, column: x.nearest, rows: 1, columns: 1)
        slots[cell] = scene.slot(for: area) ?? 0
      }
      scene.place(index, in: slots[cell])
      guard isFirst || index == context.cursor else { continue }
      scene.shapes.append(
        .dot(Shape.Dot(x: x, y: y, look: context.look(of: context.data[index]), datum: index)))
    }
    return scene
  }

  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    guard let extent = context.facts.across else { return words.extremes }
    let field = context.spec.xTitle.isEmpty ? "x" : printable(context.spec.xTitle)
    return context.phrases.correlation(
      context.facts.acrossCount, field, NumberFormat.text(extent.low), NumberFormat.text(extent.high))
      + context.phrases.clause + words.extremes
  }
}

extension Datum {
  /// The second quantitative field, if it is known.
  var finiteX: Double? { x.flatMap { $0.isFinite ? $0 : nil } }
}
