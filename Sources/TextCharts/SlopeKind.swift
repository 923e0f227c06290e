import TextGrid

/// Two values of each category on two upright axes, joined by a line, with names at both ends.
enum SlopeKind {
  /// Cells between labels and axes, where a marker may stand.
  private static let gap = 3

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
    let rows = top..<top + height
    let cursor = context.cursor.flatMap { cursor in
      shown.firstIndex { $0.data.contains(cursor) }
    }
    let sides = [
      Side(
        shown.map { $0.first.map(row) }, shown.map(\.ends.first), isLeft: true, in: rows,
        first: cursor, context
      ) { (context.phrases.name(shown[$0].name), NumberFormat.text(shown[$0].first ?? 0)) },
      Side(
        shown.map { $0.second.map(row) }, shown.map(\.ends.second), isLeft: false, in: rows,
        first: cursor, context
      ) { (context.phrases.name(shown[$0].name), NumberFormat.text(shown[$0].second ?? 0)) },
    ]
    let most = min(sides.map(\.width).max() ?? 0, max(0, (size.columns - 8) * 2 / 5))
    let left = min(most, sides[0].width) + (most > 0 ? gap : 0)
    let right = size.columns - 1 - min(most, sides[1].width) - (most > 0 ? gap : 0)
    guard right - left >= 2 else {
      drawHeader(0, context, in: &scene)
      return scene
    }
    for column in [left, right] {
      scene.shapes.append(
        .rule(
          Shape.Rule(isVertical: true, line: column, range: rows.lowerBound...rows.upperBound - 1)))
    }
    if hasTitles, pairs.titles.count == 2 {
      scene.write(
        pairs.titles[0], row: top - 1, column: 0, columns: left, role: .secondary, anchor: .end)
      scene.write(
        pairs.titles[1], row: top - 1, column: right + 1, columns: size.columns - right - 1,
        role: .secondary)
    }
    for number in shown.indices {
      guard let first = sides[0].points[number], let second = sides[1].points[number] else {
        continue
      }
      scene.shapes.append(
        .path(
          Shape.Path(
            points: [(Double(left), first), (Double(right), second)], look: Look(series: number))))
    }
    sides[0].draw(at: left, labels: 0..<max(0, left - gap), context, in: &scene)
    sides[1].draw(
      at: right, labels: min(right + 1 + gap, size.columns)..<size.columns, context, in: &scene)
    drawHeader(
      shown.indices.count { number in sides.contains { $0.lacksLabel(number) } }, context,
      in: &scene)
    return scene
  }

  private static func drawHeader(
    _ unlabelled: Int, _ context: ChartContext, in scene: inout Scene
  ) {
    guard context.size.rows >= 3 else { return }
    scene.writeHeader(context.measure, unlabelled: unlabelled, context)
  }
}

extension SlopeKind {
  /// One of the two axes: the points on it and the labels beside it, by the number of the pair.
  struct Side {
    /// Rows of the values; nil where there is none.
    let points: [Double?]
    /// The datum of each value.
    private let data: [Int]
    /// Rows of the labels; nil where there is none.
    private let lines: [Int?]
    private let labels: [Int: (name: String, number: String)]
    /// Whether labels stand to the left of the axis.
    private let isLeft: Bool
    /// Cells of the widest label.
    let width: Int

    init(
      _ points: [Double?], _ data: [Int], isLeft: Bool, in rows: Range<Int>, first: Int?,
      _ context: ChartContext, label: (Int) -> (name: String, number: String)
    ) {
      self.points = points
      self.data = data
      self.isLeft = isLeft
      lines = SlopeKind.spread(points, in: rows, first: first)
      // Those that have no row need no label.
      var labels: [Int: (name: String, number: String)] = [:]
      for (number, line) in lines.enumerated() where line != nil { labels[number] = label(number) }
      self.labels = labels
      let metrics = context.metrics
      width =
        labels.values.map { metrics.width(of: $0.name) + 1 + metrics.width(of: $0.number) }.max()
        ?? 0
    }

    /// The labels in so many cells; names are cut before numbers, which are in the same place.
    private func texts(_ columns: Int, _ context: ChartContext) -> [Int: String] {
      let metrics = context.metrics
      let numbers = labels.values.map { metrics.width(of: $0.number) }.max() ?? 0
      let order = labels.keys.sorted()
      let names = order.map { labels[$0]?.name ?? "" }
      let fitted = context.fitted(
        names, widths: names.map { metrics.width(of: $0) }, columns: columns - numbers - 1)
      return Dictionary(
        uniqueKeysWithValues: zip(order, fitted).map { number, name in
          let parts = [name, labels[number]?.number ?? ""].filter { !$0.isEmpty }
          return (number, (isLeft ? parts : parts.reversed()).joined(separator: " "))
        })
    }

    /// Whether a pair has a value here and no name beside it.
    func lacksLabel(_ number: Int) -> Bool { points[number] != nil && lines[number] == nil }

    func draw(
      at column: Int, labels room: Range<Int>, _ context: ChartContext, in scene: inout Scene
    ) {
      let texts = texts(room.count, context)
      // How many points stand in each row, and whether one is drawn there; all are in the plot.
      var crowds = Array(repeating: 0, count: scene.size.rows)
      for case let point? in points { crowds[point.nearest] += 1 }
      var isTaken = Array(repeating: false, count: scene.size.rows)
      // Points with a label come first, as in text one stands for all in its cell.
      let order = points.indices.filter { lines[$0] != nil } + points.indices.filter(lacksLabel)
      for number in order {
        guard let point = points[number] else { continue }
        let row = point.nearest
        if !isTaken[row] || !context.hasCells {
          isTaken[row] = true
          scene.shapes.append(
            .dot(
              Shape.Dot(
                x: Double(column), y: point, look: Look(series: number), datum: data[number])))
        }
        guard let line = lines[number], let text = texts[number] else { continue }
        // Where its point is another's or its label had to go elsewhere, the label has the marker.
        if crowds[row] != 1 || line != row {
          scene.shapes.append(
            .key(
              Look(series: number), isPoint: true, row: line,
              column: isLeft ? column - 2 : column + 2))
        }
        scene.write(
          text, row: line, column: room.lowerBound, columns: room.count,
          anchor: isLeft ? .end : .start)
        scene.place(
          data[number],
          at: Rect(row: line, column: room.lowerBound, rows: 1, columns: room.count))
      }
    }
  }

  /// A row of its own for each label, as near to its value as there is room. Where there are more
  /// labels than rows, those that have a value's row to themselves, the first one before others.
  static func spread(_ wanted: [Double?], in rows: Range<Int>, first: Int? = nil) -> [Int?] {
    var result: [Int?] = Array(repeating: nil, count: wanted.count)
    var places = wanted.indices.compactMap { index in wanted[index].map { (index, $0) } }
    if places.count > rows.count {
      var taken: Set<Int> = []
      if let first, let row = wanted[first] { taken.insert(row.nearest) }
      places = places.filter { $0.0 == first || taken.insert($0.1.nearest).inserted }
    }
    places.sort { ($0.1, $0.0) < ($1.1, $1.0) }
    var next = rows.lowerBound
    for (place, (index, row)) in places.enumerated() {
      let latest = rows.upperBound - (places.count - place)
      let line = min(max(row.nearest, next), latest)
      result[index] = line
      next = line + 1
    }
    return result
  }
}
