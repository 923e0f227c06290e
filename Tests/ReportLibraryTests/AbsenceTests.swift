import ReportModel
import Testing

@testable import ReportLibrary

/// What is not there: records without a value of a facet, columns without one in any row, and what
/// stands in the cells.
@Suite struct AbsenceTests {
  private func sheet(_ address: String, _ language: Language = .chinese) throws -> Sheet {
    try BuiltIn.library.sheet(at: Address(address), in: language)
  }

  // MARK: - Facets

  @Test func whatHasNoValueIsCountedAndAskedFor() throws {
    let library = try BuiltIn.library
    let all = library.records(.policy)
    let placeless = all.filter { $0.link(.place) == nil }
    #expect(!placeless.isEmpty && placeless.count < all.count)
    let sheet = try sheet("policies")
    let facet = try #require(library.facets(of: sheet, in: .chinese).first { $0.id == "place" })
    let none = try #require(facet.values.last)
    #expect(facet.kinds == facet.values.count - 1)
    #expect(none.id == "none" && none.title == "无" && none.count == placeless.count)
    #expect(facet.shownValues.contains { $0.id == none.id })
    let narrowed = try self.sheet("policies?place=none")
    #expect(Set(narrowed.rows.compactMap(\.source)) == Set(placeless))
    #expect(narrowed.subtitle == "无地方")
    #expect(try self.sheet("policies?place=-none").rows.count == all.count - placeless.count)
    #expect(try self.sheet("policies?place=none,zhejiang", .english).subtitle.contains("no place"))
    #expect(try self.sheet("policies?q=place:无").rows.count >= placeless.count)
    #expect(try self.sheet("policies?q=place=none", .english).rows.count == placeless.count)
  }

  @Test(arguments: ["policies?group=place", "requirements?group=level", "skills?group=parent"])
  func theLastGroupHasNoValueAndLeadsToItsRows(address: String) throws {
    let grouped = try sheet(address)
    let folded = try sheet(address + "&fold=all")
    let last = try #require(folded.rows.last)
    #expect(grouped.parts.last == last.cells[0].text && last.cells[0].text.hasPrefix("无"))
    let target = try #require(last.target)
    #expect(target.parameters.contains { $0.value == "none" })
    let rows = try sheet("\(target)").rows
    #expect(last.cells[1].number == Double(rows.count))
    let members = grouped.rows.filter { $0.part == grouped.parts.count - 1 }
    #expect(Set(members.compactMap(\.source)) == Set(rows.compactMap(\.source)))
  }

  /// A value that is itself called so is written otherwise.
  @Test(arguments: ["none", "\\none", "\\", "无", "a,b", "-none"])
  func noValueIsTakenForNone(value: String) {
    let written = FacetChoice.written(value)
    #expect(written != FacetChoice.none && FacetChoice.read(written) == value)
  }

  // MARK: - Columns

  @Test func columnsThatTellNothingAreLeftOut() throws {
    #expect(try !sheet("jobs?group=family").columns.contains { $0.id == "family" })
    #expect(try sheet("jobs").columns.contains { $0.id == "family" })
    #expect(
      try sheet("jobs?group=family&columns=name,family").columns.map(\.id) == ["name", "family"])
    // Groups of finer values than the headings keep them.
    #expect(try sheet("policies?group=place").columns.contains { $0.id == "place" })
    // What the list is narrowed to need not be said in every row.
    #expect(try !sheet("jobs?family=language").columns.contains { $0.id == "family" })
    #expect(try sheet("jobs?family=language,data").columns.contains { $0.id == "family" })
    let category = try sheet("requirements?report=llm-jobs-2023")
    #expect(category.rows.allSatisfy { $0.source?[.category] == "" })
    #expect(!category.columns.contains { $0.id == "category" })
    #expect(
      try sheet("requirements?report=llm-jobs-2023&columns=category").columns.map(\.id)
        == ["category"])
    #expect(try sheet("requirements?q=category:").columns.contains { $0.id == "category" })
  }

  @Test(arguments: EntityKind.allCases)
  func everyColumnHasAValue(kind: EntityKind) throws {
    let library = try BuiltIn.library
    let list = Address(path: [kind.entity.collection])
    let reports: [Address] =
      ListLayout.of(kind).facets.contains { $0.id == "report" }
      ? library.records(.report).map { list.with("report", $0.id) } : []
    for address in [list] + reports {
      let sheet = try library.sheet(at: address, in: .english)
      for (index, column) in sheet.columns.enumerated() where !sheet.rows.isEmpty {
        #expect(
          sheet.rows.contains { !$0.cells[index].isEmpty }, "\(address) \(column.id)")
      }
    }
  }

  @Test func reportsTellJobsOfOneNameApart() throws {
    func keeps(_ address: String) throws -> Bool {
      try sheet(address).columns.contains { $0.id == "report" && $0.tellsApart }
    }
    let library = try BuiltIn.library
    let jobs = Dictionary(grouping: library.records(.job)) { $0.name(in: .chinese) }
    #expect(jobs.values.contains { Set($0.map(\.report)).count > 1 })
    #expect(try keeps("jobs") && keeps("jobs?group=family"))
    #expect(try !keeps("jobs?report=llm-jobs-2023"))
    // A requirement is told by its job.
    #expect(try !keeps("requirements"))
  }

  // MARK: - Cells

  /// Where a field could have a value and has none stands the sign for missing, elsewhere nothing.
  @Test(arguments: EntityKind.allCases)
  func missingIsMarkedAlikeInAllLists(kind: EntityKind) throws {
    let blank: Set<FieldName> = [.parent, .number, .unit, .member2, .printed, .note]
    let library = try BuiltIn.library
    let layout = ListLayout.of(kind)
    for record in library.records(kind) {
      for column in layout.columns {
        let cell = column.cell(record, .chinese)
        #expect((cell.status == .missing) == (cell.text == "—"), "\(record.id) \(column.id)")
        guard let field = kind.entity.fields.first(where: { $0.name.header == column.id }),
          record[field.name].isEmpty, !["name", "actor", "maker", "level"].contains(column.id),
          cell.isEmpty
        else { continue }
        #expect((cell == .blank) == blank.contains(field.name), "\(record.id) \(column.id)")
      }
    }
  }

  @Test func comparisonsMarkWhatIsMissing() throws {
    let sheet = try sheet("compare?of=jobs/nlp-engineer,jobs/speech-recognition-engineer")
    let cells = sheet.rows.flatMap { $0.cells.dropFirst() }
    #expect(cells.contains(.missing) && !cells.contains(.blank))
  }
}
