import Foundation
import Testing

/// A terminal in tmux with a shell in it, on a server of its own.
final class TmuxTerminal {
  struct Timeout: Error, CustomStringConvertible {
    let awaited: String
    let screen: String

    var description: String { "waited in vain for \(awaited); the screen:\n\(screen)" }
  }

  /// Where tmux is, nil when it is not installed.
  static let program = Program.installed("tmux")

  /// The line of the shell that tells the terminal's modes, its size aside.
  private static let modes = "stty -a | sed 's/rows [0-9]*; columns [0-9]*//'"

  /// Where the shell runs.
  let folder: Folder

  init(_ columns: Int, _ rows: Int) throws {
    folder = try Folder()
    try folder.write(
      "profile", "PS1='ready> '\nZHITU='\(Program.path)'\n\(TmuxTerminal.modes) > before\n")
    try tmux(
      "-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env ENV=\(folder.file("profile")) HOME=\(folder.path) /bin/sh -i")
    try wait(for: "ready>")
  }

  deinit { _ = try? tmux("kill-server") }

  /// Runs a command of tmux and returns what it said.
  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    let outcome = try Program.launch(
      TmuxTerminal.program ?? "tmux", ["-S", folder.file("socket")] + arguments, in: folder)
    guard outcome.status == 0 else { throw Timeout(awaited: "tmux", screen: outcome.errors) }
    return outcome.output
  }

  /// Types a line into the shell.
  func run(_ line: String) throws {
    try tmux("send-keys", "-l", line)
    try tmux("send-keys", "Enter")
  }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Presses keys by their names in tmux.
  func press(_ names: String...) throws { for name in names { try tmux("send-keys", name) } }

  func resize(_ columns: Int, _ rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Remembers the terminal's modes of now as those to be found later.
  func rememberModes() throws {
    try run("\(TmuxTerminal.modes) > before; echo noted")
    try wait(for: "noted\n")
  }

  /// Types a line into a shell that does not turn Return into a line's end.
  func runRaw(_ line: String) throws {
    try tmux("send-keys", "-l", line)
    try tmux("send-keys", "C-j")
  }

  /// Keeps in a file what is written to the terminal from now on, byte for byte.
  func keepBytes(in name: String) throws { try tmux("pipe-pane", "cat > '\(folder.file(name))'") }

  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// Whether the alternate screen is on.
  func isAlternate() throws -> Bool {
    try tmux("display-message", "-p", "#{alternate_on}").hasPrefix("1")
  }

  /// The screen once it contains a text, and none of `gone`.
  @discardableResult
  func wait(for text: String, without gone: String? = nil, seconds: Double = 30) throws -> String {
    try wait(for: "“\(text)”", seconds: seconds) { screen in
      screen.contains(text) && !(gone.map { screen.contains($0) } ?? false)
    }
  }

  /// The screen once it is as wanted.
  @discardableResult
  func wait(for what: String, seconds: Double = 30, until isSo: (String) throws -> Bool) throws
    -> String
  {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      let screen = try screen()
      if try isSo(screen) { return screen }
      guard Date() < end else { throw Timeout(awaited: what, screen: screen) }
      usleep(20_000)
    }
  }

  /// Checks that the terminal is as it was before the program ran.
  func checkRestored() throws {
    try wait(for: "the alternate screen to go") { _ in try !self.isAlternate() }
    try run("\(TmuxTerminal.modes) > after; echo do''ne")
    try wait(for: "done")
    #expect(try folder.read("after") == folder.read("before"))
    #expect(
      try tmux("display-message", "-p", "#{cursor_flag} #{mouse_any_flag} #{keypad_flag}")
        == "1 0 0\n")
  }
}
