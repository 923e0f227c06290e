import ReportModel

extension Library {
  /// A collection's list, narrowed by the facets in the address.
  func listSheet(
    _ kind: EntityKind, _ address: Address, _ language: Language
  ) throws(AddressError) -> Sheet {
    let layout = ListLayout.of(kind)
    try checkParameters(of: address, known: layout.facets.map(\.id) + ["group"])
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
          facet.wanted(asked, among: self.records(kind), self)
            .map { facet.display(self, $0, language) }.joined(separator: "、")
        }
      }
      .joined(separator: " · ")
    sheet = try sheet.sorted(by: layout.sort)
    if address.isCount, let query = address["q"] {
      sheet = try sheet.filtered(by: query, in: self, language)
    }
    sheet.series = try countSeries(
      sheet.rows.compactMap(\.source), layout, address, kind, language)
    return sheet
  }

  /// The facets of a list with the count of each value among `records`, most
  /// frequent first; facets with a single value are left out unless chosen.
  public func facets(of sheet: Sheet, in language: Language) -> [FacetCounts] {
    guard sheet.address.path.count == 1, !sheet.address.isSearch, sheet.address["chart"] == nil,
      let kind = EntityKind(collection: sheet.address.path[0])
    else { return [] }
    let records = sheet.rows.compactMap(\.source)
    return ListLayout.of(kind).facets.compactMap { facet in
      let asked = facet.wanted(sheet.address[facet.id] ?? "", among: self.records(kind), self)
      let chosen = Set(asked)
      var all = counts(
        facet, chosen.isEmpty ? records : others(than: facet, sheet.address, language) ?? records)
      // What was chosen stays to be taken back, even when nothing has it.
      for value in asked where !all.contains(where: { $0.value == value }) {
        all.append((value, 0))
      }
      let kept =
        all.prefix(FacetCounts.limit)
        + all.dropFirst(FacetCounts.limit).filter { chosen.contains($0.value) }
      let values = kept.map { value, count in
        FacetCounts.Value(
          id: value, title: facet.display(self, value, language), count: count,
          isChosen: chosen.contains(value))
      }
      guard values.count > 1 || !chosen.isEmpty else { return nil }
      return FacetCounts(id: facet.id, title: facet.title[language], values: values)
    }
  }

  /// The records that a list would show without one of its facets: what its
  /// values, chosen or not, are counted among.
  private func others(
    than facet: Facet, _ address: Address, _ language: Language
  ) -> [Record]? {
    var wider = address
    for name in [facet.id, "sort", "columns", "group"] { wider[name] = nil }
    return try? sheet(at: wider, in: language).rows.compactMap(\.source)
  }

  private func counts(_ facet: Facet, _ records: [Record]) -> [(value: String, count: Int)] {
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
      let wanted = Set(facet.wanted(asked, among: records, self))
      let known = facet.known(self)
      guard !wanted.isEmpty else {
        throw .unknownValue(asked, parameter: facet.id, known: Array((known ?? []).prefix(12)))
      }
      if let known, let bad = wanted.sorted().first(where: { !known.contains($0) }) {
        let nearest = Nearest.to(bad, among: known)
        throw .unknownValue(
          bad, parameter: facet.id, known: nearest.isEmpty ? Array(known.prefix(12)) : nearest)
      }
      records = records.filter { !wanted.isDisjoint(with: facet.values($0)) }
    }
    return records
  }

  /// The counts of a list's records by one facet: the chart of a collection.
  private func countSeries(
    _ records: [Record], _ layout: ListLayout, _ address: Address, _ kind: EntityKind,
    _ language: Language
  ) throws(AddressError) -> Series? {
    guard address["chart"] != nil || address["group"] != nil else { return nil }
    let facet: Facet
    if let group = address["group"] {
      guard let named = layout.facets.first(where: { $0.id == group }) else {
        throw .unknownValue(group, parameter: "group", known: layout.facets.map(\.id))
      }
      facet = named
    } else {
      // Counts by report say little; they come last.
      let candidates = layout.facets.filter { $0.id != "report" } + layout.facets
      let varied = candidates.first { address[$0.id] == nil && counts($0, records).count > 1 }
      guard let first = varied ?? layout.facets.first else { return nil }
      facet = first
    }
    // The sort and the columns of a chart are not those of the list behind a mark.
    var base = address
    for name in ["chart", "group", "sort", "columns"] { base[name] = nil }
    let points = counts(facet, records).map { value, count in
      Series.Point(
        category: facet.display(self, value, language), group: nil, value: Double(count),
        printed: "\(count)", words: "", unit: "", status: .plain,
        target: base.with(facet.id, value), source: nil)
    }
    return Series(
      points: points, title: kind.entity.title[language], categoryTitle: facet.title[language],
      groupTitle: nil, measureTitle: Bilingual("记录数", "Number of records")[language], unit: "",
      isWhole: false)
  }
}
