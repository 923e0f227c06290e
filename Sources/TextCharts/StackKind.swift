import TextGrid

/// One bar for each category, made of its groups one after the other: by value, or as parts of a
/// hundred.
enum StackKind {
  static func stacked(_ context: ChartContext) -> Scene { scene(context, isShare: false) }
  static func normalized(_ context: ChartContext) -> Scene { scene(context, isShare: true) }

  /// Parts of a whole are never negative.
  static func suits(_ context: ChartContext) -> Bool {
    context.facts.isGrouped && !context.hasMixedUnits
      && context.facts.known.allSatisfy { (context.data[$0].number ?? 0) >= 0 }
  }

  private static func scene(_ context: ChartContext, isShare: Bool) -> Scene {
    let sums = context.categories.map { category in
      category.data.reduce(0.0) { $0 + (context.data[$1].number ?? 0) }
    }
    let unit = isShare ? "%" : context.sharedUnit
    var extent = RowScale.Extent(unit: unit, value: 0)
    for sum in isShare ? [100] : sums where sum.isFinite { extent.include(sum) }
    if sums.contains(where: { !$0.isFinite }) {
      extent.include(.greatestFiniteMagnitude)
    }
    let plan = RowPlan(
      rows: rows(context), title: context.spec.categoryTitle,
      measure: isShare
        ? context.phrases.measure(context.spec.measureTitle, "%") : context.measure,
      axis: .numbers([extent], .zero), legend: context.legend())
    return RowChart.scene(plan, context) { row, line, scale, scene in
      let known = row.data.filter { context.data[$0].number != nil }
      let values = known.map { context.data[$0].number ?? 0 }
      var sum = values.reduce(0, +)
      // What is missing of a hundred stays open; of other sums it cannot be known.
      if isShare, context.sharedUnit == "%", known.count < row.data.count, sum < 100 { sum = 100 }
      guard sum > 0, sum.isFinite else { return }
      let parts = Segments(
        values: isShare ? values.map { $0 / sum * 100 } : values, line: scale.zeroColumn,
        cells: scale.rightCells
      ) { scale.column(of: $0, unit: unit) }
      for (part, index) in known.enumerated() {
        let datum = context.data[index]
        let cells = Rect(
          row: line, column: parts.cells[part].lowerBound, rows: 1,
          columns: parts.cells[part].count)
        guard values[part] > 0 else { continue }
        scene.shapes.append(
          .block(
            Shape.Block(
              cells: cells, edges: parts.edges[part], look: context.look(of: datum), datum: index)))
        scene.place(index, at: cells)
        drawNumber(of: datum, share: values[part] / sum, isShare, in: cells, context, &scene)
      }
    }
  }

  /// The largest and the smallest share of its bar; values in per cent are shares as they are
  /// given.
  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    guard context.sharedUnit != "%", context.sharedUnit != "％" else { return words.extremes }
    var shares: [(datum: Int, share: Double)] = []
    for category in context.categories {
      let known = category.data.filter { context.data[$0].number != nil }
      let sum = known.reduce(0.0) { $0 + (context.data[$1].number ?? 0) }
      guard sum > 0, sum.isFinite else { continue }
      for index in known { shares.append((index, (context.data[index].number ?? 0) / sum)) }
    }
    guard let high = shares.max(by: { $0.share < $1.share }),
      let low = shares.min(by: { $0.share < $1.share }), shares.count > 1
    else { return words.extremes }
    func said(_ part: (datum: Int, share: Double)) -> String {
      [words.name(part.datum), NumberFormat.percent(part.share)]
        .joined(separator: context.phrases.comma)
    }
    return context.phrases.shares(said(high), said(low)) + context.phrases.clause
      + words.extremes
  }

  /// One row for each category; what is not known is said behind its bar.
  private static func rows(_ context: ChartContext) -> [RowPlan.Row] {
    context.categories.map { category in
      var row = RowPlan.Row(label: category.name, data: category.data)
      let remarks = category.data.compactMap { index -> String? in
        let datum = context.data[index]
        let group = context.phrases.name(datum.group ?? "")
        return switch datum.content {
        case .number: nil
        case .words: "\(group) \(datum.words)"
        case .missing: "\(context.glyphs.missing) \(group)"
        case .notApplicable: "\(group) \(context.phrases.notApplicable)"
        }
      }
      row.remark = remarks.joined(separator: "  ")
      if !remarks.isEmpty {
        row.number = "\(category.data.count - remarks.count)/\(category.data.count)"
      }
      row.role = .missing
      return row
    }
  }

  /// The number inside its part, where it and a cell on both sides fit.
  private static func drawNumber(
    of datum: Datum, share: Double, _ isShare: Bool, in cells: Rect, _ context: ChartContext,
    _ scene: inout Scene
  ) {
    guard let value = datum.number else { return }
    // Parts that are given in per cent stay as printed.
    let isGiven = !isShare || context.sharedUnit == "%"
    let text =
      isGiven ? context.numberText(of: datum, value: value) : NumberFormat.percent(share)
    let width = context.metrics.width(of: text)
    guard cells.columns >= width + 4 else { return }
    let start = cells.column + (cells.columns - width - 2) / 2
    scene.write(
      " \(text) ", row: cells.row, column: start, columns: width + 2,
      role: datum.status == .derived ? .derived : .text, anchor: .middle, isOnFill: true)
  }
}

/// Divides a bar among its parts: whole cells that differ from the exact edges by half a cell at
/// most, save that every positive part has one.
struct Segments {
  let edges: [ClosedRange<Double>]
  let cells: [Range<Int>]

  /// - Parameters:
  ///   - line: Column of the line the bar begins at.
  ///   - cells: Cells to the right of it.
  init(values: [Double], line: Int, cells room: Int, column: (Double) -> Double) {
    var edges: [ClosedRange<Double>] = []
    var cells: [Range<Int>] = []
    var sum = 0.0
    var end = line + 1
    for (index, value) in values.enumerated() {
      let low = column(sum)
      sum += value
      let high = max(low, column(sum))
      edges.append(low...high)
      // Cells that the parts to the right need.
      let needed = values[(index + 1)...].count { $0 > 0 }
      let last = line + 1 + room
      var next = high.nearest + 1
      if value > 0 { next = max(next, end + 1) }
      next = min(max(next, end), max(end, last - needed), last)
      if value > 0, next == end, end < last { next = end + 1 }
      cells.append(end..<max(end, next))
      end = max(end, next)
    }
    self.edges = edges
    self.cells = cells
  }
}
