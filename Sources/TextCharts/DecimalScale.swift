/// Maps numbers by a power of ten to ones whose largest is between 1 and 10, so that neither huge
/// nor tiny data leave the range of floating point.
struct DecimalScale: Hashable, Sendable {
  /// The power of ten that was taken out.
  let power: Int

  // In two steps, as ten to the power of 324 is no number.
  private let first: Double
  private let second: Double

  init(largest: Double) {
    power = DecimalNumber(largest)?.magnitude ?? 0
    let half = -power / 2
    first = DecimalNumber(mantissa: 1, exponent: half).doubleValue
    second = DecimalNumber(mantissa: 1, exponent: -power - half).doubleValue
  }

  func callAsFunction(_ value: Double) -> Double { value * first * second }

  func callAsFunction(_ value: DecimalNumber) -> Double {
    DecimalNumber(mantissa: value.mantissa, exponent: value.exponent - power).doubleValue
  }
}
