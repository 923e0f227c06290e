import ReportModel

extension Library {
  /// A collection's list, narrowed by the facets in the address.
  func listSheet(
    _ kind: EntityKind, _ address: Address, _ language: Language
  ) throws(AddressError) -> Sheet {
    let layout = ListLayout.of(kind)
    try checkParameters(of: address, known: layout.facets.map(\.id) + ["group", "fold"])
    let records = try narrowed(records(kind), by: layout.facets, address)
    var sheet = Sheet(
      address: address, title: kind.entity.title[language],
      columns: layout.columns.map { $0.column(in: language) },
      rows: records.map { record in
        Sheet.Row(
          cells: layout.columns.map { $0.cell(record, language) },
          target: record.address, source: record)
      })
    sheet.subtitle = layout.facets
      .compactMap { facet in
        address[facet.id].map { asked in
          facet.words(facet.choice(asked, among: self.records(kind), self), self, language)
        }
      }
      .joined(separator: " · ")
    sheet = try sheet.sorted(by: layout.sort)
    if address.isCount, let query = address["q"] {
      sheet = try sheet.filtered(by: query, in: self, language)
    }
    sheet.series = try listSeries(
      sheet.rows.compactMap(\.source), layout, address, kind, language)
    return try grouped(sheet, layout, language)
  }

  /// The facets of a list with the count of each value among `records`, most
  /// frequent first; facets with a single value are left out unless chosen.
  public func facets(of sheet: Sheet, in language: Language) -> [FacetCounts] {
    guard let kind = sheet.facetedKind else { return [] }
    // A grouped list shows some records several times, or not at all.
    let records =
      sheet.address["group"] == nil
      ? sheet.rows.compactMap(\.source)
      : narrowedRecords(sheet.address, without: nil, language) ?? []
    return ListLayout.of(kind).facets.compactMap { facet in
      let choice = facet.choice(sheet.address[facet.id], among: self.records(kind), self)
      var all = counts(
        facet,
        among: choice.isEmpty
          ? records : narrowedRecords(sheet.address, without: facet, language) ?? records,
        leavingOut: choice.excluded)
      // What was asked for stays to be taken back, even when nothing has it.
      for value in choice.included + choice.excluded
      where !all.contains(where: { $0.value == value }) {
        all.append((value, 0))
      }
      let values = all.map { value, count in
        FacetCounts.Value(
          id: value, title: facet.display(self, value, language), count: count,
          state: choice.included.contains(value)
            ? .chosen : choice.excluded.contains(value) ? .excluded : .free)
      }
      guard values.count > 1 || !choice.isEmpty else { return nil }
      return FacetCounts(
        id: facet.id, title: facet.title[language], values: values, choice: choice)
    }
  }

  /// Whether ``facets(of:in:)`` has any, without counting them all.
  public func hasFacets(_ sheet: Sheet) -> Bool {
    guard let kind = sheet.facetedKind else { return false }
    // The last ones vary sooner than the report does.
    return ListLayout.of(kind).facets.reversed().contains { facet in
      if sheet.address[facet.id]?.contains(where: { $0 != "," }) ?? false { return true }
      var first: String?
      return sheet.rows.contains { row in
        guard let record = row.source else { return false }
        return facet.values(record).contains { value in
          guard !value.isEmpty else { return false }
          if first == nil { first = value }
          return value != first
        }
      }
    }
  }

  /// The records that a list shows, or would show without one of its facets: what its values are
  /// counted among.
  private func narrowedRecords(
    _ address: Address, without facet: Facet?, _ language: Language
  ) -> [Record]? {
    var wider = address.ungrouped
    if let facet { wider[facet.id] = nil }
    return try? sheet(at: wider, in: language).rows.compactMap(\.source)
  }

  /// For each value how many of the records the list would keep were it chosen: those that have
  /// it and none of the values left out, the value itself aside.
  private func counts(
    _ facet: Facet, among records: [Record], leavingOut excluded: [String]
  ) -> [(value: String, count: Int)] {
    guard !excluded.isEmpty else { return counts(facet, records) }
    let kept = records.filter { !facet.values($0).contains(where: excluded.contains) }
    var all = counts(facet, kept)
    for value in excluded {
      let others = excluded.filter { $0 != value }
      let count = records.count { record in
        let values = facet.values(record)
        return values.contains(value) && !values.contains(where: others.contains)
      }
      all.append((value, count))
    }
    let place = Dictionary(
      all.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
    return all.sorted {
      ($1.count, place[$0.value] ?? 0) < ($0.count, place[$1.value] ?? 0)
    }
  }

  func counts(_ facet: Facet, _ records: [Record]) -> [(value: String, count: Int)] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for record in records {
      // In their own order: that of a set differs from run to run.
      var seen: Set<String> = []
      for value in facet.values(record) where !value.isEmpty && seen.insert(value).inserted {
        if counts[value] == nil { order.append(value) }
        counts[value, default: 0] += 1
      }
    }
    let known = facet.known(self) ?? order
    let place = Dictionary(
      known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return order.map { ($0, counts[$0] ?? 0) }
      .sorted { ($1.1, place[$0.0] ?? .max, $0.0) < ($0.1, place[$1.0] ?? .max, $1.0) }
  }

  private func narrowed(
    _ records: [Record], by facets: [Facet], _ address: Address
  ) throws(AddressError) -> [Record] {
    var records = records
    for facet in facets {
      guard let asked = address[facet.id] else { continue }
      let choice = facet.choice(asked, among: records, self)
      let known = facet.known(self)
      guard !choice.isEmpty else {
        throw .unknownValue(asked, parameter: facet.id, known: Array((known ?? []).prefix(12)))
      }
      let wanted = (choice.included + choice.excluded).sorted()
      if let known, let bad = wanted.first(where: { !known.contains($0) }) {
        let nearest = Nearest.to(bad, among: known)
        throw .unknownValue(
          bad, parameter: facet.id, known: nearest.isEmpty ? Array(known.prefix(12)) : nearest)
      }
      records = records.filter { choice.admits(facet.values($0)) }
    }
    return records
  }
}

extension Sheet {
  /// The kind of record it lists, where its facets can be counted.
  var facetedKind: EntityKind? {
    guard address.path.count == 1, !address.isSearch, address["chart"] == nil else { return nil }
    return EntityKind(collection: address.path[0])
  }
}
