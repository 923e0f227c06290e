import TestSupport
import Testing

@testable import TextGrid

@Suite struct WrappingTests {
  private let metrics = TextMetrics()

  @Test(arguments: [
    ("掌握机器学习", 6, ["掌握机", "器学习"]),
    // Stops go with the character before them.
    ("掌握机，了解", 6, ["掌握", "机，了", "解"]),
    ("掌握机器。”了解", 8, ["掌握机", "器。”了", "解"]),
    ("他说：“好！”", 8, ["他说：", "“好！”"]),
    // Opening marks go with the character behind them.
    ("框架（如中）", 6, ["框架", "（如", "中）"]),
    ("数据《报告》", 6, ["数据", "《报", "告》"]),
    // Words and numbers stay whole.
    ("熟悉PyTorch框架", 10, ["熟悉", "PyTorch框", "架"]),
    ("准确率100%以上", 8, ["准确率", "100%以上"]),
    ("月薪40-60K多", 8, ["月薪", "40-60K多"]),
    ("指标F1值", 6, ["指标F1", "值"]),
    ("使用 TensorFlow 框架", 10, ["使用", "TensorFlow", "框架"]),
    // A word longer than the line.
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("abcd，", 4, ["abc", "d，"]),
    // Spaces at the break vanish, others stay.
    ("ab   cd", 4, ["ab", "cd"]),
    ("ab   cd", 7, ["ab   cd"]),
    ("ab     ", 4, ["ab  "]),
    ("　　中文字段", 8, ["　　中文", "字段"]),
    // Dashes and ellipses are not parted.
    ("中文字——是", 7, ["中文字", "——是"]),
    ("中文字……是", 7, ["中文", "字……是"]),
    // Line breaks of the text.
    ("一\n\n二\r\n三", 4, ["一", "", "二", "三"]),
    ("", 4, [""]),
    ("don’t stop", 5, ["don’t", "stop"]),
    ("①数据②模型", 5, ["①数据", "②模型"]),
    ("学生/教师", 6, ["学", "生/教", "师"]),
    ("马克·吐温", 4, ["马", "克·", "吐温"]),
    // Nowhere else to go.
    ("，，，，", 4, ["，，", "，，"]),
    ("中", 1, ["中"]),
    ("中，a", 1, ["中", "，", "a"]),
  ])
  func breaking(text: String, columns: Int, expected: [String]) {
    #expect(metrics.wrap(text, columns: columns) == expected)
    #expect(metrics.wrap(StyledLine(text), columns: columns).map(\.text) == expected)
  }

  @Test func noColumnsNoLines() {
    #expect(metrics.wrap("中文", columns: 0) == [])
    #expect(metrics.wrap("中文", columns: Int.min) == [])
    #expect(metrics.wrap("中文", columns: Int.max) == ["中文"])
    #expect(metrics.wrap("", columns: 0) == [])
  }

  @Test func rolesFollowTheirText() {
    let line: StyledLine = ["掌握", Span("PyTorch", .key), "与机", Span("器\n学", .match)]
    #expect(
      metrics.wrap(line, columns: 9) == [
        ["掌握"], [Span("PyTorch", .key), "与"], ["机", Span("器", .match)], [Span("学", .match)],
      ])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func nothingIsLostAndEverythingFits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func solid(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !" \u{3000}".unicodeScalars.contains($0) }
    }
    for _ in 0..<40 {
      let text = generator.text(upTo: 30)
      let metrics = generator.metrics()
      let columns = Int.random(in: 2...20, using: &generator)
      let lines = metrics.wrap(text, columns: columns)
      for line in lines { #expect(metrics.width(of: line) <= columns) }
      // A mark alone at a paragraph's start has nothing to stand on; so in `printable`, too.
      let paragraphs = text.split(omittingEmptySubsequences: false) {
        ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"].contains($0)
      }
      #expect(
        lines.flatMap(solid) == paragraphs.flatMap { solid(printable(String($0))) },
        "\(text.debugDescription) in \(columns)")
      let styled = metrics.wrap(StyledLine(text, .key), columns: columns)
      #expect(styled.map(\.text).flatMap(solid) == lines.flatMap(solid))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func marksKeepToTheirEndsOfTheLine(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "中", "文", "算法", "工程师", "PyTorch", "100%", "40-60K", "F1", "GPT-4", "C++", "3.5", "年",
    ]
    let between = ["", "", "", " ", "，", "。", "；", "：", "、", "！", "？", "……", "——", "·"]
    for _ in 0..<40 {
      var text = ""
      for _ in 0..<Int.random(in: 1...25, using: &generator) {
        let word = words.randomElement(using: &generator) ?? ""
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: text += "（\(word)）"
        case 1: text += "“《\(word)》”"
        default: text += word
        }
        // Latin words that touch would be one.
        let mark = between.randomElement(using: &generator) ?? ""
        text += mark.isEmpty && text.last?.isASCII == true ? "年" : mark
      }
      let columns = Int.random(in: 20...36, using: &generator)
      for metrics in [TextMetrics(), TextMetrics(ambiguous: .wide)] {
        let lines = metrics.wrap(text, columns: columns)
        for line in lines {
          #expect(metrics.width(of: line) <= columns)
          if let first = line.first { #expect(!"，。；：、！？）》」』】”’…·％".contains(first), "\(text)") }
          if let last = line.last { #expect(!"（《「『【“‘".contains(last), "\(text)") }
        }
        for (line, next) in zip(lines, lines.dropFirst()) {
          #expect(!(line.hasSuffix("—") && next.hasPrefix("—")))
          // No word is cut: Latin on both sides of a break only where a space was.
          if let last = line.last, let first = next.first, last.isASCII, first.isASCII {
            #expect(text.contains("\(last) \(first)"), "\(text): \(line)|\(next)")
          }
        }
      }
    }
  }
}
