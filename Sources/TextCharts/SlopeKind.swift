import TextGrid

/// Two values of each category on two upright axes, joined by a line, with names at both ends.
enum SlopeKind {
  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    let pairs = context.pairs
    let size = context.size
    let hasTitles = size.rows >= 5
    let top = (size.rows >= 3 ? 1 : 0) + (hasTitles ? 1 : 0)
    let height = max(0, size.rows - top)
    guard height > 0, let extent = context.extents.first, extent.low.isFinite else {
      drawHeader(0, context, in: &scene)
      return scene
    }
    let shown = pairs.all.filter { $0.first != nil || $0.second != nil }
    let scale = DecimalScale(largest: max(abs(extent.low), abs(extent.high)))
    let low = scale(extent.low)
    let span = scale(extent.high) - low
    func row(_ value: Double) -> Double {
      guard span > 0 else { return Double(top + height / 2) }
      return Double(top + height - 1) - (scale(value) - low) / span * Double(height - 1)
    }
    let labelRows = [shown.map(\.first), shown.map(\.second)].map {
      Self.spread($0.map { $0.map(row) }, in: top..<top + height)
    }
    // Those that have no row need no label.
    let labels = shown.enumerated().map { number, pair in
      [
        labelRows[0][number] == nil
          ? ""
          : pair.first.map { "\(context.phrases.name(pair.name)) \(NumberFormat.text($0))" } ?? "",
        labelRows[1][number] == nil
          ? ""
          : pair.second.map { "\(NumberFormat.text($0)) \(context.phrases.name(pair.name))" } ?? "",
      ]
    }
    let widths = (0..<2).map { side in
      labels.map { context.metrics.width(of: $0[side]) }.max() ?? 0
    }
    let side = min(widths.max() ?? 0, max(0, (size.columns - 8) * 2 / 5))
    // Between labels and axes, where a marker may stand.
    let gap = 3
    let left = min(side, widths[0]) + (side > 0 ? gap : 0)
    let right = size.columns - 1 - min(side, widths[1]) - (side > 0 ? gap : 0)
    guard right - left >= 2 else {
      drawHeader(0, context, in: &scene)
      return scene
    }
    for column in [left, right] {
      scene.shapes.append(
        .rule(Shape.Rule(isVertical: true, line: column, range: top...top + height - 1)))
    }
    if hasTitles, pairs.titles.count == 2 {
      scene.write(
        pairs.titles[0], row: top - 1, column: 0, columns: left, role: .secondary, anchor: .end)
      scene.write(
        pairs.titles[1], row: top - 1, column: right + 1, columns: size.columns - right - 1,
        role: .secondary)
    }
    for (number, pair) in shown.enumerated() {
      let look = Look(series: number)
      let points = [(left, pair.first), (right, pair.second)].compactMap { column, value in
        value.map { (x: Double(column), y: row($0)) }
      }
      if points.count == 2 { scene.shapes.append(.path(Shape.Path(points: points, look: look))) }
    }
    var unlabelled: Set<Int> = []
    for side in 0..<2 {
      let column = side == 0 ? left : right
      let values = shown.map { side == 0 ? $0.first : $0.second }
      let rows = labelRows[side]
      var crowds: [Int: Int] = [:]
      for value in values { if let value { crowds[row(value).nearest, default: 0] += 1 } }
      for (number, pair) in shown.enumerated() {
        guard let value = values[number] else { continue }
        let datum = pair.data[min(side, pair.data.count - 1)]
        scene.shapes.append(
          .dot(
            Shape.Dot(
              x: Double(column), y: row(value), look: Look(series: number), datum: datum)))
        guard let line = rows[number] else {
          unlabelled.insert(number)
          continue
        }
        // Where its point is another's or its label had to go elsewhere, the label has the marker.
        let isAlone = crowds[row(value).nearest] == 1
        if !isAlone || line != row(value).nearest {
          scene.shapes.append(
            .key(
              Look(series: number), isPoint: true, row: line,
              column: side == 0 ? column - 2 : column + 2))
        }
        let start = side == 0 ? 0 : column + 1 + gap
        let room = side == 0 ? max(0, column - gap) : size.columns - start
        scene.write(
          labels[number][side], row: line, column: start, columns: room,
          anchor: side == 0 ? .end : .start)
        scene.place(datum, at: Rect(row: line, column: start, rows: 1, columns: room))
      }
    }
    drawHeader(unlabelled.count, context, in: &scene)
    return scene
  }

  private static func drawHeader(
    _ unlabelled: Int, _ context: ChartContext, in scene: inout Scene
  ) {
    guard context.size.rows >= 3 else { return }
    scene.writeHeader(context.measure, unlabelled: unlabelled, context)
  }

  /// A row of its own for each label, as near to its value as there is room; nil where there is
  /// none.
  static func spread(_ wanted: [Double?], in rows: Range<Int>) -> [Int?] {
    var result: [Int?] = Array(repeating: nil, count: wanted.count)
    let order = wanted.indices.filter { wanted[$0] != nil }
      .sorted { (wanted[$0] ?? 0, $0) < (wanted[$1] ?? 0, $1) }.prefix(rows.count)
    var next = rows.lowerBound
    for (place, index) in order.enumerated() {
      let latest = rows.upperBound - (order.count - place)
      let row = min(max((wanted[index] ?? 0).nearest, next), latest)
      result[index] = row
      next = row + 1
    }
    return result
  }
}
