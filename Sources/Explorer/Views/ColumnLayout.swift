import ReportLibrary

/// Which columns of a table are shown and how wide.
struct ColumnLayout {
  struct Column {
    /// Index among the sheet's columns.
    let index: Int
    /// All of its cells.
    var width: Int
    /// Those of them that a bar behind the amount takes, the blank before it counted.
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
  private static let leastAsked = 8

  private(set) var columns: [Column] = []
  /// Columns that found no room.
  let hidden: Int

  /// The frozen columns always stand; those behind them follow from `slide` on as long as their
  /// least widths fit beside that of a column that is to stay in sight. What is left makes all as wide as they usually are, then the names as wide
  /// as their widest, then the others, and then goes to bars. The names stand first, or
  /// behind one column such as a date. A width that the reader asked for goes before all this.
  init(_ sheet: Sheet, needs: [ColumnNeed], slide: Int, available: Int, hasBars: Bool) {
    let asked = sheet.columns.indices.map { index -> Int? in
      let own = needs[index].widest + ColumnLayout.extra(sheet.columns[index].kind)
      switch sheet.columnWidths[sheet.columns[index].id] {
      case .cells(let count): return min(count, own)
      case .full: return own
      case nil: return nil
      }
    }
    let widest = sheet.columns.indices.map { index in
      asked[index] ?? needs[index].widest + ColumnLayout.extra(sheet.columns[index].kind)
    }
    let frozen = max(1, min(sheet.frozen, sheet.columns.count))
    let names =
      sheet.columns.prefix(2).firstIndex(where: \.holdsNames)
      ?? (widest.count > 1 && widest[0] <= 10 && sheet.columns[1].kind == .text ? 1 : 0)
    let usual = sheet.columns.indices.map { index in
      // What is offered to begin with is short enough for its names to be read whole.
      sheet.address.isOffer && index == names
        ? widest[index]
        : asked[index] ?? ColumnLayout.usual(needs[index], sheet.columns[index].kind)
    }
    let share =
      sheet.address.isHome
      ? available * 4 / 5 : names == 0 ? max(18, available * 2 / 5) : max(12, available / 2)
    let order = (Array(0..<frozen) + sheet.columns.indices.dropFirst(frozen + slide))
      .filter(widest.indices.contains)
    var used = 0
    var isFull = false
    for (place, index) in order.enumerated() where !isFull || sheet.claim(of: index) > .common {
      var least =
        index == names
        ? min(usual[index], share)
        : min(widest[index], ColumnLayout.least(sheet.columns[index].kind, in: sheet))
      // What stands further on and is to stay in sight; only the names come before it.
      let rest = index == names ? [] : order[(place + 1)...]
      let kept = rest.filter { sheet.claim(of: $0) > sheet.claim(of: index) }
        .reduce(0) {
          let least = ColumnLayout.least(sheet.columns[$1].kind, in: sheet)
          return $0 + ColumnLayout.gap + (asked[$1] ?? min(widest[$1], least))
        }
      let gap = columns.isEmpty ? 0 : ColumnLayout.gap
      if let width = asked[index] {
        // As much of it as there is room for.
        let room = available - used - gap
        least = room < min(width, ColumnLayout.leastAsked) ? width : min(width, room)
      }
      guard columns.isEmpty || used + gap + least + kept <= available else {
        isFull = true
        continue
      }
      columns.append(Column(index: index, width: least))
      used += gap + least
    }
    if columns.count == 1, sheet.columns.indices.contains(names) {
      // Where there is room for one only, it is the names.
      used = min(usual[names], available)
      columns = [Column(index: names, width: used)]
    }
    hidden = sheet.columns.count - columns.count
    var spare = available - used
    let named = columns.indices.filter { columns[$0].index == names }
    grow(Array(columns.indices), to: usual, &spare)
    grow(named, to: widest, &spare)
    grow(Array(columns.indices), to: widest, &spare)
    if let first = columns.first, first.width > available { columns[0].width = max(0, available) }
    if hasBars { addBars(sheet, spare) }
  }

  /// Gives what is spare to some columns in equal parts, to none more than it wants.
  private mutating func grow(_ places: [Int], to wanted: [Int], _ spare: inout Int) {
    var hungry = places.filter { columns[$0].width < wanted[columns[$0].index] }
    while spare > 0, !hungry.isEmpty {
      for place in hungry where spare > 0 {
        columns[place].width += 1
        spare -= 1
      }
      hungry.removeAll { columns[$0].width >= wanted[columns[$0].index] }
    }
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

  /// The least slide with which all columns behind it are shown.
  static func lastSlide(_ sheet: Sheet, needs: [ColumnNeed], available: Int) -> Int {
    let frozen = max(1, min(sheet.frozen, sheet.columns.count))
    let last = max(0, sheet.columns.count - frozen - 1)
    return (0..<last).first { slide in
      let layout = ColumnLayout(
        sheet, needs: needs, slide: slide, available: available, hasBars: false)
      return layout.hidden == slide
    } ?? last
  }

  /// Numbers and levels are to be read whole, unless long words stand in their place.
  private static func usual(_ need: ColumnNeed, _ kind: Sheet.Column.Kind) -> Int {
    let most = kind == .level ? 20 : kind == .number ? 10 : 0
    return max(need.usual, min(need.widest, most)) + extra(kind)
  }

  /// The cells that show every cell of a column whole, with its bar.
  static func wanted(_ need: ColumnNeed, _ column: Sheet.Column, hasBars: Bool) -> Int {
    need.widest + extra(column.kind) + (hasBars && column.isAmount ? amountBar.upperBound : 0)
  }

  private static func extra(_ kind: Sheet.Column.Kind) -> Int { kind == .level ? levelBar : 0 }

  private static func least(_ kind: Sheet.Column.Kind, in sheet: Sheet) -> Int {
    switch kind {
    case .number: 8
    case .level: 12
    // A detail is read, a list is looked through.
    case .text: sheet.address.isHome ? 20 : sheet.record == nil ? 10 : 14
    case .course: 6
    }
  }
}

/// Why a column goes before those that stand left of it where there is no room for all.
private enum Claim: Int, Comparable {
  case common
  /// It tells rows of one name apart.
  case tellsApart
  /// The rows are sorted by it.
  case sorts

  static func < (left: Claim, right: Claim) -> Bool { left.rawValue < right.rawValue }
}

extension Sheet {
  fileprivate func claim(of index: Int) -> Claim {
    let column = columns[index]
    if [column.id, "-" + column.id].contains(address["sort"]) { return .sorts }
    return column.tellsApart ? .tellsApart : .common
  }
}
