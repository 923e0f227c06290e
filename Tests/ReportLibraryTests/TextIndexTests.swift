import TestSupport
import Testing

@testable import ReportLibrary

@Suite struct TextIndexTests {
  private struct Row {
    let names: [String]
    let others: [String]
  }

  /// The same question answered the slow and plain way.
  private func naive(_ rows: [Row], _ filter: TextFilter) -> [(Int, TextIndex.Rank)] {
    func occurs(_ term: [UInt8], in text: String) -> Int? {
      let bytes = Folding.fold(text)
      guard term.count <= bytes.count else { return nil }
      return (0...bytes.count - term.count).first {
        bytes[$0..<$0 + term.count].elementsEqual(term)
      }
    }
    func rank(_ term: [UInt8], _ row: Row) -> TextIndex.Rank? {
      let inNames = row.names.compactMap { occurs(term, in: $0) }
      if row.names.contains(where: { Folding.fold($0) == term }) { return .nameIs }
      if inNames.contains(0) { return .nameBegins }
      if !inNames.isEmpty { return .nameContains }
      return row.others.contains { occurs(term, in: $0) != nil } ? .elsewhere : nil
    }
    return rows.enumerated().compactMap { index, row in
      let ranks = filter.terms.map { rank($0.bytes, row) }
      if ranks.contains(where: { $0 == nil }) { return nil }
      return (index, ranks.compactMap(\.self).max() ?? .nameIs)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func agreesWithANaiveSearch(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "A", "b", "ab", "中", "文", "中文", " ", "ｂ", "\u{E4}", "\u{3000}"]
    func texts(_ generator: inout SeededGenerator) -> [String] {
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in generator.text(upTo: 5, of: pieces)
      }
    }
    let rows = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
      Row(names: texts(&generator), others: texts(&generator))
    }
    var index = TextIndex()
    for row in rows { index.append(names: row.names, others: row.others) }
    #expect(index.count == rows.count)
    for _ in 0..<12 {
      let query = generator.text(upTo: 3, of: pieces)
      let filter = TextFilter(words: query.split(separator: " ").map(String.init), bySound: false)
      let found = index.rows(matching: filter)
      let expected = naive(rows, filter)
      #expect(found.map(\.row) == expected.map(\.0), "“\(query)”")
      #expect(found.map(\.rank) == expected.map(\.1), "“\(query)”")
    }
  }

  @Test func namesAreFoundByTheirSound() {
    var index = TextIndex()
    index.append(names: ["算法工程师", "Algorithm engineer"], others: ["suanfa"])
    index.append(names: ["数据标注"], others: ["算法"])
    index.append(names: ["SFGCS 2"], others: [])
    func found(_ query: String) -> [Int] { index.rows(matching: TextFilter(query)).map(\.row) }
    #expect(found("sfgcs") == [0, 2] && found("suanfa") == [0] && found("sjbz") == [1])
    #expect(found("算fa") == [0] && found("算法 gcs") == [0] && found("s").count == 2)
    #expect(index.rows(matching: TextFilter("suanfa"))[0].rank == .nameSounds)
    #expect(
      index.rows(matching: TextFilter(words: ["suanfa"], bySound: false))[0].rank == .elsewhere)
    // Nothing sounds across two names.
    #expect(found("shie").isEmpty)
  }

  @Test func soundsAreMarked() {
    #expect(TextFilter("gcs").matches(in: "算法工程师") == [2..<5])
    #expect(TextFilter("suanfa").matches(in: "算法与算法") == [0..<2, 3..<5])
    #expect(TextFilter("演算法").matches(in: "演算法") == [0..<3])
    #expect(TextFilter("識別").matches(in: "语音识别") == [2..<4])
  }

  @Test func nothingMatchesAcrossTwoTexts() {
    var index = TextIndex()
    index.append(names: ["语"], others: ["音", "识别"])
    index.append(names: ["音"])
    for query in ["语音", "音识", "音音", "\u{1F}音音", "\u{1F}"] {
      let filter = TextFilter(query)
      #expect(filter.isEmpty || index.rows(matching: filter).isEmpty)
    }
    #expect(TextFilter("\u{1F}").isEmpty)
    #expect(TextFilter("音\u{1F}").terms == TextFilter("音").terms)
    #expect(index.rows(matching: TextFilter("语 别")).map(\.row) == [0])
  }

  @Test func anEmptyIndexHoldsNothing() {
    #expect(TextIndex().rows(matching: TextFilter("a")).isEmpty)
    #expect(TextIndex().rows(matching: TextFilter("")).isEmpty)
  }
}
