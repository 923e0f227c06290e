import TextGrid

extension HeatKind {
  /// At most four densities between bounds at nice numbers, or one for each value where there are
  /// no more than four.
  struct Levels {
    /// Where a density begins that is not the least; ascending.
    let bounds: [DecimalNumber]
    /// The values themselves, where each has a density of its own.
    let single: [DecimalNumber]
    private let values: [Double]
    private let unit: String

    init(_ context: ChartContext) {
      let unit = HeatKind.unit(context)
      let sorted =
        context.hasMixedUnits
        ? zip(context.facts.known, context.facts.values)
          .filter { context.unit(of: context.data[$0.0]) == unit }.map(\.1).sorted()
        : context.facts.values.sorted()
      self.unit = unit
      var distinct: [Double] = []
      for value in sorted where distinct.last != value {
        distinct.append(value)
        if distinct.count > 4 { break }
      }
      if distinct.count <= 4 {
        single = distinct.compactMap { DecimalNumber($0) }
        bounds = Array(single.dropFirst())
      } else {
        single = []
        bounds = Self.bounds(sorted, isInteger: sorted.allSatisfy(\.isIntegral))
      }
      values = bounds.map(\.doubleValue)
    }

    /// For each quarter the roundest number that parts the values as near to it as a tenth of them
    /// allows.
    private static func bounds(_ sorted: [Double], isInteger: Bool) -> [DecimalNumber] {
      guard let low = sorted.first, let high = sorted.last else { return [] }
      let scale = DecimalScale(largest: max(abs(low), abs(high)))
      var bounds: [DecimalNumber] = []
      for quarter in 1...3 {
        let least = bounds.last?.doubleValue ?? low
        let wanted = quarter * sorted.count / 4
        let slack = max(sorted.count < 6 ? 0 : 1, sorted.count / 10)
        // Above the one value, and not above the other.
        let below = max(least, sorted[max(0, wanted - 1 - slack)])
        guard
          let above = sorted[min(wanted + slack, sorted.count - 1)...].first(where: { $0 > below })
        else { continue }
        guard
          let bound = roundest(
            above: scale(below), to: scale(above), power: scale.power, isInteger: isInteger)
            ?? DecimalNumber(above), bound.doubleValue > least, bound.doubleValue <= high
        else { continue }
        bounds.append(bound)
      }
      return bounds
    }

    /// The roundest number above one and up to another.
    private static func roundest(
      above low: Double, to high: Double, power: Int, isInteger: Bool
    ) -> DecimalNumber? {
      for exponent in stride(from: 1, through: -4, by: -1) where !isInteger || exponent + power >= 0
      {
        let unit = DecimalNumber(mantissa: 1, exponent: exponent).doubleValue
        for step in [5, 2, 1] {
          let multiple = (high / (unit * Double(step))).floored * step
          if Double(multiple) * unit > low {
            return DecimalNumber(mantissa: multiple, exponent: exponent + power)
          }
        }
      }
      return nil
    }

    /// From 0 for what has none to 4.
    func level(of datum: Datum, _ context: ChartContext) -> Int {
      guard let value = datum.number, !context.hasMixedUnits || context.unit(of: datum) == unit
      else { return 0 }
      return level(of: value)
    }

    /// From 1 to 4; the highest is always the densest.
    func level(of value: Double) -> Int {
      4 - values.count { $0 > value }
    }

    var lowest: Int { 4 - values.count }

    /// What each density stands for, the least first.
    func names(_ allKnown: String) -> [String] {
      if !single.isEmpty { return single.map(\.description) }
      let texts = bounds.map(\.description)
      guard let first = texts.first else { return [allKnown] }
      return ["<\(first)"] + texts.map { "≥\($0)" }
    }
  }
}
