extension Sheet {
  /// Columns of a list that tell nothing: those without a value in any row, those that only say
  /// again what the headings of the groups say, and those that say the same in every row since
  /// the list is narrowed to it.
  private var idleColumns: Set<Int> {
    guard let layout = facetedLayout, address["fold"] == nil, let first = rows.first?.cells else {
      return []
    }
    let narrowing = Set(layout.facets.map(\.id).filter { address[$0] != nil })
    return Set(
      columns.indices.filter { index in
        let isNarrowed = narrowing.contains(columns[index].id)
        return rows.allSatisfy { row in
          let cell = row.cells[index]
          return cell.isEmpty || (isNarrowed && cell == first[index])
            || (parts.indices.contains(row.part) && cell.text == parts[row.part])
        }
      })
  }

  /// The sheet with the columns it has by itself: those that tell something.
  func choosingOwnColumns() -> Sheet {
    let idle = idleColumns
    guard !idle.isEmpty, idle.count < columns.count else { return self }
    return choosing(columns.indices.filter { !idle.contains($0) })
  }

  /// The sheet with some of its columns, by their places.
  func choosing(_ chosen: [Int]) -> Sheet {
    var copy = self
    copy.columns = chosen.map { columns[$0] }
    copy.rows = rows.map { row in
      var row = row
      row.cells = chosen.map { row.cells[$0] }
      return row
    }
    return copy
  }

  /// Keeps the reports in sight where those of several have the same name.
  mutating func tellNamesApart() {
    guard let name = columns.firstIndex(where: { $0.id == "name" }),
      let report = columns.firstIndex(where: { $0.id == "report" })
    else { return }
    var reports: [String: String] = [:]
    columns[report].tellsApart = rows.contains { row in
      let cells = row.cells
      let first = reports[cells[name].text] ?? cells[report].text
      reports[cells[name].text] = first
      return first != cells[report].text
    }
  }
}
