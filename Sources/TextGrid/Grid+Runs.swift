/// Neighbouring cells of one row in one style.
public struct Run: Hashable, Sendable {
  /// The leftmost cell.
  public let column: Int
  /// How many cells.
  public let columns: Int
  /// What stands in them.
  public let text: String
  /// How they are drawn.
  public let style: Style
}

extension Grid {
  /// A row, or some columns of one, in pieces of one style, from left to right: what a terminal or
  /// an export draws. A character cut by an end of the columns is left out.
  public func runs(row: Int, columns: Range<Int>? = nil) -> [Run] {
    guard row >= 0, row < size.rows else { return [] }
    let columns = (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
    let start = start(ofRow: row)
    var low = columns.lowerBound
    var high = columns.upperBound
    if low < high, cells[start + low].part == .continuation { low += 1 }
    if low < high, cells[start + high - 1].part == .lead { high -= 1 }
    var runs: [Run] = []
    while low < high {
      let style = cells[start + low].style
      var end = low
      var text = String.UnicodeScalarView()
      while end < high, cells[start + end].style == style {
        let cell = cells[start + end]
        if cell.part != .continuation {
          text.append(cell.scalar)
          if let mark = cell.mark { text.append(mark) }
        }
        end += 1
      }
      runs.append(Run(column: low, columns: end - low, text: String(text), style: style))
      low = end
    }
    return runs
  }
}
