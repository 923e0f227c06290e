import TextGrid

/// A panel for each group, all with the same categories and on one scale: bars from zero, or spans
/// where values have an end. Panels of different units, such as numbers and amounts, have a scale
/// for each unit; a value in another unit than its panel's is written without a bar.
///
///     header   category · measure (unit)                known  position
///     panels            one                   two
///     body     ▸label   ·value· │bar·····     ·value· │bar·····
///     axis                      ├──┬──┐               ├──┬──┐
enum MultiplesKind {
  /// One value for each category of each group, most of them in the unit of their group.
  static func suits(_ context: ChartContext) -> Bool {
    guard context.facts.isGrouped, context.hasOneValuePerGroup else { return false }
    guard context.hasMixedUnits else { return true }
    return strays(context).count * 2 <= context.facts.known.count
  }

  /// The unit of each group: the chart's if one of its values has it, else that of most.
  static func units(_ context: ChartContext) -> [String] {
    guard context.hasMixedUnits else {
      return context.facts.groups.map { _ in context.sharedUnit }
    }
    var counts = Array(repeating: [String: Int](), count: context.facts.groups.count)
    for index in context.facts.known {
      let datum = context.data[index]
      guard let group = datum.group.flatMap({ context.seriesByGroup[$0] }) else { continue }
      counts[group][context.unit(of: datum), default: 0] += 1
    }
    return counts.map { counts in
      if !context.spec.unit.isEmpty, counts[context.spec.unit] != nil { return context.spec.unit }
      // Of equally many the one that is first among the data.
      return context.facts.units.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ""
    }
  }

