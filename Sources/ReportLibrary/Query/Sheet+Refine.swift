import ReportModel

extension Sheet {
  /// What each row may be found by: all its cells, and the names of the
  /// records behind it in both languages with their aliases.
  public func textIndex(in language: Language) -> TextIndex {
    var index = TextIndex()
    for row in rows {
      var names: [String] = []
      if let record = row.source, record.kind != .mention {
        names = Language.allCases.map { record.name(in: $0) }
        if record.kind == .skill {
          names += record.referrers(.alias, by: .skill).map { $0[.alias] }
        }
      }
      index.append(names: names, others: row.cells.map(\.text))
    }
    return index
  }

  /// The rows that match, in their order.
  public func filtered(by filter: TextFilter, index: TextIndex) -> Sheet {
    guard !filter.isEmpty else { return self }
    var copy = self
    copy.rows = index.rows(matching: filter).map { rows[$0.row] }
    return copy
  }

  /// The rows sorted by a column id, `-` before it for descending order. Either
  /// way numbers stand before words and rows without a value come last; equal
  /// ones keep their order.
  public func sorted(by key: String?) throws(AddressError) -> Sheet {
    guard let key, !key.isEmpty else { return self }
    let isDescending = key.hasPrefix("-")
    let id = isDescending ? String(key.dropFirst()) : key
    guard let column = columns.firstIndex(where: { $0.id == id }) else {
      throw .unknownValue(id, parameter: "sort", known: columns.map(\.id))
    }
    var copy = self
    copy.rows = rows.enumerated().sorted { left, right in
      if left.element.part != right.element.part { return left.element.part < right.element.part }
      let (first, second) = (left.element.cells[column], right.element.cells[column])
      if first.rank != second.rank { return first.rank < second.rank }
      if first.isBefore(second) { return !isDescending }
      if second.isBefore(first) { return isDescending }
      return left.offset < right.offset
    }.map(\.element)
    return copy
  }

  /// Only the columns named, in the order named, comma between them.
  public func choosing(columns key: String?) throws(AddressError) -> Sheet {
    guard let key, !key.isEmpty else { return self }
    var chosen: [Int] = []
    for id in key.split(separator: ",") {
      guard let column = columns.firstIndex(where: { $0.id == id }) else {
        throw .unknownValue(String(id), parameter: "columns", known: columns.map(\.id))
      }
      if !chosen.contains(column) { chosen.append(column) }
    }
    guard !chosen.isEmpty else {
      throw .unknownValue(key, parameter: "columns", known: columns.map(\.id))
    }
    var copy = self
    copy.columns = chosen.map { columns[$0] }
    copy.rows = rows.map { row in
      var row = row
      row.cells = chosen.map { row.cells[$0] }
      return row
    }
    return copy
  }
}

extension Sheet.Cell {
  /// Numbers, words, nothing.
  fileprivate var rank: Int {
    if status == .missing || text.isEmpty { return 2 }
    return number == nil ? 1 : 0
  }

  /// Numbers compare as numbers, words by their scalars, and what is missing
  /// not at all.
  fileprivate func isBefore(_ other: Sheet.Cell) -> Bool {
    if rank == 2 { return false }
    if let number, let otherNumber = other.number { return number < otherNumber }
    return text < other.text
  }
}
