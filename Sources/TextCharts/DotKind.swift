import TextGrid

/// One point for each datum. Dots may have an axis that begins elsewhere than at zero, or a
/// logarithmic one; a lollipop's line begins at zero.
enum DotKind {
  static func dots(_ context: ChartContext) -> Scene { scene(context, hasStems: false) }
  static func lollipops(_ context: ChartContext) -> Scene { scene(context, hasStems: true) }

  private static func scene(_ context: ChartContext, hasStems: Bool) -> Scene {
    let baseline: RowScale.Baseline =
      hasStems ? .zero : context.spec.scale == .logarithmic ? .logarithmic : .free
    let plan = RowPlan(
      rows: RowPlan.rows(context), title: context.fieldTitles.joined(separator: " / "),
      measure: context.measure, axis: .numbers(context.extents, baseline))
    let lone = BarKind.loneUnits(context)
    return RowChart.scene(plan, context) { row, line, scale, scene in
      for index in row.data {
        let datum = context.data[index]
        guard let value = datum.number, !lone.contains(context.unit(of: datum)) else { continue }
        let x = scale.column(of: value, unit: context.unit(of: datum))
        // In text the line of zero has a cell of its own.
        let inset = context.hasCells ? 1 : 0
        let low = min(scale.zeroColumn + inset, x.nearest)
        let high = max(scale.zeroColumn - inset, x.nearest)
        if hasStems, low < high {
          scene.shapes.append(
            .rule(Shape.Rule(isVertical: false, line: line, range: low...high, role: .bar)))
        } else if !hasStems, x.nearest > scale.zeroColumn + 1 {
          scene.shapes.append(
            .rule(
              Shape.Rule(
                isVertical: false, line: line, range: scale.zeroColumn + 1...x.nearest - 1,
                isDashed: true)))
        }
        var look = context.look(of: datum)
        look.role = BarKind.role(of: datum, context)
        scene.shapes.append(.dot(Shape.Dot(x: x, y: Double(line), look: look, datum: index)))
      }
    }
  }
}
