import TextCharts
import TextGrid

extension References {
  private static func education(_ mark: MarkType) -> ChartSpec {
    ChartSpec(
      mark: mark, title: "职位类别与学历", categoryTitle: "职位类别", groupTitle: "学历", measureTitle: "占比",
      unit: "%", groupType: .ordinal)
  }

  private static let educationData = [
    ("算法工程师类", "博士", 12.4), ("算法工程师类", "硕士", 55.1), ("算法工程师类", "本科", 32.5),
    ("开发工程师类", "博士", 1.2), ("开发工程师类", "硕士", 28), ("开发工程师类", "本科", 66.3),
    ("产品经理类", "博士", 0.8), ("产品经理类", "硕士", 31.9), ("产品经理类", "本科", nil),
  ].enumerated().map {
    Datum(
      key: $0, category: $1.0, group: $1.1, value: $1.2, status: $1.2 == nil ? .missing : .stated)
  }

  private static let salaries: [Datum] = [
    ("自然语言处理工程师", 24007.0, 25536.0), ("语音识别工程师", 24534, 23912), ("算法研究员", 40000, 54000),
    ("数据标注", 6100, 6100), ("人工智能训练师（高级）", 12000, nil),
  ].enumerated().map { Datum(key: $0, category: $1.0, value: $1.1, end: $1.2) }

  private static func events(_ texts: [(String, String?)]) -> [Datum] {
    texts.enumerated().map { index, event in
      Datum(key: index, category: event.0, value: nil, date: event.1.flatMap { CalendarDate($0) })
    }
  }

  private static let tiers: [Datum] = ["一线", "新一线", "二线"].enumerated().flatMap { tier, name in
    (0..<8).map { month in
      let value: Double? =
        tier == 1 && month == 3
        ? nil
        : Double(
          60 - tier * 18 + [0, 3, 7, 4, 9, 14, 12, 17][month] * (3 - tier) / 2)
      return Datum(
        key: tier * 8 + month, category: "2023-0\(month + 1)", group: name, value: value,
        date: CalendarDate(year: 2023, month: month + 1))
    }
  }

  private static let matrix: [Datum] = [
    ("算法工程师类", [nil, nil, 213.0, 63.0, nil, nil]), ("开发工程师类", [nil, nil, 145, nil, nil, nil]),
    ("产品经理类", [nil, 57, 59, nil, nil, nil]), ("研究和学术类", [nil, nil, 53, nil, nil, nil]),
    ("艺术设计类", [nil, 23, nil, nil, nil, nil]), ("硬件开发与优化类", [nil, nil, nil, nil, 4, nil]),
  ].enumerated().flatMap { row, entry in
    ["0-20K", "20-40K", "40-60K", "60-80K", "80-100K", "100K+"].enumerated().map { band, name in
      Datum(
        key: row * 6 + band, category: entry.0, group: name, value: entry.1[band],
        words: row == 5 && band == 2 ? "多数" : "",
        status: entry.1[band] == nil ? .missing : .stated)
    }
  }

