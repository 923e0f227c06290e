import TestSupport
import Testing
import TextCharts
import TextGrid

struct InlineTests {
  @Test func sparklinesShowTheCourse() {
    #expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8], columns: 9) == " ▁▂▃▄▅▆▇█")
    #expect(sparkline([1, nil, 1000], columns: 8) == "▁—█")
    #expect(sparkline([1, 3, 5, 7], columns: 2) == "▃█")
    #expect(sparkline([], columns: 5) == "" && sparkline([1], columns: 0) == "")
    #expect(sparkline([.nan, .infinity], columns: 5) == "——")
    #expect(sparkline([0, 0], columns: 5) == "  ")
  }

  @Test func barsFillTheirCells() {
    #expect(inCellBar(5, greatest: 10, columns: 4) == "██  ")
    #expect(inCellBar(10, greatest: 10, columns: 4) == "████")
    #expect(inCellBar(0.0001, greatest: 10, columns: 4) == "▏   ")
    #expect(inCellBar(-5, greatest: 10, columns: 4) == "  ██")
    #expect(inCellBar(nil, greatest: 10, columns: 4) == "    ")
    var generator = SeededGenerator(seed: 15)
    for kind in ValueKind.allCases {
      for _ in 0..<50 {
        for terminal in terminals {
          let columns = Int.random(in: 0...12, using: &generator)
          let bar = inCellBar(
            kind.value(using: &generator), greatest: kind.value(using: &generator) ?? 0,
            columns: columns, glyphs: terminal.glyphs, metrics: terminal.metrics)
          #expect(terminal.metrics.width(of: bar) == columns)
        }
      }
    }
  }
}
