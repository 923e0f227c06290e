/// A power of ten that has a name, for axes of big numbers: `2万`, `5M`.
struct Magnitude: Hashable, Sendable {
  let exponent: Int
  let name: String

  static let one = Magnitude(exponent: 0, name: "")

  /// The named powers of a language, largest first.
  static func all(in language: ChartLanguage) -> [Magnitude] {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private static let chinese = [
    Magnitude(exponent: 12, name: "万亿"),
    Magnitude(exponent: 8, name: "亿"),
    Magnitude(exponent: 4, name: "万"),
  ]

  private static let english = [
    Magnitude(exponent: 12, name: "T"),
    Magnitude(exponent: 9, name: "B"),
    Magnitude(exponent: 6, name: "M"),
    Magnitude(exponent: 3, name: "K"),
  ]

  /// Numbers below ten thousand are short enough as they are, and beyond these the name is longer
  /// than the power.
  private static let named = 4...15

  /// The power to count in where numbers are as large as ten to the power of `magnitude`. A unit
  /// that names a power itself, as 万元 does, gets none besides.
  static func suited(
    to magnitude: Int, unit: String, language: ChartLanguage
  ) -> Magnitude {
    let all = all(in: language)
    guard named.contains(magnitude), !all.contains(where: { unit.hasPrefix($0.name) }),
      !unit.hasPrefix("k")
    else { return .one }
    return all.first { $0.exponent <= magnitude } ?? .one
  }

  /// A number counted in this power; zero stands bare.
  func text(_ number: DecimalNumber) -> String {
    guard number.mantissa != 0 else { return "0" }
    return DecimalNumber(mantissa: number.mantissa, exponent: number.exponent - exponent)
      .description + name
  }
}
