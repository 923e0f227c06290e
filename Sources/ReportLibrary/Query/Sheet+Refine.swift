import ReportModel

extension Sheet {
  /// What each row may be found by: all its cells, and the names of the
  /// records behind it in both languages with their aliases.
  public func textIndex(in language: Language) -> TextIndex {
    var index = TextIndex()
    for row in rows {
      var names: [String] = []
      if let record = row.source, record.kind != .mention {
        names = Language.allCases.map { record.plainName(in: $0) }
        names += record.aliases
      }
      // The numbers of a sparkline are not in sight.
      let others = zip(columns, row.cells).filter { $0.0.kind != .course }.map(\.1.text)
      index.append(names: names, others: others)
    }
    return index
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
    let cells = rows.map { $0.cells[column] }
    let parts = rows.map(\.part)
    let places = Sheet.places(of: cells.filter { $0.number == nil }.map(\.text))
    let keys = cells.map { SortKey($0, places) }
    let order = rows.indices.sorted { left, right in
      if parts[left] != parts[right] { return parts[left] < parts[right] }
      if keys[left].rank != keys[right].rank { return keys[left].rank < keys[right].rank }
      if keys[left].isBefore(keys[right]) { return !isDescending }
      if keys[right].isBefore(keys[left]) { return isDescending }
      return left < right
    }
    var copy = self
    copy.rows = order.map { rows[$0] }
    return copy
  }

  /// For each text its place among all, the same for those that sort alike. Many rows have the same.
  private static func places(of texts: [String]) -> [String: Int] {
    let distinct = Set(texts).map { ($0, CollationKey($0)) }.sorted { $0.1 < $1.1 }
    var places: [String: Int] = [:]
    var place = 0
    for (index, (text, key)) in distinct.enumerated() {
      if index > 0, distinct[index - 1].1 < key { place += 1 }
      places[text] = place
    }
    return places
  }

  /// Only the columns named, in the order named, comma between them; where none are, those that
  /// the sheet has by itself.
  public func choosing(columns key: String?) throws(AddressError) -> Sheet {
    guard let key, !key.isEmpty else { return choosingOwnColumns() }
    var chosen: [Int] = []
    for id in columnIDs(in: key) {
      guard let column = columns.firstIndex(where: { $0.id == id }) else {
        throw .unknownValue(id, parameter: "columns", known: columns.map(\.id))
      }
      if !chosen.contains(column) { chosen.append(column) }
    }
    guard !chosen.isEmpty else {
      throw .unknownValue(key, parameter: "columns", known: columns.map(\.id))
    }
    return choosing(chosen)
  }
}

/// What a cell is sorted by: numbers as numbers, words as in a register, and what is missing not at
/// all.
private struct SortKey {
  /// Numbers, words, nothing.
  let rank: Int
  private let number: Double
  /// The place of the words among all.
  private let text: Int

  init(_ cell: Sheet.Cell, _ places: [String: Int]) {
    rank = cell.isEmpty ? 2 : cell.number == nil ? 1 : 0
    number = cell.number ?? 0
    text = rank == 1 ? places[cell.text] ?? 0 : 0
  }

  func isBefore(_ other: SortKey) -> Bool {
    if rank == 2 { return false }
    if rank == 0, number != other.number { return number < other.number }
    return rank == 1 && text < other.text
  }
}
