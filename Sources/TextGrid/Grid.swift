/// A rectangle of terminal cells: a frame, or a part of one.
///
/// Every operation leaves it whole: each row has exactly `size.columns` cells, a character of two
/// cells has both, and nothing is in it that a terminal could take for a command. All operations
/// clip; none fails.
public struct Grid: Hashable, Sendable {
  /// Rows and columns.
  public let size: Size
  /// How characters are measured.
  public let metrics: TextMetrics

  var cells: [Cell]

  /// The most cells a grid has: a request for more gets fewer rows, then fewer columns.
  public static let maximumCount = 1 << 24

  /// A grid of blanks on the page.
  public init(size: Size, metrics: TextMetrics = .init()) {
    let columns = min(size.columns, Self.maximumCount)
    let rows = columns == 0 ? size.rows : min(size.rows, Self.maximumCount / columns)
    self.size = Size(columns: columns, rows: rows)
    self.metrics = metrics
    cells = Array(repeating: .blank, count: columns == 0 ? 0 : columns * rows)
  }

  /// A cell; a blank outside the grid.
  public subscript(row: Int, column: Int) -> Cell {
    contains(row, column) ? cells[row * size.columns + column] : .blank
  }

  /// The whole grid as a rectangle.
  public var bounds: Rect { Rect(size) }

  func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  /// Index of the first cell of a row that exists.
  func start(ofRow row: Int) -> Int { row * size.columns }
}
