import TextGrid

/// Events at their dates, one row each, in the order of time; those without a date come last.
enum TimelineKind {
  static func suits(_ context: ChartContext) -> Bool {
    context.data.contains { $0.date != nil }
  }

  static func scene(_ context: ChartContext) -> Scene {
    let order = ordered(context)
    let days = context.data.compactMap(\.date)
    let low = days.map(\.firstDay).min() ?? 0
    let high =
      context.data.compactMap { datum in
        (datum.until ?? datum.date).map { $0.day == nil ? $0.end : $0.firstDay }
      }.max() ?? 1
    let plan = RowPlan(
      rows: order.map { index in
        let datum = context.data[index]
        var row = RowPlan.Row(label: context.phrases.name(datum.category), data: [index])
        row.number = datum.dateText ?? context.contentText(of: datum)
        row.role =
          datum.date != nil ? .secondary : datum.content == .missing ? .missing : .text
        return row
      }, title: context.spec.categoryTitle, measure: context.spec.xTitle,
      axis: .dates(from: Double(low), to: Double(high)), legend: context.legend(isPoint: true),
      placed: (days.count, context.data.count))
    return RowChart.scene(plan, context) { row, line, scale, scene in
      for index in row.data {
        let datum = context.data[index]
        guard let date = datum.date else { continue }
        let first = scale.column(of: Double(date.firstDay))
        let last = scale.column(of: Double(datum.lastDay ?? date.end))
        // A year or a month is as long as it is.
        if date.day == nil || datum.until != nil, last.nearest > first.nearest + 1 {
          scene.shapes.append(
            .rule(
              Shape.Rule(
                isVertical: false, line: line, range: first.nearest + 1...last.nearest - 1,
                role: .bar)))
        }
        scene.shapes.append(
          .dot(
            Shape.Dot(x: first, y: Double(line), look: context.look(of: datum), datum: index)))
      }
    }
  }

  private static func ordered(_ context: ChartContext) -> [Int] {
    let days = context.data.map { $0.date?.firstDay ?? .max }
    return days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
  }

  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    let phrases = context.phrases
    let order = ordered(context)
    let dated = order.filter { context.data[$0].date != nil }
    let undated = order.filter { context.data[$0].date == nil }
    guard let first = dated.first, let last = dated.last else { return phrases.noData }
    var counts: [Int: Int] = [:]
    for index in dated {
      if let year = context.data[index].date?.year { counts[year, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    // Of several of one date none is the first.
    func text(_ index: Int) -> String {
      let date = context.data[index].dateText ?? ""
      return phrases.dated(words.names(dated.filter { context.data[$0].dateText == date }), date)
    }
    // One year that all are of says nothing.
    let fullest = counts.count > 1 ? most?.value ?? 0 : 0
    let fact = phrases.events(text(first), text(last), String(most?.key ?? 0), fullest)
    guard !undated.isEmpty else { return fact }
    return fact + phrases.clause + phrases.undated(undated.count, words.examples(undated))
  }
}
