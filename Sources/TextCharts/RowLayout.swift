import TextGrid

/// Where the parts of a chart of rows stand, and the texts of its columns.
///
///     header   ·category· ·measure (unit)· ·known  position·
///     legend              ·█ one  ▒ other·
///     body     ▸label···· ·value· │bar···················
///     axis                        ├────────┬────────┐
struct RowLayout {
  let columns: Int
  let headerRow: Int?
  /// Rows of the legend; empty where there is none.
  let legendRows: Range<Int>
  let bodyRow: Int
  let axisRows: Range<Int>

  let hasCursorColumn: Bool
  let labels: Range<Int>
  /// Empty when there is no room for numbers.
  let values: Range<Int>
  /// The zero line and the bars; empty when there is no room.
  let plot: Range<Int>
  /// Where the headings of categories stand.
  let headings: Range<Int>
  /// Where words stand in place of a bar.
  let remarks: Range<Int>

  /// Cells by which rows below a heading are moved in.
  let indent: Int
  /// By row of the plan.
  let labelTexts: [String]
  private let numbers: ValueColumn

  /// Indices of the plan's rows; a heading may stand above others than it does in the plan.
  let visibleRows: [Int]
  /// Which of how many rows are visible, when not all are.
  let position: String?
  let scale: RowScale?

  /// Fewest cells that bars are worth.
  private static let leastPlot = 6
  /// Cells more that they have before labels get more than the least.
  private static let morePlot = 2
  /// Cells a label keeps while there are bars.
  private static let leastLabel = 8
  private static let indent = 2
  /// Cells beside the numbers of a chart that has all its parts: cursor, label, line and bars with
  /// blanks between them.
  static let leastBesides = leastLabel + leastPlot + 4

  init(_ plan: RowPlan, _ context: ChartContext) {
    let metrics = context.metrics
    columns = context.size.columns
    indent = columns >= 20 && plan.rows.contains(where: \.isIndented) ? Self.indent : 0

    // Columns.
    hasCursorColumn = columns >= 4
    let start = hasCursorColumn ? 1 : 0
    let names = plan.rows.map { $0.isHeading ? "" : $0.label }
    let nameWidths = names.map { metrics.width(of: $0) }
    var wanted = (nameWidths.max() ?? 0) + indent
    wanted = max(
      wanted, min(metrics.width(of: plan.title), max(Self.leastLabel, columns / 4)))
    numbers = ValueColumn(plan.rows, context)
    let valueWidth = numbers.width
    let room = columns - start
    let afterValues = valueWidth > 0 ? room - valueWidth - 1 : room
    let withPlot = afterValues - 1 - Self.leastPlot
    var plotColumns = 0
    var labelColumns = wanted
    var showsValues = valueWidth > 0
    if withPlot >= min(wanted, Self.leastLabel) {
      // Labels take up to two fifths before they are cut, and leave bars room to be compared.
      let most = min(withPlot - Self.morePlot, columns * 2 / 5)
      labelColumns = min(wanted, max(Self.leastLabel, most), withPlot)
      plotColumns = afterValues - 1 - labelColumns
    } else if showsValues, afterValues >= min(wanted, 3) {
      labelColumns = min(wanted, afterValues)
    } else {
      showsValues = false
      labelColumns = max(0, room)
    }
    labels = start..<start + labelColumns
    let valueStart = labels.upperBound + 1
    values = showsValues ? valueStart..<valueStart + valueWidth : columns..<columns
    let plotStart = (showsValues ? values.upperBound : labels.upperBound) + 1
    plot = plotColumns > 0 ? plotStart..<plotStart + plotColumns : columns..<columns
    let fittedNames = context.fitted(
      names, widths: nameWidths, columns: max(0, labelColumns - indent))

    // Rows, from the body outwards.
    let total = plan.rows.count
    let height = context.size.rows
    scale = plot.isEmpty ? nil : Self.scale(plan, plot, context)
    headerRow = height >= 3 ? 0 : nil
    let header = headerRow == nil ? 0 : 1
    let hasLegend = !plan.legend.isEmpty && height >= 6 && columns >= 12
    legendRows = header..<header + (hasLegend ? 1 : 0)
    bodyRow = legendRows.upperBound
    let isOneAxis = scale.map { $0.units.count == 1 } ?? false
    let wantedAxis = scale == nil ? 0 : isOneAxis && height >= 7 ? 2 : 1
    let axis = height >= 5 ? wantedAxis : 0
    let bodyRows = max(0, min(total, height - bodyRow - axis))
    axisRows = bodyRow + bodyRows..<bodyRow + bodyRows + axis
    let cursorRow = context.cursor.flatMap { cursor in
      plan.rows.firstIndex { $0.data.contains(cursor) }
    }
    visibleRows = Self.window(plan.rows, height: bodyRows, cursor: cursorRow)

    headings = start..<(scale?.zeroColumn ?? columns)
    let titles = plan.rows.indices.filter { plan.rows[$0].isHeading }
    var labelTexts = fittedNames
    if !titles.isEmpty {
      let texts = titles.map { plan.rows[$0].label }
      let fitted = context.fitted(
        texts, widths: texts.map { metrics.width(of: $0) }, columns: headings.count)
      for (index, text) in zip(titles, fitted) { labelTexts[index] = text }
    }
    self.labelTexts = labelTexts

    // Words stand on the longer side of the zero line, or where values would.
    if let scale {
      let isRight = scale.rightCells >= scale.leftCells
      remarks =
        isRight
        ? min(scale.zeroColumn + 2, columns)..<columns : plot.lowerBound..<scale.zeroColumn
    } else {
      remarks = plot.isEmpty ? columns..<columns : plot
    }
    position = Self.position(of: visibleRows, in: plan.rows)
  }

  private static func scale(
    _ plan: RowPlan, _ plot: Range<Int>, _ context: ChartContext
  ) -> RowScale? {
    switch plan.axis {
    case .numbers(let extents, let baseline):
      RowScale(
        extents: extents, baseline: baseline, plot: plot, language: context.language,
        metrics: context.metrics)
    case .dates(let low, let high):
      RowScale(from: low, to: high, plot: plot, metrics: context.metrics)
    }
  }

  /// What stands in the column of values: the number, or a remark that has no other place.
  func valueText(of row: RowPlan.Row) -> String {
    plot.isEmpty && !row.remark.isEmpty ? row.remark : numbers.text(row.number)
  }

  /// The rows around the cursor. Where a category begins above them, its heading takes the place of
  /// the first.
  private static func window(_ rows: [RowPlan.Row], height: Int, cursor: Int?) -> [Int] {
    guard height > 0 else { return [] }
    let last = max(0, rows.count - height)
    var offset = min(max(0, (cursor ?? 0) - height / 2), last)
    // The last bar of a category is not worth a heading at the top.
    if height > 1, offset > 0, offset < last, offset != cursor, rows[offset + 1].isHeading {
      offset += 1
    }
    var window = Array(offset..<min(rows.count, offset + height))
    if height > 1, offset > 0, offset != cursor, let heading = rows[offset].heading {
      window[0] = heading
    }
    return window
  }

  /// Headings do not count.
  private static func position(of visible: [Int], in rows: [RowPlan.Row]) -> String? {
    let shown = visible.filter { !rows[$0].isHeading }
    guard visible.count < rows.count, let first = shown.first, let last = shown.last else {
      return nil
    }
    let before = rows[..<first].count { !$0.isHeading }
    let all = rows.count { !$0.isHeading }
    return "\(before + 1)-\(before + rows[first...last].count { !$0.isHeading })/\(all)"
  }
}
