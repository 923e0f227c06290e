import Testing
import TextGrid

@testable import Terminal

@Suite struct StartingTests {
  @Test(arguments: [
    (["": "UTF-8"], ""),
    (["": "ANSI_X3.4-1968", "C.UTF-8": "UTF-8"], "C.UTF-8"),
    (["C.utf8": "utf8"], "C.utf8"),
    (["": "GB18030", "C.utf8": "UTF-8", "en_US.UTF-8": "UTF-8"], "C.utf8"),
  ])
  func aLocaleThatSpeaksUTF8IsFound(_ installed: [String: String], _ name: String) throws {
    #expect(try LocaleChoice { installed[$0] }.name == name)
  }

  @Test func withoutOneItSaysSo() {
    #expect(throws: TerminalError.self) { try LocaleChoice { $0 == "" ? "GB18030" : nil } }
  }

  @Test(arguments: [
    (TerminalError.notATerminal(reason: "No such device"), ["/dev/tty", "No such device", "run"]),
    (.typeUnset, ["TERM is not set", "xterm-256color"]),
    (.typeUnknown("vt9000"), ["TERM=vt9000", "install"]),
    (.tooSimple("dumb", missing: "cursor addressing"), ["TERM=dumb", "cursor addressing", "try"]),
    (.noUTF8Locale(tried: ["C.UTF-8"]), ["UTF-8", "tried C.UTF-8", "install"]),
    (.alreadyOpen, ["close"]),
    (.failed(doing: "open a pipe", reason: "Too many open files"), ["open a pipe", "Too many"]),
  ])
  func anErrorIsOneLineThatSaysWhatAndWhatToDo(_ error: TerminalError, _ parts: [String]) {
    #expect(!error.description.contains("\n"))
    for part in parts { #expect(error.description.contains(part)) }
  }

  @Test func aCursorReportIsFoundAmongTypedBytes() throws {
    func column(_ text: String) -> (column: Int, rest: String)? {
      WidthProbe.column(in: Array(text.utf8)).map {
        ($0.column, String(decoding: $0.rest, as: UTF8.self))
      }
    }
    #expect(try #require(column("\u{1B}[12;3R")) == (3, ""))
    #expect(try #require(column("ab\u{1B}[1;2Rcd")) == (2, "abcd"))
    #expect(try #require(column("\u{1B}[1;2R\u{1B}[A")) == (2, "\u{1B}[A"))
    #expect(try #require(column("\u{1B}[A\u{1B}[1;2R")) == (2, "\u{1B}[A"))
    for text in ["", "R", "\u{1B}", "\u{1B}[12;3", "\u{1B}[R", "\u{1B}[a;bR", "\u{1B}[1;2;3R"] {
      #expect(column(text) == nil)
    }
  }

  @Test func delaysOfOldTerminalsAreLeftOut() {
    func plain(_ text: String) -> String {
      String(decoding: TerminalType.withoutPadding(text), as: UTF8.self)
    }
    #expect(plain("\u{1B}[m\u{0F}$<2>") == "\u{1B}[m\u{0F}")
    #expect(plain("$<5/>a$<10*>b$$<c") == "ab$$<c")
  }

  @Test func onlyTerminalsKnownToAnswerAreAsked() {
    for name in ["xterm-256color", "tmux-256color", "foot", "xterm-kitty"] {
      #expect(TerminalType.answersColourQuestions(name))
    }
    for name in ["linux", "screen-256color", "vt100", "dumb", "cygwin"] {
      #expect(!TerminalType.answersColourQuestions(name))
    }
  }
}

@Suite struct StandInTests {
  /// The C library's opinion, in short.
  private func narrow(_ scalar: Unicode.Scalar) -> Int {
    switch WidthClass(scalar) {
    case .two: 2
    case .one, .ambiguous: 1
    default: -1
    }
  }

  @Test func whatBothMeasureAlikeIsSentAsItIs() {
    #expect(StandIn.scalars(for: "“", width: 1, measure: narrow) == ["“"])
    #expect(StandIn.scalars(for: "中", width: 2, measure: narrow) == ["中"])
  }

  @Test func everyStandInTakesTwoCells() {
    for (scalar, text) in StandIn.wide {
      #expect(text.unicodeScalars.reduce(0) { $0 + narrow($1) } == 2, "\(scalar)")
      #expect(text.unicodeScalars.allSatisfy { WidthClass($0) != .ambiguous }, "\(scalar)")
    }
  }

  @Test func whateverIsSentHasTheWidthOfTheGrid() {
    for value in stride(from: UInt32(0x20), through: 0x2FFFF, by: 1) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for width in 1...2 {
        let sent = StandIn.scalars(for: scalar, width: width, measure: narrow)
        guard sent.reduce(0, { $0 + narrow($1) }) == width else {
          Issue.record("U+\(String(value, radix: 16))")
          return
        }
      }
    }
  }
}
