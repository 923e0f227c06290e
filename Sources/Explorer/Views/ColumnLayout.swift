import ReportLibrary

/// Which columns of a table are shown and how wide.
struct ColumnLayout {
  struct Column {
    /// Index among the sheet's columns.
    let index: Int
    var width: Int
  }

  /// Blank cells between two columns.
  static let gap = 2
  /// Cells that the bar of a level takes, the blank before it counted.
  static let levelBar = 6

  private(set) var columns: [Column] = []
  /// Columns that found no room.
  let hidden: Int

  /// The first column always stands; those behind it follow from `slide` on as
  /// long as their least widths fit. What is left goes to the column with the
  /// names, then to the others in turn, up to what their cells need. The names
  /// stand first, or behind a narrow column of numbers.
  init(_ sheet: Sheet, widths: [Int], slide: Int, available: Int) {
    let natural = sheet.columns.indices.map { index in
      widths[index] + (sheet.columns[index].kind == .level ? ColumnLayout.levelBar : 0)
    }
    let names = natural.count > 1 && natural[0] <= 10 ? 1 : 0
    let share =
      sheet.address.isHome ? available * 4 / 5 : max(names == 0 ? 18 : 12, available * 2 / 5)
    let order = [0] + sheet.columns.indices.dropFirst(1 + slide)
    var used = 0
    for index in order where natural.indices.contains(index) {
      let least = min(
        natural[index],
        index == names
          ? share : ColumnLayout.least(sheet.columns[index].kind))
      let gap = columns.isEmpty ? 0 : ColumnLayout.gap
      guard columns.isEmpty || used + gap + least <= available else { break }
      columns.append(Column(index: index, width: least))
      used += gap + least
    }
    var spare = available - used
    let first = order.first == names ? 0 : 1
    for position in [first] + Array(columns.indices) where columns.indices.contains(position) {
      let wanted = natural[columns[position].index] - columns[position].width
      let given = max(0, min(spare, wanted))
      columns[position].width += given
      spare -= given
    }
    if let first = columns.first, first.width > available { columns[0].width = max(0, available) }
    hidden = sheet.columns.count - columns.count
  }

  /// The least slide with which the last column is shown.
  static func lastSlide(_ sheet: Sheet, widths: [Int], available: Int) -> Int {
    let last = max(0, sheet.columns.count - 2)
    return (0..<last).first { slide in
      let layout = ColumnLayout(sheet, widths: widths, slide: slide, available: available)
      return layout.columns.last?.index == sheet.columns.count - 1
    } ?? last
  }

  private static func least(_ kind: Sheet.Column.Kind) -> Int {
    switch kind {
    case .number: 10
    case .level: 12
    case .text: 10
    }
  }
}