  /// The known data in another unit than their group.
  static func strays(_ context: ChartContext) -> [Int] {
    guard context.hasMixedUnits else { return [] }
    let units = units(context)
    return context.facts.known.filter { index in
      let datum = context.data[index]
      return datum.group.flatMap { context.seriesByGroup[$0] }
        .map { units[$0] != context.unit(of: datum) } ?? false
    }
  }

  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    let layout = Layout(context)
    drawHeader(layout, context, in: &scene)
    for line in layout.lines.indices {
      let top = layout.bodyRow + line * layout.lineRows
      if layout.hasTitles {
        for (place, group) in layout.lines[line].enumerated() {
          let panel = layout.panel(place)
          let name = context.phrases.name(context.facts.groups[group])
          scene.write(
            layout.hasOneUnit ? name : context.phrases.measure(name, layout.units[group]), row: top,
            column: panel.lowerBound,
            columns: panel.count, role: .title)
        }
      }
      for (offset, number) in layout.categories.enumerated() {
        let row = top + (layout.hasTitles ? 1 : 0) + offset
        drawRow(number, of: layout.lines[line], at: row, layout, context, in: &scene)
      }
    }
    drawAxes(layout, context, in: &scene)
    return scene
  }

  /// The rows that show all panels in so many columns.
  static func rows(_ context: ChartContext) -> Int {
    let across = Layout.panelsAcross(context, Layout.Columns(context))
    let lines = (context.facts.groups.count + across - 1) / max(1, across)
    return lines * (context.categories.count + 1) + 3
  }

  struct Layout {
    /// Columns of the parts of a line of panels.
    struct Columns {
      let start: Int
      let labels: Int
      let values: Int

      init(_ context: ChartContext) {
        let columns = context.size.columns
        start = columns >= 4 ? 1 : 0
        let names = context.categories.map {
          context.metrics.width(of: context.phrases.name($0.name))
        }
        labels = min(names.max() ?? 0, max(0, columns - start) * 3 / 10)
        let units = MultiplesKind.units(context)
        let texts = context.data.map {
          context.metrics.width(of: MultiplesKind.text($0, units, context))
        }
        // Words are left to be cut; numbers are not.
        values = min(texts.max() ?? 1, 12)
      }
    }

    let columns: Columns
    /// By group.
    let units: [String]
    /// Whether values have an end, so that there are spans and no bars.
    let hasEnds: Bool
    var hasOneUnit: Bool { Set(units).count <= 1 }
    let labels: [String]
    /// Groups of each line of panels in view.
    let lines: [[Int]]
    /// Categories in view.
    let categories: Range<Int>
    let panelColumns: Int
    let showsValues: Bool
    let hasTitles: Bool
    let headerRow: Int?
    let bodyRow: Int
    let lineRows: Int
    let axisRows: Range<Int>
    /// Columns counted from where a panel's plot begins.
    let scale: RowScale?
    let positions: [String]

    /// Fewest cells of a plot.
    private static let leastPlot = 8

    /// As many panels as there is room for, about equally many in each line.
    static func panelsAcross(_ context: ChartContext, _ columns: Columns) -> Int {
      let count = max(1, context.facts.groups.count)
      let room = context.size.columns - columns.start - columns.labels
      let most = max(1, min(count, room / (columns.values + leastPlot + 4)))
      let lines = (count + most - 1) / most
      return (count + lines - 1) / lines
    }

    init(_ context: ChartContext) {
      let size = context.size
      let columns = Columns(context)
      self.columns = columns
      let units = MultiplesKind.units(context)
      self.units = units
      hasEnds = MultiplesKind.hasEnds(context)
      let across = Self.panelsAcross(context, columns)
      let room = max(0, size.columns - columns.start - columns.labels)
      panelColumns = room / across
      showsValues = panelColumns >= columns.values + 2
      let plot = panelColumns - 1 - (showsValues ? columns.values + 1 : 0)
      scale =
        plot < Self.leastPlot
        ? nil
        : RowScale(
          extents: context.extents.filter { units.contains($0.unit) },
          baseline: hasEnds ? .free : .zero,
          plot: 0..<plot, language: context.language, metrics: context.metrics)
      let names = context.categories.map { context.phrases.name($0.name) }
      labels = context.fitted(
        names, widths: names.map { context.metrics.width(of: $0) }, columns: columns.labels)

      let groups = context.facts.groups.count
      let all = context.categories.count
      headerRow = size.rows >= 4 ? 0 : nil
      bodyRow = headerRow == nil ? 0 : 1
      let axis = scale == nil || size.rows < 6 ? 0 : 2
      let height = max(0, size.rows - bodyRow - axis)
      hasTitles = height >= 2
      let wanted = all + (hasTitles ? 1 : 0)
      let shownLines: Int
      if wanted <= height {
        shownLines = min((groups + across - 1) / across, height / max(1, wanted))
        categories = 0..<all
      } else {
        shownLines = height > 0 ? 1 : 0
        let shown = max(0, height - (hasTitles ? 1 : 0))
        let cursor = context.cursor.flatMap { index in
          context.categories.firstIndex { $0.data.contains(index) }
        }
        let first = min(max(0, (cursor ?? 0) - shown / 2), all - shown)
        categories = first..<first + shown
      }
      lineRows = categories.count + (hasTitles ? 1 : 0)
      let allLines = stride(from: 0, to: groups, by: across).map {
        Array($0..<min(groups, $0 + across))
      }
      let group =
        context.cursor.flatMap { context.data[$0].group }
        .flatMap { context.seriesByGroup[$0] } ?? 0
      let first = min(max(0, group / across - shownLines / 2), allLines.count - shownLines)
      lines = Array(allLines[first..<first + shownLines])
      axisRows = bodyRow + lines.count * lineRows..<bodyRow + lines.count * lineRows + axis
      let shownGroups = (lines.first?.first ?? 0)..<(lines.last?.last.map { $0 + 1 } ?? 0)
      positions = context.positions([
        (.panels, shownGroups, groups), (.rows, categories, all),
      ])
    }

    /// Columns of a panel by its place in a line, without the gap before it.
    func panel(_ place: Int) -> Range<Int> {
      let start = columns.start + columns.labels + place * panelColumns
      return start + 1..<max(start + 1, start + panelColumns)
    }

    /// Where the plot of a panel begins.
    func plotStart(_ place: Int) -> Int {
      panel(place).lowerBound + (showsValues ? columns.values + 1 : 0)
    }
  }

  static func hasEnds(_ context: ChartContext) -> Bool {
    context.data.contains { $0.finiteEnd != nil }
  }

  /// What is known of a datum, with the unit where that is not its panel's.
  static func text(_ datum: Datum, _ units: [String], _ context: ChartContext) -> String {
    guard let value = datum.number else { return context.contentText(of: datum) }
    var text = context.numberText(of: datum, value: value)
    if let end = datum.finiteEnd, datum.printed.isEmpty {
      text = "\(NumberFormat.text(value))~\(NumberFormat.text(end))"
    }
    let unit = datum.group.flatMap { context.seriesByGroup[$0] }.map { units[$0] }
    return unit == context.unit(of: datum)
      ? text : NumberFormat.text(text, unit: context.unit(of: datum))
  }

  private static func drawRow(
    _ number: Int, of groups: [Int], at row: Int, _ layout: Layout, _ context: ChartContext,
    in scene: inout Scene
  ) {
    let category = context.categories[number]
    let isCursor =
      context.cursor.map { cursor in
        category.data.contains(cursor)
          && groups.contains { context.data[cursor].group == context.facts.groups[$0] }
      } ?? false
    if isCursor, layout.columns.start > 0 {
      scene.write(String(context.glyphs.cursorMark), row: row, column: 0, columns: 1)
    }
    scene.write(
      layout.labels[number], row: row, column: layout.columns.start, columns: layout.columns.labels)
    for (place, group) in groups.enumerated() {
      if let scale = layout.scale {
        scene.shapes.append(
          .rule(
            Shape.Rule(
              isVertical: true, line: layout.plotStart(place) + scale.zeroColumn, range: row...row))
        )
      }
      let name = context.facts.groups[group]
      guard let index = category.data.first(where: { context.data[$0].group == name }) else {
        continue
      }
      drawDatum(index, at: row, in: place, layout, context, in: &scene)
    }
  }

  private static func drawDatum(
    _ index: Int, at row: Int, in place: Int, _ layout: Layout, _ context: ChartContext,
    in scene: inout Scene
  ) {
    let datum = context.data[index]
    let panel = layout.panel(place)
    scene.place(
      index, at: Rect(row: row, column: panel.lowerBound, rows: 1, columns: panel.count))
    let role: Role =
      datum.status == .derived ? .derived : datum.number == nil ? .missing : .text
    let width = layout.showsValues ? layout.columns.values : panel.count
    scene.write(
      text(datum, layout.units, context), row: row, column: panel.lowerBound, columns: width,
      role: role, anchor: .end)
    let unit = context.unit(of: datum)
    guard let scale = layout.scale, let value = datum.number,
      datum.group.flatMap({ context.seriesByGroup[$0] }).map({ layout.units[$0] }) == unit
    else { return }
    let start = layout.plotStart(place)
    let look = Look(role: datum.status == .derived ? .derived : .bar)
    let low = Double(start) + scale.column(of: value, unit: unit)
    if let end = datum.finiteEnd {
      let other = Double(start) + scale.column(of: end, unit: unit)
      let edges = min(low, other)...max(low, other)
      let first = (edges.lowerBound + 0.5).nearest
      let cells = first..<max(first + 1, (edges.upperBound + 0.5).nearest)
      scene.shapes.append(
        .block(
          Shape.Block(
            cells: Rect(row: row, column: cells.lowerBound, rows: 1, columns: cells.count),
            edges: edges, look: look, datum: index)))
    } else if layout.hasEnds {
      scene.shapes.append(.dot(Shape.Dot(x: low, y: Double(row), look: look, datum: index)))
    } else if value != 0 {
      scene.shapes.append(
        .bar(
          Shape.Bar(
            direction: value < 0 ? .left : .right,
            origin: Point(row: row, column: start + scale.zeroColumn), thickness: 1,
            length: abs(low - Double(start + scale.zeroColumn)), look: look, datum: index)))
    }
  }

  private static func drawHeader(
    _ layout: Layout, _ context: ChartContext, in scene: inout Scene
  ) {
    guard let row = layout.headerRow else { return }
    let end = scene.writeNotes(
      context.notes(positions: layout.positions), row: row, before: context.size.columns, context)
    let measure = context.phrases.measure(
      context.spec.measureTitle, layout.hasOneUnit ? layout.units.first ?? "" : "")
    let title = context.title(context.fieldTitles.joined(separator: " / "), measure)
    let start = layout.columns.start
    scene.write(title, row: row, column: start, columns: end - start, role: .title)
  }

  /// The one axis below each panel of the last line and those above that have none below them.
  private static func drawAxes(
    _ layout: Layout, _ context: ChartContext, in scene: inout Scene
  ) {
    guard layout.axisRows.count == 2, let scale = layout.scale else { return }
    for (place, group) in (layout.lines.first ?? []).enumerated() {
      let start = layout.plotStart(place)
      // One axis stands for all panels above it.
      guard
        layout.lines.allSatisfy({ line in
          place >= line.count || layout.units[line[place]] == layout.units[group]
        }), let unit = scale.units[layout.units[group]], let low = unit.tickColumns.first,
        let high = unit.tickColumns.last, low <= high
      else { continue }
      let ticks = unit.tickPlaces.map { Double(start) + $0 }
      scene.shapes.append(
        .rule(
          Shape.Rule(
            isVertical: false, line: layout.axisRows.lowerBound, range: start + low...start + high,
            ticks: ticks, crossing: start + scale.zeroColumn)))
      let panel = layout.panel(place)
      context.drawTickLabels(
        unit.labels, at: ticks.map(\.nearest), row: layout.axisRows.lowerBound + 1,
        within: panel.lowerBound..<max(panel.upperBound, start + high + 1), in: &scene)
    }
  }

  /// How many panels there are and the largest of each.
  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    let units = units(context)
    let largest = context.facts.groups.enumerated().compactMap { number, group -> String? in
      let members = context.facts.known.filter {
        context.data[$0].group == group && context.unit(of: context.data[$0]) == units[number]
      }
      let values = members.map { context.data[$0].finiteEnd ?? context.data[$0].number ?? 0 }
      guard let high = values.max(), let place = values.firstIndex(of: high) else { return nil }
      let datum = members[place]
      return [
        context.phrases.name(group), context.phrases.name(context.data[datum].category),
        context.data[datum].finiteEnd == nil
          ? words.value(datum)
          : NumberFormat.text(
            text(context.data[datum], units, context), unit: context.unit(of: context.data[datum])),
      ].joined(separator: " ")
    }
    let listed = Array(largest.prefix(4))
    var seen: Set<String> = []
    let scales = units.filter { seen.insert($0).inserted }
      .map { $0.isEmpty ? context.phrases.unitless : $0 }
    let strays = strays(context)
    return [
      context.phrases.panels(
        context.facts.groups.count, scales.count > 1 ? scales : [],
        context.phrases.names(listed, largest.count - listed.count)),
      hasEnds(context)
        ? IntervalKind.findings(words) : context.hasMixedUnits ? "" : words.extremes,
      strays.isEmpty ? "" : context.phrases.strays(strays.count, words.examples(strays)),
    ].filter { !$0.isEmpty }.joined(separator: context.phrases.clause)
  }
}
