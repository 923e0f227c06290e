/// Numbers as text, the same in every locale: a point before fractions, no grouping, `-` for
/// negative ones.
public enum NumberFormat {
  /// The shortest text that stands for the value; `nan`, `inf` and `-inf` for what is no number.
  public static func text(_ value: Double) -> String {
    // Most are whole.
    if abs(value) < 1e15, value.isIntegral { return String(Int(value)) }
    return DecimalNumber(value)?.description ?? value.description
  }

  /// A share of one as a percentage with one decimal, rounded to nearest.
  public static func percent(_ share: Double) -> String {
    guard share.isFinite, abs(share) < 1e12 else { return text(share * 100) + "%" }
    let thousandths = (share * 1000).nearest
    guard thousandths != 0 || share == 0 else { return share > 0 ? "<0.1%" : ">-0.1%" }
    return DecimalNumber(mantissa: thousandths, exponent: -1).description + "%"
  }

  /// A number before its unit, with a space between them where print has one.
  public static func text(_ number: String, unit: String) -> String {
    guard let first = unit.unicodeScalars.first else { return number }
    // `40多种`, `6 万元`: Chinese behind Chinese.
    let isJoined = !first.isASCII && number.unicodeScalars.last?.isASCII == false
    return isJoined || closeUnits.contains(first) ? number + unit : number + " " + unit
  }

  /// First characters of units that follow their number without a space.
  private static let closeUnits: Set<Unicode.Scalar> = ["%", "％", "‰", "°", "℃", "℉", "′", "″"]
}
