import TextGrid

/// A point for each datum at its `x` and value.
enum ScatterKind {
  static func suits(_ context: ChartContext) -> Bool {
    !context.hasMixedUnits && context.facts.known.contains { context.data[$0].finiteX != nil }
  }

  private static func extent(_ context: ChartContext) -> RowScale.Extent? {
    var extent: RowScale.Extent?
    for index in context.facts.known {
      guard let x = context.data[index].finiteX else { continue }
      if extent?.include(x) == nil { extent = RowScale.Extent(unit: "", value: x) }
    }
    return extent
  }

  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    guard let extent = extent(context) else { return scene }
    let frame = PlotFrame(
      context, .numbers(extent, .linear), extent: context.extents.first,
      baseline: context.spec.scale == .logarithmic ? .logarithmic : .free,
      hasLegend: context.facts.isGrouped)
    frame.draw(in: &scene, legend: context.legend(isPoint: true))
    guard frame.values != nil else { return scene }
    // Where many points share a cell, the first stands for all of them.
    var taken = Array(repeating: false, count: context.size.columns * context.size.rows)
    for index in context.facts.known {
      let datum = context.data[index]
      guard let value = datum.number, let x = datum.finiteX.flatMap(frame.column) else { continue }
      let y = frame.row(of: value)
      let area = Rect(row: y.nearest, column: x.nearest, rows: 1, columns: 1)
      scene.place(index, at: area)
      let cell = area.row * context.size.columns + area.column
      guard taken.indices.contains(cell), !taken[cell] || index == context.cursor else { continue }
      taken[cell] = true
      scene.shapes.append(
        .dot(Shape.Dot(x: x, y: y, look: context.look(of: datum), datum: index)))
    }
    return scene
  }

  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    guard let extent = extent(context) else { return words.extremes }
    let count = context.facts.known.count { context.data[$0].finiteX != nil }
    let field = context.spec.xTitle.isEmpty ? "x" : printable(context.spec.xTitle)
    return context.phrases.correlation(
      count, field, NumberFormat.text(extent.low), NumberFormat.text(extent.high))
      + context.phrases.clause + words.extremes
  }
}

extension Datum {
  /// The second quantitative field, if it is known.
  var finiteX: Double? { x.flatMap { $0.isFinite ? $0 : nil } }
}
