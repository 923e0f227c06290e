import TextGrid

/// How many of the values lie in each of equal bins, which begin and end at nice numbers.
enum HistogramKind {
  /// Bins in the words, and in the picture where there is room.
  private static let mostBins = 20

  /// Equal bins around the known values.
  struct Bins {
    let edges: [DecimalNumber]
    let values: [Double]
    private(set) var counts: [Int]
    private let scale: DecimalScale
    private let low: Double
    private let span: Double

    /// - Parameter most: Bins that there is room for.
    init?(_ context: ChartContext, most: Int) {
      guard let extent = context.extents.first else { return nil }
      // As many as the square root of the number of values.
      var wanted = 2
      while wanted * wanted < context.facts.known.count, wanted < 40 { wanted += 1 }
      let ticks = Ticks(
        enclosing: extent.low, extent.high,
        for: Ticks.Request(
          columns: 4 * min(wanted, max(2, most)), isInteger: extent.isInteger, unit: extent.unit,
          isVertical: true, language: context.language, metrics: context.metrics))
      edges = ticks.values
      values = edges.map(\.doubleValue)
      counts = Array(repeating: 0, count: max(1, edges.count - 1))
      scale = DecimalScale(largest: max(abs(extent.low), abs(extent.high)))
      low = scale(edges[0])
      span = scale(edges[edges.count - 1]) - low
      for value in context.facts.values { counts[bin(of: value)] += 1 }
    }

    /// The bin of a value; one on an edge is in the bin that begins there.
    func bin(of value: Double) -> Int {
      guard span > 0 else { return 0 }
      let place = (scale(value) - low) / span * Double(counts.count)
      var bin = min(max(place.floored, 0), counts.count - 1)
      // The quotient is rounded; the edges are not.
      if value < values[bin], bin > 0 { bin -= 1 }
      if bin + 1 < counts.count, value >= values[bin + 1] { bin += 1 }
      return bin
    }

    func name(_ bin: Int) -> String { "\(edges[bin])~\(edges[min(bin + 1, edges.count - 1)])" }
  }

  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    guard let bins = Bins(context, most: min(Self.mostBins, context.size.columns / 3)) else {
      return scene
    }
    var across = RowScale.Extent(unit: context.sharedUnit, value: bins.values[0])
    across.include(bins.values[bins.values.count - 1])
    var upwards = RowScale.Extent(unit: "", value: 0)
    upwards.include(Double(bins.counts.max() ?? 1))
    let frame = PlotFrame(
      context, .numbers(across, .linear), extent: upwards, baseline: .zero, hasLegend: false)
    frame.draw(in: &scene, legend: [])
    guard let scale = frame.values, frame.plot.rows > 0 else { return scene }
    let columns = bins.values.map { (frame.column(of: $0) ?? 0).nearest }
    var first: [Int?] = Array(repeating: nil, count: bins.counts.count)
    let slots = bins.counts.indices.map { bin in
      let right = bin + 1 < columns.count ? columns[bin + 1] : columns[bin] + 1
      return scene.slot(
        for: Rect(
          row: frame.plot.row, column: columns[bin], rows: frame.plot.rows,
          columns: max(1, right - columns[bin])))
    }
    scene.placeAll { places in
      for (index, value) in zip(context.facts.known, context.facts.values) {
        let bin = bins.bin(of: value)
        if first[bin] == nil { first[bin] = index }
        if let slot = slots[bin] { places[index] = slot }
      }
    }
    for (bin, count) in bins.counts.enumerated() where count > 0 {
      let right = bin + 1 < columns.count ? columns[bin + 1] : columns[bin] + 1
      let width = max(1, right - columns[bin])
      let length = scale.length(of: Double(count), unit: "")
      scene.shapes.append(
        .bar(
          Shape.Bar(
            direction: .up, origin: Point(row: frame.axisRow, column: columns[bin]),
            thickness: width, length: length, look: Look(series: 0), datum: first[bin] ?? 0,
            hasGap: true)))
      let text = String(count)
      let row = frame.axisRow - 1 - length.raised
      if row >= frame.plot.row, text.utf8.count < width {
        scene.write(
          text, row: row, column: columns[bin], columns: width, role: .secondary, anchor: .middle,
          exactRow: Double(frame.axisRow) - length - 0.5)
      }
    }
    return scene
  }

  static func findings(_ words: ChartWords) -> String {
    guard let bins = Bins(words.context, most: mostBins), let most = bins.counts.max(), most > 0,
      let bin = bins.counts.firstIndex(of: most)
    else { return words.extremes }
    let fact = words.context.phrases.bins(
      words.context.facts.known.count,
      NumberFormat.text(bins.name(bin), unit: printable(words.context.sharedUnit)), most)
    return fact + words.context.phrases.clause + words.extremes
  }
}
