import TextGrid

/// A line for each group through its values, in the order of categories, dates or numbers. A value
/// that is missing interrupts it.
enum LineKind {
  static func scene(_ context: ChartContext) -> Scene {
    scene(context) { $0 }
  }

  /// A value holds until the next.
  static func steps(_ context: ChartContext) -> Scene {
    scene(context) { points in
      zip(points, points.dropFirst()).flatMap { [$0, (x: $1.x, y: $0.y)] } + points.suffix(1)
    }
  }

  /// An area says how much there is, so it begins at zero.
  static func area(_ context: ChartContext) -> Scene {
    scene(context, baseline: .zero, fills: true) { $0 }
  }

  /// - Parameter shape: Makes of the points of a line what the kind draws through them.
  static func scene(
    _ context: ChartContext, baseline: RowScale.Baseline = .free, fills: Bool = false,
    through shape: ([(x: Double, y: Double)]) -> [(x: Double, y: Double)]
  ) -> Scene {
    let field = HorizontalField(context)
    let frame = PlotFrame(
      context, field.axis, extent: context.extents.first,
      baseline: context.spec.scale == .logarithmic && !fills ? .logarithmic : baseline,
      hasLegend: context.facts.isGrouped, fills: context.facts.isGrouped && !fills)
    var scene = Scene(context)
    frame.draw(in: &scene, legend: context.legend(isPoint: true))
    guard frame.values != nil else { return scene }
    var series: [[Int]] = Array(repeating: [], count: max(1, context.facts.groups.count))
    for (index, datum) in context.data.enumerated() {
      series[datum.group.flatMap { context.seriesByGroup[$0] } ?? 0].append(index)
    }
    for (number, members) in series.enumerated() {
      let ordered = field.ordered(members)
      var points: [(x: Double, y: Double)] = []
      func finish() {
        guard points.count > 1 else { return }
        scene.shapes.append(
          .path(
            Shape.Path(
              points: shape(points), look: Look(series: number),
              floor: fills ? frame.row(of: 0) : nil)))
      }
      for index in ordered {
        guard let x = field.column(of: index, frame) else { continue }
        guard let value = context.data[index].number else {
          finish()
          points = []
          drawMissing(index, at: x.nearest, frame, in: &scene)
          continue
        }
        let y = frame.row(of: value)
        points.append((x, y))
        scene.shapes.append(
          .dot(Shape.Dot(x: x, y: y, look: context.look(of: context.data[index]), datum: index)))
        scene.place(index, at: Rect(row: y.nearest, column: x.nearest, rows: 1, columns: 1))
      }
      finish()
    }
    if series.count == 1 {
      drawValues(field.ordered(series[0]), field, frame, isFilled: fills, in: &scene)
    }
    return scene
  }

  private static func drawMissing(
    _ index: Int, at column: Int, _ frame: PlotFrame, in scene: inout Scene
  ) {
    let context = frame.context
    guard context.data[index].content != .notApplicable else { return }
    let row = max(frame.plot.row, frame.axisRow - 1)
    scene.write(
      String(context.glyphs.missing), row: row, column: column, columns: 1, role: .missing)
    scene.place(index, at: Rect(row: row, column: column, rows: 1, columns: 1))
  }

  /// The value beside each point, on the side that the line leaves free, where all have room.
  private static func drawValues(
    _ ordered: [Int], _ field: HorizontalField, _ frame: PlotFrame, isFilled: Bool,
    in scene: inout Scene
  ) {
    let context = frame.context
    guard ordered.count <= context.size.columns / 4 else { return }
    let points = ordered.map { index in
      (index, field.column(of: index, frame), context.data[index].number)
    }
    var labels: [(text: String, row: Int, exactRow: Double, columns: Range<Int>)] = []
    for (place, point) in points.enumerated() {
      guard let x = point.1?.nearest, let value = point.2 else { continue }
      let before = place > 0 ? points[place - 1].2 ?? value : value
      let after = place + 1 < points.count ? points[place + 1].2 ?? value : value
      let isValley = before > value && after > value
      let number = context.numberText(of: context.data[point.0], value: value)
      // Blanks part it from what is filled below the line.
      let text = isValley && isFilled ? " \(number) " : number
      let width = context.metrics.width(of: text)
      let start =
        after > value && before <= value
        ? x - width + 1 : before > value && after <= value ? x : x - width / 2
      let column = min(max(frame.plot.column, start), context.size.columns - width)
      let exact = frame.row(of: value)
      let y = exact.nearest
      let isBelow = isValley || y - 1 < frame.plot.row
      let row = isBelow ? y + 1 : y - 1
      guard row >= frame.plot.row, row < frame.axisRow,
        (labels.last?.columns.upperBound ?? -1) < column
      else { return }
      labels.append((text, row, isBelow ? exact + 1 : exact - 1, column..<column + width))
    }
    for label in labels {
      scene.write(
        label.text, row: label.row, column: label.columns.lowerBound, columns: label.columns.count,
        exactRow: label.exactRow)
    }
  }
}

/// The field along the lower axis: dates where all data have one, else numbers, else categories.
struct HorizontalField {
  private enum Kind { case bands, numbers, dates }

  let axis: PlotFrame.Horizontal
  private let context: ChartContext
  private let kind: Kind
  /// The band of each datum, where the axis has bands.
  private let bands: [Int]

  init(_ context: ChartContext) {
    self.context = context
    let data = context.data
    let numbers = data.compactMap(\.x).filter(\.isFinite)
    let days = data.compactMap { $0.date.map { Double($0.firstDay) } }
    if !data.isEmpty, days.count == data.count, let low = days.min(), let high = days.max() {
      kind = .dates
      axis = .dates(from: low, to: high)
      bands = []
    } else if let first = numbers.first, numbers.count == data.count {
      kind = .numbers
      var extent = RowScale.Extent(unit: "", value: first)
      for number in numbers { extent.include(number) }
      axis = .numbers(extent, .linear)
      bands = []
    } else {
      kind = .bands
      axis = .bands(context.categories.map(\.name))
      var bands = Array(repeating: 0, count: data.count)
      for (band, category) in context.categories.enumerated() {
        for index in category.data { bands[index] = band }
      }
      self.bands = bands
    }
  }

  private func position(_ index: Int) -> Double {
    switch kind {
    case .bands: Double(bands[index])
    case .numbers: context.data[index].x ?? 0
    case .dates: Double(context.data[index].date?.firstDay ?? 0)
    }
  }

  /// Data from left to right.
  func ordered(_ indices: [Int]) -> [Int] {
    indices.map { ($0, position($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  func column(of index: Int, _ frame: PlotFrame) -> Double? {
    kind == .bands
      ? frame.column(ofBand: position(index).nearest) : frame.column(of: position(index))
  }
}
