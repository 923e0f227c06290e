import TextGrid

/// The numbers that stand at an axis, with their labels.
///
/// Found by the extended Wilkinson search of Talbot, Lin and Hanrahan, *An Extension of
/// Wilkinson's Algorithm for Positioning Tick Labels on Axes* (IEEE TVCG 16(6), 2010), with its
/// preference list and weights. Legibility is judged in display cells. The ticks always enclose the
/// data, and they are exact decimals, so that no two labels are the same.
public struct Ticks: Hashable, Sendable {
  /// The ticks in ascending order, at least two.
  public let values: [DecimalNumber]
  /// The label of each.
  public let labels: [String]

  /// What an axis asks of its ticks.
  public struct Request: Hashable, Sendable {
    /// Cells along the axis.
    public var columns: Int
    /// Whether 0 has to be one of the ticks; the axis then ends there when all data lie on one
    /// side of it.
    public var includesZero: Bool
    /// Whether fractions make no sense.
    public var isInteger: Bool
    /// The unit, printed elsewhere; one that names a power of ten keeps the labels from it.
    public var unit: String
    /// Whether the axis stands upright; `columns` are rows then.
    public var isVertical: Bool
    public var language: ChartLanguage
    public var metrics: TextMetrics

    public init(
      columns: Int, includesZero: Bool = false, isInteger: Bool = false, unit: String = "",
      isVertical: Bool = false, language: ChartLanguage = .chinese, metrics: TextMetrics = .init()
    ) {
      self.columns = columns
      self.includesZero = includesZero
      self.isInteger = isInteger
      self.unit = unit
      self.isVertical = isVertical
      self.language = language
      self.metrics = metrics
    }
  }

  /// The best ticks around the data's extent. Values that are not finite count as 0; where there
  /// is no extent, one is made up.
  public init(enclosing low: Double, _ high: Double, for request: Request) {
    var bounds = (low: low.isFinite ? low : 0, high: high.isFinite ? high : 0)
    if bounds.low > bounds.high { swap(&bounds.low, &bounds.high) }
    if request.includesZero { bounds = (min(0, bounds.low), max(0, bounds.high)) }
    if bounds.low == 0, bounds.high == 0 { bounds.high = 1 }
    if request.isInteger { bounds = (bounds.low.integralBelow, bounds.high.integralAbove) }
    let normal = DecimalScale(largest: max(abs(bounds.low), abs(bounds.high)))
    var low = normal(bounds.low)
    var high = normal(bounds.high)
    // Closer together than the search can tell apart.
    if high - low < 1e-9 {
      low -= 0.5
      high += 0.5
    }
    var search = TickSearch(low: low, high: high, power: normal.power, request: request)
    if let found = search.run() {
      values = found.values
      labels = found.labels
    } else {
      // No sequence is worth drawing; the ends of the extent are.
      values = [bounds.low, bounds.high].compactMap { DecimalNumber($0) }
      labels = values.map(\.description)
    }
  }

  /// Powers of ten around positive data, every one or every second or third as there is room;
  /// within one power also 2 and 5.
  init(logarithmic low: Double, _ high: Double, for request: Request) {
    var first = (DecimalNumber(low)?.logarithm ?? 0).floored
    var last = (DecimalNumber(high)?.logarithm ?? 1).raised
    if first >= last { last = first + 1 }
    let most = max(1, request.isVertical ? request.columns / 3 : request.columns / 8)
    let step = max(1, (last - first + most - 1) / most)
    first -= (step - (last - first) % step) % step
    let mantissas = last - first == 1 && most >= 3 ? [1, 2, 5] : [1]
    var values = stride(from: first, to: last, by: step).flatMap { exponent in
      mantissas.map { DecimalNumber(mantissa: $0, exponent: exponent) }
    }
    values.append(DecimalNumber(mantissa: 1, exponent: last))
    self.values = values
    labels = values.map { value in
      Magnitude.suited(
        to: value.magnitude, unit: request.unit, language: request.language
      ).text(value)
    }
  }
}
