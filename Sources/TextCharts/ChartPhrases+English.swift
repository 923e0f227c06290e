extension ChartPhrases {
  static let english = ChartPhrases(
    unnamed: "(unnamed)",
    unitless: "no unit",
    notApplicable: "not applicable",
    measure: { title, unit in
      title.isEmpty ? unit : unit.isEmpty ? title : "\(title) (\(unit))"
    },
    known: { "known \($0)/\($1)" },
    scale: { unit, low, high in "\(unit.isEmpty ? "no unit" : unit) \(low) to \(high)" },
    scales: "Scales: ",
    clause: "; ",
    comma: ", ",
    sentenceEnd: ".",
    names: { names, more in
      names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    },
    examples: { names, more in
      names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    },
    kindNames: [
      .bar: "Bar chart", .column: "Column chart", .stacked: "Stacked bar chart",
      .normalized: "100 % stacked bar chart", .diverging: "Diverging bar chart",
      .dot: "Dot plot", .lollipop: "Lollipop chart", .dumbbell: "Dumbbell chart",
      .slope: "Slope chart", .interval: "Interval chart", .timeline: "Timeline",
      .line: "Line chart", .heatmap: "Heat map", .step: "Step chart", .area: "Area chart",
      .scatter: "Scatter plot", .histogram: "Histogram", .box: "Box plot", .strip: "Strip plot",
      .matrix: "Matrix of symbols", .waffle: "Waffle chart", .multiples: "Small multiples",
      .treemap: "Treemap", .icicle: "Icicle chart", .tree: "Tree",
    ],
    groupedNames: [
      .bar: "Grouped bar chart", .column: "Grouped column chart", .dot: "Grouped dot plot",
      .lollipop: "Grouped lollipop chart",
    ],
    kind: { kind, measure, fields, categories, count in
      let what = measure.isEmpty ? "" : " of \(measure)"
      let by = fields.isEmpty ? "" : " by \(fields.joined(separator: " and "))"
      let items = count == 1 ? "1 item" : "\(count) items"
      let number =
        categories.map { ($0 == 1 ? "1 category" : "\($0) categories") + ", " + items } ?? items
      return "\(kind)\(what)\(by), \(number)"
    },
    noData: "No data",
    noNumbers: "none has a number",
    single: { "only \($0) has a number, \($1)" },
    alone: { "\($0), \($1)" },
    equal: { "all \($0) known items are \($1)" },
    largest: { names, value, share in
      "largest \(names), \(value)" + (share.map { ", " + $0 } ?? "")
    },
    smallest: { "smallest \($0), \($1)" },
    total: { value, isPartial in "\(isPartial ? "sum of the known" : "sum") \(value)" },
    share: { percent, isPartial, isEach in
      "\(isEach ? "each " : "")\(percent) of the \(isPartial ? "known " : "")total"
    },
    unitFact: { unit, fact in "\(unit.isEmpty ? "no unit" : unit): \(fact)" },
    missing: { "\($0) missing (\($1))" },
    lost: { "\($0) more lost with their names" },
    worded: { "\($0) in words only (\($1))" },
    quoted: { "\($0) \"\($1)\"" },
    inapplicable: { "\($0) not applicable (\($1))" },
    derived: { "\($0) derived, marked \($1)" },
    mixedUnits: {
      "Units differ (\($0)); each has a scale of its own, so bars of different units "
        + "do not compare"
    },
    unplaced: { "\($0) of \($1) records have no value of it" },
    change: { "\($0) \($1) → \($2)" },
    changes: { up, down, same in
      [(up, "up"), (down, "down"), (same, "unchanged")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    },
    largestChange: { "largest change \($0)" },
    halves: { "\($0) with only one of two values (\($1))" },
    shares: { "largest share \($0); smallest \($1)" },
    spans: { "from \($0) to \($1); widest \($2)" },
    events: { first, last, year, count in
      "first \(first); last \(last)" + (count > 1 ? "; most in \(year), \(count)" : "")
    },
    dated: { "\($0) (\($1))" },
    undated: { "\($0) without a date (\($1))" },
    filled: { "\($0) rows × \($1) columns, \($2) of \($0 * $1) cells have a number" },
    bins: { "\($0) values, most between \($1), \($2)" },
    medians: { "largest median \($0); smallest \($1)" },
    correlation: { "\($0) points; \($1) from \($2) to \($3)" },
    panels: { count, units, largest in
      let scale =
        units.isEmpty ? "one scale" : "scales of their own (\(units.joined(separator: ", ")))"
      return "\(count) panels on \(scale), largest of each \(largest)"
    },
    strays: { "\($0) in another unit without a bar (\($1))" },
    branches: { branches, leaves, largest, value, share in
      "\(branches) branches, \(leaves) leaves; largest branch \(largest), \(value) in all"
        + (share.map { ", \($0)" } ?? "")
    },
    unlabelled: { "\($0) not labelled" },
    views: [.panels: "panels", .rows: "rows", .columns: "columns"],
    rest: { count, isAll in isAll ? "\(count) items" : "\(count) more" },
    notGiven: "not given",
    allKnown: "known",
    openings: [
      "largest": "Largest", "all": "All", "only": "Only", "none": "None", "from": "From",
      "first": "First",
    ])
}
