import Foundation
import Testing

@testable import Terminal

/// What the library is handed in place of the database's entry, read by infocmp.
@Suite(.serialized) struct TerminfoEntryTests {
  /// The capabilities of a terminal, one a line; also those that only some programs know.
  private func capabilities(
    _ type: String, entry: String? = nil, options: [String] = ["-x"]
  ) throws -> Set<Substring> {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      (entry.map { ["TERMINFO=\($0)"] } ?? []) + ["infocmp", "-1", "-T"] + options + [type]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(text.split(separator: "\n").filter { $0.hasPrefix("\t") })
  }

  /// Colours change, nothing else: whatever a key or an attribute is called by.
  @Test(arguments: ["xterm", "xterm-256color", "screen-256color", "tmux-256color", "linux"])
  func onlyColoursChange(type: String) throws {
    let before = try capabilities(type)
    try #require(!before.isEmpty)
    let entry = try #require(
      try TerminalType(name: type, descriptor: 1, colour: .direct) { _ in nil }.directEntry)
    let after = try capabilities(type, entry: entry)
    let name = { (line: Substring) in
      String(line.drop { $0 == "\t" }.prefix { $0.isLetter || $0.isNumber })
    }
    let colours: Set = [
      "colors", "pairs", "ccc", "initc", "initp", "oc", "scp", "setf", "setb", "setaf", "setab",
      "RGB",
    ]
    let changed = Set(before.symmetricDifference(after).map(name)).subtracting(colours)
    // Left out are capabilities of other programs and keys with Shift, Alt and Control held.
    let standard = Set(try capabilities(type, options: []).map(name))
    #expect(changed.intersection(standard).isEmpty, "\(changed.intersection(standard))")
    for line in ["\tRGB,", "\tcolors#0x1000000,", "\tpairs#0x7fff,"] {
      #expect(after.contains { $0 == line }, "\(line)")
    }
    for kept in ["AX", "XT", "U8"] {
      #expect(before.contains { name($0) == kept } == after.contains { name($0) == kept })
    }
  }

  @Test func onlyWhereItIsWantedAndPromised() throws {
    func isMade(
      _ type: String, _ colour: ScreenOptions.Colour, _ variables: [String: String] = [:]
    ) throws -> Bool {
      try TerminalType(name: type, descriptor: 1, colour: colour) { variables[$0] }
        .directEntry != nil
    }
    let promise = ["COLORTERM": "truecolor"]
    #expect(try isMade("xterm-256color", .auto, promise))
    #expect(try !isMade("xterm-256color", .auto))
    #expect(try !isMade("xterm-256color", .auto, promise.merging(["NO_COLOR": "1"]) { $1 }))
    #expect(try isMade("xterm-256color", .auto, promise.merging(["NO_COLOR": ""]) { $1 }))
    for wish in [ScreenOptions.Colour.none, .ansi16, .palette256] {
      #expect(try !isMade("xterm-256color", wish, promise))
    }
    #expect(try isMade("xterm-256color", .direct))
    // No colours, none that are set by number.
    #expect(try !isMade("vt100", .direct))
  }
}
