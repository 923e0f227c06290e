extension ChartPhrases {
  static let chinese = ChartPhrases(
    unnamed: "（无名）",
    unitless: "无单位",
    notApplicable: "不适用",
    measure: { title, unit in
      title.isEmpty ? unit : unit.isEmpty ? title : "\(title)（\(unit)）"
    },
    known: { "有数 \($0)/\($1)" },
    scale: { unit, low, high in "\(unit.isEmpty ? "无单位" : unit) \(low)~\(high)" },
    scales: "各单位刻度：",
    clause: "；",
    comma: "、",
    sentenceEnd: "。",
    names: { names, more in
      let list = names.joined(separator: "、")
      return more > 0 ? "\(list) 等 \(names.count + more) 项" : list
    },
    examples: { names, more in names.joined(separator: "、") + (more > 0 ? " 等" : "") },
    kindNames: [
      .bar: "条形图", .column: "柱形图", .stacked: "堆叠条形图", .normalized: "百分比堆叠条形图",
      .diverging: "双向条形图", .dot: "点图", .lollipop: "棒糖图", .dumbbell: "哑铃图", .slope: "坡度图",
      .interval: "区间图", .timeline: "时间线", .line: "折线图", .heatmap: "热图",
      .step: "阶梯图", .area: "面积图", .scatter: "散点图", .histogram: "直方图", .box: "箱线图", .strip: "分位条图",
      .matrix: "符号矩阵", .waffle: "百格图", .multiples: "小幅并列图", .treemap: "矩形树图", .icicle: "冰柱图",
      .tree: "树",
    ],
    groupedNames: [.bar: "分组条形图", .column: "分组柱形图", .dot: "分组点图", .lollipop: "分组棒糖图"],
    kind: { kind, measure, fields, categories, count in
      let by = fields.isEmpty ? "" : "，按\(fields.joined(separator: "和"))"
      let what = measure.isEmpty ? "" : "，\(measure)"
      let number = categories.map { "\($0) 类 \(count) 项" } ?? "\(count) 项"
      return "\(kind)\(what)\(by)，共 \(number)"
    },
    noData: "没有数据",
    noNumbers: "没有一项有数",
    single: { "只有 \($0) 有数，\($1)" },
    alone: { "\($0)，\($1)" },
    equal: { "有数的 \($0) 项都是 \($1)" },
    largest: { names, value, share in "最大 \(names)，\(value)" + (share.map { "，" + $0 } ?? "") },
    smallest: { "最小 \($0)，\($1)" },
    total: { value, isPartial in "\(isPartial ? "已知各项" : "各项")合计 \(value)" },
    share: { percent, isPartial, isEach in
      "\(isEach ? "各" : "")占\(isPartial ? "已知" : "")合计 \(percent)"
    },
    unitFact: { unit, fact in "\(unit.isEmpty ? "无单位" : unit)：\(fact)" },
    missing: { "缺 \($0) 项（\($1)）" },
    lost: { "另有 \($0) 项连名称也不存" },
    worded: { "\($0) 项只有文字（\($1)）" },
    quoted: { "\($0)“\($1)”" },
    inapplicable: { "\($0) 项不适用（\($1)）" },
    derived: { "\($0) 项由推算得出，以 \($1) 标出" },
    mixedUnits: { "单位不同（\($0)），各有刻度，不同单位的条不可相比" },
    unplaced: { "共 \($1) 条，\($0) 条无此项" },
    change: { "\($0) \($1) → \($2)" },
    changes: { up, down, same in
      [(up, "项上升"), (down, "项下降"), (same, "项不变")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)" }.joined(separator: "，")
    },
    largestChange: { "变化最大 \($0)" },
    halves: { "\($0) 项只有两值之一（\($1)）" },
    shares: { "占比最大 \($0)；最小 \($1)" },
    spans: { "从 \($0) 到 \($1)；最宽 \($2)" },
    events: { first, last, year, count in
      "最早 \(first)；最晚 \(last)" + (count > 1 ? "；\(year) 年最多，\(count) 项" : "")
    },
    dated: { "\($0)（\($1)）" },
    undated: { "\($0) 项没有日期（\($1)）" },
    filled: { "\($0) 行 × \($1) 列，\($0 * $1) 格中 \($2) 格有数" },
    bins: { "\($0) 个值，最多在 \($1) 之间，\($2) 个" },
    medians: { "中位数最大 \($0)；最小 \($1)" },
    correlation: { "\($0) 个点；\($1) 从 \($2) 到 \($3)" },
    panels: { count, units, largest in
      let scale = units.isEmpty ? "同一刻度" : "各有刻度（\(units.joined(separator: "、"))）"
      return "\(count) 幅小图，\(scale)，各幅最大 \(largest)"
    },
    strays: { "\($0) 项单位不同，只写数而无条（\($1)）" },
    branches: { branches, leaves, largest, value, share in
      "\(branches) 枝 \(leaves) 叶；最大一枝 \(largest)，合计 \(value)"
        + (share.map { "，占 \($0)" } ?? "")
    },
    unlabelled: { "\($0) 项未标名" },
    views: [.panels: "图", .rows: "行", .columns: "列"],
    rest: { count, isAll in isAll ? "\(count) 项" : "其余 \(count)" },
    notGiven: "未给出",
    allKnown: "有数",
    openings: [:])
}
