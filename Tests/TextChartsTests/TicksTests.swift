import TestSupport
import Testing
import TextGrid

@testable import TextCharts

struct TicksTests {
  private func labels(
    _ low: Double, _ high: Double, columns: Int = 50, zero: Bool = false, whole: Bool = false,
    unit: String = "", language: ChartLanguage = .chinese
  ) -> [String] {
    Ticks(
      enclosing: low, high,
      for: .init(
        columns: columns, includesZero: zero, isInteger: whole, unit: unit, language: language)
    ).labels
  }

  @Test func knownAxes() {
    #expect(labels(0, 443) == ["0", "100", "200", "300", "400", "500"])
    #expect(labels(2019, 2024, columns: 60) == ["2019", "2020", "2021", "2022", "2023", "2024"])
    #expect(labels(0, 48.1, zero: true) == ["0", "10", "20", "30", "40", "50"])
    #expect(labels(0, 1, zero: true, whole: true) == ["0", "1"])
    #expect(labels(0, 0.9, columns: 24, zero: true) == ["0", "0.5", "1"])
    #expect(labels(-12.75, 9.5, columns: 48, zero: true) == ["-15", "-10", "-5", "0", "5", "10"])
  }

  @Test func bigNumbersAreCountedInNamedPowers() {
    #expect(labels(0, 5_800_000, columns: 30, zero: true) == ["0", "300万", "600万"])
    #expect(
      labels(0, 5_800_000, columns: 30, zero: true, language: .english) == ["0", "3M", "6M"])
    #expect(labels(0, 62911, columns: 30, zero: true, language: .english).last == "75K")
    #expect(labels(0, 3e8, columns: 20, zero: true).last?.hasSuffix("亿") == true)
    // The unit has the power already.
    #expect(labels(0, 50000, columns: 20, zero: true, unit: "万元").last == "50000")
    #expect(labels(0, 5e20, columns: 20, zero: true).last == "5e20")
  }

  @Test func integerTicksEncloseFractions() {
    #expect(labels(0.3, 0.4, whole: true) == ["0", "1"])
    let numbers = labels(-0.2, 7.5, columns: 24, whole: true).compactMap { Int($0) }
    #expect(numbers.count >= 2 && numbers[0] < 0 && numbers[numbers.count - 1] > 7)
  }

  @Test func randomAxesKeepTheRules() throws {
    var generator = SeededGenerator(seed: 3)
    for round in 0..<3000 {
      let power = DecimalNumber(
        mantissa: 1, exponent: Int.random(in: -300...300, using: &generator))
      let scale = round.isMultiple(of: 2) ? 1 : power.doubleValue
      let pair = (0..<2).map { _ in Double.random(in: -9...9, using: &generator) * scale }
      var low = pair.min() ?? 0
      var high = pair.max() ?? 0
      let isInteger = round.isMultiple(of: 7)
      if isInteger {
        (low, high) = (Double((low * 9).clamped.floored), Double((high * 9).clamped.raised))
      }
      let request = Ticks.Request(
        columns: Int.random(in: 0...200, using: &generator),
        includesZero: Bool.random(using: &generator),
        isInteger: isInteger, unit: "",
        language: Bool.random(using: &generator) ? .chinese : .english)
      let ticks = Ticks(enclosing: low, high, for: request)
      let values = ticks.values
      let comment = Comment(rawValue: "\(low) \(high) \(request) \(ticks.labels)")

      #expect(values.count >= 2 && values.count == ticks.labels.count, comment)
      #expect(Set(ticks.labels).count == ticks.labels.count, comment)
      let numbers = values.map(\.doubleValue)
      #expect(zip(numbers, numbers.dropFirst()).allSatisfy(<), comment)
      let slack = (high - low) * 1e-11
      let first = try #require(numbers.first)
      let last = try #require(numbers.last)
      #expect(first <= low + slack && last >= high - slack, comment)
      if request.includesZero {
        #expect(values.contains { $0.mantissa == 0 }, comment)
        if low >= 0 { #expect(first == 0, comment) }
        if high <= 0 { #expect(last == 0, comment) }
      }
      if isInteger { #expect(values.allSatisfy { $0.isInteger }, comment) }

      // One step between all, and that a small multiple of a nice number.
      let steps = zip(values, values.dropFirst()).map {
        $1.adding(DecimalNumber(mantissa: -$0.mantissa, exponent: $0.exponent))
      }
      #expect(Set(steps).count == 1, comment)
      let step = try #require(steps.first ?? nil)
      let nice: [Double] = [1, 5, 2, 2.5, 4, 3]
      let leading = DecimalNumber(mantissa: step.mantissa, exponent: 0).doubleValue
      let isNice = (1...(request.includesZero && request.columns >= 20 ? 4 : 8)).contains { j in
        nice.contains { q in
          [0.1, 1, 10, 100].contains { abs(q * Double(j) * $0 - leading) < 1e-9 }
        }
      }
      #expect(isNice, comment)
    }
  }

  @Test func labelsDoNotTouchWhereThereIsRoom() {
    var generator = SeededGenerator(seed: 4)
    let metrics = TextMetrics()
    for _ in 0..<500 {
      let high = Double.random(in: 0...1, using: &generator) * 1e6
      let columns = Int.random(in: 20...200, using: &generator)
      let labels = labels(0, high, columns: columns, zero: true)
      let widths = labels.map { metrics.width(of: $0) }
      let room = Double(columns - 1) / Double(labels.count - 1)
      #expect(zip(widths, widths.dropFirst()).allSatisfy { Double($0 + $1) / 2 + 1 <= room })
    }
  }

  @Test func degenerateExtentsHaveTicks() {
    for (low, high) in [
      (0.0, 0.0), (5, 5), (-5, -5), (.nan, .nan), (.infinity, 1),
      (.leastNonzeroMagnitude, .leastNonzeroMagnitude),
      (-1.7976931348623157e308, 1.7976931348623157e308), (1e15, 1e15 + 1), (3, 1),
    ] {
      for zero in [false, true] {
        let labels = labels(low, high, zero: zero)
        #expect(labels.count >= 2)
        #expect(Set(labels).count == labels.count)
      }
    }
  }
}

extension Double {
  /// Within numbers that `Int` holds.
  fileprivate var clamped: Double { Swift.min(Swift.max(self, -1e6), 1e6) }
}
