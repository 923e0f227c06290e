import Testing

@testable import TextGrid

@Suite struct GridTests {
  private func grid(_ columns: Int, _ rows: Int = 1, _ text: String = "") -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    grid.write(text, row: 0, column: 0)
    return grid
  }

  @Test func wideCharactersTakeTwoCells() {
    let grid = grid(6, 1, "中a文")
    #expect(grid[0, 0].part == .lead)
    #expect(grid[0, 0].scalar == "中")
    #expect(grid[0, 1].part == .continuation)
    #expect(grid[0, 1].text == "")
    #expect(grid[0, 2].text == "a")
    #expect(grid.line(0) == "中a文 ")
    #expect(grid[0, 99] == .blank)
    #expect(grid[-1, 0] == .blank)
    #expect(grid.line(1) == "")
  }

  @Test func writingSaysHowFarItWent() {
    var grid = grid(10)
    #expect(grid.write("中文", row: 0, column: 0) == 4)
    #expect(grid.write("a\u{1B}[1mb", row: 0, column: 4) == 2)
    #expect(grid.write("中文字段", row: 0, column: 6) == 4)
    #expect(grid.write("中文", row: 0, column: 0, columns: 3) == 3)
    #expect(grid.line(0) == "中  ab中文")
    #expect(grid.write("中", row: 0, column: 10) == 0)
    #expect(grid.write("中", row: 5, column: 0) == 0)
    #expect(grid.write("中", row: -1, column: 0) == 0)
    #expect(grid.write("中文", row: 0, column: -2) == 4)
    #expect(grid.line(0) == "文  ab中文")
    #expect(grid.write("x", row: 0, column: 0, columns: 0) == 0)
    #expect(grid.write("x", row: 0, column: 0, columns: -4) == 0)
    #expect(grid.write("x", row: 0, column: Int.min, columns: Int.max) == 1)
    #expect(grid.write("x", row: 0, column: Int.max) == 0)
    #expect(grid.line(0) == "文  ab中文")
  }

  @Test func noHalfCharacterStays() {
    // A popup's text over Chinese text, at every offset.
    var first = grid(8, 1, "中文字段")
    first.write("X", row: 0, column: 1)
    #expect(first.line(0) == " X文字段")
    var second = grid(8, 1, "中文字段")
    second.write("XY", row: 0, column: 2)
    #expect(second.line(0) == "中XY字段")
    var third = grid(8, 1, "中文字段")
    third.write("号", row: 0, column: 3)
    #expect(third.line(0) == "中 号 段")
    var last = grid(3)
    last.write("ab中", row: 0, column: 0)
    #expect(last.line(0) == "ab ")
    last.write("中", row: 0, column: 2)
    #expect(last.line(0) == "ab ")
    var left = grid(4, 1, "中文")
    left.write("字", row: 0, column: -1)
    #expect(left.line(0) == "  文")
    left.write("字e", row: 0, column: -1, columns: 2)
    #expect(left.line(0) == "  文")
    for grid in [first, second, third, last, left] { #expect(grid.violations() == []) }
  }

  @Test func marksStandOnTheirCharacter() {
    var grid = grid(6)
    grid.write("e\u{301}中\u{302}\u{303}", row: 0, column: 0)
    #expect(grid[0, 0].mark == "\u{301}")
    #expect(grid[0, 1].mark == "\u{302}")
    #expect(grid[0, 0].text == "e\u{301}")
    grid.write("a", row: 0, column: 0)
    #expect(grid[0, 0].mark == nil)
    // Split from its base by a highlight; and never on what was there before.
    grid.write(["n", Span("\u{303}x", .match)], row: 0, column: 3)
    #expect(grid[0, 3].mark == "\u{303}")
    #expect(grid[0, 4].scalar == "x")
    grid.write("\u{301}b", row: 0, column: 5)
    #expect(grid[0, 4].mark == nil)
    #expect(grid.violations() == [])
  }

  @Test func stylesAndGrounds() {
    var grid = grid(8, 2)
    let line: StyledLine = ["中", Span("ab", .match)]
    #expect(grid.write(line, row: 0, column: 0, ground: .popup) == 4)
    #expect(grid[0, 1].style == Style(.text, on: .popup))
    #expect(grid[0, 2].style == Style(.match, on: .popup))
    grid.setGround(.cursor, in: Rect(row: 0, column: 0, rows: 1, columns: 3))
    #expect(grid[0, 1].style == Style(.text, on: .cursor))
    #expect(grid[0, 2].style == Style(.match, on: .cursor))
    #expect(grid[0, 3].style == Style(.match, on: .popup))
    // Half of a character goes with its left half.
    grid.setGround(.page, in: Rect(row: 0, column: 1, rows: 1, columns: 1))
    #expect(grid[0, 1].style.ground == .cursor)
    grid.setGround(.page, in: Rect(row: 0, column: 0, rows: 1, columns: 1))
    #expect(grid[0, 1].style.ground == .page)
    #expect(grid.write(line, row: 1, column: 0, columns: 3) == 3)
    #expect(grid.line(1) == "中a     ")
    #expect(grid.violations() == [])
  }

  @Test func filling() {
    var grid = grid(7, 2, "中文字段")
    grid.fill(Rect(row: 0, column: 1, rows: 1, columns: 3), with: "·", style: Style(.bar))
    #expect(grid.line(0) == " ···字 ")
    grid.fill(Rect(row: -4, column: 2, rows: 99, columns: 99), with: "中")
    #expect(grid.text() == " ·中中\n  中中")
    grid.fill(grid.bounds, with: "\u{1B}")
    #expect(grid.line(1) == "␛␛␛␛␛␛␛")
    grid.fill(grid.bounds, with: "\u{202E}")
    #expect(grid.text() == "\n")
    #expect(grid.violations() == [])
  }

  @Test func drawing() {
    var page = grid(10, 2, "中文字段职图")
    let popup = grid(4, 2, "确定")
    page.draw(popup, at: Point(row: 0, column: 3))
    #expect(page.line(0) == "中 确定 职")
    page = grid(10, 2, "中文字段职")
    page.draw(popup, at: Point(row: 0, column: -1))
    #expect(page.line(0) == " 定 字段职")
    page.draw(popup, at: Point(row: 0, column: 7))
    #expect(page.line(0) == " 定 字 确 ")
    page.draw(popup, at: Point(row: Int.max, column: Int.min))
    page.draw(popup, at: Point(row: Int.min, column: Int.max))
    #expect(page.violations() == [])
  }

  @Test func drawingAcrossMetrics() {
    var wide = Grid(size: Size(columns: 6, rows: 1), metrics: TextMetrics(ambiguous: .wide))
    wide.write("“中”", row: 0, column: 0)
    var narrow = Grid(size: Size(columns: 6, rows: 1))
    narrow.write("“中”abc", row: 0, column: 0)
    var first = narrow
    first.draw(wide, at: Point(row: 0, column: 0))
    #expect(first.line(0) == "  中  ")
    wide.draw(narrow, at: Point(row: 0, column: 0))
    #expect(wide.line(0) == " 中 ab")
    #expect(first.violations() + wide.violations() == [])
  }

  @Test func rowsAsTextAndRuns() {
    var grid = grid(12, 3, "职图")
    grid.write("ab", row: 2, column: 1, style: Style(.key))
    #expect(grid.text() == "职图\n\n ab")
    #expect(
      grid.runs(row: 2) == [
        Run(column: 0, columns: 1, text: " ", style: Style()),
        Run(column: 1, columns: 2, text: "ab", style: Style(.key)),
        Run(column: 3, columns: 9, text: "         ", style: Style()),
      ])
    #expect(
      grid.runs(row: 0, columns: 1..<5) == [
        Run(column: 2, columns: 3, text: "图 ", style: Style())
      ])
    #expect(grid.runs(row: 0, columns: 0..<3).map(\.text) == ["职"])
    #expect(grid.runs(row: 0, columns: 1..<2) == [])
    #expect(grid.runs(row: 0, columns: -9 ..< -3) == [])
    #expect(grid.runs(row: 7) == [])
    #expect(Grid(size: Size(columns: 0, rows: 3)).text() == "\n\n")
  }

  @Test func hugeSizesAreCut() {
    #expect(Grid(size: Size(columns: Int.max, rows: 0)).size.rows == 0)
    #expect(Grid(size: Size(columns: 0, rows: Int.max)).runs(row: 5) == [])
    let grid = Grid(size: Size(columns: 1 << 12, rows: Int.max))
    #expect(grid.size.rows << 12 == Grid.maximumCount)
  }

  @Test func violationsAreFound() {
    func kinds(_ change: (inout Grid) -> Void) -> [GridViolation.Kind] {
      var grid = grid(4, 1, "中文")
      change(&grid)
      return grid.violations().map(\.kind)
    }
    #expect(kinds { $0.cells[0] = .blank } == [.loneContinuation])
    #expect(kinds { $0.cells[1] = .blank } == [.loneLead])
    #expect(kinds { $0.cells[3] = Cell("中", part: .lead) } == [.loneLead, .loneLead])
    #expect(kinds { $0.cells[2].style.role = .error } == [.splitStyle])
    #expect(kinds { $0.cells.removeLast() } == [.shape])
    #expect(kinds { $0.cells[0].mark = "a" } == [.strayMark])
    for scalar in ["\u{1B}", "\u{F06C}", "\u{378}", "\u{200B}", "\u{301}"] as [Unicode.Scalar] {
      #expect(kinds { $0.cells[0...1] = [Cell(scalar), .blank] } == [.unprintable])
    }
    #expect(kinds { $0.cells[0...1] = [Cell("中"), .blank] } == [.width])
    #expect(
      kinds { $0.cells[0...1] = [Cell("a", part: .lead), Cell(" ", part: .continuation)] }
        == [.width])
    #expect(kinds { _ in } == [])
  }
}
