import TestSupport
import TextCharts
import TextGrid

extension References {
  private static let years = [
    ("2018", 410.0), ("2019", 620), ("2020", 1430), ("2021", 2211), ("2022", 1904), ("2023", 2980),
  ].enumerated().map { Datum(key: $0, category: $1.0, value: $1.1) }

  private static func years(_ mark: MarkType) -> ReferenceTests.Case {
    ReferenceTests.Case(
      name: mark.rawValue, data: years,
      spec: ChartSpec(
        mark: mark, title: "投资", categoryTitle: "年份", measureTitle: "投资金额", unit: "亿元"),
      size: Size(columns: 60, rows: 14), cursor: 3)
  }

  private static let sample: [Datum] = {
    var generator = SeededGenerator(seed: 20)
    return (0..<200).map { index in
      // The sum of three is near to a normal distribution.
      let spread = (0..<3).reduce(0.0) { sum, _ in
        sum + Double.random(in: 0...1, using: &generator)
      }
      let x = Double.random(in: 0...10, using: &generator).rounded()
      return Datum(
        key: index, category: ["初级", "中级", "高级"][index % 3],
        value: ((8 + Double(index % 3) * 9) * (0.5 + spread / 2.2) * 10).rounded() / 10, x: x)
    }
  }()

  private static func sample(_ mark: MarkType, rows: Int) -> ReferenceTests.Case {
    ReferenceTests.Case(
      name: mark.rawValue, data: sample,
      spec: ChartSpec(
        mark: mark, title: "月薪", categoryTitle: "级别", measureTitle: "月薪", unit: "K",
        xTitle: mark == .scatter ? "工作年限" : "", categoryType: .ordinal),
      size: Size(columns: 70, rows: rows), cursor: 4)
  }

  static let distributions = [
    years(.step), years(.area), sample(.scatter, rows: 18), sample(.histogram, rows: 14),
    sample(.box, rows: 7), sample(.strip, rows: 7),
    ReferenceTests.Case(
      name: "matrix",
      data: ["Python", "PyTorch", "C++", "Kaldi"].enumerated().flatMap { row, name in
        ["自然语言处理", "语音识别", "视觉"].enumerated().map { column, job in
          Datum(
            key: row * 3 + column, category: name, group: job,
            value: [1, 1, 1, 1, nil, 1, 0, 1, 1, 0, 1, 0][row * 3 + column])
        }
      },
      spec: ChartSpec(
        mark: .matrix, title: "能力", categoryTitle: "能力", groupTitle: "岗位", measureTitle: "点名"),
      size: Size(columns: 60, rows: 7), cursor: 3),
    ReferenceTests.Case(
      name: "waffle",
      data: [("本科", 58.3), ("硕士", 31.2), ("博士", 4.1), ("大专", nil)].enumerated().map {
        Datum(key: $0, category: $1.0, value: $1.1)
      },
      spec: ChartSpec(
        mark: .waffle, title: "学历", categoryTitle: "学历", measureTitle: "占比", unit: "%",
        isWhole: true),
      size: Size(columns: 50, rows: 12), cursor: 1),
  ]
}
