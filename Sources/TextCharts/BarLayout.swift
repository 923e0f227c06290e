import TextGrid

/// Where the parts of a bar chart stand, and the texts of its columns.
///
///     header   ·category· ·measure (unit)· ·known  position·
///     body     ▸label···· ·value· │bar···················
///     axis                        ├────────┬────────┐
struct BarLayout {
  let columns: Int
  let headerRow: Int?
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

  /// By datum.
  let labelTexts: [String]
  let valueTexts: [String]
  let headingTexts: [String: String]

  let visibleRows: [BarChart.Row]
  /// Which of how many data are visible, when not all are.
  let position: String?
  let scale: BarScale?

  /// Fewest cells that bars are worth.
  private static let leastPlot = 6
  /// Cells a label keeps while there are bars.
  private static let leastLabel = 8
  private static let indent = 2

  init(_ chart: BarChart) {
    let context = chart.context
    let metrics = context.metrics
    let isGrouped = context.facts.isGrouped
    columns = context.size.columns
    let indent = isGrouped && columns >= 20 ? Self.indent : 0

    // Columns.
    hasCursorColumn = columns >= 4
    let start = hasCursorColumn ? 1 : 0
    let names = context.data.map { isGrouped ? $0.group ?? $0.category : $0.category }
    let nameWidths = names.map { metrics.width(of: $0) }
    var wanted = (nameWidths.max() ?? 0) + indent
    wanted = max(
      wanted, min(metrics.width(of: chart.fieldTitle), max(Self.leastLabel, columns / 4)))
    let numbers = Self.valueTexts(context)
    let valueWidth = numbers.first.map { metrics.width(of: $0) } ?? 0
    let room = columns - start
    let afterValues = valueWidth > 0 ? room - valueWidth - 1 : room
    let withPlot = afterValues - 1 - Self.leastPlot
    var plotColumns = 0
    var labelColumns = wanted
    var showsValues = valueWidth > 0
    if withPlot >= min(wanted, Self.leastLabel) {
      // Labels take up to two fifths before they are cut.
      labelColumns = min(wanted, max(Self.leastLabel, min(withPlot, columns * 2 / 5)), withPlot)
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
    labelTexts = context.fitted(
      names, widths: nameWidths, columns: max(0, labelColumns - indent)
    ).map { String(repeating: " ", count: min(indent, labelColumns)) + $0 }

    // Rows, from the body outwards.
    let total = chart.rows.count
    let height = context.size.rows
    scale =
      plot.isEmpty
      ? nil
      : BarScale(
        extents: Self.extents(context), plot: plot, language: context.language, metrics: metrics)
    headerRow = height >= 3 ? 0 : nil
    bodyRow = headerRow == nil ? 0 : 1
    let wantedAxis = scale == nil ? 0 : context.hasMixedUnits ? 1 : height >= 7 ? 2 : 1
    let axis = height >= 5 ? wantedAxis : 0
    let bodyRows = max(0, min(total, height - bodyRow - axis))
    axisRows = bodyRow + bodyRows..<bodyRow + bodyRows + axis
    let cursorRow = context.cursor.flatMap { cursor in
      isGrouped ? chart.rows.firstIndex(of: .bar(datum: cursor)) : cursor
    }
    visibleRows = Self.window(chart.rows, height: bodyRows, cursor: cursorRow, chart: chart)

    headings = start..<(scale?.zeroColumn ?? columns)
    let headingColumns = headings.count
    var headingTexts: [String: String] = [:]
    if isGrouped {
      var seen: Set<String> = []
      let categories = context.data.map(\.category).filter { seen.insert($0).inserted }
      let texts = context.fitted(
        categories, widths: categories.map { metrics.width(of: $0) }, columns: headingColumns)
      for (category, text) in zip(categories, texts) { headingTexts[category] = text }
    }
    self.headingTexts = headingTexts

    // Words stand on the longer side of the zero line, or where values would.
    if let scale {
      let isRight = scale.rightCells >= scale.leftCells
      remarks =
        isRight
        ? min(scale.zeroColumn + 2, columns)..<columns : plot.lowerBound..<scale.zeroColumn
      valueTexts = numbers
    } else if !plot.isEmpty {
      remarks = plot
      valueTexts = numbers
    } else {
      remarks = columns..<columns
      let width = values.count
      valueTexts = zip(context.data, numbers).map { datum, text in
        switch datum.content {
        case .words, .notApplicable:
          context.truncated(Self.remark(on: datum, context), to: width)
        case .number, .missing: text
        }
      }
    }
    let shown = visibleRows.compactMap { row in
      if case .bar(let datum) = row { datum } else { nil }
    }
    let ordinals = isGrouped ? Self.ordinals(chart) : [:]
    if visibleRows.count < total, let first = shown.first, let last = shown.last {
      let low = ordinals[first] ?? first
      let high = ordinals[last] ?? last
      position = "\(low + 1)-\(high + 1)/\(context.data.count)"
    } else {
      position = nil
    }
  }

  /// What stands in place of a bar.
  func remark(on datum: Datum, _ context: ChartContext) -> String {
    Self.remark(on: datum, context)
  }

  private static func remark(on datum: Datum, _ context: ChartContext) -> String {
    datum.content == .notApplicable ? context.phrases.notApplicable : datum.words
  }

  /// The numbers, aligned on their points, so that all are equally wide.
  private static func valueTexts(_ context: ChartContext) -> [String] {
    let columns = context.size.columns
    let longest = max(8, columns / 3)
    let texts = context.data.map { datum in
      switch datum.content {
      case .number(let value):
        let number = context.numberText(of: datum, value: value)
        let text =
          context.hasMixedUnits
          ? NumberFormat.text(number, unit: context.unit(of: datum)) : number
        return context.truncated(text, to: longest)
      case .missing: return String(context.glyphs.missing)
      case .words, .notApplicable: return ""
      }
    }
    let aligned = context.metrics.alignDecimal(texts)
    // The whole part of one and the fraction of another may be wider together than either; where
    // that is too much, the numbers end in one column.
    let width = aligned.first.map { context.metrics.width(of: $0) } ?? 0
    guard width > max(6, columns * 2 / 5) else { return aligned }
    let widest = texts.map { context.metrics.width(of: $0) }.max() ?? 0
    return texts.map { context.metrics.pad($0, to: widest, align: .right) }
  }

  private static func extents(
    _ context: ChartContext
  ) -> [(unit: String, low: Double, high: Double, isInteger: Bool)] {
    var extents: [String: (low: Double, high: Double, isInteger: Bool)] = [:]
    for index in context.facts.known {
      let datum = context.data[index]
      guard let value = datum.number else { continue }
      let isInteger = value.isIntegral
      let unit = context.unit(of: datum)
      if let extent = extents[unit] {
        extents[unit] = (
          min(extent.low, value), max(extent.high, value), extent.isInteger && isInteger
        )
      } else {
        extents[unit] = (value, value, isInteger)
      }
    }
    let units = context.facts.units.isEmpty ? [""] : context.facts.units
    return units.compactMap { unit in
      extents[unit].map { (unit, $0.low, $0.high, $0.isInteger) }
    }
  }

  /// The rows around the cursor. Where a category begins above them, its heading takes the place of
  /// the first.
  private static func window(
    _ rows: [BarChart.Row], height: Int, cursor: Int?, chart: BarChart
  ) -> [BarChart.Row] {
    guard height > 0 else { return [] }
    let last = max(0, rows.count - height)
    var offset = min(max(0, (cursor ?? 0) - height / 2), last)
    func isHeading(_ row: Int) -> Bool {
      if row < rows.count, case .heading = rows[row] { true } else { false }
    }
    // The last bar of a category is not worth a heading at the top.
    if height > 1, offset > 0, offset < last, offset != cursor, isHeading(offset + 1) {
      offset += 1
    }
    var window = Array(rows[offset..<min(rows.count, offset + height)])
    if height > 1, offset > 0, offset != cursor, chart.context.facts.isGrouped,
      case .bar(let datum) = window[0]
    {
      window[0] = .heading(category: chart.context.data[datum].category)
    }
    return window
  }

  /// The place of each datum in the order it is drawn.
  private static func ordinals(_ chart: BarChart) -> [Int: Int] {
    var ordinals: [Int: Int] = [:]
    for case .bar(let datum) in chart.rows { ordinals[datum] = ordinals.count }
    return ordinals
  }
}
