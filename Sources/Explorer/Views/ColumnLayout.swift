import ReportLibrary

/// Which columns of a table are shown and how wide.
struct ColumnLayout {
  struct Column {
    /// Index among the sheet's columns.
    let index: Int
    /// All of its cells.
    var width: Int
    /// Those of them that a bar behind the number takes, the blank before it counted.
    var bar = 0

    /// The cells of its text.
    var textWidth: Int { width - bar }
  }

  /// Blank cells between two columns.
  static let gap = 2
  /// Cells that the bar of a level takes, the blank before it counted.
  static let levelBar = 6
  /// The fewest and the most that the bar of an amount takes, the blank before it counted.
  static let amountBar = 6...13

  /// The fewest cells in which a column is shown that is to be wider.
  private static let leastAsked = 4

  private(set) var columns: [Column] = []
  /// Columns that found no room.
  let hidden: Int

  /// The frozen columns always stand; those behind them follow from `slide` on as long as their
  /// least widths fit. What is left goes to the column with the names, then to the others in turn,
  /// up to what their cells need, and then to bars. The names stand first, or behind a narrow
  /// column of numbers. A width that the reader asked for goes before all this.
  init(_ sheet: Sheet, widths: [Int], slide: Int, available: Int, hasBars: Bool) {
    let asked = sheet.columns.indices.map { index -> Int? in
      let own = widths[index] + ColumnLayout.extra(sheet.columns[index].kind)
      switch sheet.columnWidths[sheet.columns[index].id] {
      case .cells(let count): return min(count, own)
      case .full: return own
      case nil: return nil
      }
    }
    let natural = sheet.columns.indices.map { index in
      asked[index] ?? widths[index] + ColumnLayout.extra(sheet.columns[index].kind)
    }
    let frozen = max(1, min(sheet.frozen, sheet.columns.count))
    let names = natural.count > 1 && natural[0] <= 10 ? 1 : 0
    let share =
      sheet.address.isHome
      ? available * 4 / 5 : names == 0 ? max(18, available * 2 / 5) : max(12, available / 2)
    let order = Array(0..<frozen) + sheet.columns.indices.dropFirst(frozen + slide)
    var used = 0
    for index in order where natural.indices.contains(index) {
      var least = min(
        natural[index],
        index == names ? share : ColumnLayout.least(sheet.columns[index].kind, in: sheet))
      let gap = columns.isEmpty ? 0 : ColumnLayout.gap
      if let width = asked[index] {
        // As much of it as there is room for.
        let room = available - used - gap
        least = room < min(width, ColumnLayout.leastAsked) ? width : min(width, room)
      }
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
    if hasBars { addBars(sheet, spare) }
  }

  /// Gives what is left to bars: to the amounts that the rows are sorted by first.
  private mutating func addBars(_ sheet: Sheet, _ spare: Int) {
    let sort = sheet.address["sort"] ?? ""
    let amounts = columns.indices.filter { sheet.columns[columns[$0].index].isAmount }
    let sorted = amounts.filter { sort.hasSuffix(sheet.columns[columns[$0].index].id) }
    var spare = spare
    for position in sorted + amounts.filter({ !sorted.contains($0) }) {
      let bar = min(spare, ColumnLayout.amountBar.upperBound)
      guard bar >= ColumnLayout.amountBar.lowerBound else { return }
      columns[position].bar = bar
      columns[position].width += bar
      spare -= bar
    }
  }

  /// The least slide with which the last column is shown.
  static func lastSlide(_ sheet: Sheet, widths: [Int], available: Int) -> Int {
    let frozen = max(1, min(sheet.frozen, sheet.columns.count))
    let last = max(0, sheet.columns.count - frozen - 1)
    return (0..<last).first { slide in
      let layout = ColumnLayout(
        sheet, widths: widths, slide: slide, available: available, hasBars: false)
      return layout.columns.last?.index == sheet.columns.count - 1
    } ?? last
  }

  private static func extra(_ kind: Sheet.Column.Kind) -> Int { kind == .level ? levelBar : 0 }

  private static func least(_ kind: Sheet.Column.Kind, in sheet: Sheet) -> Int {
    switch kind {
    case .number: 10
    case .level: 12
    // A detail is read, a list is looked through.
    case .text: sheet.record == nil ? 10 : 14
    case .course: 6
    }
  }
}
