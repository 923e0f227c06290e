import Foundation
import Testing

/// What the program asks the terminal, and that it does not depend on an answer.
@Suite(.serialized) struct QuestionTests {
  private static let backgroundQuestion = "\u{1B}]11;?\u{1B}\\"
  private static let cursorQuestion = "\u{1B}[6n"
  /// The line of the cursor in the dark and in the light theme of 256 colours.
  private static let (dark, light) = ("48;5;24", "48;5;153")

  @Test(arguments: [
    (["TERM": "xterm-256color"], Self.dark, Self.light),
    (
      ["TERM": "xterm-256color", "COLORTERM": "truecolor"], "48;2;31;74;115", "48;2;186;220;250"
    ),
  ])
  func lightBackgroundIsAnswered(
    _ variables: [String: String], _ dark: String, _ light: String
  ) throws {
    let terminal = try PseudoTerminal(["jobs"], variables: variables)
    try terminal.wait(for: Self.backgroundQuestion)
    #expect(terminal.written.contains("算法研究岗") && terminal.written.contains(dark))
    #expect(!terminal.written.contains(light))
    terminal.forget()
    terminal.send("\u{1B}]11;rgb:ffff/ffff/f0f0\u{1B}\\")
    try terminal.wait(for: light)
    terminal.send("Q")
    #expect(try terminal.status() == 0)
    #expect(!terminal.written.contains(dark))
  }

  /// Darkness changes nothing; keys typed around an answer are keys, the answer is none.
  @Test func keysAroundTheAnswerAreTaken() throws {
    let terminal = try PseudoTerminal(["jobs"])
    try terminal.wait(for: Self.backgroundQuestion)
    terminal.send("j\u{1B}]11;rgb:00/00/00\u{7}jj")
    try terminal.wait(for: "▸产品经理岗")
    #expect(!terminal.written.contains(Self.light))
    terminal.send("Q")
    #expect(try terminal.status() == 0)
  }

  /// Without an answer it stays dark, takes keys at once, and leaves.
  @Test func noAnswerIsNoHindrance() throws {
    let terminal = try PseudoTerminal(["jobs"])
    try terminal.wait(for: Self.backgroundQuestion)
    terminal.send("j")
    try terminal.wait(for: "▸应用开发岗")
    terminal.send("Q")
    #expect(try terminal.status() == 0)
    // And a program that has hardly begun.
    let other = try PseudoTerminal(["jobs"])
    try other.wait(for: Self.backgroundQuestion)
    other.send("Q")
    #expect(try other.status() == 0)
  }

  /// Who has said what the background is, is not asked.
  @Test(arguments: [
    (["--theme", "light"], ["TERM": "xterm-256color"]),
    ([], ["TERM": "xterm-256color", "COLORFGBG": "0;15"]),
  ])
  func whoHasSaidIsNotAsked(_ options: [String], _ variables: [String: String]) throws {
    let terminal = try PseudoTerminal(["jobs"] + options, variables: variables)
    try terminal.wait(for: Self.light)
    terminal.send("j")
    try terminal.wait(for: "▸应用开发岗")
    terminal.send("Q")
    #expect(try terminal.status() == 0)
    #expect(!terminal.written.contains("\u{1B}]11;?"))
  }

  @Test func terminalsThatWouldPrintItAreNotAsked() throws {
    for type in ["linux", "vt100", "screen"] {
      let terminal = try PseudoTerminal(["jobs"], variables: ["TERM": type])
      try terminal.wait(for: "▸")
      terminal.send("Q")
      #expect(try terminal.status() == 0)
      #expect(!terminal.written.contains("\u{1B}]"), "\(type)")
    }
  }

  /// A terminal that draws ambiguous characters in two cells says so; nothing ambiguous is sent.
  @Test func wideAnswerIsTaken() throws {
    let terminal = try PseudoTerminal(["jobs", "--ambiguous", "auto", "--theme", "dark"])
    try terminal.wait(for: Self.cursorQuestion)
    terminal.send("j\u{1B}[1;3Rj")
    terminal.forget()
    try terminal.wait(for: "▸实用技能岗")
    let ambiguous = "─│┌┐└┘├█▓▒●○→↑↓“”‘’…—·•①②×±°§"
    #expect(!terminal.written.contains(where: ambiguous.contains))
    #expect(terminal.written.contains("╌"))
    terminal.send("Q")
    #expect(try terminal.status() == 0)
  }

  @Test(arguments: ["\u{1B}[1;2R", "", "\u{1B}[1;9R"])
  func anyOtherAnswerIsNarrow(answer: String) throws {
    let terminal = try PseudoTerminal(["jobs", "--ambiguous", "auto", "--theme", "dark"])
    try terminal.wait(for: Self.cursorQuestion)
    terminal.send(answer)
    try terminal.wait(for: "────┐")
    terminal.send("j")
    try terminal.wait(for: "▸应用开发岗")
    terminal.send("Q")
    #expect(try terminal.status() == 0)
  }

  /// The mouse is not asked for, and pastes are, until the program leaves.
  @Test func modesAreSetAndTakenBack() throws {
    let terminal = try PseudoTerminal(["jobs"])
    try terminal.wait(for: "▸算法研究岗")
    for mode in ["1000", "1002", "1003", "1006"] {
      #expect(!terminal.written.contains("\u{1B}[?\(mode)h"))
    }
    #expect(terminal.written.contains("\u{1B}[?2004h"))
    terminal.forget()
    terminal.send("Q")
    #expect(try terminal.status() == 0)
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1049l"] {
      #expect(terminal.written.contains(sequence))
    }
  }

  /// A key sends the rows it changes and no others.
  @Test func onlyWhatChangesIsWritten() throws {
    let terminal = try PseudoTerminal(["jobs", "--theme", "dark"], columns: 40)
    try terminal.wait(for: "筛选")
    for name in ["▸算法研究岗", "应用开发岗", "实用技能岗", "产品经理岗", "人工智能芯片"] {
      #expect(terminal.written.contains(name))
    }
    terminal.forget()
    terminal.send("j")
    try terminal.wait(for: "2")
    terminal.send("Q")
    #expect(try terminal.status() == 0)
    #expect(terminal.written.contains("▸应用开发岗") && terminal.written.contains("算法研究岗"))
    for name in ["实用技能岗", "产品经理岗", "人工智能芯片"] {
      #expect(!terminal.written.contains(name))
    }
  }
}
