import TextGrid

/// Two nominal fields as rows and columns, the value of each pair as density and number, with a
/// key. A pair that the data do not have is blank; one without a value is missing.
enum HeatKind {
  /// Two fields, and nearly all values in one unit; the others have no density.
  static func suits(_ context: ChartContext) -> Bool {
    guard context.facts.isGrouped else { return false }
    guard context.hasMixedUnits else { return true }
    let unit = unit(context)
    let others = context.facts.known.count { context.unit(of: context.data[$0]) != unit }
    return others * 5 <= context.facts.known.count
  }

  /// The unit that densities are for: the chart's if a value has it, else the first.
  static func unit(_ context: ChartContext) -> String {
    context.facts.units.contains(context.spec.unit)
      ? context.spec.unit : context.facts.units.first ?? context.spec.unit
  }

  static func scene(_ context: ChartContext) -> Scene { scene(context, isSymbolic: false) }

  /// Only whether there is a value: a sign, the words, or a sign for missing.
  static func symbols(_ context: ChartContext) -> Scene { scene(context, isSymbolic: true) }

  private static func scene(_ context: ChartContext, isSymbolic: Bool) -> Scene {
    var scene = Scene(context)
    let layout = Layout(context, isSymbolic: isSymbolic)
    drawHeader(layout, context, in: &scene)
    for (offset, row) in layout.rows.enumerated() {
      let line = layout.bodyRow + offset
      let category = context.categories[row]
      let isCursor = context.cursor.map { category.data.contains($0) } ?? false
      if isCursor, context.size.columns >= 4 {
        scene.write(String(context.glyphs.cursorMark), row: line, column: 0, columns: 1)
      }
      scene.write(layout.labels[row], row: line, column: layout.start, columns: layout.labelColumns)
      for index in category.data { drawTile(index, at: line, layout, context, in: &scene) }
    }
    drawKey(layout, context, in: &scene)
    return scene
  }

  private struct Layout {
    let start: Int
    let labelColumns: Int
    let labels: [String]
    let groups: Range<Int>
    let groupColumns: Int
    /// Cells of a tile that show its density.
    let swatch: Int
    let rows: Range<Int>
    let headerRow: Int?
    let bodyRow: Int
    let keyRow: Int?
    let levels: Levels
    let isSymbolic: Bool

    init(_ context: ChartContext, isSymbolic: Bool) {
      self.isSymbolic = isSymbolic
      let size = context.size
      let metrics = context.metrics
      levels = Levels(context)
      start = size.columns >= 4 ? 1 : 0
      let room = max(0, size.columns - start)
      let names = context.categories.map { context.phrases.name($0.name) }
      let widths = names.map { metrics.width(of: $0) }
      let values =
        isSymbolic
        ? 0 : context.data.map { metrics.width(of: HeatKind.text(of: $0, context)) }.max() ?? 1
      let heads =
        context.facts.groups.map { metrics.width(of: context.phrases.name($0)) }.max() ?? 1
      let wanted = min(max(values + 3, heads), max(values + 3, 12)) + 2
      let count = max(1, context.facts.groups.count)
      let natural = widths.max() ?? 0
      // Labels give way to columns down to a third of the width.
      let forLabels = max(min(natural, room / 3), room - wanted * count)
      labelColumns = min(natural, forLabels)
      labels = context.fitted(names, widths: widths, columns: labelColumns)
      let forGroups = max(0, room - labelColumns)
      let fitting = min(count, max(forGroups == 0 ? 0 : 1, forGroups / max(wanted, 1)))
      // Where there is room the densities are large enough to be compared.
      groupColumns = min(
        wanted + (fitting == count ? 5 : 0), fitting == 0 ? 0 : forGroups / fitting)
      swatch = max(min(2, groupColumns - 2), groupColumns - 3 - values)
      let cursor = context.cursor.map { context.data[$0] }
      let group = cursor?.group.flatMap { context.seriesByGroup[$0] } ?? 0
      let firstGroup = min(max(0, group - fitting / 2), count - fitting)
      groups = firstGroup..<min(firstGroup + fitting, context.facts.groups.count)
      headerRow = size.rows >= 3 ? 0 : nil
      keyRow = !isSymbolic && size.rows >= 5 && size.columns >= 16 ? size.rows - 1 : nil
      bodyRow = size.rows >= 4 ? 2 : headerRow == nil ? 0 : 1
      let height = max(0, size.rows - bodyRow - (keyRow == nil ? 0 : 1))
      let shown = min(context.categories.count, height)
      let row = context.cursor.flatMap { index in
        context.categories.firstIndex { $0.data.contains(index) }
      }
      let first = min(max(0, (row ?? 0) - shown / 2), context.categories.count - shown)
      rows = first..<first + shown
    }

