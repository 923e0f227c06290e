import Testing

@testable import TextGrid

@Suite struct WidthTests {
  private let narrow = TextMetrics()
  private let wide = TextMetrics(ambiguous: .wide)

  @Test(arguments: [
    ("", 0, 0), ("abc", 3, 3), ("职图", 4, 4), ("职图 Zhitu", 10, 10), ("，。（）", 8, 8),
    ("\u{3000}", 2, 2),
    ("“大模型”", 8, 10), ("……", 2, 4), ("①②", 2, 4), ("─│█", 3, 6), ("▸░▐", 3, 3), ("％℃°×", 5, 8),
    ("ｱｲｳ", 3, 3), ("한글", 4, 4), ("😀", 2, 2), ("e\u{301}", 1, 1), ("⼈", 2, 2), ("𠀀", 2, 2),
    ("a\u{1B}[31mb", 2, 2), ("\u{F06C}", 1, 1), ("🇨🇳", 2, 2), ("👨\u{200D}👩", 4, 4),
  ])
  func widths(text: String, narrow columns: Int, wide wideColumns: Int) {
    #expect(narrow.width(of: text) == columns)
    #expect(wide.width(of: text) == wideColumns)
    #expect(narrow.width(of: text[...]) == columns)
    #expect(narrow.width(of: StyledLine(text)) == columns)
  }

  @Test(
    arguments: [
      ("a", WidthClass.one), ("中", .two), ("“", .ambiguous), ("\u{301}", .zero),
      ("\u{200D}", .zero),
      ("\u{E000}", .privateUse), ("\u{F06C}", .privateUse), ("\u{1B}", .control),
      ("\u{85}", .control),
      ("\u{2029}", .control), ("\u{378}", .unassigned), ("\u{FFFF}", .unassigned),
      ("\u{10FFFF}", .unassigned), ("😀", .two), ("█", .ambiguous), ("▐", .one), ("ｱ", .one),
      ("䷀", .two), ("\u{1160}", .zero), ("🇨", .one),
    ] as [(Unicode.Scalar, WidthClass)])
  func classes(scalar: Unicode.Scalar, expected: WidthClass) {
    #expect(WidthClass(scalar) == expected)
  }

  /// The table is decoded from runs; here the runs are counted another way.
  @Test func tableCoversEveryScalar() {
    var counts: [ScalarClass: Int] = [:]
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      counts[WidthTable.class(of: scalar), default: 0] += 1
    }
    // Planes 15 and 16 and U+E000-F8FF, less four noncharacters.
    #expect(counts[.privateUse] == 2 * 65536 + 6400 - 4)
    #expect(counts[.control] == 65 + 2)
    #expect(counts[.contextual] == 26 + 159 + 72)
    #expect(counts.values.reduce(0, +) == 0x110000 - 2048)
  }

  @Test func glyphSetsAreOneCell() {
    for (name, glyphs) in Glyphs.all {
      for scalar in glyphs.scalars {
        #expect(narrow.width(of: scalar) == 1, "\(scalar) of \(name)")
      }
      #expect(glyphs.eighths.count == 9)
      #expect(glyphs.lowerEighths.count == 9)
      #expect(glyphs.shades.count == 5)
      #expect(Glyphs.named(name) == glyphs)
    }
    for glyphs in [Glyphs.narrow, .ascii] {
      for scalar in glyphs.scalars { #expect(WidthClass(scalar) == .one, "\(scalar)") }
      #expect(glyphs.suited(to: wide) == glyphs)
    }
    #expect(Glyphs.ascii.scalars.allSatisfy { $0.isASCII })
    #expect(Glyphs.blocks.suited(to: wide) == .narrow)
    #expect(Glyphs.blocks.suited(to: narrow) == .blocks)
    #expect(Glyphs.run("─", 3) == "───")
    #expect(Glyphs.run("─", -3) == "")
  }
}
