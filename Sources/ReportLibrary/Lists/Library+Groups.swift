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
    let facets = try countedFacets(sheet.rows, layout, address)
    guard address["chart"] == nil, let facet = facets.first else { return sheet }
    return address["fold"] == nil
      ? divided(sheet, by: facet, language) : folded(sheet, by: facet, language)
  }

  /// The values of a facet with their numbers of rows, in the order of their groups, what has none
  /// last. Of a facet that the list is narrowed by these are the values it is narrowed to: what else
  /// those rows have is no group that a list could show.
  func groups(
    _ facet: Facet, _ subjects: [some FacetSubject], _ address: Address
  ) -> [(value: String, count: Int)] {
    let included = facet.choice(address[facet.id], among: subjects, self).included
    var groups = counts(facet, subjects).filter { included.isEmpty || included.contains($0.value) }
    if facet.id == "year" { groups.sort { $1.value < $0.value } }
    return groups.filter { $0.value != FacetChoice.none }
      + groups.filter { $0.value == FacetChoice.none }
  }

  /// The address of a group: what it leaves out, it still leaves out.
  func narrowed(_ address: Address, by facet: Facet, to value: String) -> Address {
    var choice = facet.choice(address[facet.id], among: [], self)
    choice.included = [value]
    return address.with(facet.id, choice.text)
  }

  /// The list under headings; a record with several values stands under each of them.
  private func divided(_ sheet: Sheet, by facet: Facet, _ language: Language) -> Sheet {
    var copy = sheet
    let groups = groups(facet, sheet.rows, sheet.address)
    let parts = Dictionary(
      groups.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
    copy.parts = groups.map { facet.heading(of: $0.value, self, language) }
    var members = [[Int]](repeating: [], count: groups.count)
    for (index, row) in sheet.rows.enumerated() {
      for part in Set(row.values(of: facet)).compactMap({ parts[$0] }) {
        members[part].append(index)
      }
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
  private func folded(_ sheet: Sheet, by facet: Facet, _ language: Language) -> Sheet {
    var copy = sheet
    let base = sheet.address.ungrouped
    var amount = Sheet.Column("count", Bilingual("记录数", "Records")[language], .number)
    amount.isAmount = true
    copy.columns = [Sheet.Column("group", facet.title[language]), amount]
    copy.rows = groups(facet, sheet.rows, sheet.address).map { value, count in
      Sheet.Row(
        cells: [Sheet.Cell(facet.heading(of: value, self, language)), .count(count)],
        target: narrowed(base, by: facet, to: value), source: nil)
    }
    copy.total = copy.rows.count
    copy.subtitle = Library.subtitle(sheet, facet, language)
    return copy
  }

  private static func subtitle(_ sheet: Sheet, _ facet: Facet, _ language: Language) -> String {
    let words = Bilingual(
      "按\(facet.title.chinese)分组", "grouped by \(facet.title.english.lowercased())")[language]
    return [sheet.subtitle, words].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
