import TestSupport
import Testing

@testable import TextCharts

struct SegmentsTests {
  /// The parts follow each other without gap, each is half a cell from exact at most unless slivers
  /// need its cells, and every positive part shows.
  @Test func partsAreAsLongAsTheirValues() {
    var generator = SeededGenerator(seed: 35)
    for _ in 0..<2000 {
      let room = Int.random(in: 20...200, using: &generator)
      let values = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        Int.random(in: 0..<6, using: &generator) == 0
          ? 0 : Double.random(in: 0...100, using: &generator)
      }
      let sum = values.reduce(0, +)
      guard sum > 0 else { continue }
      let segments = Segments(values: values, line: 0, cells: room) { $0 / sum * Double(room) }
      #expect(segments.cells.first?.lowerBound == 1)
      for (left, right) in zip(segments.cells, segments.cells.dropFirst()) {
        #expect(left.upperBound == right.lowerBound)
      }
      #expect(segments.cells.last?.upperBound == room + 1)
      var before = 0.0
      let slivers = values.count { $0 > 0 && $0 / sum * Double(room) < 1 }
      for (value, (cells, edges)) in zip(values, zip(segments.cells, segments.edges)) {
        #expect(value > 0 ? !cells.isEmpty : cells.isEmpty)
        #expect(abs(edges.lowerBound - before) < 1e-9)
        before += value / sum * Double(room)
        #expect(abs(edges.upperBound - before) < 1e-9)
        #expect(abs(Double(cells.upperBound) - 1 - before) <= 0.5 + Double(slivers) + 1e-9)
      }
    }
  }

  @Test func tinyPartsShow() {
    let segments = Segments(values: [1e-9, 1, 1e-9, 0], line: 4, cells: 10) { 4 + $0 * 10 }
    #expect(segments.cells == [5..<6, 6..<14, 14..<15, 15..<15])
  }
}
