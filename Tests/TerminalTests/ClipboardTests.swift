import Testing
import TextGrid

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("剪贴板", "5Ymq6LS05p2/"), ("ÿþ", "w7/Dvg=="),
  ])
  func base64IsThatOfTheStandard(_ text: String, _ encoded: String) {
    #expect(String(decoding: Clipboard.base64(text.utf8), as: UTF8.self) == encoded)
  }

  private func sequence(_ text: String, _ multiplexer: Clipboard.Multiplexer) -> String? {
    Clipboard.sequence(for: text, through: multiplexer).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aTerminalGetsTheSequenceItself() {
    #expect(sequence("foo", .none) == "\u{1B}]52;c;Zm9v\u{07}")
  }

  @Test func tmuxGetsItPlainAndWrapped() {
    #expect(
      sequence("foo", .tmux)
        == "\u{1B}]52;c;Zm9v\u{07}" + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{07}\u{1B}\\")
  }

  @Test(arguments: [0, 1, 562, 563, 564, 10_000])
  func screenGetsItInSmallParts(_ length: Int) throws {
    let text = String(repeating: "x", count: length)
    let wrapped = try #require(sequence(text, .screen))
    let parts = wrapped.split(separator: "\u{1B}\\", omittingEmptySubsequences: true)
    #expect(parts.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count + 2 <= 768 })
    #expect(parts.map { $0.dropFirst(2) }.joined() == sequence(text, .none))
  }

  @Test func nothingIsSentWhenItIsTooLong() throws {
    let longest = String(repeating: "x", count: Clipboard.limit)
    #expect(try #require(sequence(longest, .none)).utf8.count < 100_001)
    for multiplexer in Clipboard.Multiplexer.allCases {
      #expect(sequence(longest + "x", multiplexer) == nil)
    }
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], Clipboard.Multiplexer.none), ([:], .none),
    (["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
    (["TERM": "tmux-256color"], .tmux), (["TERM": "screen"], .screen),
    (["TERM": "xterm", "STY": "1.pts"], .screen), (["TERM": "xterm", "TMUX": ""], .none),
  ])
  func theMultiplexerIsTold(
    _ environment: [String: String], _ expected: Clipboard.Multiplexer
  ) {
    #expect(Clipboard.Multiplexer(environment: { environment[$0] }) == expected)
  }
}
