/// What is wrong with a cell of a grid.
public struct GridViolation: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Sendable {
    /// The number of cells is not rows times columns.
    case shape
    /// A left half without its right half.
    case loneLead
    /// A right half without its left half.
    case loneContinuation
    /// The two halves of a character differ in style.
    case splitStyle
    /// A scalar that must not reach a terminal.
    case unprintable
    /// A mark that is no combining mark.
    case strayMark
    /// A character in another number of cells than the metrics give it.
    case width
  }

  public let kind: Kind
  public let row: Int
  public let column: Int

  public var description: String { "\(kind.rawValue) at row \(row), column \(column)" }
}

extension Grid {
  /// What breaks the grid's promises; empty however the grid was made. For assertions and tests.
  public func violations() -> [GridViolation] {
    guard cells.count == (size.isEmpty ? 0 : size.rows * size.columns) else {
      return [GridViolation(kind: .shape, row: 0, column: 0)]
    }
    var found: [GridViolation] = []
    for (index, cell) in cells.enumerated() where !cell.isPlain {
      let row = index / size.columns
      let column = index % size.columns
      func report(_ kind: GridViolation.Kind) {
        found.append(GridViolation(kind: kind, row: row, column: column))
      }
      if cell.part == .continuation {
        if column == 0 || cells[index - 1].part != .lead { report(.loneContinuation) }
        if cell.scalar != " " || cell.mark != nil { report(.unprintable) }
        continue
      }
      if cell.part == .lead {
        if column + 1 == size.columns || cells[index + 1].part != .continuation {
          report(.loneLead)
        } else if cells[index + 1].style != cell.style {
          report(.splitStyle)
        }
      }
      switch WidthTable.class(of: cell.scalar) {
      case .one, .two, .ambiguous:
        if metrics.width(of: cell.scalar) != (cell.part == .lead ? 2 : 1) { report(.width) }
      case .unassigned, .mark, .ignorable, .control, .privateUse, .contextual:
        report(.unprintable)
      }
      if let mark = cell.mark, WidthTable.class(of: mark) != .mark { report(.strayMark) }
    }
    return found
  }
}

extension Cell {
  /// Whether it is a character of ASCII in a cell of its own: then nothing can be wrong with it,
  /// but that a lead stands before it, which the lead tells.
  fileprivate var isPlain: Bool {
    part == .narrow && mark == nil && (0x20...0x7E).contains(scalar.value)
  }
}
