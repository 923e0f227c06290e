import TestSupport
import Testing

@testable import ReportLibrary

@Suite struct TextFilterTests {
  /// What a filter marks in a text.
  private func marked(_ query: String, in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return TextFilter(query).matches(in: text).map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
  }

  @Test(
    arguments: [
      ("语音", "语音识别与语音合成", ["语音", "语音"]),
      ("pytorch", "用 PyTorch 或 ＰＹＴＯＲＣＨ", ["PyTorch", "ＰＹＴＯＲＣＨ"]),
      ("aigc应用", "AIGC 应用", ["AIGC 应用"]),
      ("AIGC 应用", "应用 AIGC", ["应用", "AIGC"]),
      ("识别 语音", "语音识别", ["语音识别"]),
      ("aa", "aaa", ["aa"]),
      ("ab bc", "abc", ["abc"]),
      ("ａｂ", "xABx", ["AB"]),
      ("无", "语音", []),
      ("", "语音", []),
      ("\u{3000} ", "语音", []),
      ("机器学习", "机 器\u{3000}学\u{A0}习", ["机 器\u{3000}学\u{A0}习"]),
      ("é", "É", ["É"]),
    ] as [(String, String, [String])])
  func marksWhatItFinds(query: String, text: String, expected: [String]) {
    #expect(marked(query, in: text) == expected)
  }

  @Test func isEmptyWithoutWords() {
    for text in ["", " ", "\u{3000}", "\t", "\u{A0}"] { #expect(TextFilter(text).isEmpty) }
    #expect(!TextFilter("a").isEmpty)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func rangesLieInTheTextInOrderAndApart(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "A", "ａ", "b", "中", "文", " ", "e\u{301}", "İ", "\u{1F}", "👩\u{200D}💻"]
    let text = generator.text(upTo: 12, of: pieces)
    let filter = TextFilter(generator.text(upTo: 3, of: pieces))
    let ranges = filter.matches(in: text)
    var end = 0
    for range in ranges {
      #expect(!range.isEmpty && range.lowerBound >= end)
      end = range.upperBound
    }
    #expect(end <= text.unicodeScalars.count)
    // A text matches when every word occurs, and then something is marked.
    let folded = Folding.fold(text)
    let occurs = filter.terms.allSatisfy { term in contains(folded, term.bytes) }
    if occurs, !filter.isEmpty { #expect(!ranges.isEmpty) }
    if !filter.terms.contains(where: { contains(folded, $0.bytes) }) { #expect(ranges.isEmpty) }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= bytes.count else { return false }
    return (0...bytes.count - part.count).contains {
      bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func foldingTwiceChangesNothing(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(upTo: 12)
    let folded = Folding.fold(text)
    let again = String(validating: folded, as: UTF8.self)
    #expect(again != nil)
    #expect(again.map { Folding.fold($0) } == folded)
    #expect(Folding.foldWithOffsets(text).bytes == folded)
  }
}
