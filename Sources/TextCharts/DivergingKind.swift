import TextGrid

/// Two groups to both sides of one line, as lengths that are easy to compare: the first to the
/// left, the second to the right.
enum DivergingKind {
  static func suits(_ context: ChartContext) -> Bool {
    context.facts.groups.count == 2 && !context.hasMixedUnits
      && context.facts.known.allSatisfy { (context.data[$0].number ?? 0) >= 0 }
  }

  static func scene(_ context: ChartContext) -> Scene {
    var extent = context.extents.first
    if let high = extent?.high {
      // Both sides are equally long, so that lengths compare.
      for group in 0..<2 where hasValues(group, context) {
        extent?.include(group == 0 ? -high : high)
      }
    }
    let plan = RowPlan(
      rows: rows(context), title: context.spec.categoryTitle, measure: context.measure,
      axis: .numbers(extent.map { [$0] } ?? [], .zero), legend: context.legend(),
      tickLabel: { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 })
    return RowChart.scene(plan, context) { row, line, scale, scene in
      for index in row.data {
        let datum = context.data[index]
        guard let value = datum.number, value > 0 else { continue }
        let isLeft = datum.group == context.facts.groups.first
        let length = abs(
          scale.length(of: isLeft ? -value : value, unit: context.unit(of: datum)))
        scene.shapes.append(
          .bar(
            Shape.Bar(
              direction: isLeft ? .left : .right,
              origin: Point(row: line, column: scale.zeroColumn), thickness: 1, length: length,
              look: context.look(of: datum), datum: index)))
      }
    }
  }

  private static func hasValues(_ group: Int, _ context: ChartContext) -> Bool {
    let name = context.facts.groups[group]
    return context.facts.known.contains { context.data[$0].group == name }
  }

  private static func rows(_ context: ChartContext) -> [RowPlan.Row] {
    context.categories.map { category in
      var row = RowPlan.Row(label: category.name, data: category.data)
      let texts = context.facts.groups.map { group in
        category.data.filter { context.data[$0].group == group }.map {
          context.contentText(of: context.data[$0])
        }.joined(separator: " ")
      }
      row.number = texts.joined(separator: " : ")
      return row
    }
  }
}

extension ChartContext {
  /// What stands for a datum in a list of values.
  func contentText(of datum: Datum) -> String {
    switch datum.content {
    case .number(let value): shownNumber(of: datum, value: value)
    case .words: datum.words
    case .missing: String(glyphs.missing)
    case .notApplicable: phrases.notApplicable
    }
  }
}
