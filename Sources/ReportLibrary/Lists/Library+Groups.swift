import ReportModel

/// Lists in groups: `jobs?group=family` sets each value of a facet over its rows,
/// `jobs?group=family&fold=all` shows the groups alone, each with its number of rows.
extension Library {
  /// A list with its rows in the groups that its address asks for; itself where it asks for none.
  func grouped(
    _ sheet: Sheet, _ layout: ListLayout, _ language: Language
  ) throws(AddressError) -> Sheet {
    let address = sheet.address
    if let fold = address["fold"] {
      guard fold == "all" else { throw .unknownValue(fold, parameter: "fold", known: ["all"]) }
      guard address["group"] != nil else {
        throw .malformed("\(address)", reason: "fold= folds groups; name them with group=FACET")
      }
    }
    guard address["group"] != nil else { return sheet }
    let records = sheet.rows.compactMap(\.source)
    let facets = try countedFacets(records, layout, address)
    guard address["chart"] == nil, let facet = facets.first else { return sheet }
    return address["fold"] == nil
      ? divided(sheet, by: facet, records, language)
      : folded(sheet, by: facet, records, language)
  }

  /// The values of a facet with their numbers of records, in the order of their groups. Of a facet
  /// that the list is narrowed by these are the values it is narrowed to: what else those records
  /// have is no group that a list could show.
  func groups(
    _ facet: Facet, _ records: [Record], _ address: Address
  ) -> [(value: String, count: Int)] {
    let included = facet.choice(address[facet.id], among: records, self).included
    let groups = counts(facet, records).filter { included.isEmpty || included.contains($0.value) }
    return facet.id == "year" ? groups.sorted { $1.value < $0.value } : groups
  }

  /// The address of a group: what it leaves out, it still leaves out.
  func narrowed(_ address: Address, by facet: Facet, to value: String) -> Address {
    var choice = facet.choice(address[facet.id], among: [], self)
    choice.included = [value]
    return address.with(facet.id, choice.text)
  }

  /// The list under headings; a record with several values stands under each of them.
  private func divided(
    _ sheet: Sheet, by facet: Facet, _ records: [Record], _ language: Language
  ) -> Sheet {
    var copy = sheet
    let groups = groups(facet, records, sheet.address)
    let parts = Dictionary(
      groups.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
    copy.parts = groups.map { facet.display(self, $0.value, language) }
    let values = sheet.rows.map { row in
      Set(row.source.map(facet.values) ?? []).compactMap { parts[$0] }
    }
    var members = [[Int]](repeating: [], count: groups.count)
    var others: [Int] = []
    for (row, parts) in values.enumerated() {
      for part in parts { members[part].append(row) }
      if parts.isEmpty { others.append(row) }
    }
    if !others.isEmpty {
      copy.parts.append(Library.noValue(facet, language))
      members.append(others)
    }
    copy.rows = members.enumerated().flatMap { part, rows in
      rows.map { index in
        var row = sheet.rows[index]
        row.part = part
        return row
      }
    }
    copy.total = copy.rows.count
    copy.subtitle = Library.subtitle(sheet, facet, language)
    return copy
  }

  /// The groups alone, each leading to its rows.
  private func folded(
    _ sheet: Sheet, by facet: Facet, _ records: [Record], _ language: Language
  ) -> Sheet {
    var copy = sheet
    let base = sheet.address.ungrouped
    let groups = groups(facet, records, sheet.address)
    var amount = Sheet.Column("count", Bilingual("记录数", "Records")[language], .number)
    amount.isAmount = true
    copy.columns = [Sheet.Column("group", facet.title[language]), amount]
    copy.rows = groups.map { value, count in
      Sheet.Row(
        cells: [Sheet.Cell(facet.display(self, value, language)), .count(count)],
        target: narrowed(base, by: facet, to: value), source: nil)
    }
    let known = Set(groups.map(\.value))
    let others = records.count { !facet.values($0).contains(where: known.contains) }
    if others > 0 {
      copy.rows.append(
        Sheet.Row(
          cells: [Sheet.Cell(Library.noValue(facet, language)), .count(others)], target: nil,
          source: nil))
    }
    copy.total = copy.rows.count
    copy.subtitle = Library.subtitle(sheet, facet, language)
    return copy
  }

  private static func noValue(_ facet: Facet, _ language: Language) -> String {
    Bilingual("未注明\(facet.title.chinese)", "no \(facet.title.english.lowercased()) given")[language]
  }

  private static func subtitle(_ sheet: Sheet, _ facet: Facet, _ language: Language) -> String {
    let words = Bilingual(
      "按\(facet.title.chinese)分组", "grouped by \(facet.title.english.lowercased())")[language]
    return [sheet.subtitle, words].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
