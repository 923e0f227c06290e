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
    bars: { measure, fields, categories, count in
      let kind = categories == nil ? "条形图" : "分组条形图"
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
    share: { percent, isPartial in "占\(isPartial ? "已知" : "")合计 \(percent)" },
    unitFact: { unit, fact in "\(unit.isEmpty ? "无单位" : unit)：\(fact)" },
    missing: { "缺 \($0) 项（\($1)）" },
    worded: { "\($0) 项只有文字（\($1)）" },
    quoted: { "\($0)“\($1)”" },
    inapplicable: { "\($0) 项不适用（\($1)）" },
    derived: { "\($0) 项由推算得出，以 \($1) 标出" },
    mixedUnits: { "单位不同（\($0)），各有刻度，不同单位的条不可相比" })
}