  static let kinds =
    [
      ReferenceTests.Case(
        name: "stacked", data: educationData, spec: education(.stacked),
        size: Size(columns: 72, rows: 8), cursor: 4),
      ReferenceTests.Case(
        name: "normalized", data: educationData, spec: education(.normalized),
        size: Size(columns: 72, rows: 8), cursor: 1),
      ReferenceTests.Case(
        name: "column-grouped", data: educationData, spec: education(.column),
        size: Size(columns: 60, rows: 15), cursor: 4),
      ReferenceTests.Case(
        name: "column",
        data: [
          ("2018", 410.0), ("2019", 620), ("2020", 1430), ("2021", 2211), ("2022", nil),
          ("2023", 2980),
          ("2024", -340),
        ].enumerated().map { Datum(key: $0, category: $1.0, value: $1.1) },
        spec: ChartSpec(
          mark: .column, title: "投资", categoryTitle: "年份", measureTitle: "投资金额", unit: "亿元",
          categoryType: .temporal),
        size: Size(columns: 64, rows: 16), cursor: 3),
      ReferenceTests.Case(
        name: "diverging",
        data: [
          ("自动化", 62.0, 21.0), ("辅助决策", 48, 35.5), ("内容生成", 71, 12), ("客户服务", 55, nil),
          ("其他", 0, 3),
        ].enumerated().flatMap { index, row in
          [
            Datum(key: index * 2, category: row.0, group: "已用", value: row.1),
            Datum(
              key: index * 2 + 1, category: row.0, group: "计划用", value: row.2,
              status: row.2 == nil ? .missing : .stated),
          ]
        },
        spec: ChartSpec(
          mark: .diverging, title: "用途", categoryTitle: "用途", groupTitle: "状态",
          measureTitle: "企业占比",
          unit: "%"),
        size: Size(columns: 72, rows: 10), cursor: 2),
      ReferenceTests.Case(
        name: "dot",
        data: [("北京", 31_245.0), ("上海", 30_870), ("深圳", 29_112), ("杭州", 28_400), ("成都", 21_050)]
          .enumerated().map { Datum(key: $0, category: $1.0, value: $1.1) },
        spec: ChartSpec(
          mark: .dot, title: "月薪", categoryTitle: "城市", measureTitle: "平均月薪", unit: "元"),
        size: Size(columns: 64, rows: 8), cursor: 1),
      ReferenceTests.Case(
        name: "dot-logarithmic",
        data: [
          ("GPT-2", 1.5e9), ("GPT-3", 1.75e11), ("PaLM", 5.4e11), ("BERT", 3.4e8),
          ("ResNet", 2.5e7),
        ]
        .enumerated().map { Datum(key: $0, category: $1.0, value: $1.1) },
        spec: ChartSpec(
          mark: .dot, title: "Parameters", categoryTitle: "Model", measureTitle: "Parameters",
          scale: .logarithmic),
        size: Size(columns: 64, rows: 8), cursor: nil, language: .english),
      ReferenceTests.Case(
        name: "lollipop",
        data: [("理工", 24.5), ("计算机", 61), ("经管", -8.2), ("人文", 3.1), ("医学", 0)]
          .enumerated().map { Datum(key: $0, category: $1.0, value: $1.1) },
        spec: ChartSpec(
          mark: .lollipop, title: "需求变化", categoryTitle: "专业", measureTitle: "同比变化", unit: "%"),
        size: Size(columns: 60, rows: 8), cursor: 0),
      ReferenceTests.Case(
        name: "dumbbell", data: salaries,
        spec: ChartSpec(
          mark: .dumbbell, title: "月薪变化", categoryTitle: "岗位", measureTitle: "平均月薪", unit: "元",
          endTitles: ["2022", "2023"]),
        size: Size(columns: 84, rows: 9), cursor: 2),
      ReferenceTests.Case(
        name: "slope", data: Array(salaries.prefix(4)),
        spec: ChartSpec(
          mark: .slope, title: "月薪变化", categoryTitle: "岗位", measureTitle: "平均月薪", unit: "元",
          endTitles: ["2022", "2023"]),
        size: Size(columns: 84, rows: 14), cursor: 2),
      ReferenceTests.Case(
        name: "interval",
        data: [
          ("算法工程师", 25.0, 50.0), ("大模型研究员", 40, 80), ("产品经理", 18, 35), ("数据标注", 4, 6.5),
          ("提示词工程师", 15, nil), ("芯片架构师", nil, nil),
        ].enumerated().map { Datum(key: $0, category: $1.0, value: $1.1, end: $1.2) },
        spec: ChartSpec(
          mark: .interval, title: "薪酬", categoryTitle: "岗位", measureTitle: "月薪", unit: "K"),
        size: Size(columns: 64, rows: 9), cursor: 1),
      ReferenceTests.Case(
        name: "timeline",
        data: events([
          ("新一代人工智能发展规划", "2017-07"), ("生成式人工智能服务管理暂行办法", "2023-07-10"),
          ("国家人工智能产业综合标准化体系建设指南（2024 版）", "2024-06"), ("ChatGPT 发布", "2022-11-30"),
          ("“人工智能+”行动", "2024-03"), ("北京市促进通用人工智能创新发展的若干措施", "2023-05"),
          ("互联网信息服务深度合成管理规定", "2022"), ("地方实施细则", nil),
        ]),
        spec: ChartSpec(mark: .timeline, title: "政策", categoryTitle: "事件", xTitle: "日期"),
        size: Size(columns: 90, rows: 12), cursor: 1),
      ReferenceTests.Case(
        name: "line", data: tiers,
        spec: ChartSpec(
          mark: .line, title: "岗位指数", categoryTitle: "月份", groupTitle: "城市", measureTitle: "岗位指数"),
        size: Size(columns: 72, rows: 18), cursor: 5),
      ReferenceTests.Case(
        name: "line-single",
        data: [
          ("2018", 410.0), ("2019", 620), ("2020", 1430), ("2021", 2211), ("2022", 1904),
          ("2023", 2980),
        ].enumerated().map { Datum(key: $0, category: $1.0, value: $1.1) },
        spec: ChartSpec(
          mark: .line, title: "投资", categoryTitle: "年份", measureTitle: "投资金额", unit: "亿元"),
        size: Size(columns: 60, rows: 14), cursor: 3),
      ReferenceTests.Case(
        name: "heatmap", data: matrix,
        spec: ChartSpec(
          mark: .heatmap, title: "职位类别 × 月薪", categoryTitle: "职位类别", groupTitle: "月薪",
          measureTitle: "岗位数量", unit: "个", isWhole: true, groupType: .ordinal),
        size: Size(columns: 92, rows: 10), cursor: 8),
    ] + distributions + parts
}
