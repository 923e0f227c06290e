/// An exact decimal number: `mantissa` times ten to the power of `exponent`.
///
/// Ticks and sums are kept in this form so that `0.1 + 0.2` is written `0.3`. Equal numbers have
/// equal parts: the mantissa never ends in 0, and zero is 0 times one.
public struct DecimalNumber: Hashable, Sendable {
  public let mantissa: Int
  public let exponent: Int

  /// `mantissa` times ten to the power of `exponent`.
  public init(mantissa: Int, exponent: Int = 0) {
    var mantissa = mantissa
    var exponent = exponent
    if mantissa == 0 {
      exponent = 0
    } else {
      while mantissa.isMultiple(of: 10) {
        mantissa /= 10
        exponent += 1
      }
    }
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The shortest decimal that reads back as the value; nil for infinities and NaN.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    // The standard library prints the shortest decimal that round-trips.
    var mantissa = 0
    var exponent = 0
    var pointSeen = false
    var digits = value.description.utf8[...]
    while let byte = digits.popFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, tooLarge) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, tooLong) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        guard !tooLarge, !tooLong else { return nil }
        mantissa = sum
        if pointSeen { exponent -= 1 }
      case UInt8(ascii: "."): pointSeen = true
      case UInt8(ascii: "e"):
        exponent += Int(String(Substring(digits))) ?? 0
        digits = digits.suffix(0)
      default: break  // the sign
      }
    }
    self.init(mantissa: value < 0 ? -mantissa : mantissa, exponent: exponent)
  }

  /// The nearest floating-point value; infinite beyond its range.
  public var doubleValue: Double {
    Double("\(mantissa)e\(exponent)") ?? .nan
  }

  /// Whether there is no fraction.
  public var isInteger: Bool { exponent >= 0 }

  /// The power of ten of the first digit; 0 for zero.
  public var magnitude: Int {
    mantissa == 0 ? 0 : String(mantissa.magnitude).utf8.count - 1 + exponent
  }

  /// The logarithm to the base of ten, exact for powers of ten; 0 unless positive.
  ///
  /// By the series of the inverse hyperbolic tangent, as no mathematical library is linked.
  var logarithm: Double {
    guard mantissa > 0 else { return 0 }
    let power = magnitude
    let number = DecimalNumber(mantissa: mantissa, exponent: exponent - power).doubleValue
    guard number > 1 else { return Double(power) }
    // Between 1 and 10: halved until it is near 1.
    var rest = number
    var halvings = 0.0
    while rest > 1.4 {
      rest /= 2
      halvings += 1
    }
    let t = (rest - 1) / (rest + 1)
    var term = t
    var sum = 0.0
    for odd in stride(from: 1.0, through: 31, by: 2) {
      sum += term / odd
      term *= t * t
    }
    let ln2 = 0.693147180559945309
    let ln10 = 2.302585092994045684
    return Double(power) + (2 * sum + halvings * ln2) / ln10
  }

  /// The sum; nil when it needs more digits than there are.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    guard mantissa != 0 else { return other }
    guard other.mantissa != 0 else { return self }
    let exponent = min(exponent, other.exponent)
    guard let left = digits(at: exponent), let right = other.digits(at: exponent) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(mantissa: sum, exponent: exponent)
  }

  /// The mantissa that goes with a smaller exponent.
  private func digits(at smaller: Int) -> Int? {
    var result = mantissa
    guard exponent - smaller < 19 else { return nil }
    for _ in smaller..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Plain digits with a point from 0.000001 up to sixteen digits before it, else `2.5e-9`.
  public var description: String {
    let digits = Array(String(mantissa.magnitude).utf8)
    let sign = mantissa < 0 ? "-" : ""
    let first = digits.count - 1 + exponent
    func text(_ bytes: some Sequence<UInt8>) -> String {
      String(decoding: Array(bytes), as: UTF8.self)
    }
    guard mantissa == 0 || (-6...15).contains(first) else {
      let fraction = digits.count > 1 ? "." + text(digits.dropFirst()) : ""
      return sign + text(digits.prefix(1)) + fraction + "e\(first)"
    }
    if exponent >= 0 {
      return sign + text(digits) + String(repeating: "0", count: exponent)
    }
    let point = digits.count + exponent
    if point > 0 { return sign + text(digits.prefix(point)) + "." + text(digits.suffix(-exponent)) }
    return sign + "0." + String(repeating: "0", count: -point) + text(digits)
  }
}
