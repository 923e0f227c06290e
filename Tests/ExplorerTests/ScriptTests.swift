import Testing
import TextGrid

@testable import Explorer

@Suite struct ScriptTests {
  @Test func readsKeysAndCommands() throws {
    let script = try Script(
      """
      # a comment

      /语音<Enter>
      :resize 120x40
      :save-screen a file.txt
      :open jobs?q=a b
      :open
      <lt><C-c> j
      :quit
      :paste 语<U+1B>[31m<U+D+A> x<Space>
      :click 12,3
      :wheel up
      :wheel down
      """)
    #expect(script.steps.map(\.line) == Array(3...13))
    #expect(
      script.steps.map(\.step) == [
        .keys(["/", "语", "音", .enter]), .resize(Size(columns: 120, rows: 40)),
        .saveScreen(path: "a file.txt"), .open("jobs?q=a b"), .open(""),
        .keys(["<", .control("c"), " ", "j"]), .quit, .paste("语\u{1B}[31m\r\n x "),
        .pointer(Pointer(.click, at: Point(row: 2, column: 11))),
        .pointer(Pointer(.wheelUp, at: Point(row: 0, column: 0))),
        .pointer(Pointer(.wheelDown, at: Point(row: 0, column: 0))),
      ])
  }

  @Test func emptyScriptHasNoSteps() throws {
    #expect(try Script("").steps.isEmpty)
    #expect(try Script("\n\n# only\n#\n").steps.isEmpty)
  }

  @Test func windowsLineEndsAreRead() throws {
    let script = try Script("jj\r\n:resize 80x24\r\n:save-screen x.txt\r\n")
    #expect(
      script.steps.map(\.step) == [
        .keys(["j", "j"]), .resize(Size(columns: 80, rows: 24)), .saveScreen(path: "x.txt"),
      ])
  }

  @Test(arguments: [
    ("<Nope>", "no key is called <Nope>"), ("ab<Enter", "column 3: < without >"),
    (":fly", "“:fly” is no command"),
    (":", "is no command"), (":resize", "is no size"), (":resize 0x10", "“0x10” is no size"),
    (":resize 10x1001", "is no size"), (":resize 10", "is no size"), (":resize axb", "is no size"),
    (":save-screen", "is no command"), (":click", "is no cell"), (":click 0,1", "is no cell"),
    (":click 1,x", "is no cell"), (":wheel", "is no command"), (":paste <Nope>", "<Nope>"),
  ])
  func mistakesAreNamedWithTheirLine(line: String, words: String) {
    do {
      _ = try Script("# one\njj\n\(line)\nkk")
      Issue.record("“\(line)” was read")
    } catch {
      #expect(error.line == 3)
      #expect(error.description.hasPrefix("line 3: "))
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test(arguments: [("80x24", 80, 24), ("1x1", 1, 1), ("1000X1000", 1000, 1000)])
  func sizes(text: String, columns: Int, rows: Int) {
    #expect(Size(text) == Size(columns: columns, rows: rows))
  }

  @Test(arguments: [
    "", "x", "80", "80x", "x24", "80x24x1", "-1x5", "1001x1", "8 0x24", "99999999999999999999x1",
  ])
  func noSizes(text: String) { #expect(Size(text) == nil) }
}
