import TextGrid

/// Turns values into lengths of bars. All bars begin at one line, which takes a column of its own.
struct BarScale {
  /// Column of the zero line.
  let zeroColumn: Int
  /// Cells to the left of it.
  let leftCells: Int
  /// Cells to the right of it.
  let rightCells: Int

  /// One unit of measure.
  struct Unit {
    let ticks: Ticks
    /// Column of each tick.
    let tickColumns: [Int]
    fileprivate let scale: DecimalScale
    fileprivate let cellsPerValue: Double
  }

  /// Fewest cells between ticks that are rounded down to whole ones.
  private static let leastGap = 5

  /// By unit; each has a scale of its own.
  let units: [String: Unit]

  /// Scales for values of several units; nil where there are no values or no room.
  init?(
    extents: [(unit: String, low: Double, high: Double, isInteger: Bool)], plot: Range<Int>,
    language: ChartLanguage, metrics: TextMetrics
  ) {
    let cells = plot.count - 1
    guard cells > 0, !extents.isEmpty else { return nil }
    struct Span {
      let unit: String
      let ticks: Ticks
      let scale: DecimalScale
      let positions: [Double]
      var low: Double { min(0, positions.first ?? 0) }
      var high: Double { max(0, positions.last ?? 0) }
    }
    let spans = extents.map { extent in
      let ticks = Ticks(
        enclosing: extent.low, extent.high,
        for: Ticks.Request(
          columns: plot.count, includesZero: true, isInteger: extent.isInteger, unit: extent.unit,
          language: language, metrics: metrics))
      let scale = DecimalScale(largest: max(abs(extent.low), abs(extent.high)))
      return Span(
        unit: extent.unit, ticks: ticks, scale: scale, positions: ticks.values.map { scale($0) })
    }
    // Ticks stand a whole number of cells apart where that costs little width.
    if spans.count == 1, let span = spans.first,
      let below = span.ticks.values.firstIndex(where: { $0.mantissa == 0 })
    {
      let intervals = span.positions.count - 1
      let gap = cells / intervals
      if gap >= Self.leastGap {
        let zero = plot.lowerBound + gap * below
        leftCells = gap * below
        rightCells = gap * (intervals - below)
        zeroColumn = zero
        units = [
          span.unit: Unit(
            ticks: span.ticks,
            tickColumns: span.positions.indices.map { zero + gap * ($0 - below) },
            scale: span.scale,
            cellsPerValue: Double(gap * intervals) / (span.high - span.low))
        ]
        return
      }
    }
    // One zero line for all: as far to the right as any unit needs it.
    let share = spans.map { -$0.low / ($0.high - $0.low) }.max() ?? 0
    var left = (share * Double(cells)).nearest
    if share > 0 { left = max(left, 1) }
    if spans.contains(where: { $0.high > 0 }) { left = min(left, cells - 1) }
    leftCells = left
    rightCells = cells - left
    let zero = plot.lowerBound + left
    zeroColumn = zero
    var units: [String: Unit] = [:]
    for span in spans {
      var cellsPerValue = Double.infinity
      if span.low < 0 { cellsPerValue = min(cellsPerValue, Double(left) / -span.low) }
      if span.high > 0 { cellsPerValue = min(cellsPerValue, Double(cells - left) / span.high) }
      units[span.unit] = Unit(
        ticks: span.ticks,
        tickColumns: span.positions.map { zero + ($0 * cellsPerValue).nearest },
        scale: span.scale, cellsPerValue: cellsPerValue)
    }
    self.units = units
  }

  /// Cells from the zero line to a value: negative to the left.
  func length(of value: Double, unit: String) -> Double {
    guard let unit = units[unit] else { return 0 }
    let length = unit.scale(value) * unit.cellsPerValue
    return min(max(length, -Double(leftCells)), Double(rightCells))
  }
}
