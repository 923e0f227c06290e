import TestSupport
import Testing
import TextGrid

@testable import Terminal

@Suite struct InputDecoderTests {
  private func tokens(
    _ text: String, asking: Bool = false, flushing: Bool = true
  ) -> [InputDecoder.Token] {
    tokens(Array(text.utf8), asking: asking, flushing: flushing)
  }

  private func tokens(
    _ bytes: [UInt8], asking: Bool = false, flushing: Bool = true
  ) -> [InputDecoder.Token] {
    var decoder = InputDecoder()
    decoder.expectsAnswer = asking
    let tokens = bytes.flatMap { decoder.feed(.byte($0)) }
    return flushing ? tokens + decoder.flush() : tokens
  }

  private func keys(_ line: String) throws -> [InputDecoder.Token] {
    try Key.parse(line).map(InputDecoder.Token.key)
  }

  @Test func textArrivesCharacterByCharacter() throws {
    #expect(tokens("a 中é😀", flushing: false) == (try keys("a 中é😀")))
  }

  @Test func controlBytesAreKeys() throws {
    #expect(
      tokens([0, 3, 8, 9, 10, 13, 26, 28, 29, 30, 31, 127], flushing: false)
        == (try keys(
          "<C-Space><C-c><Backspace><Tab><Enter><Enter><C-z><C-\\><C-]><C-^><C-_><Backspace>")))
  }

  @Test func badUTF8CostsNothingButItself() throws {
    let cases: [[UInt8]] = [
      [0xFF], [0x80], [0xC0, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xC2, 0x9B], [0xE0, 0x80, 0x80], [0xF5],
    ]
    for bad in cases {
      #expect(tokens(bad + Array("ab中".utf8)) == (try keys("ab中")), "\(bad)")
    }
  }

  @Test func aCharacterMayArriveInParts() throws {
    var decoder = InputDecoder()
    #expect(decoder.feed(.byte(0xE4)).isEmpty)
    #expect(decoder.patience != nil)
    #expect(decoder.feed(.byte(0xB8)).isEmpty)
    #expect(decoder.feed(.byte(0xAD)) == (try keys("中")))
    #expect(decoder.patience == nil)
  }

  @Test func escapeAloneIsAKey() throws {
    #expect(tokens("\u{1B}", flushing: false).isEmpty)
    #expect(tokens("\u{1B}") == (try keys("<Esc>")))
    #expect(tokens("\u{1B}q") == (try keys("<Esc>q")))
    #expect(tokens("\u{1B}[") == (try keys("<Esc>[")))
    #expect(tokens("\u{1B}[j") == (try keys("<Esc>[j")))
    #expect(tokens("\u{1B}]1") == (try keys("<Esc>]1")))
    #expect(tokens("\u{1B}\u{1B}") == (try keys("<Esc><Esc>")))
    #expect(tokens("\u{1B}[1") == (try keys("<Esc>[1")))
  }

  @Test func aKeyWithoutANameDoesNotActAsItsLetters() throws {
    #expect(tokens("\u{1B}[97;5uq") == (try keys("<Unknown-0>q")))
    #expect(tokens("\u{1B}[?1;2c") == (try keys("<Unknown-0>")))
    #expect(tokens("\u{1B}[1~\u{1B}[8~") == (try keys("<Home><End>")))
  }

  @Test func aRecognisedKeyEndsWhatWasHalfRead() {
    var decoder = InputDecoder()
    #expect(decoder.feed(.byte(0x1B)).isEmpty)
    #expect(decoder.feed(.key(.up)) == [.key(.escape), .key(.up)])
  }

  @Test func aPasteIsOneEvent() {
    #expect(
      tokens("\u{1B}[200~第一\r二\r\n三\n\u{1B}[31m\u{1B}[20\u{1B}\u{1B}[201~q", flushing: false)
        == [.paste("第一\n二\n三\n\u{1B}[31m\u{1B}[20\u{1B}"), .key(.character("q"))])
    #expect(tokens("\u{1B}[201~") == [])
  }

  @Test func aPasteWithoutEndIsDeliveredAfterAWhile() {
    var decoder = InputDecoder()
    for byte in "\u{1B}[200~ab".utf8 { #expect(decoder.feed(.byte(byte)).isEmpty) }
    #expect(decoder.isPasting)
    #expect(decoder.feed(.key(.up)).isEmpty)
    #expect(decoder.flush() == [.paste("ab")])
    #expect(!decoder.isPasting)
  }

  @Test(arguments: [0, 1, 2])
  func aLongPasteIsCutBetweenCharacters(_ shift: Int) {
    let text = String(repeating: "a", count: shift) + String(repeating: "中", count: 30_000)
    let found = tokens("\u{1B}[200~\(text)\u{1B}[201~q", flushing: false)
    #expect(found.count == 2)
    guard case .paste(let pasted) = found.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.hasPrefix(pasted))
    #expect((InputDecoder.pasteLimit - 6...InputDecoder.pasteLimit).contains(pasted.utf8.count))
    #expect(found.last == .key(.character("q")))
  }

  @Test func anAnswerIsNoTypedText() throws {
    let answer = "11;rgb:ffff/ffff/eeee"
    for end in ["\u{1B}\\", "\u{07}"] {
      #expect(
        tokens("\u{1B}]\(answer)\(end)q", asking: true) == [.answer(answer)] + (try keys("q")))
    }
    #expect(tokens("\u{1B}]11;rgb:ff", asking: true).isEmpty)
    #expect(tokens("\u{1B}]中", asking: true) == (try keys("<Esc>]中")))
  }

  @Test(arguments: [
    ("\u{1B}[<0;12;3M", Pointer.Action.click, 2, 11), ("\u{1B}[<64;1;1M", .wheelUp, 0, 0),
    ("\u{1B}[<65;200;60M", .wheelDown, 59, 199), ("\u{1B}[<20;5;5M", .click, 4, 4),
  ])
  func theMouseIsUnderstood(text: String, action: Pointer.Action, row: Int, column: Int) {
    #expect(
      tokens(text, flushing: false)
        == [.pointer(Pointer(action, at: Point(row: row, column: column)))])
  }

  @Test func otherReportsOfTheMouseAreNothing() throws {
    for text in [
      "\u{1B}[<0;12;3m", "\u{1B}[<1;1;1M", "\u{1B}[<2;1;1M", "\u{1B}[<32;1;1M", "\u{1B}[<66;1;1M",
      "\u{1B}[<0;0;1M", "\u{1B}[<0;1M", "\u{1B}[<;;M", "\u{1B}[<0;99999;1M",
    ] {
      #expect(tokens(text + "q", flushing: false) == (try keys("q")), "\(text.debugDescription)")
    }
    var decoder = InputDecoder()
    decoder.expectsPointer = true
    let click = Array("\u{1B}[M".utf8) + [32, 33, 35, 0x71]
    #expect(
      click.flatMap { decoder.feed(.byte($0)) }
        == [.pointer(Pointer(.click, at: Point(row: 2, column: 0)))] + (try keys("q")))
    #expect(tokens("\u{1B}[Mq") == (try keys("<Esc>[Mq")))
  }

  @Test func noBytesBreakIt() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [UInt8] = [
      0x1B, 0x5B, 0x5D, 0x3C, 0x4D, 0x32, 0x30, 0x31, 0x7E, 0x3B, 0x07, 0x5C, 0xE4, 0xB8, 0xAD,
      0xFF, 0x61, 0,
    ]
    var decoder = InputDecoder()
    for step in 0..<200_000 {
      if step % 97 == 0 { decoder.expectsAnswer = true }
      if step % 101 == 0 { decoder.expectsPointer.toggle() }
      if step % 31 == 0 { _ = decoder.flush() }
      for case .key(.character(let character)) in decoder.feed(
        .byte(alphabet.randomElement(using: &generator) ?? 0))
      {
        #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
    _ = decoder.flush()
    #expect(decoder.patience == nil)
  }
}
