import TextGrid

/// Lines in cells: braille dots where the glyphs have them, else box drawing or plain characters.
struct LineCanvas {
  private let context: ChartContext
  private let columns: Int
  private let rows: Int
  private let isBraille: Bool
  private let pen: Pen
  /// Scalar values and looks of the cells that lines touch; braille gathers dots.
  private var cells: [(value: UInt32, role: Role)]

  init(_ context: ChartContext) {
    self.context = context
    columns = min(context.size.columns, 4096)
    rows = min(context.size.rows, 4096)
    isBraille = context.glyphs.canvas == .braille
    pen = Pen(context.glyphs)
    cells = []
  }

  /// The glyphs of lines that are drawn with characters.
  private struct Pen {
    let level: UInt32
    let upright: UInt32
    /// Where a line leaves the row it comes in at, and where it arrives, upwards and downwards.
    let rising: (from: UInt32, to: UInt32)
    let falling: (from: UInt32, to: UInt32)

    init(_ glyphs: Glyphs) {
      let isPlain = glyphs.canvas == .characters
      let (low, high): (Unicode.Scalar, Unicode.Scalar) = (".", "'")
      let arcs: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) =
        isPlain ? (high, low, low, high) : ("╯", "╭", "╮", "╰")
      level = glyphs.horizontal.value
      upright = glyphs.vertical.value
      rising = (arcs.0.value, arcs.1.value)
      falling = (arcs.2.value, arcs.3.value)
    }
  }

  private static let dotBits: [[UInt32]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]

  mutating func draw(_ path: Shape.Path) {
    guard columns > 0, rows > 0 else { return }
    if cells.isEmpty { cells = Array(repeating: (0, .text), count: columns * rows) }
    let points = path.points
    if points.count == 1 { segment(points[0], points[0], path) }
    for (from, to) in zip(points, points.dropFirst()) { segment(from, to, path) }
  }

  private mutating func segment(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ path: Shape.Path
  ) {
    let role = path.look.role
    if isBraille {
      let steps = max(1, (max(abs(to.x - from.x) * 2, abs(to.y - from.y) * 4)).raised)
      for step in 0...steps {
        let t = Double(step) / Double(steps)
        let x = from.x + (to.x - from.x) * t
        let y = from.y + (to.y - from.y) * t
        dot(x, y, role)
        if let floor = path.floor {
          var below = y
          while below + 0.25 < floor - 0.5 {
            below += 0.25
            dot(x, below, role)
          }
        }
      }
      return
    }
    let first = from.x.nearest
    let last = to.x.nearest
    let end = to.y.nearest
    guard first < last else {
      let start = from.y.nearest
      if start == end { put(pen.level, end, first, role) } else { stroke(first, start, end, role) }
      return
    }
    // Rows in fixed point, as a thousand lines have a hundred columns each.
    let unit = Double(1 << Self.fractionBits)
    var place = Int((from.y + 0.5) * unit)
    let step = ((to.y - from.y) / Double(last - first) * unit).nearest
    var row = place >> Self.fractionBits
    for column in first..<last {
      place += step
      let next = column + 1 == last ? end : place >> Self.fractionBits
      if row == next {
        put(pen.level, row, column, role)
      } else {
        stroke(column, row, next, role)
      }
      if let floor = path.floor { shade(column, max(row, next), floor, role) }
      row = next
    }
    if let floor = path.floor { shade(last, end, floor, role) }
    put(pen.level, end, last, role)
  }

  private static let fractionBits = 32

  /// One column of a line that leaves it at another row than it enters.
  private mutating func stroke(_ column: Int, _ row: Int, _ next: Int, _ role: Role) {
    let turn = next < row ? pen.rising : pen.falling
    put(turn.from, row, column, role)
    put(turn.to, next, column, role)
    for middle in min(row, next) + 1..<max(row, next) { put(pen.upright, middle, column, role) }
  }

  private mutating func shade(_ column: Int, _ row: Int, _ floor: Double, _ role: Role) {
    var below = row + 1
    while below < floor.nearest {
      put(context.glyphs.shades[1].value, below, column, role)
      below += 1
    }
  }

  private mutating func put(_ glyph: UInt32, _ row: Int, _ column: Int, _ role: Role) {
    guard row >= 0, row < rows, column >= 0, column < columns else { return }
    cells[row * columns + column] = (glyph, role)
  }

  private mutating func dot(_ x: Double, _ y: Double, _ role: Role) {
    let dotColumn = ((x + 0.5) * 2).floored
    let dotRow = ((y + 0.5) * 4).floored
    guard dotColumn >= 0, dotRow >= 0, dotColumn / 2 < columns, dotRow / 4 < rows else { return }
    let index = dotRow / 4 * columns + dotColumn / 2
    let bits = cells[index].value
    cells[index] = (
      (bits == 0 ? 0x2800 : bits) | Self.dotBits[dotRow % 4][dotColumn % 2], role
    )
  }

  func paint(in grid: inout Grid) {
    for (index, cell) in cells.enumerated() where cell.value != 0 {
      guard let glyph = Unicode.Scalar(cell.value) else { continue }
      grid.fill(
        Rect(row: index / columns, column: index % columns, rows: 1, columns: 1), with: glyph,
        style: Style(cell.role))
    }
  }
}
