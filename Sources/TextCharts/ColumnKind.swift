import TextGrid

/// Vertical bars on one line, side by side where there are groups; long lists scroll sideways.
enum ColumnKind {
  static func scene(_ context: ChartContext) -> Scene {
    let groups = max(1, context.facts.groups.count)
    let cursorBand = context.cursor.flatMap { cursor in
      context.categories.firstIndex { $0.data.contains(cursor) }
    }
    let members = context.categories.map(\.data.count).max() ?? 1
    let isGrouped = context.facts.isGrouped
    let slots = isGrouped ? groups : members
    let frame = PlotFrame(
      context, .bands(context.categories.map(\.name)), extent: context.extents.first,
      baseline: .zero, hasLegend: isGrouped, leastBand: max(3, slots * (slots > 1 ? 2 : 1) + 1),
      cursorBand: cursorBand)
    var scene = Scene(context)
    frame.draw(in: &scene, legend: context.legend())
    guard let scale = frame.values, frame.plot.rows > 0 else { return scene }
    let band = frame.bandWidth.floored
    let width = max(1, min(8, (band - 1) / max(1, slots)))
    for number in frame.bands {
      let category = context.categories[number]
      let start = frame.plot.column + (number - frame.bands.lowerBound) * band
      let inner = start + max(0, band - width * slots) / 2
      for (place, index) in category.data.enumerated() {
        let datum = context.data[index]
        let slot = isGrouped ? datum.group.flatMap { context.seriesByGroup[$0] } ?? 0 : place
        let column = inner + slot * width
        scene.place(
          index,
          at: Rect(row: frame.plot.row, column: column, rows: frame.plot.rows, columns: width))
        draw(datum, index, column: column, width: width, band: band, scale, frame, in: &scene)
      }
    }
    return scene
  }

  private static func draw(
    _ datum: Datum, _ index: Int, column: Int, width: Int, band: Int, _ scale: RowScale,
    _ frame: PlotFrame, in scene: inout Scene
  ) {
    let context = frame.context
    let zero = frame.axisRow - scale.zeroColumn
    let isAlone = !context.facts.isGrouped
    let start = isAlone ? column - max(0, band - 1 - width) / 2 : column
    let room = isAlone ? max(width, band - 1) : width
    guard let value = datum.number else {
      if datum.content != .notApplicable {
        scene.write(
          datum.content == .words ? datum.words : String(context.glyphs.missing), row: zero - 1,
          column: start, columns: room, role: .missing, anchor: .middle)
      }
      return
    }
    let length = abs(scale.length(of: value, unit: context.unit(of: datum)))
    if value != 0 {
      scene.shapes.append(
        .bar(
          Shape.Bar(
            direction: value < 0 ? .down : .up, origin: Point(row: zero, column: column),
            thickness: width, length: length, look: context.look(of: datum), datum: index)))
    }
    // The value above its bar, where it fits.
    let text = context.numberText(of: datum, value: value)
    let row = value < 0 ? zero + 1 + length.raised : zero - 1 - length.raised
    guard context.metrics.width(of: text) <= room, row >= frame.plot.row, row < frame.axisRow
    else { return }
    let end = Double(zero) + (value < 0 ? length : -length)
    scene.write(
      text, row: row, column: start, columns: room,
      role: datum.status == .derived ? .derived : .text, anchor: .middle,
      exactRow: value < 0 ? end + 0.5 : end - 0.5)
  }
}
