import ReportModel

extension Sheet {
  /// Adds what a record leads to and no row does yet: the records that its fields name, its section
  /// among them, and the discrepancies that touch it. The rows of a dataset are its values and stay
  /// alone.
  mutating func listSurroundings(of record: Record, _ language: Language) {
    guard record.kind != .dataset else { return }
    let named = record.entity.fields.compactMap { field in
      if case .link = field.type { record.link(field.name) } else { nil }
    }
    listUnreached(Bilingual("相关", "Related"), named, language) { $0.entity.singular[language] }
    guard record.entity.position(of: .section) != nil else { return }
    listUnreached(
      EntityKind.discrepancy.entity.title,
      record.library.discrepancies(touching: record.evidence), language
    ) { $0.gloss(in: language) }
  }

  /// Adds a group of the records that no row leads to yet, whatever the columns of the sheet: name
  /// and words about it.
  private mutating func listUnreached(
    _ heading: Bilingual, _ records: [Record], _ language: Language, about: (Record) -> String
  ) {
    let reached = Set(rows.compactMap(\.target) + [address])
    let texts = columns.indices.filter { columns[$0].kind == .text }
    guard let name = texts.first else { return }
    list(
      heading[language],
      records.filter { !reached.contains($0.address) }.map { other in
        var cells = [Cell](repeating: .blank, count: columns.count)
        cells[name] = Cell(other.name(in: language))
        if texts.count > 1 { cells[texts[1]] = Cell(about(other)) }
        return Row(cells: cells, target: other.address, source: other)
      })
  }

  /// Adds a group of rows under a heading, behind those of the same heading where they come last;
  /// nothing when empty.
  mutating func list(_ heading: String, _ rows: [Row]) {
    guard !rows.isEmpty else { return }
    if parts.last != heading { parts.append(heading) }
    self.rows += rows.map { row in
      var row = row
      row.part = parts.count - 1
      return row
    }
  }
}
