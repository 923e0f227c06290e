import TextGrid

/// Horizontal bars, one row for each datum; where there is a second nominal field, each category is
/// a heading above the bars of its groups.
enum BarKind {
  static func scene(_ context: ChartContext) -> Scene {
    let plan = RowPlan(
      rows: RowPlan.rows(context), title: context.fieldTitles.joined(separator: " / "),
      measure: context.measure, axis: .numbers(context.extents, .zero))
    let lone = loneUnits(context)
    return RowChart.scene(plan, context) { row, line, scale, scene in
      for index in row.data {
        let datum = context.data[index]
        guard let value = datum.number, value != 0, !lone.contains(context.unit(of: datum)) else {
          continue
        }
        let length = scale.length(of: value, unit: context.unit(of: datum))
        scene.shapes.append(
          .bar(
            Shape.Bar(
              direction: value < 0 ? .left : .right,
              origin: Point(row: line, column: scale.zeroColumn), thickness: 1,
              length: abs(length), look: Look(role: role(of: datum, context)), datum: index)))
      }
    }
  }

  /// Units with one value only, where there are several units: a bar that compares with no other would
  /// say nothing but fill its row.
  static func loneUnits(_ context: ChartContext) -> Set<String> {
    guard context.hasMixedUnits else { return [] }
    var counts: [String: Int] = [:]
    for index in context.facts.known {
      counts[context.unit(of: context.data[index]), default: 0] += 1
    }
    return Set(counts.filter { $0.value == 1 }.keys)
  }

  /// Two series, or two units, look different; what they are is said by label and value.
  static func role(of datum: Datum, _ context: ChartContext) -> Role {
    if datum.status == .derived { return .derived }
    let facts = context.facts
    if context.hasMixedUnits {
      let unit = context.unit(of: datum)
      return (facts.units.firstIndex(of: unit) ?? 0).isMultiple(of: 2) ? .bar : .barOther
    }
    return facts.groups.count == 2 && datum.group == facts.groups[1] ? .barOther : .bar
  }
}
