import TextGrid

/// Horizontal bars, one row for each datum; where there is a second nominal field, each category is
/// a heading above the bars of its groups.
struct BarChart {
  /// What a row of the body shows.
  enum Row: Hashable {
    case heading(category: String)
    case bar(datum: Int)
  }

  let context: ChartContext
  let rows: [Row]
  let fill: BarFill

  init(_ context: ChartContext) {
    self.context = context
    rows = Self.rows(of: context)
    fill = BarFill(context.glyphs, metrics: context.metrics)
  }

  /// Categories stand in order of appearance with all their groups below them.
  private static func rows(of context: ChartContext) -> [Row] {
    guard context.facts.isGrouped else { return context.data.indices.map { .bar(datum: $0) } }
    var members: [String: [Int]] = [:]
    var categories: [String] = []
    for (index, datum) in context.data.enumerated() {
      if members[datum.category] == nil { categories.append(datum.category) }
      members[datum.category, default: []].append(index)
    }
    return categories.flatMap { category in
      [.heading(category: category)] + (members[category] ?? []).map { .bar(datum: $0) }
    }
  }

  /// The names of the nominal fields.
  var fieldTitles: [String] {
    let spec = context.spec
    return [spec.categoryTitle, context.facts.isGrouped ? spec.groupTitle ?? "" : ""]
      .filter { !$0.isEmpty }
  }

  /// The same as heading of the labels.
  var fieldTitle: String { fieldTitles.joined(separator: " / ") }

  func chart() -> Chart {
    let layout = BarLayout(self)
    var grid = Grid(size: context.size, metrics: context.metrics)
    // A grid may be smaller than what was asked for, where that is absurdly large.
    let size = grid.size
    var marks = context.data.indices.map {
      Mark(key: context.data[$0].key, datum: $0, area: Rect(Size(columns: 0, rows: 0)))
    }
    drawHeader(layout, in: &grid)
    for (line, row) in layout.visibleRows.enumerated() {
      let line = layout.bodyRow + line
      guard line < size.rows else { break }
      switch row {
      case .heading(let category): drawHeading(category, at: line, layout, in: &grid)
      case .bar(let datum):
        let area = Rect(row: line, column: 0, rows: 1, columns: size.columns)
        drawBar(datum, at: line, layout, in: &grid)
        if datum == context.cursor { grid.setGround(.cursor, in: area) }
        marks[datum] = Mark(key: context.data[datum].key, datum: datum, area: area)
      }
    }
    drawAxis(layout, in: &grid)
    return Chart(grid: grid, marks: marks, words: BarWords(self).sentences)
  }

  // MARK: Rows

  private func drawHeader(_ layout: BarLayout, in grid: inout Grid) {
    guard let row = layout.headerRow else { return }
    var end = layout.columns
    if let notes = notes(layout) {
      end -= context.metrics.width(of: notes)
      grid.write(notes, row: row, column: end, style: Style(.secondary))
      end -= 1
    }
    let spec = context.spec
    let measure = context.phrases.measure(spec.measureTitle, context.sharedUnit)
    func write(_ text: String, _ columns: Range<Int>) {
      guard columns.lowerBound < columns.upperBound else { return }
      grid.write(
        context.truncated(text, to: columns.count), row: row, column: columns.lowerBound,
        columns: columns.count, style: Style(.title))
    }
    func range(_ low: Int, _ high: Int) -> Range<Int> { low..<max(low, min(high, end)) }
    let measureStart = layout.labels.upperBound + 1
    write(fieldTitle, range(layout.labels.lowerBound, measureStart - 1))
    write(measure, range(measureStart, end))
  }

  /// How many values are known and which rows are in view, as far as half the header holds it.
  private func notes(_ layout: BarLayout) -> String? {
    let facts = context.facts
    let known = facts.known.count
    let all = facts.possibleCount
    let position = layout.position.map { [$0] } ?? []
    let variants =
      facts.isPartial
      ? [
        [context.phrases.known(known, all)] + position, ["\(known)/\(all)"] + position,
        ["\(known)/\(all)"],
      ] : [position]
    return variants.lazy.map { $0.joined(separator: "  ") }
      .first { !$0.isEmpty && context.metrics.width(of: $0) * 2 <= layout.columns }
  }

  private func drawHeading(
    _ category: String, at row: Int, _ layout: BarLayout, in grid: inout Grid
  ) {
    drawZeroLine(at: row, layout, in: &grid)
    let columns = layout.headings
    grid.write(
      layout.headingTexts[category] ?? category, row: row, column: columns.lowerBound,
      columns: columns.count, style: Style(.title))
  }

  private func drawBar(_ index: Int, at row: Int, _ layout: BarLayout, in grid: inout Grid) {
    let datum = context.data[index]
    if index == context.cursor, layout.hasCursorColumn {
      grid.write(String(context.glyphs.cursorMark), row: row, column: 0)
    }
    grid.write(
      layout.labelTexts[index], row: row, column: layout.labels.lowerBound,
      columns: layout.labels.count)
    drawZeroLine(at: row, layout, in: &grid)
    let role: Role =
      switch datum.content {
      case .number: datum.status == .derived ? .derived : .text
      case .words: .text
      case .missing, .notApplicable: .missing
      }
    if !layout.values.isEmpty {
      grid.write(
        layout.valueTexts[index], row: row, column: layout.values.lowerBound,
        columns: layout.values.count, style: Style(role))
    }
    switch datum.content {
    case .number(let value): drawBar(of: datum, value: value, at: row, layout, in: &grid)
    case .words, .notApplicable:
      let text = layout.remark(on: datum, context)
      let columns = layout.remarks
      grid.write(
        context.truncated(text, to: columns.count), row: row, column: columns.lowerBound,
        columns: columns.count, style: Style(role))
    case .missing: break
    }
  }

