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
      hasLegend: context.facts.isGrouped, fills: true)
    frame.draw(in: &scene, legend: context.legend(isPoint: true))
    guard frame.values != nil, let column = frame.columnOfNumber else { return scene }
    let row = frame.rowOfValue
    let columns = context.size.columns
    // Where many points share a cell, the first stands for all of them.
    let count = columns * context.size.rows
    let (known, places, values) = (
      context.facts.known, context.facts.places, context.facts.values
    )
    var firsts = [Int](repeating: -1, count: count)
    let cells = known.indices.map { place -> Int32 in
      guard places[place].isFinite else { return -1 }
      let cell = row(values[place]).nearest * columns + column(places[place]).nearest
      guard cell >= 0, cell < count else { return -1 }
      if firsts[cell] < 0 || known[place] == context.cursor { firsts[cell] = place }
      return Int32(truncatingIfNeeded: cell)
    }
    var slots = [UInt32](repeating: 0, count: count)
    for (cell, place) in firsts.enumerated() where place >= 0 {
      let area = Rect(row: cell / columns, column: cell % columns, rows: 1, columns: 1)
      slots[cell] = scene.slot(for: area) ?? 0
      let datum = known[place]
      scene.shapes.append(
        .dot(
          Shape.Dot(
            x: column(places[place]), y: row(values[place]),
            look: context.look(of: context.data[datum]), datum: datum)))
    }
    scene.placeAll { marks in
      for (datum, cell) in zip(known, cells) where cell >= 0 { marks[datum] = slots[Int(cell)] }
    }
    return scene
  }

  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    guard let extent = context.facts.across else { return words.extremes }
    let field = context.spec.xTitle.isEmpty ? "x" : printable(context.spec.xTitle)
    return context.phrases.correlation(
      context.facts.acrossCount, field, NumberFormat.text(extent.low),
      NumberFormat.text(extent.high))
      + context.phrases.clause + words.extremes
  }
}

extension Datum {
  /// The second quantitative field, if it is known.
  var finiteX: Double? { x.flatMap { $0.isFinite ? $0 : nil } }
}
