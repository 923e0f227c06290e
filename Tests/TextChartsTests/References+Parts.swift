import TextCharts
import TextGrid

extension References {
  private static let bands = ["0-20K", "20-40K", "40-60K", "60-80K", "80K+"]

  private static let fields: [Datum] = [
    ("自然语言处理", [4.1, 21.5, 48.1, 21.0, 5.3]), ("语音识别", [8.0, 33.2, 41.4, 12.9, 4.5]),
    ("计算机视觉", [6.2, 40.3, 38.0, nil, 3.1]), ("机器学习", [3.3, 18.8, 44.7, 25.2, 8.0]),
  ].enumerated().flatMap { field, entry in
    bands.indices.map { band in
      Datum(
        key: field * 5 + band, category: bands[band], group: entry.0, value: entry.1[band],
        status: entry.1[band] == nil ? .missing : .stated)
    }
  }

  private static let spans: [Datum] = [
    ("北京", "初级", 12.0, 20.0), ("北京", "高级", 35, 70), ("上海", "初级", 11, 19), ("上海", "高级", 30, 65),
    ("成都", "初级", 7, 12), ("成都", "高级", 18, 40),
  ].enumerated().map {
    Datum(key: $0, category: $1.1, group: $1.0, value: $1.2, end: $1.3)
  }

  private static func job(_ path: [String], _ name: String, _ value: Double?) -> Datum {
    Datum(
      key: 0, category: name, value: value, status: value == nil ? .missing : .stated, path: path)
  }

  private static let jobs: [Datum] = [
    job(["算法"], "自然语言处理", 213), job(["算法"], "计算机视觉", 145), job(["算法"], "语音识别", 63),
    job(["算法", "推荐"], "召回", 40), job(["算法", "推荐"], "排序", 57), job(["开发"], "后端", 120),
    job(["开发"], "数据", 86), job(["开发"], "前端", nil), job(["产品"], "产品经理", 59),
    job(["产品"], "运营", 23), job([], "其他", 31),
  ]

  private static func jobs(_ mark: MarkType, _ size: Size) -> ReferenceTests.Case {
    ReferenceTests.Case(
      name: mark.rawValue, data: jobs,
      spec: ChartSpec(
        mark: mark, title: "岗位", categoryTitle: "岗位", measureTitle: "岗位数量", unit: "个", isWhole: true
      ),
      size: size, cursor: 1)
  }

  static let parts = [
    ReferenceTests.Case(
      name: "multiples", data: fields,
      spec: ChartSpec(
        mark: .multiples, title: "薪酬分布", categoryTitle: "月薪", groupTitle: "方向",
        measureTitle: "岗位占比", unit: "%", categoryType: .ordinal),
      size: Size(columns: 96, rows: 15), cursor: 12),
    ReferenceTests.Case(
      name: "multiples-spans", data: spans,
      spec: ChartSpec(
        mark: .multiples, title: "Salary", categoryTitle: "level", groupTitle: "city",
        measureTitle: "Salary", unit: "K"),
      size: Size(columns: 80, rows: 6), cursor: 3, language: .english),
    ReferenceTests.Case(
      name: "multiples-units",
      data: [
        ("人工智能自身应用", 138.0, 371.0), ("其他传统行业应用", 138, 173.2), ("机器人相关领域", 119, 111),
        ("硬件与技术", 79, 96.8), ("自动驾驶", 30, nil),
      ].enumerated().flatMap { index, row in
        [
          Datum(key: 2 * index, category: row.0, group: "事件数", value: row.1, unit: "笔"),
          Datum(
            key: 2 * index + 1, category: row.0, group: "金额", value: row.2, unit: "亿元",
            status: row.2 == nil ? .missing : .stated),
        ]
      },
      spec: ChartSpec(
        mark: .multiples, title: "投融资", categoryTitle: "细分领域", groupTitle: "指标",
        measureTitle: ""),
      size: Size(columns: 80, rows: 9), cursor: 3),
    jobs(.tree, Size(columns: 64, rows: 17)),
    jobs(.icicle, Size(columns: 72, rows: 21)),
    jobs(.treemap, Size(columns: 76, rows: 20)),
    ReferenceTests.Case(
      name: "treemap-flat",
      data: [
        ("北京", 443.0), ("上海", 322), ("深圳", 213), ("广州", 145), ("杭州", 138), ("成都", 63), ("南京", 59),
        ("武汉", 57), ("苏州", 53), ("西安", 38), ("长沙", 23), ("重庆", 16), ("合肥", 4), ("昆明", 1),
      ].enumerated().map { Datum(key: $0, category: $1.0, value: $1.1) },
      spec: ChartSpec(
        mark: .treemap, title: "城市", categoryTitle: "城市", measureTitle: "岗位数量", unit: "个",
        isWhole: true),
      size: Size(columns: 60, rows: 15), cursor: 2),
  ]
}
