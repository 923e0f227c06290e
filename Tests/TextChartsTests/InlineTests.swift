import TestSupport
import Testing
import TextCharts
import TextGrid

struct InlineTests {
  @Test func sparklinesShowTheCourse() {
    #expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8], columns: 9) == "·▁▂▃▄▅▆▇█")
    #expect(sparkline([1, nil, 1000], columns: 8) == "▁—█")
    #expect(sparkline([1, 3, 5, 7], columns: 2) == "▃█")
    #expect(sparkline([], columns: 5) == "" && sparkline([1], columns: 0) == "")
    #expect(sparkline([.nan, .infinity], columns: 5) == "——")
    #expect(sparkline([0, 0], columns: 5) == "··")
  }

  @Test func barsFillTheirCells() {
    #expect(inCellBar(5, greatest: 10, columns: 4) == "██  ")
    #expect(inCellBar(10, greatest: 10, columns: 4) == "████")
    #expect(inCellBar(0.0001, greatest: 10, columns: 4) == "▏   ")
    #expect(inCellBar(-5, greatest: 10, columns: 4) == "  ██")
    #expect(inCellBar(nil, greatest: 10, columns: 4) == "—   ")
    #expect(inCellBar(.nan, greatest: 10, columns: 1) == "—")
    #expect(inCellBar(0, greatest: 10, columns: 4) == "·   ")
    #expect(inCellBar(0, greatest: 0, columns: 4) == "·   ")
    #expect(inCellBar(0, greatest: 10, columns: 4, glyphs: .ascii) == "|   ")
    #expect(inCellBar(10, greatest: 10, columns: 3, glyphs: .ascii) == "===")
    // With negative values in the column all bars begin at one line.
    #expect(inCellBar(10, greatest: 10, least: -10, columns: 8) == "    ████")
    #expect(inCellBar(-5, greatest: 10, least: -10, columns: 8) == "  ██    ")
    #expect(inCellBar(0, greatest: 10, least: -10, columns: 8) == "    ·   ")
    #expect(inCellBar(-3, greatest: 0, least: -6, columns: 4) == "  ██")
    #expect(inCellBar(1e308, greatest: 1e308, least: -1e308, columns: 4) == "  ██")
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

  /// Bars within half a step of their length, and slivers for all that is not 0.
  @Test func barsAreAsLongAsTheirValues() {
    var generator = SeededGenerator(seed: 16)
    let eighths = Dictionary(
      uniqueKeysWithValues: Glyphs.blocks.eighths.enumerated().map { ($1, Double($0) / 8) })
    for _ in 0..<500 {
      let columns = Int.random(in: 1...20, using: &generator)
      let greatest = Double.random(in: 1...1000, using: &generator)
      let value = Double.random(in: 0...greatest, using: &generator)
      let bar = inCellBar(value, greatest: greatest, columns: columns)
      let length = bar.unicodeScalars.reduce(0.0) { $0 + (eighths[$1] ?? .nan) }
      let exact = value / greatest * Double(columns)
      #expect(abs(length - max(exact, 1.0 / 8)) <= 1.0 / 16 + 1e-9)
      // Both sides on one scale, to half a cell where no glyphs are finer.
      let least = -Double.random(in: 1...1000, using: &generator)
      let both = [greatest, least].map {
        inCellBar($0, greatest: greatest, least: least, columns: columns + 1).unicodeScalars
          .reduce(0.0) { $0 + ($1 == "▐" ? 0.5 : $1 == "▕" ? 0.125 : eighths[$1] ?? .nan) }
      }
      #expect(both[0] >= 0.125 && both[1] >= 0.125)
      #expect(abs(both[0] * -least - both[1] * greatest) <= 0.75 * max(greatest, -least))
    }
  }

  /// Each cell of a sparkline within half a step of its value.
  @Test func sparklinesAreAsHighAsTheirValues() {
    var generator = SeededGenerator(seed: 17)
    let levels = Glyphs.blocks.lowerEighths
    for _ in 0..<300 {
      let values = (0..<Int.random(in: 1...30, using: &generator)).map { _ -> Double? in
        Bool.random(using: &generator) || Bool.random(using: &generator)
          ? Double.random(in: 0...50, using: &generator) : nil
      }
      let line = Array(sparkline(values, columns: 30).unicodeScalars)
      #expect(line.count == values.count)
      let high = values.compactMap(\.self).max() ?? 1
      for (glyph, value) in zip(line, values) {
        guard let value else {
          #expect(glyph == "—")
          continue
        }
        let level = Double(levels.firstIndex(of: glyph) ?? -1)
        #expect(abs(level - max(value / high * 8, value > 0 ? 1 : 0)) <= 0.5 + 1e-9)
      }
    }
    let narrow = TextMetrics(ambiguous: .wide)
    #expect(narrow.width(of: sparkline([1, nil, 3], columns: 3, metrics: narrow)) == 3)
  }
}
