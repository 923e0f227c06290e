import TestSupport
import Testing

@testable import TextCharts

struct DecimalNumberTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-12.75, "-12.75"), (0.1, "0.1"), (100, "100"),
    (57433, "57433"), (1e15, "1000000000000000"), (1e16, "1e16"), (2.5e20, "2.5e20"),
    (0.000001, "0.000001"), (-2.5e-9, "-2.5e-9"), (.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e308"),
  ])
  func text(_ value: Double, _ text: String) {
    #expect(NumberFormat.text(value) == text)
  }

  @Test func readsBackAsTheSameValue() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      let number = try #require(DecimalNumber(value))
      #expect(number.doubleValue == value)
      #expect(Double(number.description) == value)
    }
    #expect(DecimalNumber(.nan) == nil)
    #expect(DecimalNumber(.infinity) == nil)
  }

  @Test func sumsAreExact() throws {
    let tenth = try #require(DecimalNumber(0.1))
    let fifth = try #require(DecimalNumber(0.2))
    #expect(tenth.adding(fifth)?.description == "0.3")
    #expect(DecimalNumber(mantissa: 5).adding(DecimalNumber(mantissa: -5))?.description == "0")
    #expect(DecimalNumber(mantissa: .max).adding(DecimalNumber(mantissa: 1)) == nil)
    #expect(
      DecimalNumber(mantissa: 1, exponent: 300).adding(DecimalNumber(mantissa: 1)) == nil)
  }

  @Test(arguments: [
    (0, "0%"), (0.281847, "28.2%"), (1, "100%"), (0.0002, "<0.1%"), (-0.0002, ">-0.1%"),
    (0.0005, "0.1%"), (-0.3333, "-33.3%"),
  ])
  func percent(_ share: Double, _ text: String) {
    #expect(NumberFormat.percent(share) == text)
  }

  @Test func unitsStandAsInPrint() {
    #expect(NumberFormat.text("48.1", unit: "%") == "48.1%")
    #expect(NumberFormat.text("213", unit: "个") == "213 个")
    #expect(NumberFormat.text("213", unit: "") == "213")
  }

  @Test func roundingNeedsNoLibrary() {
    var generator = SeededGenerator(seed: 2)
    let edges: [Double] = [0, 0.5, -0.5, 1, -1, 2.5, -2.5, 0.49999999999999994]
    for value in edges + (0..<500).map({ _ in Double.random(in: -99...99, using: &generator) }) {
      #expect(Double(value.floored) == value.rounded(.down))
      #expect(Double(value.raised) == value.rounded(.up))
      #expect(abs(Double(value.nearest) - value) <= 0.5)
      #expect(value.isIntegral == (value == value.rounded()))
    }
    #expect(1e300.isIntegral)
  }
}
