import TestSupport
import Testing

@testable import TextGrid

@Suite struct CuttingTests {
  private let metrics = TextMetrics()

  @Test(arguments: [
    ("自然语言处理", 12, TruncationMode.end, "自然语言处理"),
    ("自然语言处理", 11, .end, "自然语言处…"),
    ("自然语言处理", 10, .end, "自然语言…"),
    ("自然语言处理", 10, .start, "…语言处理"),
    ("自然语言处理", 9, .middle, "自然…处理"),
    ("自然语言处理", 8, .middle, "自然…理"),
    ("abcdefgh", 5, .middle, "ab…gh"),
    ("中文", 1, .end, "…"),
    ("中文", 0, .end, ""),
    ("中文", -3, .middle, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, .end, "e\u{301}…"),
    ("e\u{301}e\u{301}e\u{301}", 2, .start, "…e\u{301}"),
    ("a\u{1B}[31mbc", 3, .end, "abc"),
  ])
  func truncating(text: String, columns: Int, mode: TruncationMode, expected: String) {
    #expect(metrics.truncate(text, to: columns, mode: mode) == expected)
  }

  @Test func ellipsisThatDoesNotFitIsLeftOut() {
    #expect(metrics.truncate("abcdef", to: 2, ellipsis: "...") == "ab")
    #expect(metrics.truncate("abcdef", to: 2, mode: .start, ellipsis: "...") == "ef")
    #expect(metrics.truncate("中文字", to: 1, ellipsis: "...") == "")
    #expect(TextMetrics(ambiguous: .wide).truncate("中文字", to: 4) == "中…")
    #expect(metrics.truncate("abcdef", to: Int.min) == "")
    #expect(metrics.truncate("abcdef", to: Int.max) == "abcdef")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func truncatedTextFitsAndIsPartOfTheWhole(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let text = generator.text()
      let metrics = generator.metrics()
      let columns = Int.random(in: 0...24, using: &generator)
      let whole = Array(printable(text).unicodeScalars)
      let ellipsis = metrics.width(of: "…")
      for mode in TruncationMode.allCases {
        let short = metrics.truncate(text, to: columns, mode: mode)
        let width = metrics.width(of: short)
        #expect(width <= columns)
        guard metrics.width(of: text) > columns else {
          #expect(Array(short.unicodeScalars) == whole)
          continue
        }
        // One cell is lost to a character of two, no more.
        if columns >= ellipsis { #expect(width >= columns - 1, "\(text.debugDescription)") }
        if columns >= ellipsis, mode == .end {
          let kept = short.unicodeScalars.dropLast()
          #expect(whole.starts(with: kept))
          // The whole character: its mark is not left behind.
          if let next = whole.dropFirst(kept.count).first { #expect(metrics.width(of: next) > 0) }
        }
        if columns >= ellipsis, mode == .start {
          #expect(whole.reversed().starts(with: short.unicodeScalars.dropFirst().reversed()))
        }
      }
    }
  }

  @Test(arguments: [
    ("中文", 6, Alignment.left, "中文  "), ("中文", 6, .right, "  中文"), ("中文", 6, .center, " 中文 "),
    ("中文", 7, .center, " 中文  "), ("中文字", 5, .left, "中文…"), ("中文字", 4, .right, " 中…"),
    ("", 2, .left, "  "), ("中", 0, .left, ""), ("中", -1, .right, ""),
  ])
  func padding(text: String, columns: Int, align: Alignment, expected: String) {
    #expect(metrics.pad(text, to: columns, align: align) == expected)
    #expect(metrics.pad(StyledLine(text), to: columns, align: align).text == expected)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func paddedTextAndWindowsAreExact(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let text = generator.text()
      let line = generator.line()
      let metrics = generator.metrics()
      let columns = Int.random(in: 0...24, using: &generator)
      for align in Alignment.allCases {
        #expect(metrics.width(of: metrics.pad(text, to: columns, align: align)) == columns)
        #expect(metrics.width(of: metrics.pad(line, to: columns, align: align)) == columns)
      }
      let offset = Int.random(in: -10...40, using: &generator)
      let window = metrics.slide(text, by: offset, columns: columns)
      #expect(metrics.width(of: window) == columns)
      // The grid cuts in its own way; both must see the same.
      var grid = Grid(size: Size(columns: columns, rows: 1), metrics: metrics)
      grid.write(text, row: 0, column: -offset)
      #expect(Array(grid.line(0).unicodeScalars) == Array(window.unicodeScalars))
    }
  }

  @Test func windowOnALongLine() {
    #expect(metrics.slide("自然语言", by: 0, columns: 5) == "自然 ")
    #expect(metrics.slide("自然语言", by: 1, columns: 5) == " 然语")
    #expect(metrics.slide("自然语言", by: 2, columns: 4) == "然语")
    #expect(metrics.slide("自然语言", by: 3, columns: 4) == " 语 ")
    #expect(metrics.slide("自然语言", by: 7, columns: 3) == "   ")
    #expect(metrics.slide("自然语言", by: -1, columns: 3) == " 自")
    #expect(metrics.slide("自", by: Int.max, columns: 2) == "  ")
    #expect(metrics.slide("自", by: Int.min, columns: 2) == "  ")
    #expect(metrics.slide("自", by: 0, columns: Int.min) == "")
    #expect(metrics.slide("ae\u{301}b", by: 1, columns: 1) == "e\u{301}")
  }

  @Test(
    arguments: [
      (["9.5%", "12%", "—", "1,234.56"], ["    9.5%", "   12%  ", "    —   ", "1,234.56"]),
      (["1", "10", "100"], ["  1", " 10", "100"]),
      (["57433 元", "1.5 万元"], ["57433 元    ", "    1.5 万元"]),
      (["多数", "213"], ["多数", " 213"]),
      (["约3.5", "-1"], ["约3.5", " -1  "]),
      ([], []),
      (["", ""], ["", ""]),
      (["3.", "a"], ["3.", "a "]),
    ] as [([String], [String])])
  func decimals(texts: [String], expected: [String]) {
    #expect(metrics.alignDecimal(texts) == expected)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func alignedNumbersHaveOneWidth(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let metrics = generator.metrics()
    let texts = (0..<6).map { _ in generator.text(upTo: 4) }
    let aligned = metrics.alignDecimal(texts)
    #expect(Set(aligned.map { metrics.width(of: $0) }).count == 1)
    for (text, result) in zip(texts, aligned) {
      #expect(result.contains(printable(text)) || printable(text).isEmpty)
    }
  }
}
