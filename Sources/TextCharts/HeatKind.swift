import TextGrid

/// Two nominal fields as rows and columns, the value of each pair as density and number, with a
/// key. A pair that the data do not have is blank; one without a value is missing.
enum HeatKind {
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
      groupColumns = min(wanted, fitting == 0 ? 0 : forGroups / fitting)
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

  /// Four densities between bounds at nice numbers.
  struct Levels {
    let bounds: [DecimalNumber]
    private let values: [Double]

    init(_ context: ChartContext) {
      guard let extent = context.extents.first, extent.high > extent.low else {
        bounds = []
        values = []
        return
      }
      let ticks = Ticks(
        enclosing: extent.low, extent.high,
        for: Ticks.Request(
          columns: 90, isInteger: extent.isInteger, unit: extent.unit, language: context.language,
          metrics: context.metrics))
      let sorted = context.facts.values.sorted()
      let distinct = zip(sorted, sorted.dropFirst()).count { $0 != $1 } + 1
      var bounds: [DecimalNumber] = []
      // Finer numbers where the quartiles lie too close together for the coarse ones.
      for parts in [1, 2, 5, 10] where bounds.count < min(3, distinct - 1) {
        let finer = Self.bounds(
          near: sorted, among: Self.divided(ticks.values, into: parts, isInteger: extent.isInteger))
        if finer.count > bounds.count { bounds = finer }
      }
      self.bounds = bounds
      values = bounds.map(\.doubleValue)
    }

    /// The numbers, and those that part each step between them into so many.
    private static func divided(
      _ numbers: [DecimalNumber], into parts: Int, isInteger: Bool
    ) -> [DecimalNumber] {
      guard parts > 1, numbers.count > 1,
        let step = numbers[1].adding(
          DecimalNumber(mantissa: -numbers[0].mantissa, exponent: numbers[0].exponent))
      else { return numbers }
      return (0...(numbers.count - 1) * parts).compactMap { place in
        let (mantissa, overflows) = step.mantissa.multipliedReportingOverflow(
          by: 10 / parts * place)
        guard !overflows else { return nil }
        return numbers[0].adding(DecimalNumber(mantissa: mantissa, exponent: step.exponent - 1))
      }.filter { !isInteger || $0.isInteger }
    }

    /// Nice numbers nearest to the quartiles, so that each density is seen about as often.
    private static func bounds(
      near sorted: [Double], among numbers: [DecimalNumber]
    ) -> [DecimalNumber] {
      guard let low = sorted.first, let high = sorted.last else { return [] }
      let inner = numbers.filter { $0.doubleValue > low && $0.doubleValue <= high }
      var bounds: [DecimalNumber] = []
      for quarter in 1...3 {
        let quartile = sorted[min(quarter * sorted.count / 4, sorted.count - 1)]
        guard
          let bound = inner.min(by: {
            abs($0.doubleValue - quartile) < abs($1.doubleValue - quartile)
          }), bounds.last.map({ $0.doubleValue < bound.doubleValue }) ?? true
        else { continue }
        bounds.append(bound)
      }
      return bounds
    }

    /// From 1 to 4; the highest is always the densest.
    func level(of value: Double) -> Int {
      4 - values.count { $0 > value }
    }

    var lowest: Int { 4 - values.count }
  }

  static func text(of datum: Datum, _ context: ChartContext) -> String {
    switch datum.content {
    case .number(let value): context.shownNumber(of: datum, value: value)
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
          cells: cells, level: datum.number.map(layout.levels.level) ?? 0,
          text: text(of: datum, context), role: role, datum: index)))
    scene.place(index, at: cells)
  }

  private static func drawHeader(
    _ layout: Layout, _ context: ChartContext, in scene: inout Scene
  ) {
    guard let row = layout.headerRow else { return }
    var end = context.size.columns
    let all = context.categories.count
    let position =
      layout.rows.count < all
      ? "\(layout.rows.lowerBound + 1)-\(layout.rows.upperBound)/\(all)" : nil
    if let notes = context.notes(position: position) {
      let width = context.metrics.width(of: notes)
      end -= width
      scene.write(notes, row: row, column: end, columns: width, role: .secondary, anchor: .end)
      end -= 1
    }
    let title = [context.fieldTitles.joined(separator: " × "), context.measure]
      .filter { !$0.isEmpty }.joined(separator: " \(context.glyphs.separator) ")
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
    let bounds = layout.levels.bounds.map(\.description)
    var entries: [(level: Int, text: String)] = []
    if !context.facts.known.isEmpty {
      for (offset, level) in (layout.levels.lowest...4).enumerated() {
        let low = offset > 0 ? bounds[offset - 1] : nil
        let text =
          switch (low, offset < bounds.count ? bounds[offset] : nil) {
          case (nil, nil): context.phrases.allKnown
          case (nil, .some(let high)): "<\(high)"
          case (.some(let low), nil): "≥\(low)"
          case (.some(let low), .some(let high)): "\(low)~\(high)"
          }
        entries.append((level, text))
      }
    }
    for entry in entries {
      let width = context.metrics.width(of: entry.text)
      guard column + width + 2 <= context.size.columns else { break }
      scene.shapes.append(
        .tile(
          Shape.Tile(
            cells: Rect(row: row, column: column, rows: 1, columns: 2), level: entry.level,
            text: "", role: .text, datum: -1)))
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
