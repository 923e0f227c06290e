import ReportModel
import Testing

@testable import ReportLibrary

/// Excluded values, counts that answer “what if”, groups, and what is said of columns.
@Suite struct NarrowingTests {
  private func sheet(_ address: String, _ language: Language = .chinese) throws -> Sheet {
    try BuiltIn.library.sheet(at: Address(address), in: language)
  }

  private func ids(_ address: String) throws -> [String] {
    try sheet(address).rows.compactMap { $0.source?.id }
  }

  private func error(_ address: String) -> AddressError? {
    do {
      _ = try BuiltIn.library.sheet(at: Address(address), in: .english)
      return nil
    } catch {
      return error as? AddressError
    }
  }

  // MARK: - Facets

  @Test func anExcludedValueLeavesTheOthers() throws {
    let all = try ids("jobs")
    let language = Set(try ids("jobs?family=language"))
    #expect(try ids("jobs?family=-language") == all.filter { !language.contains($0) })
    let speech = Set(try ids("jobs?family=speech"))
    #expect(
      try ids("jobs?family=-language,-speech")
        == all.filter { !language.contains($0) && !speech.contains($0) })
    // Of several skills of a job one is enough to leave it out.
    let python = Set(try ids("jobs?skill=python"))
    let rest = try ids("jobs?skill=python,-pytorch")
    #expect(!rest.isEmpty && Set(rest).isSubset(of: python))
    #expect(Set(rest).isDisjoint(with: try ids("jobs?skill=pytorch")))
  }

  @Test func anExclusionIsSaidInWords() throws {
    #expect(try sheet("jobs?family=-language,-speech").subtitle == "不含 语言、语音")
    #expect(
      try sheet("jobs?skill=python,-pytorch", .english).subtitle == "Python; without PyTorch")
    #expect(error("jobs?family=-nonsense") != nil)
    #expect(error("jobs?family=-") != nil)
  }

  /// Each count is the number of rows of the list that choosing the value leads to.
  @Test(arguments: [
    "jobs", "jobs?family=language", "jobs?family=-language,-speech", "jobs?report=-llm-jobs-2023",
    "jobs?skill=-python&kind=position", "jobs?skill=python,-pytorch",
    "policies?year=2024&kind=-law",
    "jobs?q=工程师&family=-language", "jobs?group=skill&family=-data",
  ])
  func countsAnswerWhatIf(address: String) throws {
    let library = try BuiltIn.library
    let sheet = try sheet(address)
    let facets = library.facets(of: sheet, in: .chinese)
    #expect(!facets.isEmpty)
    for facet in facets {
      for value in facet.values.prefix(6) {
        // Chosen instead of what is chosen, beside what is left out.
        var choice = facet.choice
        choice.included = [value.id]
        choice.excluded.removeAll { $0 == value.id }
        let list = sheet.address.ungrouped.with(facet.id, choice.text)
        let rows = try library.sheet(at: list, in: .chinese).rows
        #expect(rows.count == value.count, "\(list)")
      }
      // What has none comes last, however many that are.
      let free = facet.values.filter { $0.state == .free && $0.id != FacetChoice.none }.map(\.count)
      #expect(free == free.sorted(by: >), "\(facet.id)")
    }
  }

  @Test func valuesAreAskedForAndTakenBack() throws {
    let library = try BuiltIn.library
    let facets = library.facets(of: try sheet("jobs?family=language,-speech"), in: .chinese)
    let family = try #require(facets.first { $0.id == "family" })
    #expect(family.values.first { $0.id == "language" }?.state == .chosen)
    #expect(family.values.first { $0.id == "speech" }?.state == .excluded)
    #expect(family.asking(.free, of: "language") == "-speech")
    #expect(family.asking(.excluded, of: "language") == "-speech,-language")
    #expect(family.asking(.chosen, of: "data") == "language,data,-speech")
    #expect(family.shownValues.count <= FacetCounts.limit + 2)
  }

  /// A printed value may hold a comma.
  @Test func anExcludedValueMayHoldAComma() throws {
    let library = try BuiltIn.library
    let facets = library.facets(of: try sheet("observations"), in: .chinese)
    let member = try #require(facets.first { $0.id == "member" })
    guard let value = member.values.first(where: { $0.id.contains(",") }) else { return }
    let text = try #require(member.asking(.excluded, of: value.id))
    let all = library.count(.observation)
    let left = try library.sheet(
      at: Address(path: ["observations"]).with("member", text), in: .chinese)
    #expect(left.rows.count == all - value.count)
  }

  // MARK: - Groups

  @Test(arguments: [
    "jobs?group=family", "jobs?group=skill", "policies?group=year",
    "jobs?group=skill&skill=python,-pytorch",
    "programmes?group=kind&q=人工智能",
  ])
  func groupsHoldWhatTheirListsHold(address: String) throws {
    let library = try BuiltIn.library
    let grouped = try sheet(address)
    let folded = try sheet(address + "&fold=all")
    #expect(folded.columns.map(\.id) == ["group", "count"])
    #expect(grouped.rows.map(\.part) == grouped.rows.map(\.part).sorted())
    for row in folded.rows {
      let part = try #require(grouped.parts.firstIndex(of: row.cells[0].text))
      let members = grouped.rows.filter { $0.part == part }.compactMap { $0.source?.id }
      #expect(row.cells[1].number == Double(members.count), "\(row.cells[0].text)")
      guard let target = row.target else { continue }
      let list = try library.sheet(at: target, in: .chinese).rows.compactMap { $0.source?.id }
      #expect(Set(list) == Set(members) && list.count == members.count, "\(target)")
    }
    #expect(grouped.subtitle.contains("分组"))
  }

  @Test func groupsAreSortedWithin() throws {
    let sheet = try sheet("jobs?group=family&sort=-requirements")
    let column = try #require(sheet.columns.firstIndex { $0.id == "requirements" })
    for part in sheet.parts.indices {
      let values = sheet.rows.filter { $0.part == part }.compactMap { $0.cells[column].number }
      #expect(values == values.sorted(by: >))
    }
  }

  @Test func whatMakesNoGroupsIsSaid() {
    #expect(error("jobs?group=salary") != nil)
    #expect(error("jobs?fold=all") != nil)
    #expect(error("jobs?group=family&fold=some") != nil)
    #expect(error("jobs/nlp-engineer?group=family") != nil)
  }

  // MARK: - Columns

  @Test func columnsAreFrozenAndWidened() throws {
    let sheet = try sheet("jobs?freeze=2&widths=name:30,report:full,skills:9&columns=name,report")
    #expect(sheet.frozen == 2)
    #expect(sheet.columnWidths == ["name": .cells(30), "report": .full, "skills": .cells(9)])
    #expect(sheet.widthsText(sheet.columnWidths) == "name:30,report:full")
    for address in [
      "jobs?freeze=0", "jobs?freeze=x", "jobs?widths=name", "jobs?widths=name:x",
      "jobs?widths=name:0", "jobs?widths=name:999",
    ] { #expect(error(address) != nil, "\(address)") }
  }

  @Test func columnIdsMayHoldCommas() throws {
    let comma = Sheet.Column("a,b", "a,b")
    var sheet = Sheet(
      address: .home, title: "", columns: [Sheet.Column("x", "x"), comma],
      rows: [Sheet.Row(cells: [Sheet.Cell("1"), Sheet.Cell("2")], target: nil, source: nil)])
    sheet = try sheet.arranged(
      by: Address(path: []).with("columns", "a,b,x").with("widths", "x:5,a,b:7"))
    #expect(sheet.columns.map(\.id) == ["a,b", "x"])
    #expect(sheet.columnWidths == ["x": .cells(5), "a,b": .cells(7)])
  }

  /// The numbers behind a sparkline are those that an export writes.
  @Test func aCourseHoldsTheNumbersOfItsDataset() throws {
    let rows = try sheet("datasets?columns=name,course").rows
    let cells = rows.map { $0.cells[1] }.filter { !$0.course.isEmpty }
    #expect(cells.count > 20)
    for cell in cells {
      let written = cell.text.split(separator: ";", omittingEmptySubsequences: false)
      #expect(written.map { Double($0) } == cell.course)
    }
  }

  // MARK: - Names

  @Test func namesStandInBothLanguages() throws {
    let library = try BuiltIn.library
    let both = library.naming(.both)
    let record = try #require(both.record(.job, "speech-recognition-engineer"))
    #expect(record.name(in: .chinese) == "语音识别工程师 Speech recognition engineer")
    #expect(record.name(in: .english) == "Speech recognition engineer 语音识别工程师")
    #expect(record == library.record(.job, "speech-recognition-engineer"))
    #expect(both.record(.skill, "pytorch")?.name(in: .chinese) == "PyTorch")
    for language in Language.allCases {
      #expect(
        library.naming(.english).record(.job, record.id)?.name(in: language)
          == "Speech recognition engineer")
      let detail = try both.sheet(at: record.address, in: language)
      #expect(detail.subtitle.isEmpty)
      let found = try both.sheet(at: Address("jobs?q=sfgcs"), in: language).rows.map(\.target)
      #expect(
        found == (try library.sheet(at: Address("jobs?q=sfgcs"), in: language)).rows.map(\.target))
    }
  }

  @Test func noRecordIsCalledByItsId() throws {
    let library = try BuiltIn.library
    for kind in [EntityKind.tier, .affiliation] {
      for record in library.records(kind) {
        #expect(record.name(in: .chinese) != record.id)
      }
    }
  }
}
