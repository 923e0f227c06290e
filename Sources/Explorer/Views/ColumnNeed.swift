import ReportLibrary
import TextGrid

/// How many cells a column would take, and what its bars are measured by.
struct ColumnNeed: Hashable, Sendable {
  /// Enough for the head and four texts in five.
  fileprivate(set) var usual: Int
  /// Enough for every text.
  fileprivate(set) var widest: Int
  /// The largest amount.
  fileprivate(set) var greatest = 0.0

  /// At least as many for a head.
  func including(_ head: Int) -> ColumnNeed {
    ColumnNeed(usual: max(usual, head), widest: max(widest, head), greatest: greatest)
  }

  /// So many and no fewer.
  static func exactly(_ count: Int) -> ColumnNeed { ColumnNeed(usual: count, widest: count) }
}

extension Sheet {
  /// The most cells that a sparkline takes.
  private static let widestCourse = 16
  /// How many rows at most are asked for what is usual.
  private static let sampleSize = 200

  /// What the columns need for their heads and for their cells in `rows`.
  func columnNeeds(of rows: [Int], metrics: TextMetrics) -> [ColumnNeed] {
    var needs = columns.map { ColumnNeed.exactly($0.width ?? metrics.width(of: $0.title)) }
    let measured = columns.indices.filter { columns[$0].width == nil }
    let numbers = columns.indices.filter { columns[$0].kind == .number }
    guard !(measured.isEmpty && numbers.isEmpty), !rows.isEmpty else { return needs }
    var widest = needs.map(\.widest)
    var samples = [[Int]](repeating: [], count: columns.count)
    let step = max(1, rows.count / Sheet.sampleSize)
    for (place, row) in rows.enumerated() {
      let cells = self.rows[row].cells
      for column in numbers {
        needs[column].greatest = max(needs[column].greatest, abs(cells[column].number ?? 0))
      }
      let isSampled = place % step == 0
      for column in measured {
        let cell = cells[column]
        // No character takes more cells than bytes, so that most texts need not be measured.
        let isWide = cell.course.isEmpty && cell.text.utf8.count > widest[column]
        guard isSampled || isWide || !cell.course.isEmpty else { continue }
        let width =
          cell.course.isEmpty
          ? metrics.width(of: cell.text) : min(cell.course.count, Sheet.widestCourse)
        widest[column] = max(widest[column], width)
        if isSampled { samples[column].append(width) }
      }
    }
    for column in measured {
      let sorted = samples[column].sorted()
      let usual = sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * 4 / 5]
      needs[column].usual = max(needs[column].usual, usual)
      needs[column].widest = widest[column]
    }
    return needs
  }
}
