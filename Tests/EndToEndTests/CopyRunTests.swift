import Foundation
import Testing

/// What is copied arrives in the clipboard of the terminal, or in a file where there is none.
@Suite(.serialized, .enabled(if: TmuxTerminal.program != nil, "tmux is not installed"))
struct CopyRunTests {
  /// The first of them stands in five reports: its citations are longer than screen passes at once.
  private let address = "organisations"
  private let first = "▸阿里巴巴"

  /// The console of Linux has no clipboard.
  @Test func withoutAClipboardAFileIsWritten() throws {
    #expect(try written("a") == address)
    #expect(try written("b").contains("@techreport{"))
  }

  /// With `set-clipboard on`, tmux keeps the text in a buffer of its own.
  @Test func tmuxTakesTheText() throws {
    let terminal = try TmuxTerminal(100, 30)
    try terminal.tmux("set-option", "-s", "set-clipboard", "on")
    try terminal.run("\"$ZHITU\" \(address); echo status=$?")
    try terminal.wait(for: first)
    for (key, expected) in [("a", address), ("b", try written("b"))] {
      try terminal.type("y" + key)
      try terminal.wait(for: "已复制")
      try terminal.wait(for: "the text in tmux's buffer") { _ in
        try terminal.tmux("list-buffers").isEmpty == false
          && terminal.tmux("show-buffer") == expected
      }
      try terminal.press("Down", "Up")
      try terminal.wait(for: first, without: "已复制")
    }
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
  }

  /// With `allow-passthrough on`, the terminal around tmux gets what was meant for it.
  @Test func tmuxPassesTheTextOn() throws {
    let folder = try Folder()
    try folder.write("conf", "set -g allow-passthrough on\nset -s set-clipboard off\n")
    let terminal = try PseudoTerminal(
      [
        "-u", "-S", folder.file("socket"), "-f", folder.file("conf"), "new-session",
        "'\(Program.path)' \(address)",
      ], of: #require(TmuxTerminal.program), columns: 100, rows: 30)
    try checkCopies(in: terminal)
  }

  /// GNU screen passes on no more than 768 bytes at a time.
  @Test(.enabled(if: Program.installed("screen") != nil, "GNU screen is not installed"))
  func screenPassesTheTextOn() throws {
    let folder = try Folder()
    #expect(chmod(folder.path, 0o700) == 0)
    let terminal = try PseudoTerminal(
      ["-U", "-c", "/dev/null", Program.path, address],
      of: #require(Program.installed("screen")), columns: 100, rows: 30,
      variables: ["TERM": "xterm-256color", "SCREENDIR": folder.path])
    try checkCopies(in: terminal)
  }

  /// Copies the address and then, longer, the citation; quits.
  private func checkCopies(in terminal: PseudoTerminal) throws {
    try terminal.wait(for: "阿里巴巴")
    for (key, text) in [("a", address), ("b", try written("b"))] {
      if key == "b" { #expect(text.utf8.count > 768) }
      terminal.forget()
      terminal.send("y" + key)
      try terminal.wait(for: "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}")
    }
    terminal.send("Q")
    #expect(try terminal.status() == 0)
  }

  /// What a key of the menu copies from the job, as it is written where there is no clipboard.
  private func written(_ key: String) throws -> String {
    let terminal = try TmuxTerminal(100, 30)
    try terminal.run("TERM=linux \"$ZHITU\" \(address); echo status=$?")
    try terminal.wait(for: first)
    try terminal.type("y" + key)
    try terminal.wait(for: "已写入 zhitu-copy.txt")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    let text = try terminal.folder.read("zhitu-copy.txt")
    #expect(text.hasSuffix("\n"))
    return String(text.dropLast())
  }
}