    func column(ofGroup group: Int) -> Int {
      start + labelColumns + (group - groups.lowerBound) * groupColumns
    }
  }

  /// At most four densities between bounds at nice numbers, or one for each value where there are
  /// no more than four.
  struct Levels {
    /// Where a density begins that is not the least; ascending.
    let bounds: [DecimalNumber]
    /// The values themselves, where each has a density of its own.
    let single: [DecimalNumber]
    private let values: [Double]
    private let unit: String

    init(_ context: ChartContext) {
      let unit = HeatKind.unit(context)
      let sorted =
        context.hasMixedUnits
        ? zip(context.facts.known, context.facts.values)
          .filter { context.unit(of: context.data[$0.0]) == unit }.map(\.1).sorted()
        : context.facts.values.sorted()
      self.unit = unit
      var distinct: [Double] = []
      for value in sorted where distinct.last != value {
        distinct.append(value)
        if distinct.count > 4 { break }
      }
      if distinct.count <= 4 {
        single = distinct.compactMap { DecimalNumber($0) }
        bounds = Array(single.dropFirst())
      } else {
        single = []
        bounds = Self.bounds(sorted, isInteger: sorted.allSatisfy(\.isIntegral))
      }
      values = bounds.map(\.doubleValue)
    }

    /// For each quarter the roundest number that parts the values as near to it as a tenth of them
    /// allows.
    private static func bounds(_ sorted: [Double], isInteger: Bool) -> [DecimalNumber] {
      guard let low = sorted.first, let high = sorted.last else { return [] }
      let scale = DecimalScale(largest: max(abs(low), abs(high)))
      var bounds: [DecimalNumber] = []
      for quarter in 1...3 {
        let least = bounds.last?.doubleValue ?? low
        let wanted = quarter * sorted.count / 4
        let slack = max(sorted.count < 6 ? 0 : 1, sorted.count / 10)
        // Above the one value, and not above the other.
        let below = max(least, sorted[max(0, wanted - 1 - slack)])
        guard
          let above = sorted[min(wanted + slack, sorted.count - 1)...].first(where: { $0 > below })
        else { continue }
        guard
          let bound = roundest(
            above: scale(below), to: scale(above), power: scale.power, isInteger: isInteger)
            ?? DecimalNumber(above), bound.doubleValue > least, bound.doubleValue <= high
        else { continue }
        bounds.append(bound)
      }
      return bounds
    }

    /// The roundest number above one and up to another.
    private static func roundest(
      above low: Double, to high: Double, power: Int, isInteger: Bool
    ) -> DecimalNumber? {
      for exponent in stride(from: 1, through: -4, by: -1) where !isInteger || exponent + power >= 0
      {
        let unit = DecimalNumber(mantissa: 1, exponent: exponent).doubleValue
        for step in [5, 2, 1] {
          let multiple = (high / (unit * Double(step))).floored * step
          if Double(multiple) * unit > low {
            return DecimalNumber(mantissa: multiple, exponent: exponent + power)
          }
        }
      }
      return nil
    }

    /// From 0 for what has none to 4.
    func level(of datum: Datum, _ context: ChartContext) -> Int {
      guard let value = datum.number, !context.hasMixedUnits || context.unit(of: datum) == unit
      else { return 0 }
      return level(of: value)
    }

    /// From 1 to 4; the highest is always the densest.
    func level(of value: Double) -> Int {
      4 - values.count { $0 > value }
    }

    var lowest: Int { 4 - values.count }

    /// What each density stands for, the least first.
    func names(_ allKnown: String) -> [String] {
      if !single.isEmpty { return single.map(\.description) }
      let texts = bounds.map(\.description)
      guard let first = texts.first else { return [allKnown] }
      return ["<\(first)"] + texts.map { "≥\($0)" }
    }
  }

