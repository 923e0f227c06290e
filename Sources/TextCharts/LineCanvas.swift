import TextGrid

/// Lines in cells: braille dots where the glyphs have them, else box drawing or plain characters.
struct LineCanvas {
  private let context: ChartContext
  private let columns: Int
  private let rows: Int
  private let isBraille: Bool
  /// Scalar values and looks of the cells that lines touch; braille gathers dots.
  private var cells: [(value: UInt32, role: Role)]

  init(_ context: ChartContext) {
    self.context = context
    columns = min(context.size.columns, 4096)
    rows = min(context.size.rows, 4096)
    isBraille = context.glyphs.canvas == .braille
    cells = []
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
    func height(at column: Int) -> Int {
      guard last != first else { return to.y.nearest }
      return (from.y + (to.y - from.y) * Double(column - first) / Double(last - first)).nearest
    }
    guard first < last else {
      stroke(first, from.y.nearest, to.y.nearest, role)
      return
    }
    var row = height(at: first)
    for column in first..<last {
      let next = height(at: column + 1)
      stroke(column, row, next, role)
      if let floor = path.floor { shade(column, max(row, next), floor, role) }
      row = next
    }
    if let floor = path.floor { shade(last, height(at: last), floor, role) }
    let end = height(at: last)
    put(context.glyphs.horizontal, end, last, role)
  }

  /// One column of a line that leaves it at another row than it enters.
  private mutating func stroke(_ column: Int, _ row: Int, _ next: Int, _ role: Role) {
    let glyphs = context.glyphs
    let isPlain = glyphs.canvas == .characters
    if row == next {
      put(glyphs.horizontal, row, column, role)
      return
    }
    let goesUp = next < row
    put(goesUp ? (isPlain ? "'" : "╯") : (isPlain ? "." : "╮"), row, column, role)
    put(goesUp ? (isPlain ? "." : "╭") : (isPlain ? "'" : "╰"), next, column, role)
    guard abs(next - row) > 1 else { return }
    for middle in min(row, next) + 1..<max(row, next) {
      put(glyphs.vertical, middle, column, role)
    }
  }

  private mutating func shade(_ column: Int, _ row: Int, _ floor: Double, _ role: Role) {
    var below = row + 1
    while below < floor.nearest {
      put(context.glyphs.shades[1], below, column, role)
      below += 1
    }
  }

  private mutating func put(_ glyph: Unicode.Scalar, _ row: Int, _ column: Int, _ role: Role) {
    guard row >= 0, row < rows, column >= 0, column < columns else { return }
    cells[row * columns + column] = (glyph.value, role)
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
      grid.write(
        String(glyph), row: index / columns, column: index % columns, style: Style(cell.role))
    }
  }
}
