import TestSupport

@testable import TextGrid

extension SeededGenerator {
  /// Pieces of everything that widths, marks and escape sequences can go wrong with.
  static let pieces: [String] = [
    "中", "文", "字", "职图", "算法工程师", "，", "。", "（", "）", "《", "》", "“", "”", "—", "——", "…",
    "a", "PyTorch", "F1", "100%", "40-60K", " ", "  ", "\u{3000}", "①", "→", "·", "±", "─", "█",
    "e\u{301}", "中\u{302}", "\u{301}", "\u{301}\u{302}", "👩\u{200D}💻", "👍🏽", "🇨🇳", "⚠\u{FE0F}",
    "1\u{FE0F}\u{20E3}", "한", "\u{1112}\u{1161}\u{11AB}", "\u{1161}", "\u{200B}", "\u{202E}",
    "\u{2066}", "\u{FEFF}", "\u{AD}", "\u{F06C}", "\u{E000}", "\u{10FFFF}", "\u{378}", "\0",
    "\u{7F}",
    "\u{9B}", "\u{1B}", "\u{1B}[31m", "\u{1B}]0;题\u{7}", "\u{1B}]", "\n", "\r\n", "\t", "\u{2028}",
    "ｆ１", "ｱ", "が", "か\u{3099}", "नि", "ไทย", "\u{1CD00}",
  ]

  mutating func text(upTo count: Int = 12) -> String {
    (0..<Int.random(in: 0...count, using: &self)).reduce(into: "") { text, _ in
      if Int.random(in: 0..<12, using: &self) == 0 {
        // Any scalar at all.
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
          text.unicodeScalars.append(scalar)
        }
      } else {
        text += Self.pieces.randomElement(using: &self) ?? ""
      }
    }
  }

  mutating func metrics() -> TextMetrics {
    TextMetrics(ambiguous: Bool.random(using: &self) ? .narrow : .wide)
  }

  mutating func style() -> Style {
    Style(
      Role.allCases.randomElement(using: &self) ?? .text,
      on: Ground.allCases.randomElement(using: &self) ?? .page)
  }

  mutating func line() -> StyledLine {
    StyledLine(
      spans: (0..<Int.random(in: 0...4, using: &self)).map { _ in
        Span(text(upTo: 4), style().role)
      })
  }

  mutating func rect() -> Rect {
    func number(_ generator: inout Self) -> Int {
      Int.random(in: 0..<30, using: &generator) == 0
        ? [.min, .max, -1].randomElement(using: &generator) ?? 0
        : Int.random(in: -5...45, using: &generator)
    }
    return Rect(
      row: number(&self), column: number(&self), rows: number(&self), columns: number(&self))
  }

  mutating func grid() -> Grid {
    var grid = Grid(
      size: Size(
        columns: Int.random(in: 0...40, using: &self), rows: Int.random(in: 0...8, using: &self)),
      metrics: metrics())
    for _ in 0..<Int.random(in: 0...12, using: &self) { change(&grid) }
    return grid
  }

  /// Does something to a grid, anywhere in it or beside it.
  mutating func change(_ grid: inout Grid) {
    let row = Int.random(in: -1...grid.size.rows, using: &self)
    let column = Int.random(in: -6...grid.size.columns, using: &self)
    let limit = Bool.random(using: &self) ? nil : Int.random(in: -1...20, using: &self)
    switch Int.random(in: 0..<8, using: &self) {
    case 0, 1, 2: grid.write(text(), row: row, column: column, columns: limit, style: style())
    case 3: grid.write(line(), row: row, column: column, columns: limit, ground: style().ground)
    case 4:
      let scalar = Self.pieces.randomElement(using: &self)?.unicodeScalars.first ?? " "
      grid.fill(rect(), with: scalar, style: style())
    case 5: grid.setGround(style().ground, in: rect())
    case 6:
      var other = Grid(size: Size(columns: 7, rows: 2), metrics: metrics())
      other.write(text(), row: 0, column: -1, style: style())
      other.write(text(), row: 1, column: 0, style: style())
      grid.draw(other, at: Point(row: row, column: column))
    default:
      grid.frame(
        rect(), title: line(), footer: line(), focused: Bool.random(using: &self),
        glyphs: Glyphs.all.randomElement(using: &self)?.glyphs ?? .ascii)
    }
  }
}
