import Testing

@testable import TextGrid

@Suite struct FrameTests {
  private func framed(
    _ columns: Int, _ rows: Int, title: StyledLine? = nil, footer: StyledLine? = nil,
    glyphs: Glyphs = .blocks, metrics: TextMetrics = TextMetrics()
  ) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: rows), metrics: metrics)
    grid.frame(grid.bounds, title: title, footer: footer, glyphs: glyphs)
    return grid
  }

  @Test func titleAndFooterStandInTheBorder() {
    #expect(
      framed(22, 3, title: "分面", footer: "5/12").text() == """
        ┌ 分面 ──────────────┐
        │                    │
        └────────────── 5/12 ┘
        """)
    #expect(
      framed(12, 2, title: "岗位与能力", glyphs: .ascii).text() == """
        + 岗位与~ -+
        +----------+
        """)
    #expect(
      framed(14, 2, title: "岗位与能力", footer: "岗位与能力").text() == """
        ┌ 岗位与能力 ┐
        └ 岗位与能力 ┘
        """)
  }

  @Test func wideTerminalsGetNarrowBorders() {
    let grid = framed(
      14, 3, title: "“岗位”", footer: "①", metrics: TextMetrics(ambiguous: .wide))
    #expect(
      grid.text() == """
        + “岗位” ╌╌+
        ╎            ╎
        +╌╌╌╌╌╌╌╌ ① +
        """)
    #expect(grid.violations() == [])
  }

  @Test func thinFrames() {
    #expect(framed(6, 1, title: "ab").text() == "─ ab ─")
    #expect(framed(1, 3).text() == "│\n│\n│")
    #expect(framed(2, 2).text() == "┌┐\n└┘")
    #expect(framed(4, 2, title: "中").text() == "┌──┐\n└──┘")
    #expect(framed(5, 2, title: "中").text() == "┌ … ┐\n└───┘")
    #expect(framed(6, 2, title: "").text() == "┌────┐\n└────┘")
  }

  @Test func whatItSurroundsStays() {
    var grid = Grid(size: Size(columns: 9, rows: 3))
    for row in 0..<3 { grid.write("x中文字段", row: row, column: 0) }
    grid.frame(
      Rect(row: 0, column: 2, rows: 3, columns: 5), focused: true, glyphs: .blocks, ground: .popup)
    #expect(grid.text() == "x ┌───┐段\nx │文 │段\nx └───┘段")
    #expect(grid[0, 2].style == Style(.borderFocused, on: .popup))
    #expect(grid.violations() == [])
  }

  @Test func clippedFrames() {
    var grid = Grid(size: Size(columns: 6, rows: 2))
    grid.frame(
      Rect(row: -1, column: -1, rows: 3, columns: 9), title: "标题", footer: "12", glyphs: .blocks)
    #expect(grid.text() == "\n─── 12")
    grid.frame(
      Rect(row: Int.min, column: Int.min, rows: Int.max, columns: Int.max), title: "标题",
      glyphs: .blocks)
    grid.frame(
      Rect(row: 0, column: 0, rows: Int.max, columns: Int.max), title: "标题", footer: "12",
      glyphs: .blocks)
    #expect(grid.line(0) == "┌ 标题")
    #expect(grid.violations() == [])
  }

  @Test func everySmallSize() {
    for columns in 0...12 {
      for rows in 0...4 {
        for metrics in [TextMetrics(), TextMetrics(ambiguous: .wide)] {
          for (_, glyphs) in Glyphs.all {
            let grid = framed(
              columns, rows, title: "岗位“与”", footer: "①/②", glyphs: glyphs, metrics: metrics)
            #expect(grid.violations() == [])
          }
        }
      }
    }
  }
}
