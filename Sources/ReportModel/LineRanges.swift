/// The place of a fact in a report's text: one or more ranges of lines, counted
/// from 1 with blank lines removed, as in `407`, `411-415` or `438+467-469`.
public struct LineRanges: Hashable, Sendable, CustomStringConvertible {
  /// The ranges in reading order, never empty.
  public let ranges: [ClosedRange<Int>]

  /// Reads the written form; nil when it is not of that form, a range runs
  /// backwards or a number is zero.
  public init?(_ text: some StringProtocol) {
    var ranges: [ClosedRange<Int>] = []
    for piece in text.split(separator: "+", omittingEmptySubsequences: false) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2,
        let first = ends.first.flatMap({ Int($0) }),
        let last = ends.last.flatMap({ Int($0) }),
        first > 0, last >= first
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  /// One range of lines.
  public init(_ range: ClosedRange<Int>) { ranges = [range] }

  /// The first line cited.
  public var first: Int { ranges.first?.lowerBound ?? 0 }
  /// The last line cited.
  public var last: Int { ranges.last?.upperBound ?? 0 }

  public var description: String {
    ranges
      .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: "+")
  }
}
