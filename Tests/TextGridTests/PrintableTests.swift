import TestSupport
import Testing

@testable import TextGrid

@Suite struct PrintableTests {
  @Test(arguments: [
    ("plain ASCII", "plain ASCII"),
    ("掌握 PyTorch，了解“大模型”", "掌握 PyTorch，了解“大模型”"),
    // Escape sequences: colour, cursor, title, hyperlink, device control, character set.
    ("\u{1B}[1;31m红\u{1B}[0m", "红"),
    ("\u{9B}31m红", "红"),
    ("a\u{1B}[2J\u{1B}[Hb", "ab"),
    ("\u{1B}]0;标题\u{7}正文", "正文"),
    ("\u{1B}]8;;http://x\u{1B}\\链接\u{1B}]8;;\u{1B}\\", "链接"),
    ("\u{1B}]52;c;ZXZpbA==\u{9C}剪贴板", "剪贴板"),
    ("\u{1B}Pq#0\u{1B}\\图", "图"),
    ("\u{1B}(0lqk\u{1B}(B", "lqk"),
    ("\u{1B}c", ""),
    // An escape sequence that does not end must not swallow the text.
    ("\u{1B}]0;没有结尾", "␛]0;没有结尾"),
    ("\u{1B}[中", "␛[中"),
    ("\u{1B}", "␛"),
    ("\u{1B}]a\u{1B}]b", "␛]a␛]b"),
    // Control characters.
    ("a\0b\u{7}c\u{8}d\u{7F}e", "a␀b␇c␈d␡e"),
    ("\u{80}\u{9C}", "▯▯"),
    ("一\n二\r\n三\r四\t五\u{2028}六", "一 二 三 四 五 六"),
    // What turns text round or hides in it.
    ("\u{202E}abc\u{202C}", "abc"),
    ("\u{2066}a\u{2069}\u{200F}\u{61C}", "a"),
    ("算\u{200B}法\u{FEFF}工\u{200D}程\u{2060}师\u{AD}", "算法工程师"),
    ("\u{E0041}\u{3164}x", "x"),
    // Private use and unassigned.
    ("\u{F06C} 要点", "∙ 要点"),
    ("\u{F0FC}\u{E000}\u{10FFFD}", "✓▯▯"),
    ("\u{378}\u{FFFE}\u{1CD00}", "▯▯▯"),
    // Marks: one a character, none alone.
    ("e\u{301}\u{302}中\u{303}", "e\u{301}中\u{303}"),
    ("\u{301}a", "a"),
    ("か\u{3099}", "か\u{3099}"),
    // Emoji.
    ("👨\u{200D}👩\u{200D}👧", "👨👩👧"),
    ("👍🏽", "👍"),
    ("🇨🇳", "CN"),
    ("⚠\u{FE0F}", "⚠"),
    ("1\u{FE0F}\u{20E3}", "1"),
    // Hangul.
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
    ("가\u{11A8}", "각"),
    ("각\u{11A8}", "각ㄱ"),
    ("\u{1161}\u{11AB}", "ㅏㄴ"),
    ("\u{1100}", "\u{1100}"),
    ("\u{11FF}", "▯"),
  ])
  func rules(text: String, expected: String) {
    // Compared by scalars: == on strings takes canonically equivalent ones for equal.
    #expect(Array(printable(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func hangulFinalsHaveTheirOwnLetters() {
    // 각 갂 갃 ... : the final of each syllable, alone.
    let finals = (0x11A8...0x11C2).compactMap { Unicode.Scalar($0) }
    let letters = finals.compactMap(Hangul.compatibilityJamo)
    #expect(String(String.UnicodeScalarView(letters)) == "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
  }

  @Test func everyScalarAloneBecomesSafe() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var scanner = UnitScanner(CollectionOfOne(scalar).makeIterator(), metrics: TextMetrics())
      guard let unit = scanner.next() else { continue }
      switch WidthTable.class(of: unit.scalar) {
      case .one, .two, .ambiguous: break
      default: Issue.record("U+\(String(value, radix: 16)) is not safe")
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func randomTextBecomesSafeAndStaysSo(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = generator.text()
      let metrics = generator.metrics()
      let safe = printable(text)
      #expect(
        Array(printable(safe).unicodeScalars) == Array(safe.unicodeScalars),
        "\(text.debugDescription)")
      #expect(metrics.width(of: safe) == metrics.width(of: text))
      #expect(
        metrics.width(of: safe)
          == safe.unicodeScalars.reduce(0) { $0 + metrics.width(of: $1) },
        "\(text.debugDescription)")
      for scalar in safe.unicodeScalars {
        switch WidthTable.class(of: scalar) {
        case .one, .two, .ambiguous, .mark: break
        default: Issue.record("\(scalar.debugDescription) in \(text.debugDescription)")
        }
      }
    }
  }
}
