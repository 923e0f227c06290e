/// Cells of one row that differ between two frames.
public struct ChangedSpan: Hashable, Sendable {
  public let row: Int
  public let columns: Range<Int>

  public init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }
}

extension Grid {
  /// Changes nearer than this are one span: moving the cursor costs about as many bytes.
  private static let gap = 4

  /// What to draw to get from an old frame to this one: from top to bottom and left to right. No
  /// span begins or ends inside a character of either frame. All rows when the sizes differ.
  public func changedSpans(from old: Grid) -> [ChangedSpan] {
    guard size.columns > 0 else { return [] }
    guard old.size == size else {
      return (0..<size.rows).map { ChangedSpan(row: $0, columns: 0..<size.columns) }
    }
    var spans: [ChangedSpan] = []
    for row in 0..<size.rows {
      let start = start(ofRow: row)
      func isInside(_ column: Int) -> Bool {
        column < size.columns
          && (cells[start + column].part == .continuation
            || old.cells[start + column].part == .continuation)
      }
      var open: Range<Int>?
      var column = 0
      while column < size.columns {
        guard cells[start + column] != old.cells[start + column] else {
          column += 1
          continue
        }
        // The first cell that differs is never a right half: two right halves after the same left
        // half are the same. The last may be a left half, when the right halves are alike.
        let low = column
        var high = column + 1
        while isInside(high) { high += 1 }
        if let present = open, low - present.upperBound < Self.gap {
          open = present.lowerBound..<high
        } else {
          if let open { spans.append(ChangedSpan(row: row, columns: open)) }
          open = low..<high
        }
        column = high
      }
      if let open { spans.append(ChangedSpan(row: row, columns: open)) }
    }
    return spans
  }
}
