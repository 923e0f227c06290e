import TextGrid

/// Two axes around a plot: values upwards, categories, dates or numbers to the right.
///
///     header   measure · field            known
///     legend   █ one  ▒ other
///     plot   10┤
///             5┤
///             0└──┬──┬──┬─
///     labels      a  b  c
struct PlotFrame {
  /// What stands along the lower axis.
  enum Horizontal {
    case bands([String])
    case numbers(RowScale.Extent, ScaleType)
    case dates(from: Double, to: Double)
  }

  let context: ChartContext
  /// The cells above the axis and to the right of it.
  let plot: Rect
  /// Cells from the row of the axis upwards; nil where there are no values or no room.
  let values: RowScale?
  /// Row of the lower axis, also where nothing is drawn there.
  let axisRow: Int
  private let axisColumn: Int?
  private let labelRow: Int?
  private let headerRow: Int?
  private let legendRow: Int?
  private let horizontal: Horizontal
  private let across: RowScale?
  /// First band in view and cells of each band.
  let bands: Range<Int>
  let bandWidth: Double

  /// - Parameters:
  ///   - leastBand: Cells that a band keeps; those that do not fit then scroll.
  ///   - fills: Whether points may use all rows, as nothing is written above them.
  init(
    _ context: ChartContext, _ horizontal: Horizontal, extent: RowScale.Extent?,
    baseline: RowScale.Baseline, hasLegend: Bool, leastBand: Int? = nil, cursorBand: Int? = nil,
    fills: Bool = false
  ) {
    self.context = context
    self.horizontal = horizontal
    let size = context.size
    headerRow = size.rows >= 3 ? 0 : nil
    legendRow = hasLegend && size.rows >= 7 && size.columns >= 12 ? 1 : nil
    let top = (headerRow == nil ? 0 : 1) + (legendRow == nil ? 0 : 1)
    let hasAxis = size.rows >= 5
    labelRow = hasAxis ? size.rows - 1 : nil
    axisRow = hasAxis ? size.rows - 2 : size.rows
    let height = max(0, axisRow - top)
    let values = extent.flatMap { extent in
      RowScale(
        extents: [extent], baseline: baseline, plot: 0..<height + 1, isVertical: true,
        fills: fills && context.hasCells,
        language: context.language, metrics: context.metrics)
    }
    self.values = values
    let labels = values?.units.first?.value.labels ?? []
    let width = labels.map { context.metrics.width(of: $0) }.max() ?? 0
    let hasScale = hasAxis && size.columns >= width + 8 && !labels.isEmpty
    axisColumn = hasScale ? width + 1 : nil
    let left = hasScale ? width + 2 : 0
    let room = max(0, size.columns - left)
    switch horizontal {
    case .bands(let names):
      across = nil
      let least = max(1, leastBand ?? 0)
      let count = leastBand == nil ? names.count : min(names.count, max(1, room / least))
      let even = count > 0 ? Double(room) / Double(count) : 0
      bandWidth = leastBand == nil && even < 4 ? even : Double(max(even.floored, min(1, room)))
      let last = max(0, names.count - count)
      let offset = min(max(0, (cursorBand ?? 0) - count / 2), last)
      bands = offset..<offset + count
      plot = Rect(
        row: top, column: left, rows: height,
        columns: min(room, (bandWidth * Double(count)).raised))
    case .numbers(let extent, let type):
      across = RowScale(
        extents: [extent], baseline: type == .logarithmic ? .logarithmic : .free,
        plot: left..<left + room, language: context.language, metrics: context.metrics)
      bandWidth = 1
      bands = 0..<0
      plot = Rect(row: top, column: left, rows: height, columns: room)
    case .dates(let low, let high):
      across = RowScale(
        from: low, to: high, plot: left..<left + room, metrics: context.metrics)
      bandWidth = 1
      bands = 0..<0
      plot = Rect(row: top, column: left, rows: height, columns: room)
    }
  }

  // MARK: Places

