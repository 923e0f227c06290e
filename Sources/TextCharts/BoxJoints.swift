import TextGrid

/// The directions in which borders leave each cell, gathered from rectangles that share borders.
struct BoxJoints {
  private struct Directions: OptionSet {
    let rawValue: UInt8
    static let up = Directions(rawValue: 1)
    static let down = Directions(rawValue: 2)
    static let left = Directions(rawValue: 4)
    static let right = Directions(rawValue: 8)
  }

  private let size: Size
  private var cells: [Directions]

  init(_ size: Size) {
    self.size = size
    cells = Array(repeating: [], count: size.columns * size.rows)
  }

  /// Adds the border of a rectangle of at least two rows and columns, as far as it exists.
  mutating func add(_ rect: Rect) {
    let top = rect.row
    let left = rect.column
    let bottom = rect.rowRange.upperBound - 1
    let right = rect.columnRange.upperBound - 1
    guard top < bottom, left < right else { return }
    for column in left...right {
      var directions: Directions = []
      if column > left { directions.insert(.left) }
      if column < right { directions.insert(.right) }
      join(top, column, directions)
      join(bottom, column, directions)
    }
    for row in top...bottom {
      var directions: Directions = []
      if row > top { directions.insert(.up) }
      if row < bottom { directions.insert(.down) }
      join(row, left, directions)
      join(row, right, directions)
    }
  }

  private mutating func join(_ row: Int, _ column: Int, _ directions: Directions) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    cells[row * size.columns + column].formUnion(directions)
  }

  func glyphs(_ set: Glyphs) -> [(row: Int, column: Int, glyph: Unicode.Scalar)] {
    cells.indices.compactMap { index in
      Self.glyph(cells[index], set).map { (index / size.columns, index % size.columns, $0) }
    }
  }

  private static func glyph(_ directions: Directions, _ set: Glyphs) -> Unicode.Scalar? {
    switch directions {
    case []: nil
    case [.left, .right], .left, .right: set.horizontal
    case [.up, .down], .up, .down: set.vertical
    case [.down, .right]: set.topLeft
    case [.down, .left]: set.topRight
    case [.up, .right]: set.bottomLeft
    case [.up, .left]: set.bottomRight
    case [.up, .down, .right]: set.teeRight
    case [.up, .down, .left]: set.teeLeft
    case [.left, .right, .down]: set.teeDown
    case [.left, .right, .up]: set.teeUp
    default: set.cross
    }
  }
}
