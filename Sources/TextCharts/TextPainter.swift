import TextGrid

/// Draws a scene in cells.
struct TextPainter {
  private let context: ChartContext
  private let fill: BarFill
  private let upright: BarFill
  private let series: SeriesGlyphs
  private var grid: Grid

  private init(_ context: ChartContext) {
    self.context = context
    fill = BarFill(context.glyphs.eighths, metrics: context.metrics)
    upright = BarFill(context.glyphs.lowerEighths, metrics: context.metrics)
    series = SeriesGlyphs(context.glyphs, metrics: context.metrics)
    grid = Grid(size: context.size, metrics: context.metrics)
  }

  static func grid(of scene: Scene, _ context: ChartContext) -> Grid {
    var painter = TextPainter(context)
    var canvas = LineCanvas(context)
    for shape in scene.shapes {
      if case .path(let path) = shape { canvas.draw(path) }
    }
    // Rules lie below lines, and points above them.
    for shape in scene.shapes { if case .rule(let rule) = shape { painter.draw(rule) } }
    canvas.paint(in: &painter.grid)
    painter.drawBoxes(scene)
    for shape in scene.shapes { painter.draw(shape) }
    if let cursor = context.cursor {
      painter.grid.setGround(.cursor, in: scene.marks[cursor].area)
    }
    return painter.grid
  }

  private mutating func draw(_ shape: Shape) {
    switch shape {
    case .text(let text): draw(text)
    case .bar(let bar): draw(bar)
    case .block(let block):
      grid.fill(block.cells, with: series.fill(block.look.series), style: Style(block.look.role))
    case .dot(let dot):
      put(series.point(dot.look), dot.y.nearest, dot.x.nearest, dot.look.role)
    case .tile(let tile): draw(tile)
    case .key(let look, let isPoint, let row, let column):
      put(isPoint ? series.point(look) : series.fill(look.series), row, column, look.role)
    case .rule, .path, .box: break
    }
  }

  /// Borders that meet are joined by the glyph that has their directions.
  private mutating func drawBoxes(_ scene: Scene) {
    let boxes = scene.shapes.compactMap { shape in
      if case .box(let box) = shape { box } else { nil }
    }
    guard !boxes.isEmpty else { return }
    var joints = BoxJoints(context.size)
    for box in boxes { joints.add(box.cells) }
    for (row, column, glyph) in joints.glyphs(context.glyphs) {
      put(glyph, row, column, .border)
    }
  }

  private mutating func put(_ glyph: Unicode.Scalar, _ row: Int, _ column: Int, _ role: Role) {
    grid.fill(
      Rect(row: row, column: column, rows: 1, columns: 1), with: glyph, style: Style(role))
  }

  private mutating func draw(_ text: Shape.Text) {
    let cut = context.truncated(text.text, to: text.columns)
    let blank = text.anchor == .start ? 0 : text.columns - context.metrics.width(of: cut)
    grid.write(
      cut, row: text.row, column: text.column + (text.anchor == .middle ? blank / 2 : blank),
      style: Style(text.role))
  }

  private mutating func draw(_ shape: Shape.Bar) {
    let isBack = shape.direction == .left || shape.direction == .down
    let isUpright = shape.direction == .up || shape.direction == .down
    var levels = isUpright ? upright : fill
    if shape.look.series > 0 { levels.full = series.fill(shape.look.series) }
    let bar = levels.bar(length: max(shape.length, .leastNormalMagnitude), toLeft: isBack)
    let style = Style(shape.look.role)
    let origin = shape.origin
    let thickness = shape.thickness - (shape.hasGap && shape.thickness >= 3 ? 1 : 0)
    func cells(from start: Int, _ count: Int) -> Rect {
      switch shape.direction {
      case .right:
        Rect(row: origin.row, column: origin.column + 1 + start, rows: thickness, columns: count)
      case .left:
        Rect(
          row: origin.row, column: origin.column - start - count, rows: thickness, columns: count)
      case .up:
        Rect(
          row: origin.row - start - count, column: origin.column, rows: count, columns: thickness)
      case .down:
        Rect(row: origin.row + 1 + start, column: origin.column, rows: count, columns: thickness)
      }
    }
    grid.fill(cells(from: 0, bar.fullCells), with: levels.full, style: style)
    if let tip = bar.tip {
      // A patterned bar ends in its pattern, not in solid eighths.
      grid.fill(
        cells(from: bar.fullCells, 1),
        with: shape.look.series > 0 && bar.isTipLarge ? levels.full : tip, style: style)
    }
  }

  private mutating func draw(_ tile: Shape.Tile) {
    var room = tile.cells.columns
    if tile.level > 0 {
      let swatch = min(tile.swatch, room)
      let shades = context.glyphs.shades
      grid.fill(
        Rect(
          row: tile.cells.row, column: tile.cells.column, rows: tile.cells.rows, columns: swatch),
        with: shades[min(tile.level, shades.count - 1)],
        style: Style(Shape.Tile.roles[min(tile.level, 4) - 1]))
      room -= swatch + 1
    }
    guard room > 0 else { return }
    draw(
      Shape.Text(
        text: tile.text, row: tile.cells.row, column: tile.cells.columnRange.upperBound - room,
        columns: room, role: tile.role, anchor: .end))
  }

  private mutating func draw(_ rule: Shape.Rule) {
    let glyphs = context.glyphs
    let style = Style(rule.role)
    let low = rule.range.lowerBound
    let high = rule.range.upperBound
    if rule.isVertical {
      grid.fill(
        Rect(row: low, column: rule.line, rows: high - low + 1, columns: 1), with: glyphs.vertical,
        style: style)
      for tick in rule.ticks { put(glyphs.teeLeft, tick.nearest, rule.line, rule.role) }
      if let crossing = rule.crossing {
        put(glyphs.bottomLeft, crossing, rule.line, rule.role)
      }
      return
    }
    grid.fill(
      Rect(row: rule.line, column: low, rows: 1, columns: high - low + 1),
      with: rule.isDashed ? glyphs.separator : glyphs.horizontal, style: style)
    for tick in rule.ticks.map(\.nearest) {
      put(
        tick == low ? glyphs.topLeft : tick == high ? glyphs.topRight : glyphs.teeDown,
        rule.line, tick, rule.role)
    }
    if let crossing = rule.crossing {
      put(
        crossing == low ? glyphs.teeRight : crossing == high ? glyphs.teeLeft : glyphs.cross,
        rule.line, crossing, rule.role)
    }
  }
}
