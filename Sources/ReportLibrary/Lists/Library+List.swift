import ReportModel

extension Library {
  /// A collection's list, narrowed by the facets in the address.
  func listSheet(
    _ kind: EntityKind, _ address: Address, _ language: Language
  ) throws(AddressError) -> Sheet {
    let layout = ListLayout.of(kind)
    try checkParameters(of: address, known: layout.parameters)
    let records = try narrowed(records(kind), by: layout.facets, address)
    var sheet = Sheet(
      address: address, title: kind.entity.title[language],
      columns: layout.columns.map { $0.column(in: language) },
      rows: records.map { record in
        Sheet.Row(
          cells: layout.columns.map { $0.cell(record, language) },
          target: record.address, source: record)
      })
    if !kind.entity.isPart { sheet.tellNamesApart() }
    return try listed(sheet, layout, kind, language)
  }

  /// A list of rows that its address narrows already: with what the facets say, in the order of
  /// the list, counted for a chart, in its groups.
  ///
  /// - Parameter kind: The kind of its records, nil where they are of several.
  func listed(
    _ sheet: Sheet, _ layout: ListLayout, _ kind: EntityKind?, _ language: Language
  ) throws(AddressError) -> Sheet {
    let address = sheet.address
    var sheet = sheet
    sheet.subtitle = layout.facets
      .compactMap { facet in
        address[facet.id].map { asked in
          facet.words(
            facet.choice(asked, among: subjects(of: address), self), self, language)
        }
      }
      .joined(separator: " · ")
    sheet = try sheet.sorted(by: layout.sort)
    if address.isCount, let query = address["q"] {
      sheet = try sheet.filtered(by: query, in: self, language)
    }
    sheet.series = try listSeries(sheet, layout, kind, language)
    return try grouped(sheet, layout, language)
  }

  /// The facets of a list with the count of each value among `records`, most
  /// frequent first; facets with a single value are left out unless chosen.
  public func facets(of sheet: Sheet, in language: Language) -> [FacetCounts] {
    guard let layout = sheet.facetedLayout else { return [] }
    // A grouped list shows some records several times, or not at all.
    let rows =
      sheet.address["group"] == nil
      ? sheet.rows : narrowedRows(sheet.address, without: nil, language) ?? []
    return layout.facets.compactMap { facet in
      let choice = facet.choice(sheet.address[facet.id], among: subjects(of: sheet.address), self)
      var all = counts(
        facet,
        among: choice.isEmpty
          ? rows : narrowedRows(sheet.address, without: facet, language) ?? rows,
        leavingOut: choice.excluded)
      // What was asked for stays to be taken back, even when nothing has it.
      for value in choice.included + choice.excluded
      where !all.contains(where: { $0.value == value }) {
        all.append((value, 0))
      }
      // That there is none says least; it comes last.
      let isValue = { (entry: (value: String, count: Int)) in entry.value != FacetChoice.none }
      all = all.filter(isValue) + all.filter { !isValue($0) }
      let values = all.map { value, count in
        FacetCounts.Value(
          id: value, title: facet.title(of: value, self, language), count: count,
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
    guard let layout = sheet.facetedLayout else { return false }
    // The last ones vary sooner than the report does.
    return layout.facets.reversed().contains { facet in
      if sheet.address[facet.id]?.contains(where: { $0 != "," }) ?? false { return true }
      var first: String?
      return sheet.rows.contains { row in
        row.values(of: facet).contains { value in
          if first == nil { first = value }
          return value != first
        }
      }
    }
  }

  /// The rows that a list shows, or would show without one of its facets: what its values are
  /// counted among.
  private func narrowedRows(
    _ address: Address, without facet: Facet?, _ language: Language
  ) -> [Sheet.Row]? {
    var wider = address.ungrouped
    if let facet { wider[facet.id] = nil }
    return try? sheet(at: wider, in: language).rows
  }

  /// For each value how many of the rows the list would keep were it chosen: those that have
  /// it and none of the values left out, the value itself aside.
  private func counts(
    _ facet: Facet, among subjects: [some FacetSubject], leavingOut excluded: [String]
  ) -> [(value: String, count: Int)] {
    guard !excluded.isEmpty else { return counts(facet, subjects) }
    let kept = subjects.filter { !$0.values(of: facet).contains(where: excluded.contains) }
    var all = counts(facet, kept)
    for value in excluded {
      let others = excluded.filter { $0 != value }
      let count = subjects.count { subject in
        let values = subject.values(of: facet)
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

  /// The values of a facet, each with the number of those that have it, the most frequent first.
  func counts(
    _ facet: Facet, _ subjects: [some FacetSubject]
  ) -> [(value: String, count: Int)] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for subject in subjects {
      // In their own order: that of a set differs from run to run.
      var seen: Set<String> = []
      for value in subject.values(of: facet) where seen.insert(value).inserted {
        if counts[value] == nil { order.append(value) }
        counts[value, default: 0] += 1
      }
    }
    let known = facet.knownValues(self) ?? order
    let place = Dictionary(
      known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return order.map { ($0, counts[$0] ?? 0) }
      .sorted { ($1.1, place[$0.0] ?? .max, $0.0) < ($0.1, place[$1.0] ?? .max, $1.0) }
  }

  /// All that a list is narrowed from.
  private func subjects(of address: Address) -> [Record] {
    if address.isOfSources { return sources.flatMap(\.records) }
    return EntityKind(collection: address.path[0]).map(records) ?? []
  }

  /// Those that have what an address asks of the facets.
  func narrowed<Subject: FacetSubject>(
    _ subjects: [Subject], by facets: [Facet], _ address: Address
  ) throws(AddressError) -> [Subject] {
    var subjects = subjects
    for facet in facets {
      guard let asked = address[facet.id] else { continue }
      let choice = facet.choice(asked, among: subjects, self)
      let known = facet.knownValues(self)
      guard !choice.isEmpty else {
        throw .unknownValue(asked, parameter: facet.id, known: Array((known ?? []).prefix(12)))
      }
      let wanted = (choice.included + choice.excluded).sorted()
      if let known, let bad = wanted.first(where: { $0 != FacetChoice.none && !known.contains($0) })
      {
        let nearest = Nearest.to(bad, among: known)
        throw .unknownValue(
          bad, parameter: facet.id, known: nearest.isEmpty ? Array(known.prefix(12)) : nearest)
      }
      subjects = subjects.filter { choice.admits($0.values(of: facet)) }
    }
    return subjects
  }
}

extension Sheet {
  /// How it is laid out, where it is a list whose facets can be counted.
  var facetedLayout: ListLayout? { address["chart"] == nil ? ListLayout.of(address) : nil }
}
