/// A written sum, such as `62911 - 57433 = 5468` or `(81 + 113 + 24) = 440`:
/// numbers, `+ - * /`, parentheses, one equals sign.
struct Arithmetic {
  let left: Double
  let right: Double
  /// Half a unit of the last digit written on the right.
  private let tolerance: Double

  /// Whether both sides are equal, within the rounding of the right side.
  var holds: Bool { abs(left - right) <= tolerance }

  init?(_ text: String) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    var first = Parser(sides[0])
    var second = Parser(sides[1])
    guard let left = first.wholeSum(), let right = second.wholeSum() else { return nil }
    self.left = left
    self.right = right
    let digits = sides[1].firstIndex(of: ".").map { point in
      sides[1][point...].dropFirst().prefix { $0.isNumber }.count
    }
    tolerance = (0..<(digits ?? 0)).reduce(0.5) { unit, _ in unit / 10 }
  }

  /// Recursive descent over the usual grammar of sums, products and factors.
  private struct Parser {
    private var rest: Substring

    init(_ text: Substring) { rest = text.filter { $0 != " " }[...] }

    mutating func wholeSum() -> Double? {
      guard let value = sum(depth: 0), rest.isEmpty else { return nil }
      return value
    }

    private mutating func sum(depth: Int) -> Double? {
      guard depth < 16, var value = product(depth: depth) else { return nil }
      while let sign = rest.first, sign == "+" || sign == "-" {
        rest.removeFirst()
        guard let next = product(depth: depth) else { return nil }
        value += sign == "+" ? next : -next
      }
      return value
    }

    private mutating func product(depth: Int) -> Double? {
      guard var value = factor(depth: depth) else { return nil }
      while let sign = rest.first, sign == "*" || sign == "/" {
        rest.removeFirst()
        guard let next = factor(depth: depth) else { return nil }
        value = sign == "*" ? value * next : value / next
      }
      return value
    }

    private mutating func factor(depth: Int) -> Double? {
      if rest.first == "(" {
        rest.removeFirst()
        guard let value = sum(depth: depth + 1), rest.first == ")" else { return nil }
        rest.removeFirst()
        return value
      }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(digits.count)
      return Double(digits)
    }
  }
}