  /// Row of a value.
  func row(of value: Double) -> Double {
    Double(axisRow) - (values?.column(of: value) ?? 0)
  }

  /// Column of the middle of a band; nil where it is not in view.
  func column(ofBand band: Int) -> Double? {
    guard bands.contains(band) else { return nil }
    return Double(plot.column) + (Double(band - bands.lowerBound) + 0.5) * bandWidth - 0.5
  }

  /// Rows of many values.
  var rowOfValue: @Sendable (Double) -> Double {
    guard let place = values?.columnOfValue else { return { [axisRow] _ in Double(axisRow) } }
    return { [axisRow] in Double(axisRow) - place($0) }
  }

  /// Columns of many numbers; nil where there is no room.
  var columnOfNumber: (@Sendable (Double) -> Double)? { across?.columnOfValue }

  /// Column of a number or day.
  func column(of number: Double) -> Double? { across?.column(of: number) }

  // MARK: Drawing

  func draw(in scene: inout Scene, legend: [RowPlan.LegendItem]) {
    drawHeader(in: &scene)
    if let row = legendRow {
      let start = min(plot.column, context.size.columns / 3)
      context.drawLegend(legend, row: row, columns: start..<context.size.columns, in: &scene)
    }
    guard let labelRow else { return }
    let ticks = values?.units.first?.value
    if let axisColumn {
      let rows = ticks?.tickPlaces.map { Double(axisRow) - $0 } ?? []
      scene.shapes.append(
        .rule(
          Shape.Rule(
            isVertical: true, line: axisColumn, range: plot.row...max(plot.row, axisRow),
            ticks: rows.filter { $0.nearest < axisRow }, crossing: axisRow)))
      for (label, row) in zip(ticks?.labels ?? [], rows) {
        scene.write(
          label, row: row.nearest, column: 0, columns: axisColumn, role: .secondary, anchor: .end,
          exactRow: row)
      }
    }
    guard plot.columns > 0 else { return }
    let (labels, columns) = horizontalTicks
    let zero = axisRow - (values?.zeroColumn ?? 0)
    if zero != axisRow {
      scene.shapes.append(.rule(Shape.Rule(isVertical: false, line: zero, range: plotRange)))
    }
    scene.shapes.append(.rule(Shape.Rule(isVertical: false, line: axisRow, range: plotRange)))
    context.drawTickLabels(
      labels, at: columns, row: labelRow, within: 0..<context.size.columns, in: &scene)
  }

  private var plotRange: ClosedRange<Int> {
    plot.column...max(plot.column, plot.columnRange.upperBound - 1)
  }

  private func drawHeader(in scene: inout Scene) {
    guard let row = headerRow else { return }
    let all: Int? = if case .bands(let names) = horizontal { names.count } else { nil }
    let position = all.flatMap { all in
      bands.count < all ? "\(bands.lowerBound + 1)-\(bands.upperBound)/\(all)" : nil
    }
    let end = scene.writeNotes(
      context.notes(positions: position.map { [$0] } ?? []), row: row, before: context.size.columns,
      context)
    let field = context.spec.xTitle.isEmpty ? context.spec.categoryTitle : context.spec.xTitle
    let title = context.title(context.measure, field)
    scene.write(title, row: row, column: 0, columns: end, role: .title)
  }

  /// Labels along the lower axis and where they stand. Names of bands are cut to their bands where
  /// these are wide enough to read, and else thinned.
  private var horizontalTicks: (labels: [String], columns: [Int]) {
    guard case .bands(let names) = horizontal else {
      let unit = across?.units.first?.value
      return (unit?.labels ?? [], unit?.tickColumns ?? [])
    }
    let shown = bands.map { context.phrases.name(names[$0]) }
    let widths = shown.map { context.metrics.width(of: $0) }
    let room = bandWidth.floored - 1
    let labels =
      room >= 4 ? context.fitted(shown, widths: widths, columns: room) : shown
    return (labels, bands.map { (column(ofBand: $0) ?? 0).nearest })
  }
}
