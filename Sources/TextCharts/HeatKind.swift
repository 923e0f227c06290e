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
    drawHeadKey(layout, context, in: &scene)
    drawKey(layout, context, in: &scene)
    return scene
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
      row: line, column: layout.column(ofGroup: group) + min(layout.gap, layout.groupColumns - 1),
      rows: 1, columns: max(1, layout.groupColumns - layout.gap))
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
    let positions = context.positions([
      (.columns, layout.groups, context.facts.groups.count),
      (.rows, layout.rows, context.categories.count),
    ])
    let end = scene.writeNotes(
      context.notes(positions: positions), row: row, before: context.size.columns, context)
    let measure = context.phrases.measure(context.spec.measureTitle, unit(context))
    let title = context.title(context.fieldTitles.joined(separator: " × "), measure)
    scene.write(title, row: row, column: layout.start, columns: end - layout.start, role: .title)
    guard layout.bodyRow > 1 else { return }
    for (group, head) in zip(layout.groups, layout.heads) {
      scene.write(
        head, row: 1, column: layout.column(ofGroup: group) + layout.gap,
        columns: layout.groupColumns - layout.gap, role: .secondary, anchor: .end)
    }
  }

  /// What the letters above the columns stand for.
  private static func drawHeadKey(
    _ layout: Layout, _ context: ChartContext, in scene: inout Scene
  ) {
    for (row, line) in zip(layout.headKeyRows, layout.headKey) {
      scene.write(
        line, row: row, column: layout.start, columns: context.size.columns - layout.start,
        role: .secondary)
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