  static func text(of datum: Datum, _ context: ChartContext) -> String {
    switch datum.content {
    case .number(let value):
      context.unit(of: datum) == unit(context)
        ? context.numberText(of: datum, value: value) : context.valueText(of: datum, value: value)
    case .words: datum.words
    case .missing: String(context.glyphs.missing)
    case .notApplicable: "/"
    }
  }

  private static func drawTile(
    _ index: Int, at line: Int, _ layout: Layout, _ context: ChartContext, in scene: inout Scene
  ) {
    let datum = context.data[index]
    guard let group = datum.group.flatMap({ context.seriesByGroup[$0] }),
      layout.groups.contains(group)
    else { return }
    let cells = Rect(
      row: line, column: layout.column(ofGroup: group) + min(2, layout.groupColumns - 1), rows: 1,
      columns: max(1, layout.groupColumns - 2))
    let role: Role =
      datum.number == nil
      ? (datum.content == .words ? .text : .missing)
      : datum.status == .derived ? .derived : .text
    if layout.isSymbolic {
      let glyphs = context.glyphs
      let isSet = datum.number.map { $0 != 0 } ?? (datum.content == .words)
      let sign =
        datum.content == .missing ? glyphs.missing : isSet ? glyphs.marked : glyphs.unmarked
      scene.write(
        String(sign), row: line, column: cells.column, columns: cells.columns, role: role,
        anchor: .end)
      scene.place(index, at: cells)
      return
    }
    scene.shapes.append(
      .tile(
        Shape.Tile(
          cells: cells, level: layout.levels.level(of: datum, context), swatch: layout.swatch,
          text: text(of: datum, context), role: role, datum: index)))
    scene.place(index, at: cells)
  }

  private static func drawHeader(
    _ layout: Layout, _ context: ChartContext, in scene: inout Scene
  ) {
    guard let row = layout.headerRow else { return }
    let all = context.categories.count
    var positions: [String] = []
    if layout.groups.count < context.facts.groups.count, !layout.groups.isEmpty {
      positions.append(
        "\(layout.groups.lowerBound + 1)-\(layout.groups.upperBound)/\(context.facts.groups.count)")
    }
    if layout.rows.count < all {
      positions.append("\(layout.rows.lowerBound + 1)-\(layout.rows.upperBound)/\(all)")
    }
    let position = positions.isEmpty ? nil : positions.joined(separator: "  ")
    let end = scene.writeNotes(
      context.notes(position: position), row: row, before: context.size.columns, context)
    let measure = context.phrases.measure(context.spec.measureTitle, unit(context))
    let title = context.title(context.fieldTitles.joined(separator: " × "), measure)
    scene.write(title, row: row, column: layout.start, columns: end - layout.start, role: .title)
    guard layout.bodyRow > 1 else { return }
    let heads = context.facts.groups.map(context.phrases.name)
    let fitted = context.fitted(
      heads, widths: heads.map { context.metrics.width(of: $0) }, columns: layout.groupColumns - 2)
    for group in layout.groups {
      scene.write(
        fitted[group], row: 1, column: layout.column(ofGroup: group) + 2,
        columns: layout.groupColumns - 2, role: .secondary, anchor: .end)
    }
  }

  private static func drawKey(_ layout: Layout, _ context: ChartContext, in scene: inout Scene) {
    guard let row = layout.keyRow else { return }
    var column = layout.start
    let names = context.facts.known.isEmpty ? [] : layout.levels.names(context.phrases.allKnown)
    let entries = zip(layout.levels.lowest..., names).map { (level: $0, text: $1) }
    for entry in entries {
      let width = context.metrics.width(of: entry.text)
      guard column + width + 2 <= context.size.columns else { break }
      scene.shapes.append(
        .tile(
          Shape.Tile(
            cells: Rect(row: row, column: column, rows: 1, columns: 2), level: entry.level,
            swatch: 2, text: "", role: .text, datum: -1)))
      scene.write(entry.text, row: row, column: column + 3, columns: width, role: .secondary)
      column += width + 5
    }
    if !context.facts.missing.isEmpty {
      let text = "\(context.glyphs.missing) \(context.phrases.notGiven)"
      let width = context.metrics.width(of: text)
      guard column + width <= context.size.columns else { return }
      scene.write(text, row: row, column: column, columns: width, role: .missing)
    }
  }

  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    let filled = context.phrases.filled(
      context.categories.count, context.facts.groups.count, context.facts.known.count)
    return filled + context.phrases.clause + words.extremes
  }
}
