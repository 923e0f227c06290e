import Foundation
import Testing

/// The sequences for colours among the bytes that the program writes.
@Suite(.serialized, .enabled(if: TmuxTerminal.program != nil, "tmux is not installed"))
struct ColourRunTests {
  /// Runs the program and returns what it wrote until it had moved and left again.
  private func bytes(
    _ variables: String, _ arguments: String = "", in terminal: TmuxTerminal
  ) throws -> String {
    let name = "bytes-\(UUID().uuidString.prefix(4))"
    try terminal.run("clear")
    try terminal.wait(for: "ready>", without: "status=")
    try terminal.keepBytes(in: name)
    try terminal.run("env \(variables) \"$ZHITU\" jobs \(arguments); echo status=$?")
    try terminal.wait(for: "▸算法研究岗", without: "status=")
    try terminal.press("Down")
    try terminal.wait(for: "▸应用开发岗")
    try terminal.press("End", "Up", "Home")
    try terminal.wait(for: "▸算法研究岗")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
    try terminal.wait(for: "the bytes") { _ in try terminal.folder.read(name).contains("status=0") }
    try terminal.tmux("pipe-pane")
    return try terminal.folder.read(name)
  }

  private enum Kind: Hashable { case none, sixteen, palette, direct }

  private func kinds(in bytes: String) -> Set<Kind> {
    var kinds: Set<Kind> = []
    if bytes.contains(/\x1B\[[0-9;]*[34]8[;:]2[;:]/) { kinds.insert(.direct) }
    if bytes.contains(/\x1B\[[0-9;]*[34]8[;:]5[;:]/) { kinds.insert(.palette) }
    if bytes.contains(/\x1B\[(?:[0-9]+;)*(?:3|4|9|10)[0-7]m/) { kinds.insert(.sixteen) }
    return kinds.isEmpty ? [.none] : kinds
  }

  /// True colour where it is promised; NO_COLOR and the reader's word go before that.
  @Test func trueColourWhereItIsPromised() throws {
    let terminal = try TmuxTerminal(80, 24)
    let promise = "COLORTERM=truecolor"
    let cases: [(variables: String, arguments: String, kind: Kind)] = [
      ("TERM=xterm-256color \(promise)", "", .direct),
      ("TERM=tmux-256color COLORTERM=24bit", "", .direct),
      ("TERM=xterm \(promise)", "", .direct),
      ("TERM=screen-256color \(promise)", "", .direct),
      ("TERM=screen-256color TMUX= \(promise)", "", .palette),
      ("TERM=xterm-256color COLORTERM=", "", .palette),
      ("TERM=xterm-256color COLORTERM=", "--colour 24bit", .direct),
      ("TERM=xterm-256color \(promise)", "--colour 256", .palette),
      ("TERM=xterm-256color \(promise)", "--colour 16", .sixteen),
      ("TERM=xterm-256color \(promise)", "--colour none", .none),
      ("TERM=xterm-256color \(promise)", "--theme mono", .none),
      ("TERM=xterm-256color \(promise) NO_COLOR=1", "", .none),
      ("TERM=linux \(promise)", "", .sixteen), ("TERM=vt100 \(promise)", "", .none),
      ("TERM=vt100", "--colour 24bit", .none),
    ]
    for (variables, arguments, kind) in cases {
      let written = try bytes(variables, arguments, in: terminal)
      #expect(kinds(in: written) == [kind], "\(variables) \(arguments)")
    }
    // The theme's own colour of the line that the cursor is on.
    #expect(try bytes("TERM=xterm \(promise)", in: terminal).contains("48;2;31;74;115"))
    #expect(
      try bytes("TERM=xterm \(promise)", "--theme light", in: terminal).contains("48;2;186;220;250")
    )
  }

  /// The setting of the file, which the command line goes before.
  @Test func fileSaysHowManyColours() throws {
    let terminal = try TmuxTerminal(80, 24)
    try FileManager.default.createDirectory(
      atPath: terminal.folder.file("zhitu"), withIntermediateDirectories: true)
    try terminal.folder.write("zhitu/config.toml", "colour = \"24bit\"\n")
    let variables = "XDG_CONFIG_HOME='\(terminal.folder.path)' TERM=xterm-256color"
    #expect(try kinds(in: bytes(variables, in: terminal)) == [.direct])
    #expect(try kinds(in: bytes(variables, "--colour 256", in: terminal)) == [.palette])
  }

  /// Entries of the database that tell colours themselves, as `xterm-direct` does, and one with
  /// keys of its own and the flag by which tmux knows true colour.
  @Test func databaseMayKnowTrueColour() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.folder.write(
      "entries",
      #"""
      xterm-direct|xterm with direct colours,
      	RGB, CO#8, colors#0x1000000, pairs#0x7FFF, initc@, op=\E[39;49m,
      	setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      	setb@, setf@, use=xterm,
      own-term|a terminal with its own key for down,
      	Tc, kcud1=\E[99~, use=xterm-256color,

      """#)
    let compiled = try Program.launch(
      "/bin/sh", ["-c", "tic -x -o db entries"], in: terminal.folder)
    #expect(compiled.status == 0, "\(compiled.errors)")
    let database = "TERMINFO='\(terminal.folder.file("db"))'"
    let direct = try bytes("\(database) TERM=xterm-direct", in: terminal)
    #expect(kinds(in: direct) == [.direct] && direct.contains("48:2::31:74:115"))
    let few = try bytes("\(database) TERM=xterm-direct", "--colour 16", in: terminal)
    #expect(kinds(in: few) == [.sixteen])
    #expect(
      try kinds(in: bytes("\(database) TERM=xterm-direct NO_COLOR=1", in: terminal)) == [.none])

    try terminal.run("clear")
    try terminal.run("env \(database) TERM=own-term \"$ZHITU\" jobs; echo status=$?")
    try terminal.wait(for: "▸算法研究岗", without: "status=")
    try terminal.type("\u{1B}[99~")
    try terminal.wait(for: "▸应用开发岗")
    #expect(try terminal.tmux("capture-pane", "-p", "-e").contains("48;2;31;74;115"))
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }
}
