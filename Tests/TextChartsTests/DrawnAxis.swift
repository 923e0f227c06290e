import TextGrid

@testable import TextCharts

/// The axis below a chart of rows as a reader sees it: the columns of its ticks and the numbers or
/// dates written below them. Nil where some
/// tick has no label, or one that no number can tell apart.
struct DrawnAxis {
  let columns: [Int]
  let values: [Double]

  /// - Parameter isOfDates: Whether `1950` is a year.
  init?(_ grid: Grid, isOfDates: Bool = false) {
    let signs = "├┼┌┬┤┐".unicodeScalars
    // Nothing but blanks and signs; the zero line of the rows above has no ticks.
    let row = (0..<max(0, grid.size.rows - 1)).last { row in
      let line = grid.line(row).unicodeScalars
      return line.contains(where: signs.contains)
        && line.allSatisfy { $0 == " " || $0 == "─" || signs.contains($0) }
    }
    guard let row else { return nil }
    let line = Array(grid.line(row).unicodeScalars)
    columns = line.indices.filter { signs.contains(line[$0]) }
    let words = grid.line(row + 1).split(separator: " ")
    values = words.compactMap { word in
      isOfDates
        ? CalendarDate(String(word)).map { Double($0.firstDay) } : Self.value(of: String(word))
    }
    guard columns.count > 1, values.count == columns.count, words.count == values.count,
      values.allSatisfy(\.isFinite), zip(values, values.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      return nil
    }
  }

  /// A label as a number.
  static func value(of label: String) -> Double? {
    let powers: [Character: Double] = ["K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12]
    if let last = label.last, let power = powers[last] {
      return Double(label.dropLast()).map { $0 * power }
    }
    return Double(label)
  }

  /// Where a value belongs, by the ticks on both sides of it.
  func column(of value: Double) -> Double {
    let low = values.lastIndex { $0 <= value } ?? 0
    let first = min(low, values.count - 2)
    // Neither huge nor tiny numbers are to be lost.
    let scale = DecimalScale(largest: values.map(abs).max() ?? 1)
    let (from, to) = (scale(values[first]), scale(values[first + 1]))
    let share = (scale(value) - from) / (to - from)
    return Double(columns[first]) + share * Double(columns[first + 1] - columns[first])
  }
}