  private func drawBar(
    of datum: Datum, value: Double, at row: Int, _ layout: BarLayout, in grid: inout Grid
  ) {
    guard let scale = layout.scale, value != 0 else { return }
    let unit = context.unit(of: datum)
    let isLeft = value < 0
    // Not 0, however small beside the others.
    let length = max(abs(scale.length(of: value, unit: unit)), .leastNormalMagnitude)
    let bar = fill.bar(length: length, toLeft: isLeft)
    let style = Style(role(of: datum, unit: unit))
    let body = Rect(
      row: row, column: isLeft ? scale.zeroColumn - bar.fullCells : scale.zeroColumn + 1, rows: 1,
      columns: bar.fullCells)
    grid.fill(body, with: fill.full, style: style)
    if let tip = bar.tip {
      let column = isLeft ? body.column - 1 : body.columnRange.upperBound
      grid.write(String(tip), row: row, column: column, style: style)
    }
  }

  /// Two series, or two units, look different; what they are is said by label and value.
  private func role(of datum: Datum, unit: String) -> Role {
    if datum.status == .derived { return .derived }
    let facts = context.facts
    if context.hasMixedUnits {
      return (facts.units.firstIndex(of: unit) ?? 0).isMultiple(of: 2) ? .bar : .barOther
    }
    return facts.groups.count == 2 && datum.group == facts.groups[1] ? .barOther : .bar
  }

  private func drawZeroLine(at row: Int, _ layout: BarLayout, in grid: inout Grid) {
    guard let scale = layout.scale else { return }
    grid.write(
      String(context.glyphs.vertical), row: row, column: scale.zeroColumn, style: Style(.border))
  }

  // MARK: Axis

  private func drawAxis(_ layout: BarLayout, in grid: inout Grid) {
    guard let first = layout.axisRows.first, let last = layout.axisRows.last,
      let scale = layout.scale
    else { return }
    if context.hasMixedUnits {
      drawScales(scale, at: last, layout, in: &grid)
    } else if let unit = scale.units[context.sharedUnit] {
      if layout.axisRows.count > 1 { drawAxisLine(scale, unit, at: first, layout, in: &grid) }
      drawTickLabels(unit, at: last, layout, in: &grid)
    }
  }

  private func drawAxisLine(
    _ scale: BarScale, _ unit: BarScale.Unit, at row: Int, _ layout: BarLayout, in grid: inout Grid
  ) {
    let glyphs = context.glyphs
    let style = Style(.border)
    guard let low = unit.tickColumns.first, let high = unit.tickColumns.last else { return }
    grid.fill(
      Rect(row: row, column: low, rows: 1, columns: high - low + 1), with: glyphs.horizontal,
      style: style)
    func put(_ glyph: Unicode.Scalar, _ column: Int) {
      grid.write(String(glyph), row: row, column: column, style: style)
    }
    for column in unit.tickColumns {
      put(
        column == low ? glyphs.topLeft : column == high ? glyphs.topRight : glyphs.teeDown, column)
    }
    put(
      scale.leftCells == 0
        ? glyphs.teeRight : scale.rightCells == 0 ? glyphs.teeLeft : glyphs.cross,
      scale.zeroColumn)
  }

  /// Writes the labels that fit below their ticks, the last one in any case.
  private func drawTickLabels(
    _ unit: BarScale.Unit, at row: Int, _ layout: BarLayout, in grid: inout Grid
  ) {
    let labels = unit.ticks.labels.map { context.truncated($0, to: layout.columns) }
    let spans = zip(labels, unit.tickColumns).map { label, column in
      let width = context.metrics.width(of: label)
      let start = max(0, min(column - width / 2, layout.columns - width))
      return start..<start + width
    }
    // Every label, or every second one, or every third, counted from the last.
    func isLegible(_ step: Int) -> Bool {
      let chosen = stride(from: spans.count - 1, through: 0, by: -step).map { spans[$0] }
      return zip(chosen, chosen.dropFirst()).allSatisfy { $1.upperBound < $0.lowerBound }
    }
    let step = (1...spans.count).first(where: isLegible) ?? spans.count
    for index in stride(from: spans.count - 1, through: 0, by: -step) {
      grid.write(
        labels[index], row: row, column: spans[index].lowerBound, style: Style(.secondary))
    }
  }

  /// Says the range of each unit's scale, as one axis cannot.
  private func drawScales(
    _ scale: BarScale, at row: Int, _ layout: BarLayout, in grid: inout Grid
  ) {
    let ranges = context.facts.units.compactMap { unit -> String? in
      guard let labels = scale.units[unit]?.ticks.labels, let low = labels.first,
        let high = labels.last
      else { return nil }
      return context.phrases.scale(unit, low, high)
    }
    let text = context.phrases.scales + ranges.joined(separator: context.phrases.clause)
    let start = layout.labels.lowerBound
    grid.write(
      context.truncated(text, to: layout.columns - start), row: row, column: start,
      style: Style(.secondary))
  }
}
