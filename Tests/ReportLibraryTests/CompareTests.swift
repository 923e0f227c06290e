import ReportModel
import TestSupport
import Testing

@testable import ReportLibrary

/// Records side by side.
@Suite struct CompareTests {
  private func sheet(_ address: String, _ language: Language = .chinese) throws -> Sheet {
    try BuiltIn.library.sheet(at: Address(address), in: language)
  }

  @Test func datasetsStandMemberByMember() throws {
    let names = ["core", "finance", "media"].map { "datasets/\($0)-salary-bands" }
    let address = Address.comparison(of: try names.map { try Address($0) })
    #expect(try Address(address.description) == address)
    let sheet = try BuiltIn.library.sheet(at: address, in: .chinese)
    #expect(sheet.columns.count == 4)
    for (column, name) in zip(sheet.columns.dropFirst(), names) {
      let dataset = try #require(BuiltIn.library.record(.dataset, column.id))
      #expect(name == dataset.address.description)
      for observation in dataset.referrers(.observation, by: .dataset) {
        let row = try #require(sheet.rows.first { $0.sources.contains(observation) })
        let index = try #require(sheet.columns.firstIndex(of: column))
        #expect(row.cells[index] == observation.tabulatedCell)
      }
    }
    let groups = Set(try #require(sheet.series).points.compactMap(\.group))
    #expect(groups.count == 3)
  }

  /// A count among shares says that it is one, in the comparison as in the table.
  @Test func anotherUnitStandsBesideItsValue() throws {
    let compared = try sheet(
      "compare?of=datasets/finance-salary-bands,datasets/media-salary-bands")
    let table = try sheet("datasets/media-salary-bands")
    for rows in [compared.rows.map { $0.cells[2].text }, table.rows.map { $0.cells[1].text }] {
      #expect(rows.prefix(2) == ["82", "41 个"])
    }
  }

  @Test func jobsStandSkillBySkill() throws {
    let sheet = try sheet(
      "compare?of=jobs/nlp-engineer,jobs/speech-recognition-engineer,jobs/aigc-engineer")
    #expect(sheet.columns.count == 5)
    let counts = sheet.rows.compactMap { $0.cells[1].number }
    #expect(counts.first == 3 && counts == counts.sorted(by: >))
    let python = try #require(sheet.rows.first { $0.target?.path[1] == "python" })
    #expect(python.cells[1].number == Double(python.cells.dropFirst(2).count { !$0.text.isEmpty }))
    #expect(sheet.rows.allSatisfy { !$0.sources.isEmpty })
  }

  @Test func otherKindsStandFieldByField() throws {
    let library = try BuiltIn.library
    for kind in EntityKind.allCases where ![.dataset, .job].contains(kind) {
      let records = library.records(kind).prefix(3)
      guard records.count > 1 else { continue }
      for language in Language.allCases {
        let sheet = try library.sheet(at: .comparison(of: records.map(\.address)), in: language)
        #expect(sheet.columns.count == records.count + 1)
        #expect(!sheet.rows.isEmpty, "\(kind)")
        #expect(
          sheet.rows.allSatisfy { row in row.cells.dropFirst().contains { !$0.text.isEmpty } })
      }
    }
  }

  @Test func counterpartsAreTheSameAnalysisOfOtherFields() throws {
    let library = try BuiltIn.library
    let bands = try #require(library.record(.dataset, "finance-salary-bands"))
    let others = library.counterparts(of: bands)
    #expect(Set(others.map { $0[.group] }) == ["core", "mobile", "media"])
    for dataset in library.records(.dataset) {
      for other in library.counterparts(of: dataset) {
        #expect(library.counterparts(of: other).contains(dataset))
        #expect(other[.dimension1] == dataset[.dimension1] && other[.group] != dataset[.group])
      }
    }
  }

  @Test(arguments: [
    ("compare?of=jobs/nlp-engineer,skills/python", "collection"),
    ("compare?of=jobs,skills", "collection/record"), ("compare?of=jobz/a,jobz/b", "jobs"),
    ("compare?of=jobs/nlp-enginer,jobs/aigc-engineer", "nlp-engineer"), ("compare?x=1", "of"),
  ])
  func errorsSayWhatIsWrong(address: String, word: String) throws {
    let error = #expect(throws: AddressError.self) { try sheet(address) }
    #expect(error?.message(in: .english).contains(word) == true)
  }

  @Test(arguments: ["compare", "compare?of=jobs/nlp-engineer"])
  func tooFewSayWhatToDo(address: String) throws {
    let sheet = try sheet(address)
    #expect(sheet.rows.isEmpty && !sheet.notes.isEmpty)
  }
}
