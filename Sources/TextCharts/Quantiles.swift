/// The five numbers of a box plot.
struct Quantiles: Hashable {
  let least: Double
  let lower: Double
  let median: Double
  let upper: Double
  let greatest: Double

  /// Interpolated between order statistics (Hyndman and Fan 1996, definition 7); nil without
  /// values.
  init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    func quantile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let below = place.floored
      let part = place - Double(below)
      // In two products, as the difference of huge values may be infinite.
      return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[below + 1] * part
    }
    least = first
    lower = quantile(0.25)
    median = quantile(0.5)
    upper = quantile(0.75)
    greatest = last
  }
}
