/// A size in cells; never negative.
public struct Size: Hashable, Sendable {
  /// Width in cells.
  public var columns: Int { didSet { columns = max(0, columns) } }
  /// Height in cells.
  public var rows: Int { didSet { rows = max(0, rows) } }

  /// A size; negative numbers become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether no cell fits.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// A cell's place, counted from the top left cell, which is (0, 0).
public struct Point: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells. It may lie anywhere; drawing clips it. Sums that would overflow saturate.
public struct Rect: Hashable, Sendable {
  /// Topmost row.
  public var row: Int
  /// Leftmost column.
  public var column: Int
  /// Height; never negative.
  public var rows: Int { didSet { rows = max(0, rows) } }
  /// Width; never negative.
  public var columns: Int { didSet { columns = max(0, columns) } }

  /// A rectangle; a negative height or width becomes 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The rectangle of a size at the origin.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Height and width.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// Whether it holds no cell.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The rows it covers.
  public var rowRange: Range<Int> { row..<row.saturatingAdding(rows) }

  /// The columns it covers.
  public var columnRange: Range<Int> { column..<column.saturatingAdding(columns) }

  /// The rectangle with `margin` cells taken off every side; a negative margin grows it. One too
  /// small to shrink becomes empty.
  public func inset(by margin: Int) -> Rect {
    inset(rows: margin, columns: margin)
  }

  /// The rectangle with margins taken off above and below, and off both sides.
  public func inset(rows vertical: Int, columns horizontal: Int) -> Rect {
    Rect(
      row: row.saturatingAdding(vertical),
      column: column.saturatingAdding(horizontal),
      rows: rows.saturatingSubtracting(vertical).saturatingSubtracting(vertical),
      columns: columns.saturatingSubtracting(horizontal).saturatingSubtracting(horizontal))
  }

  /// What two rectangles share; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let rows = rowRange.clamped(to: other.rowRange)
    let columns = columnRange.clamped(to: other.columnRange)
    return Rect(
      row: rows.lowerBound, column: columns.lowerBound, rows: rows.saturatingCount,
      columns: columns.saturatingCount)
  }

  /// Whether a cell lies inside.
  public func contains(_ point: Point) -> Bool {
    rowRange.contains(point.row) && columnRange.contains(point.column)
  }
}

extension Int {
  /// The sum, or the nearest number there is.
  func saturatingAdding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the nearest number there is.
  func saturatingSubtracting(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}

extension Range<Int> {
  /// The number of elements; `count` traps for ranges longer than `Int.max`.
  fileprivate var saturatingCount: Int { upperBound.saturatingSubtracting(lowerBound) }
}
