import Foundation
import Testing
import TextCharts
import TextGrid

/// Charts as they are meant to look, kept in `References/`. `ZHITU_RECORD=1` writes them anew.
struct ReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let data: [Datum]
    let spec: ChartSpec
    let size: Size
    let cursor: Int?
    var language = ChartLanguage.chinese

    var testDescription: String { name }
  }

  @Test(arguments: References.cases + References.kinds, Glyphs.all.map(\.name))
  func looksAsItDid(_ example: Case, _ set: String) throws {
    let glyphs = try #require(Glyphs.named(set))
    // The set for terminals with wide ambiguous characters is shown as such a terminal shows it.
    let metrics = TextMetrics(ambiguous: set == "narrow" ? .wide : .narrow)
    let chart = drawChart(
      example.data, spec: example.spec, size: example.size, cursor: example.cursor,
      glyphs: glyphs, metrics: metrics, language: example.language)
    let text = chart.grid.text() + "\n\n" + chart.words.joined(separator: "\n") + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("References/\(example.name)-\(set).txt")
    if ProcessInfo.processInfo.environment["ZHITU_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}

enum References {
  static let cases = [
    ReferenceTests.Case(
      name: "cities",
      data: [
        ("北京", 443), ("上海", 322), ("深圳", 213), ("广州", 145), ("杭州", 138), ("成都", 63), ("南京", 59),
        ("武汉", 57), ("苏州", 53), ("西安", 38), ("长沙", 23), ("重庆", 16),
      ].enumerated().map {
        Datum(key: $0, category: $1.0, value: Double($1.1), printed: "\($1.1)")
      },
      spec: ChartSpec(
        title: "岗位最多的城市", categoryTitle: "城市", measureTitle: "岗位数量", unit: "个", isWhole: true),
      size: Size(columns: 80, rows: 15), cursor: 3),
    ReferenceTests.Case(
      name: "salary-bands",
      data: [
        Datum(key: 0, category: "0-20K", value: nil, status: .missing),
        Datum(key: 1, category: "20-40K", value: 12.5, printed: "12.5"),
        Datum(key: 2, category: "40-60K", value: 48.1, printed: "约48.1"),
        Datum(key: 3, category: "60-80K", value: 21, printed: "近21"),
        Datum(key: 4, category: "80-100K", value: nil, words: "少数"),
        Datum(key: 5, category: "100K+", value: nil, status: .missing),
        Datum(key: 6, category: "Negotiable", value: 9.4, printed: "9.4", status: .derived),
        Datum(key: 7, category: "Internship", value: nil, status: .notApplicable),
        Datum(key: 8, category: "Unpaid", value: 0, printed: "0"),
      ],
      spec: ChartSpec(
        title: "Salary", categoryTitle: "Monthly salary", measureTitle: "Share of jobs", unit: "%",
        isWhole: true),
      size: Size(columns: 72, rows: 12), cursor: 4, language: .english),
    ReferenceTests.Case(
      name: "education",
      data: [
        ("算法工程师类", "博士", 12.4), ("算法工程师类", "硕士", 55.1), ("算法工程师类", "本科", 32.5),
        ("开发工程师类", "博士", 1.2), ("开发工程师类", "硕士", 28), ("开发工程师类", "本科", 66.3),
        ("产品经理类", "博士", 0.8), ("产品经理类", "硕士", 31.9), ("产品经理类", "本科", nil),
      ].enumerated().map {
        Datum(
          key: $0, category: $1.0, group: $1.1, value: $1.2,
          status: $1.2 == nil ? .missing : .stated)
      },
      spec: ChartSpec(
        title: "学历", categoryTitle: "职位类别", groupTitle: "学历", measureTitle: "占比", unit: "%"),
      size: Size(columns: 60, rows: 12), cursor: 7),
    ReferenceTests.Case(
      name: "changes",
      data: [
        ("自然语言处理工程师", 9.5), ("语音识别工程师", -3.2), ("计算机视觉算法研究员（高级）", 0.4),
        ("计算机视觉算法研究员（初级）", -12.75), ("数据标注", 0),
      ].enumerated().map { Datum(key: $0, category: $1.0, value: $1.1) },
      spec: ChartSpec(title: "涨幅", categoryTitle: "岗位", measureTitle: "平均月薪涨幅", unit: "%"),
      size: Size(columns: 56, rows: 8), cursor: 1),
    ReferenceTests.Case(
      name: "mixed-units",
      data: [
        Datum(key: 0, category: "岗位数", value: 1271, unit: "个"),
        Datum(key: 1, category: "平均月薪", value: 62911, unit: "元"),
        Datum(key: 2, category: "月薪涨幅", value: 9.5, unit: "%"),
        Datum(key: 3, category: "算法岗位数", value: 443, printed: "超443", unit: "个"),
      ],
      spec: ChartSpec(title: "指标", categoryTitle: "指标", measureTitle: "值"),
      size: Size(columns: 64, rows: 7), cursor: nil),
  ]
}
