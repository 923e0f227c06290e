import TextGrid

/// Turns values into columns of the plot. All units share one line, which takes a column of its
/// own: that of zero, or that of the first tick.
struct RowScale {
  /// Where the values of a unit lie.
  struct Extent {
    let unit: String
    private(set) var low: Double
    private(set) var high: Double
    private(set) var isInteger: Bool

    init(unit: String, value: Double) {
      self.unit = unit
      low = value
      high = value
      isInteger = value.isIntegral
    }

    mutating func include(_ value: Double) {
      low = min(low, value)
      high = max(high, value)
      if isInteger { isInteger = value.isIntegral }
    }
  }

  /// What the line is.
  enum Baseline {
    /// Zero, where bars begin.
    case zero
    /// Zero where that costs no more than half the plot, else the first tick.
    case free
    /// The first power of ten; only positive values have a place.
    case logarithmic
  }

  /// One unit of measure.
  struct Unit {
    let labels: [String]
    /// Where each tick is; in text the cell next to it.
    let tickPlaces: [Double]
    var tickColumns: [Int] { tickPlaces.map(\.nearest) }
    fileprivate let project: @Sendable (Double) -> Double
    fileprivate let origin: Double
    fileprivate let cellsPerValue: Double
  }

  /// Column of the line.
  let zeroColumn: Int
  /// Cells to the left of it.
  let leftCells: Int
  /// Cells to the right of it.
  let rightCells: Int
  /// By unit; each has a scale of its own.
  let units: [String: Unit]

  /// Fewest cells between ticks that are rounded down to whole ones.
  private static let leastGap = 5

  /// Ticks and their places before cells are counted, from the line.
  private struct Span {
    let unit: String
    let labels: [String]
    let positions: [Double]
    let project: @Sendable (Double) -> Double
    let origin: Double
    var isEven = true

    var low: Double { min(0, (positions.first ?? 0) - origin) }
    var high: Double { max(0, (positions.last ?? 0) - origin) }
  }

  /// Scales for values of several units; nil where there are no values or no room.
  ///
  /// - Parameter fills: Whether ticks need not stand whole cells apart, so that no cell is left.
  init?(
    extents: [Extent], baseline: Baseline, plot: Range<Int>, isVertical: Bool = false,
    fills: Bool = false,
    language: ChartLanguage, metrics: TextMetrics
  ) {
    let spans = extents.map { extent -> Span in
      let request = Ticks.Request(
        columns: plot.count, isInteger: extent.isInteger, unit: extent.unit,
        isVertical: isVertical, language: language, metrics: metrics)
      var span = Self.span(extent, baseline, request)
      if fills { span.isEven = false }
      return span
    }
    self.init(spans, plot: plot, leastGap: isVertical ? 2 : Self.leastGap, isVertical: isVertical)
  }

  /// A scale of days.
  init?(from low: Double, to high: Double, plot: Range<Int>, metrics: TextMetrics) {
    let ticks = DateTicks(from: low, to: high, columns: plot.count, metrics: metrics)
    let span = Span(
      unit: "", labels: ticks.labels, positions: ticks.days, project: { $0 },
      origin: ticks.days.first ?? low, isEven: false)
    self.init([span], plot: plot, leastGap: Self.leastGap)
  }

  private static func span(
    _ extent: Extent, _ baseline: Baseline, _ request: Ticks.Request
  ) -> Span {
    var request = request
    if baseline == .logarithmic, extent.high > 0 {
      let low = extent.low > 0 ? extent.low : min(1, extent.high)
      let ticks = Ticks(logarithmic: low, extent.high, for: request)
      let positions = ticks.values.map(\.logarithm)
      let least = positions.first ?? 0
      return Span(
        unit: extent.unit, labels: ticks.labels, positions: positions,
        project: { $0 > 0 ? DecimalNumber($0)?.logarithm ?? least : least }, origin: least,
        isEven: false)
    }
    let isNear =
      extent.low <= 0 && extent.high >= 0
      || extent.low >= 0
        && extent.low <= extent.high / 2
      || extent.high <= 0 && extent.high >= extent.low / 2
    request.includesZero = baseline == .zero || isNear
    let ticks = Ticks(enclosing: extent.low, extent.high, for: request)
    let scale = DecimalScale(largest: max(abs(extent.low), abs(extent.high)))
    let positions = ticks.values.map { scale($0) }
    return Span(
      unit: extent.unit, labels: ticks.labels, positions: positions, project: { scale($0) },
      origin: request.includesZero ? 0 : positions.first ?? 0)
  }

  private init?(_ spans: [Span], plot: Range<Int>, leastGap: Int, isVertical: Bool = false) {
    // The row above the highest value is left to the number that is written there.
    let isLabelled = isVertical && plot.count > 3 && spans.allSatisfy(\.isEven)
    let cells = plot.count - (isLabelled ? 2 : 1)
    guard cells > 0, !spans.isEmpty else { return nil }
    // Ticks stand a whole number of cells apart where that costs little width, and no row.
    if spans.count == 1, let span = spans.first, span.isEven,
      let below = span.positions.firstIndex(of: span.origin)
    {
      let intervals = span.positions.count - 1
      let gap = cells / max(intervals, 1)
      if intervals > 0, gap >= leastGap, !isVertical || cells == gap * intervals {
        let zero = plot.lowerBound + gap * below
        leftCells = gap * below
        rightCells = gap * (intervals - below)
        zeroColumn = zero
        units = [
          span.unit: Unit(
            labels: span.labels,
            tickPlaces: span.positions.indices.map { Double(zero + gap * ($0 - below)) },
            project: span.project, origin: span.origin,
            cellsPerValue: Double(gap * intervals) / (span.high - span.low))
        ]
        return
      }
    }
    // One line for all: as far to the right as any unit needs it.
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
        labels: span.labels,
        tickPlaces: span.positions.map { Double(zero) + ($0 - span.origin) * cellsPerValue },
        project: span.project, origin: span.origin, cellsPerValue: cellsPerValue)
    }
    self.units = units
  }

  /// Cells from the line to a value: negative to the left.
  func length(of value: Double, unit: String) -> Double {
    guard let unit = units[unit] ?? (units.count == 1 ? units.first?.value : nil) else { return 0 }
    let length = (unit.project(value) - unit.origin) * unit.cellsPerValue
    return min(max(length, -Double(leftCells)), Double(rightCells))
  }

  /// Column of a value.
  func column(of value: Double, unit: String = "") -> Double {
    Double(zeroColumn) + length(of: value, unit: unit)
  }

  /// The same for many values of the only unit.
  var columnOfValue: @Sendable (Double) -> Double {
    guard let unit = units.first?.value else { return { _ in 0 } }
    let (project, origin, cells) = (unit.project, unit.origin, unit.cellsPerValue)
    let (low, high, zero) = (-Double(leftCells), Double(rightCells), Double(zeroColumn))
    return { zero + min(max((project($0) - origin) * cells, low), high) }
  }
}
