import Testing

@testable import TextGrid

/// What readers take for one character, made of several scalars: each has one width, in every
/// operation, or is reduced to parts that have.
@Suite struct GraphemeTests {
  /// A grapheme, what is sent of it, and its cells.
  private static let graphemes: [(text: String, sent: String, cells: Int)] = [
    // Combining marks: one stays.
    ("e\u{301}", "e\u{301}", 1), ("e\u{301}\u{302}\u{303}", "e\u{301}", 1),
    ("中\u{20DD}", "中\u{20DD}", 2), ("か\u{3099}", "か\u{3099}", 2), ("\u{301}", "", 0),
    // Joined emoji: their parts.
    ("👨\u{200D}👩\u{200D}👧\u{200D}👦", "👨👩👧👦", 8), ("👩🏽\u{200D}💻", "👩💻", 4),
    ("🏳\u{FE0F}\u{200D}🌈", "🏳🌈", 3), ("❤\u{FE0F}\u{200D}🔥", "❤🔥", 3),
    // Flags: their letters.
    ("🇨🇳", "CN", 2), ("🇨", "C", 1), ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E007F}", "🏴", 2),
    // Variation selectors, of emoji, of ideographs, of maths.
    ("⚠\u{FE0F}", "⚠", 1), ("⌚\u{FE0E}", "⌚", 2), ("1\u{FE0F}\u{20E3}", "1", 1),
    ("葛\u{E0100}", "葛", 2), ("≨\u{FE00}", "≨", 1), ("👍🏿", "👍", 2),
    // Hangul letters: the syllable.
    ("\u{1112}\u{1161}\u{11AB}", "한", 2), ("\u{1112}\u{1161}", "하", 2), ("가\u{11A8}", "각", 2),
    ("\u{1112}", "\u{1112}", 2), ("\u{1161}", "ㅏ", 2), ("\u{11AB}", "ㄴ", 2),
    // Invisible joiners within.
    ("क\u{94D}\u{200D}ष", "क\u{94D}ष", 2), ("a\u{34F}\u{301}", "a\u{301}", 1),
  ]

  @Test func eachHasOneWidthInEveryOperation() {
    for ambiguous in [AmbiguousWidth.narrow, .wide] {
      let metrics = TextMetrics(ambiguous: ambiguous)
      for (text, sent, cells) in Self.graphemes where ambiguous == .narrow || sent != "≨" {
        #expect(Array(printable(text).unicodeScalars) == Array(sent.unicodeScalars), "\(text)")
        #expect(metrics.width(of: text) == cells, "\(text)")
        #expect(metrics.width(of: StyledLine(text)) == cells)
        #expect(metrics.truncate(text, to: cells) == sent)
        #expect(metrics.slide(text, by: 0, columns: cells) == sent)
        #expect(metrics.wrap(text, columns: max(1, cells)) == [sent])
        var grid = Grid(size: Size(columns: 10, rows: 1), metrics: metrics)
        #expect(grid.write(text, row: 0, column: 0) == cells)
        #expect(grid.write("|", row: 0, column: cells) == 1)
        #expect(grid.line(0) == sent + "|" + String(repeating: " ", count: 9 - cells))
        #expect(grid.violations() == [])
      }
    }
  }

  /// Cut anywhere, what is left stands in as many cells as were asked for, and no mark changes its
  /// character.
  @Test func cutAnywhereTheyStayWhole() {
    let metrics = TextMetrics()
    let text = Self.graphemes.map(\.text).joined()
    let whole = printable(text)
    for columns in 0...metrics.width(of: text) {
      let cut = metrics.truncate(text, to: columns, ellipsis: "")
      #expect(whole.unicodeScalars.starts(with: cut.unicodeScalars))
      #expect((columns - 1...columns).contains(metrics.width(of: cut)))
      let next = whole.unicodeScalars.dropFirst(cut.unicodeScalars.count).first
      if let next { #expect(metrics.width(of: next) > 0) }
      for offset in 0..<4 {
        #expect(metrics.width(of: metrics.slide(text, by: columns - offset, columns: 7)) == 7)
      }
    }
  }
}
