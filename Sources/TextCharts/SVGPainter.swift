import TextGrid

/// Draws a scene as an SVG document, each cell as a rectangle of pixels.
struct SVGPainter {
  static let cellWidth = 8
  static let cellHeight = 20
  /// Rows above the chart, for its title.
  static let titleRows = 2
  /// Pixels to the left and right of the chart.
  static let margin = 12

  private let context: ChartContext
  private let scene: Scene
  private let words: [String]
  private var body = ""

  static func document(of scene: Scene, _ context: ChartContext, words: [String]) -> String {
    var painter = SVGPainter(context: context, scene: scene, words: words)
    return painter.document()
  }

  private init(context: ChartContext, scene: Scene, words: [String]) {
    self.context = context
    self.scene = scene
    self.words = words
  }

  private mutating func document() -> String {
    let width = scene.size.columns * Self.cellWidth + 2 * Self.margin
    let height = (scene.size.rows + Self.titleRows) * Self.cellHeight
    for shape in scene.shapes { if case .rule = shape { draw(shape) } }
    for shape in scene.shapes { if case .path = shape { draw(shape) } }
    for shape in scene.shapes {
      switch shape {
      case .rule, .path: break
      default: draw(shape)
      }
    }
    let title = context.spec.title.isEmpty ? context.measure : context.spec.title
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" font-family="\(SVGStyle.fonts)" font-size="13">
      <title>\(SVGStyle.escaped(title))</title>
      <desc>\(SVGStyle.escaped(words.joined(separator: " ")))</desc>
      <defs>\(SVGStyle.patterns)</defs>
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>
      <text x="\(Self.margin)" y="24" font-size="16" font-weight="bold" fill="#111111">\
      \(SVGStyle.escaped(title))</text>
      <g transform="translate(\(Self.margin) \(Self.titleRows * Self.cellHeight))">
      \(body)</g>
      </svg>

      """
  }

  // MARK: Places

  private func x(_ column: Double) -> Double { (column + 0.5) * Double(Self.cellWidth) }
  private func y(_ row: Double) -> Double { (row + 0.5) * Double(Self.cellHeight) }

  /// To a hundredth of a pixel.
  private func text(_ value: Double) -> String {
    DecimalNumber(mantissa: (value * 100).nearest, exponent: -2).description
  }

  // MARK: Shapes

  private mutating func draw(_ shape: Shape) {
    switch shape {
    case .text(let text): draw(text)
    case .bar(let bar): draw(bar)
    case .block(let block): draw(block)
    case .dot(let dot):
      body += SVGStyle.marker(
        dot.look, at: (text(x(dot.x)), text(y(dot.y))), title: title(of: dot.datum))
    case .tile(let tile): draw(tile)
    case .box(let box): draw(box)
    case .rule(let rule): draw(rule)
    case .path(let path): draw(path)
    case .key(let look, let isPoint, let row, let column):
      if isPoint {
        body += SVGStyle.marker(
          look, at: (text(x(Double(column))), text(y(Double(row)))), title: "")
      } else {
        rectangle(x(Double(column)) - 5, y(Double(row)) - 5, 10, 10, look, nil)
      }
    }
  }

  private func title(of datum: Int?) -> String {
    guard let datum, context.data.indices.contains(datum) else { return "" }
    let words = ChartWords(context, ChartKind.kind(for: context))
    return SVGStyle.escaped([words.name(datum), words.value(datum)].joined(separator: " "))
  }

  private mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: Look, _ datum: Int?
  ) {
    body += """
      <rect x="\(text(x))" y="\(text(y))" width="\(text(max(width, 0.5)))" \
      height="\(text(max(height, 0.5)))" \(SVGStyle.fill(look))><title>\(title(of: datum))</title>\
      </rect>

      """
  }

  private mutating func draw(_ block: Shape.Block) {
    let left = x(block.edges.lowerBound)
    let width = x(block.edges.upperBound) - left
    guard let heights = block.heights else {
      rectangle(
        left, y(Double(block.cells.row)) - 7, width,
        Double(block.cells.rows * Self.cellHeight) - 6, block.look, block.datum)
      return
    }
    let top = y(heights.lowerBound)
    let height = y(heights.upperBound) - top
    let right = x(block.field ?? block.edges.upperBound)
    body += """
      <rect x="\(text(left))" y="\(text(top))" width="\(text(max(right - left, 0.5)))" \
      height="\(text(max(height, 0.5)))" fill="#f4f4f2" stroke="#bbbbbb"/>

      """
    rectangle(left, top, width, height, block.look, block.datum)
  }

  private mutating func draw(_ bar: Shape.Bar) {
    let long = bar.length
    let column = Double(bar.origin.column)
    let row = Double(bar.origin.row)
    let across = Double(bar.thickness)
    let height = Double(Self.cellHeight)
    switch bar.direction {
    case .right, .left:
      let width = long * Double(Self.cellWidth)
      rectangle(
        x(column) - (bar.direction == .left ? width : 0), y(row) - 7, width,
        height * across - 6, bar.look, bar.datum)
    case .up, .down:
      let length = long * height
      rectangle(
        x(column - 0.5), y(row) - (bar.direction == .up ? length : 0),
        across * Double(Self.cellWidth) - (bar.hasGap ? 1 : 0), length, bar.look, bar.datum)
    }
  }

  private mutating func draw(_ label: Shape.Text) {
    let shown = SVGStyle.trimmed(label.text)
    guard !shown.text.isEmpty else { return }
    var column = Double(label.column)
    var anchor = ""
    switch label.anchor {
    case .start: column += Double(shown.before)
    case .middle:
      column += Double(label.columns) / 2
      anchor = " text-anchor=\"middle\""
    case .end:
      // What other numbers have behind their points is narrower than cells.
      column += Double(label.columns) - Double(shown.after) * 0.76
      anchor = " text-anchor=\"end\""
    }
    let cut = context.truncated(shown.text, to: label.columns)
    let middle = y(label.exactRow ?? Double(label.row))
    if label.isOnFill {
      let width = Double(context.metrics.width(of: cut) * Self.cellWidth)
      let left = column * Double(Self.cellWidth)
      let start =
        label.anchor == .middle ? left - width / 2 : label.anchor == .end ? left - width : left
      body += """
        <rect x="\(text(start - 2))" y="\(text(middle - 6))" \
        width="\(text(width + 4))" height="12" rx="4" fill="#ffffff"/>

        """
    }
    body += """
      <text x="\(text(column * Double(Self.cellWidth)))" y="\(text(middle + 4.5))"\
      \(anchor) \(SVGStyle.text(label.role))\(SVGStyle.halo)>\(SVGStyle.escaped(cut))</text>

      """
  }

  private mutating func draw(_ box: Shape.Box) {
    let fill =
      box.isFilled
      ? "\(SVGStyle.fill(box.look)) fill-opacity=\"0.25\"" : "fill=\"none\""
    body += """
      <rect x="\(text(x(box.x.lowerBound)))" y="\(text(y(box.y.lowerBound)))" \
      width="\(text(x(box.x.upperBound) - x(box.x.lowerBound)))" \
      height="\(text(y(box.y.upperBound) - y(box.y.lowerBound)))" \(fill) \
      stroke="\(SVGStyle.colour(box.look))" stroke-width="\(box.isFilled ? "1" : "2.5")">\
      <title>\(title(of: box.datum))</title></rect>

      """
  }

  private mutating func draw(_ tile: Shape.Tile) {
    let cells = tile.cells
    let width = Double(Self.cellWidth)
    let left = Double(cells.column) * width
    body += """
      <rect x="\(text(left + 1))" y="\(text(y(Double(cells.row)) - 9))" \
      width="\(text(Double(cells.columns) * width - 2))" height="18" \
      fill="\(SVGStyle.ramp[min(tile.level, 4)])"><title>\(title(of: tile.datum))</title></rect>
      <text x="\(text(left + Double(cells.columns) * width - 6))" \
      y="\(text(y(Double(cells.row)) + 4.5))" text-anchor="end" \
      fill="\(tile.level >= 3 ? "#ffffff" : "#222222")">\(SVGStyle.escaped(tile.text))</text>

      """
  }

  private mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ rule: Shape.Rule
  ) {
    let dashes = rule.isDashed ? " stroke-dasharray=\"2 4\"" : ""
    body += """
      <line x1="\(text(x1))" y1="\(text(y1))" x2="\(text(x2))" y2="\(text(y2))" \
      stroke="\(SVGStyle.colour(rule.role))"\(dashes)/>

      """
  }

  private mutating func draw(_ rule: Shape.Rule) {
    let low = Double(rule.range.lowerBound)
    let high = Double(rule.range.upperBound)
    let place = Double(rule.line)
    let half = Double(Self.cellHeight) / 2
    if rule.isVertical {
      line(x(place), y(low) - half, x(place), y(high) + half, rule)
      for tick in rule.ticks {
        line(x(place) - 4, y(tick), x(place), y(tick), rule)
      }
    } else {
      let start = min(low, rule.ticks.first ?? low)
      line(x(start), y(place), x(max(high, rule.ticks.last ?? high)), y(place), rule)
      for tick in rule.ticks {
        line(x(tick), y(place), x(tick), y(place) + 5, rule)
      }
    }
  }

  private mutating func draw(_ path: Shape.Path) {
    let points = path.points.map { "\(text(x($0.x))),\(text(y($0.y)))" }.joined(separator: " ")
    if let floor = path.floor, let first = path.points.first, let last = path.points.last {
      let base = text(y(floor))
      body += """
        <polygon points="\(text(x(first.x))),\(base) \(points) \(text(x(last.x))),\(base)" \
        \(SVGStyle.fill(path.look)) fill-opacity="0.35"/>

        """
    }
    body += """
      <polyline points="\(points)" fill="none" stroke="\(SVGStyle.colour(path.look))" \
      stroke-width="2"\(SVGStyle.dashes(path.look))/>

      """
  }
}
