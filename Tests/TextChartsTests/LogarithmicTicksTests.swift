import TestSupport
import Testing
import TextGrid

@testable import TextCharts

struct LogarithmicTicksTests {
  private func ticks(_ low: Double, _ high: Double, columns: Int) -> Ticks {
    Ticks(logarithmic: low, high, for: .init(columns: columns, language: .english))
  }

  @Test func powersOfTen() {
    #expect(ticks(25, 5400, columns: 60).labels == ["10", "100", "1000", "10K"])
    #expect(ticks(1, 10, columns: 40).labels == ["1", "2", "5", "10"])
    #expect(ticks(3, 4, columns: 40).labels == ["1", "2", "5", "10"])
  }

  @Test func randomAxesKeepTheRules() throws {
    var generator = SeededGenerator(seed: 33)
    for _ in 0..<2000 {
      let exponents = (0..<2).map { _ in Int.random(in: -200...200, using: &generator) }
      let values = exponents.map {
        DecimalNumber(mantissa: Int.random(in: 1...999, using: &generator), exponent: $0)
          .doubleValue
      }
      let low = try #require(values.min())
      let high = try #require(values.max())
      let columns = Int.random(in: 2...200, using: &generator)
      let ticks = ticks(low, high, columns: columns)
      let numbers = ticks.values.map(\.doubleValue)
      let comment = Comment(rawValue: "\(low) \(high) \(columns) \(ticks.labels)")
      #expect(numbers.count >= 2 && numbers.count == ticks.labels.count, comment)
      #expect(zip(numbers, numbers.dropFirst()).allSatisfy(<), comment)
      #expect(Set(ticks.labels).count == ticks.labels.count, comment)
      let first = try #require(numbers.first)
      let last = try #require(numbers.last)
      #expect(first <= low && last >= high, comment)
      // Powers of ten, or one, two and five within one.
      #expect(
        ticks.values.allSatisfy {
          var mantissa = $0.mantissa
          while mantissa % 10 == 0 { mantissa /= 10 }
          return [1, 2, 5].contains(mantissa)
        }, comment)
    }
  }

  /// Equal factors are equal lengths.
  @Test func factorsAreLengths() throws {
    var generator = SeededGenerator(seed: 34)
    for _ in 0..<300 {
      var extent = RowScale.Extent(unit: "", value: 1)
      extent.include(Double.random(in: 10...1e9, using: &generator))
      let scale = try #require(
        RowScale(
          extents: [extent], baseline: .logarithmic,
          plot: 0..<Int.random(in: 20...200, using: &generator),
          language: .english, metrics: .init()))
      let place = scale.columnOfValue
      let factor = Double.random(in: 1...3, using: &generator)
      let lengths = [1, 2, 5].map { place($0 * factor) - place($0) }
      #expect(abs(lengths[0] - lengths[1]) < 1e-6 && abs(lengths[1] - lengths[2]) < 1e-6)
      // What has no logarithm stands at the first tick.
      #expect(place(0) == 0 && place(-5) == 0 && place(1) >= 0)
    }
  }
}
