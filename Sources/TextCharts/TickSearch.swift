import TextGrid

/// The search behind ``Ticks``. Names follow the paper: `q` a nice number, `j` how many of its
/// multiples are skipped, `k` the number of ticks, `z` the power of ten.
struct TickSearch {
  /// The data's extent, brought to numbers below ten.
  let low: Double
  let high: Double
  /// The power of ten that was taken out for that.
  let power: Int
  let request: Ticks.Request

  /// Nice numbers in tenths, best first.
  private static let niceTenths = [10, 50, 20, 25, 40, 30]
  /// Cells for each tick where there is room.
  private static let columnsPerTick = 11
  /// The same along an upright axis.
  private static let rowsPerTick = 4
  private static let targets = 2...11
  private static let mostSkipped = 12

  private struct Weights {
    let simplicity = 0.25
    let coverage = 0.2
    let density = 0.5
    let legibility = 0.05

    func score(_ s: Double, _ c: Double, _ d: Double, _ l: Double) -> Double {
      simplicity * s + coverage * c + density * d + legibility * l
    }
  }

  private let weights = Weights()
  private let target: Int
  /// Worse than any sequence worth drawing; it bounds the loops before one is found.
  private var best = -100.0
  private var values: [DecimalNumber] = []
  private var labels: [String] = []

  init(low: Double, high: Double, power: Int, request: Ticks.Request) {
    self.low = low
    self.high = high
    self.power = power
    self.request = request
    let wanted =
      request.columns / (request.isVertical ? Self.rowsPerTick : Self.columnsPerTick) + 1
    target = min(max(wanted, Self.targets.lowerBound), Self.targets.upperBound)
  }

  /// The best sequence; nil when there is none that scores better than the worst.
  mutating func run() -> (values: [DecimalNumber], labels: [String])? {
    // A larger `j` only makes sequences less simple, and that ends the search once one is found.
    var j = 1
    while j <= Self.mostSkipped, searchSkipping(j) { j += 1 }
    return values.isEmpty ? nil : (values, labels)
  }

  /// Whether a larger `j` may still do better.
  private mutating func searchSkipping(_ j: Int) -> Bool {
    for index in Self.niceTenths.indices {
      let simplest = simplicity(of: index, j: j, hasZero: true)
      guard weights.score(simplest, 1, 1, 1) >= best else { return false }
      var k = 2
      while true {
        let densest = densityBound(k)
        guard weights.score(simplest, 1, densest, 1) >= best else { break }
        searchPowers(index: index, j: j, k: k, simplest: simplest, densest: densest)
        k += 1
      }
    }
    return true
  }

  private mutating func searchPowers(
    index: Int, j: Int, k: Int, simplest: Double, densest: Double
  ) {
    let tenths = Self.niceTenths[index]
    let smallest = (high - low) / Double((k + 1) * j * tenths) * 10
    var z = Self.ceilingOfLogarithm(smallest)
    while true {
      let unit = Double(tenths) / 10 * Self.powerOfTen(z)
      let span = unit * Double(j * (k - 1))
      guard weights.score(simplest, coverageBound(span: span), densest, 1) >= best else { return }
      if span >= (high - low) * (1 - Self.tolerance) {
        // One more on either side, as the quotients are rounded.
        let firstStart = (high / unit).raised - j * (k - 1) - 1
        let lastStart = (low / unit).floored + 1
        for start in stride(from: firstStart, through: lastStart, by: 1) {
          judge(index: index, j: j, k: k, z: z, unit: unit, start: start)
        }
      }
      z += 1
    }
  }

  /// Takes the sequence from `start` times the nice number if it is the best so far.
  private mutating func judge(index: Int, j: Int, k: Int, z: Int, unit: Double, start: Int) {
    let end = start + j * (k - 1)
    let first = Double(start) * unit
    let last = Double(end) * unit
    let slack = (high - low) * Self.tolerance
    guard first <= low + slack, last >= high - slack else { return }
    let hasZero = start <= 0 && end >= 0 && start.isMultiple(of: j)
    if request.includesZero {
      guard hasZero, low < 0 || start == 0, high > 0 || end == 0 else { return }
    }
    let tenths = Self.niceTenths[index]
    let exponent = z - 1 + power
    if request.isInteger {
      let isInteger = [start, j].allSatisfy {
        DecimalNumber(mantissa: $0 * tenths, exponent: exponent).isInteger
      }
      guard isInteger else { return }
    }
    let s = simplicity(of: index, j: j, hasZero: hasZero)
    let c = coverage(first, last)
    let d = density(k, first, last)
    guard weights.score(s, c, d, 1) > best else { return }
    let values = (0..<k).map {
      DecimalNumber(mantissa: (start + $0 * j) * tenths, exponent: exponent)
    }
    let labels = labels(for: values)
    let score = weights.score(s, c, d, legibility(of: labels))
    guard score > best else { return }
    best = score
    self.values = values
    self.labels = labels
  }

  // MARK: Scores

  private func simplicity(of index: Int, j: Int, hasZero: Bool) -> Double {
    1 - Double(index) / Double(Self.niceTenths.count - 1) - Double(j) + (hasZero ? 1 : 0)
  }

  private func coverage(_ first: Double, _ last: Double) -> Double {
    let range = 0.1 * (high - low)
    let over = (high - last) / range
    let under = (low - first) / range
    return 1 - 0.5 * (over * over + under * under)
  }

  private func coverageBound(span: Double) -> Double {
    let range = high - low
    guard span > range else { return 1 }
    let half = (span - range) / 2 / (0.1 * range)
    return 1 - half * half
  }

  private func density(_ k: Int, _ first: Double, _ last: Double) -> Double {
    let rate = Double(k - 1) / (last - first)
    let wanted = Double(target - 1) / (max(last, high) - min(first, low))
    return 2 - max(rate / wanted, wanted / rate)
  }

  private func densityBound(_ k: Int) -> Double {
    k >= target ? 2 - Double(k - 1) / Double(target - 1) : 1
  }

  /// 1 where two cells or more lie between labels, less where only one does, and so little that
  /// every legible sequence wins where labels touch.
  private func legibility(of labels: [String]) -> Double {
    let widths = labels.map { request.isVertical ? 1 : request.metrics.width(of: $0) }
    let cells = Double(max(request.columns - 1, 1)) / Double(max(labels.count - 1, 1))
    var gap = Double.infinity
    for (left, right) in zip(widths, widths.dropFirst()) {
      gap = min(gap, cells - Double(left + right) / 2)
    }
    if request.isVertical { return gap < 0 ? -20 : gap < 1 ? 0 : 1 }
    return gap < 1 ? -20 : gap < 2 ? 0 : 1
  }

  private func labels(for values: [DecimalNumber]) -> [String] {
    let largest = values.lazy.filter { $0.mantissa != 0 }.map(\.magnitude).max() ?? 0
    let magnitude = Magnitude.suited(
      to: largest, unit: request.unit, language: request.language)
    return values.map(magnitude.text)
  }

  // MARK: Powers

  /// What rounding may put between a tick and the datum it stands at.
  private static let tolerance = 1e-12

  private static func powerOfTen(_ z: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(z) { result *= 10 }
    return z < 0 ? 1 / result : result
  }

  /// The smallest `z` whose power of ten is not less than the value.
  private static func ceilingOfLogarithm(_ value: Double) -> Int {
    var z = 0
    while powerOfTen(z) < value { z += 1 }
    while powerOfTen(z - 1) >= value { z -= 1 }
    return z
  }
}
