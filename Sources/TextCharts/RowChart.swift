import TextGrid

/// Lays out a chart of rows: header, legend, labels, values and axis. What stands in the plot of a
/// row is drawn by the kind of chart.
struct RowChart {
  let context: ChartContext
  let plan: RowPlan
  let layout: RowLayout
  private(set) var scene: Scene

  /// Draws one row's data; it may give them places of their own, which else are the whole row.
  typealias Draw = (_ row: RowPlan.Row, _ line: Int, _ scale: RowScale, _ scene: inout Scene) ->
    Void

  static func scene(_ plan: RowPlan, _ context: ChartContext, draw: Draw) -> Scene {
    var chart = RowChart(plan, context)
    chart.drawHeader()
    chart.drawLegend()
    for (offset, index) in chart.layout.visibleRows.enumerated() {
      let line = chart.layout.bodyRow + offset
      guard line < context.size.rows else { break }
      chart.drawRow(index, at: line, draw)
    }
    chart.drawAxis()
    return chart.scene
  }

  private init(_ plan: RowPlan, _ context: ChartContext) {
    self.context = context
    self.plan = plan
    layout = RowLayout(plan, context)
    scene = Scene(context)
  }

  // MARK: Header

  private mutating func drawHeader() {
    guard let row = layout.headerRow else { return }
    let end = scene.writeNotes(
      context.notes(positions: layout.position.map { [$0] } ?? [], placed: plan.placed), row: row,
      before: layout.columns, context)
    let start = layout.labels.lowerBound
    let measureStart = layout.labels.upperBound + 1
    scene.write(
      plan.title, row: row, column: start, columns: min(measureStart - 1, end) - start, role: .title
    )
    scene.write(
      // Cut in its middle: the unit stands at its end.
      context.truncated(plan.measure, to: end - measureStart, mode: .middle), row: row,
      column: measureStart, columns: end - measureStart, role: .title)
  }

  private mutating func drawLegend() {
    guard let row = layout.legendRows.first else { return }
    let start = layout.plot.isEmpty ? layout.labels.lowerBound : layout.plot.lowerBound
    context.drawLegend(
      plan.legend, row: row, columns: Swift.min(start, layout.columns / 3)..<layout.columns,
      in: &scene)
  }

  // MARK: Rows

  private mutating func drawRow(_ index: Int, at line: Int, _ draw: Draw) {
    let row = plan.rows[index]
    if let scale = layout.scale {
      scene.shapes.append(
        .rule(Shape.Rule(isVertical: true, line: scale.zeroColumn, range: line...line)))
    }
    if row.isHeading {
      scene.write(
        layout.labelTexts[index], row: line, column: layout.headings.lowerBound,
        columns: layout.headings.count, role: .title)
      return
    }
    if let cursor = context.cursor, row.data.contains(cursor), layout.hasCursorColumn {
      scene.write(String(context.glyphs.cursorMark), row: line, column: 0, columns: 1)
    }
    let indent = row.isIndented ? layout.indent : 0
    scene.write(
      layout.labelTexts[index], row: line, column: layout.labels.lowerBound + indent,
      columns: layout.labels.count - indent)
    scene.write(
      layout.valueText(of: row), row: line, column: layout.values.lowerBound,
      columns: layout.values.count, role: row.role, anchor: .end)
    for datum in row.data {
      scene.place(datum, at: Rect(row: line, column: 0, rows: 1, columns: layout.columns))
    }
    if let scale = layout.scale { draw(row, line, scale, &scene) }
    guard !row.remark.isEmpty else { return }
    let start = remarkStart(at: line)
    // A remark that would only be cut off is left to label and number.
    guard layout.remarks.upperBound - start >= 3 else { return }
    scene.write(
      row.remark, row: line, column: start, columns: layout.remarks.upperBound - start,
      role: row.role)
  }

  /// After what is drawn in the row already.
  private func remarkStart(at line: Int) -> Int {
    var start = layout.remarks.lowerBound
    for shape in scene.shapes.reversed() {
      if case .rule = shape { break }
      if case .block(let block) = shape, block.cells.row == line {
        start = max(start, block.cells.columnRange.upperBound + 1)
      }
    }
    return start
  }

  // MARK: Axis

  private mutating func drawAxis() {
    guard let first = layout.axisRows.first, let last = layout.axisRows.last,
      let scale = layout.scale
    else { return }
    guard scale.units.count == 1, let unit = scale.units.first?.value else {
      drawScales(scale, at: last)
      return
    }
    var labels = unit.labels.map(plan.tickLabel)
    var places = unit.tickPlaces
    var kept: Int?
    if let reference = plan.reference {
      let place = scale.column(of: reference)
      let index = places.firstIndex { $0.nearest >= place.nearest } ?? places.count
      if index == places.count || places[index].nearest != place.nearest {
        labels.insert(NumberFormat.text(reference), at: index)
        places.insert(place, at: index)
      }
      kept = index
    }
    let columns = places.map(\.nearest)
    if layout.axisRows.count > 1, let low = columns.first, let high = columns.last, low <= high {
      scene.shapes.append(
        .rule(
          Shape.Rule(
            isVertical: false, line: first, range: low...high, ticks: places,
            crossing: scale.zeroColumn)))
    }
    context.drawTickLabels(
      labels, at: columns, row: last, within: 0..<layout.columns, reference: kept, in: &scene)
  }

  /// Says the range of each unit's scale, as one axis cannot.
  private mutating func drawScales(_ scale: RowScale, at row: Int) {
    let lone = BarKind.loneUnits(context)
    let ranges = context.facts.units.filter { !lone.contains($0) }.compactMap { unit -> String? in
      guard let labels = scale.units[unit]?.labels, let low = labels.first, let high = labels.last
      else { return nil }
      return context.phrases.scale(unit, low, high)
    }
    guard !ranges.isEmpty else { return }
    let text = context.phrases.scales + ranges.joined(separator: context.phrases.clause)
    let start = layout.labels.lowerBound
    scene.write(
      text, row: row, column: start, columns: layout.columns - start, role: .secondary)
  }
}
