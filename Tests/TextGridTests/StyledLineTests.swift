import TestSupport
import Testing

@testable import TextGrid

@Suite struct StyledLineTests {
  @Test func literalsAndJoining() {
    let line: StyledLine = ["岗位", Span(" 5/12", .secondary)]
    #expect(line.text == "岗位 5/12")
    #expect("岗位" + StyledLine(" 5/12", .secondary) == line)
    #expect(("" as StyledLine).isEmpty)
    #expect(StyledLine().text == "")
  }

  @Test func highlightingSplitsSpans() {
    let line: StyledLine = ["熟悉", Span("PyTorch", .link)]
    #expect(
      line.highlighting([1..<4]) == [
        "熟", Span("悉", .match), Span("Py", .match), Span("Torch", .link),
      ])
    #expect(line.highlighting([]) == line)
    #expect(line.highlighting([3..<3, -5 ..< -1, 90..<100]) == line)
    #expect(
      line.highlighting([7..<99, 8..<9, -3..<1], role: .key) == [
        Span("熟", .key), "悉", Span("PyTor", .link), Span("ch", .key),
      ])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func highlightingKeepsTheText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let line = generator.line()
      let ranges = (0..<3).map { _ in
        let low = Int.random(in: -3...20, using: &generator)
        return low..<low + Int.random(in: 0...6, using: &generator)
      }
      let lit = line.highlighting(ranges, role: .match)
      #expect(Array(lit.text.unicodeScalars) == Array(line.text.unicodeScalars))
      func roles(_ line: StyledLine) -> [Role] {
        line.spans.flatMap { span in span.text.unicodeScalars.map { _ in span.role } }
      }
      let expected = roles(line).enumerated().map { offset, role in
        ranges.contains { $0.contains(offset) } ? .match : role
      }
      #expect(roles(lit) == expected)
    }
  }

  @Test func truncationKeepsRoles() {
    let metrics = TextMetrics()
    let line: StyledLine = ["熟悉", Span("PyTorch", .link), "框架"]
    #expect(metrics.truncate(line, to: 7) == ["熟悉", Span("Py", .link), Span("…", .link)])
    #expect(metrics.truncate(line, to: 15) == line)
    #expect(metrics.truncate(line, to: 0).text == "")
  }
}
