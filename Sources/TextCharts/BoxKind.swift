import TextGrid

/// How the values of each category are spread: a box from quartile to quartile with the median and
/// lines to the ends, or every value as a point and a line from quartile to quartile.
enum BoxKind {
  static func boxes(_ context: ChartContext) -> Scene {
    scene(context) { row, values, line, scale, scene in
      guard let five = Quantiles(values), let datum = row.data.first else { return }
      func column(_ value: Double) -> Double { scale.column(of: value, unit: context.sharedUnit) }
      let ends = column(five.least).nearest...column(five.greatest).nearest
      if ends.count > 1 {
        scene.shapes.append(
          .rule(Shape.Rule(isVertical: false, line: line, range: ends, role: .bar)))
      }
      let box = column(five.lower).nearest..<column(five.upper).nearest + 1
      scene.shapes.append(
        .block(
          Shape.Block(
            cells: Rect(row: line, column: box.lowerBound, rows: 1, columns: box.count),
            edges: column(five.lower)...max(column(five.lower), column(five.upper)),
            look: Look(series: 1), datum: datum)))
      scene.shapes.append(
        .dot(Shape.Dot(x: column(five.median), y: Double(line), look: Look(), datum: datum)))
    }
  }

  static func strips(_ context: ChartContext) -> Scene {
    scene(context) { row, values, line, scale, scene in
      if let five = Quantiles(values), values.count > 2 {
        // Half of the values lie along the line.
        let ends = [five.lower, five.upper].map {
          scale.column(of: $0, unit: context.sharedUnit).nearest
        }
        scene.shapes.append(
          .rule(Shape.Rule(isVertical: false, line: line, range: ends[0]...ends[1], role: .bar)))
      }
      var columns: Set<Int> = []
      for index in row.data {
        guard let value = context.data[index].number else { continue }
        let x = scale.column(of: value, unit: context.sharedUnit)
        scene.place(index, at: Rect(row: line, column: x.nearest, rows: 1, columns: 1))
        guard columns.insert(x.nearest).inserted else { continue }
        scene.shapes.append(
          .dot(
            Shape.Dot(
              x: x, y: Double(line), look: context.look(of: context.data[index]), datum: index)))
      }
    }
  }

  private static func scene(
    _ context: ChartContext,
    draw: (RowPlan.Row, [Double], Int, RowScale, inout Scene) -> Void
  ) -> Scene {
    let plan = RowPlan(
      rows: context.categories.map { category in
        var row = RowPlan.Row(label: context.phrases.name(category.name), data: category.data)
        let values = category.data.compactMap { context.data[$0].number }
        row.number =
          Quantiles(values).map { text(of: $0.median) }
          ?? String(context.glyphs.missing)
        row.role = values.isEmpty ? .missing : .text
        return row
      }, title: context.spec.categoryTitle, measure: context.measure,
      axis: .numbers(
        context.extents, context.spec.scale == .logarithmic ? .logarithmic : .free))
    return RowChart.scene(plan, context) { row, line, scale, scene in
      draw(row, row.data.compactMap { context.data[$0].number }, line, scale, &scene)
    }
  }

  /// To four digits, as a median between two values may have many.
  static func text(of value: Double) -> String {
    guard let exact = DecimalNumber(value) else { return NumberFormat.text(value) }
    let exponent = exact.magnitude - 3
    guard exact.exponent < exponent else { return exact.description }
    let scaled = DecimalNumber(mantissa: exact.mantissa, exponent: exact.exponent - exponent)
    return DecimalNumber(mantissa: scaled.doubleValue.nearest, exponent: exponent).description
  }

  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    let medians = context.categories.compactMap { category in
      Quantiles(category.data.compactMap { context.data[$0].number }).map {
        (category.name, $0.median)
      }
    }
    guard medians.count > 1, let high = medians.max(by: { $0.1 < $1.1 }),
      let low = medians.min(by: { $0.1 < $1.1 })
    else { return words.extremes }
    func said(_ pair: (String, Double)) -> String {
      context.phrases.name(pair.0) + context.phrases.comma
        + NumberFormat.text(text(of: pair.1), unit: printable(context.sharedUnit))
    }
    return context.phrases.medians(said(high), said(low)) + context.phrases.clause
      + words.extremes
  }
}
