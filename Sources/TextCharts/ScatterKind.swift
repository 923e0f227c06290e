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
    var firsts = [Int32](repeating: -1, count: count)
    // Cells counted from 1, until they have places.
    scene.placeAll { marks in
      for place in known.indices where places[place].isFinite {
        let cell = row(values[place]).nearest * columns + column(places[place]).nearest
        guard cell >= 0, cell < count else { continue }
        if firsts[cell] < 0 || known[place] == context.cursor {
          firsts[cell] = Int32(truncatingIfNeeded: place)
        }
        marks[known[place]] = UInt32(truncatingIfNeeded: cell + 1)
      }
    }
    var slots = [UInt32](repeating: 0, count: count + 1)
    for (cell, first) in firsts.enumerated() where first >= 0 {
      let place = Int(first)
      let area = Rect(row: cell / columns, column: cell % columns, rows: 1, columns: 1)
      slots[cell + 1] = scene.slot(for: area) ?? 0
      let datum = known[place]
      scene.shapes.append(
        .dot(
          Shape.Dot(
            x: column(places[place]), y: row(values[place]),
            look: context.look(of: context.data[datum]), datum: datum)))
    }
    scene.placeAll { marks in
      for datum in marks.indices { marks[datum] = slots[Int(marks[datum])] }
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
