import ReportModel
import Testing

@testable import ReportLibrary

@Suite struct SearchTests {
  private func search(_ query: String, _ language: Language = .chinese) throws -> Sheet {
    try BuiltIn.library.sheet(at: Address(path: ["search"]).with("q", query), in: language)
  }

  @Test(arguments: Language.allCases)
  func theNameThatBeginsWithItComesFirst(language: Language) throws {
    let sheet = try search("语音", language)
    #expect(sheet.rows.first?.target?.description == "jobs/speech-recognition-engineer")
    #expect(sheet.parts.first == EntityKind.job.entity.title[language])
    #expect(
      try search("pytorch", language).rows.first { $0.target?.path[0] == "skills" }?.target?.path[1]
        == "pytorch")
  }

  @Test(arguments: ["语音", "数据", "python", "a", "的", "100%"])
  func withinAKindBetterMatchesComeFirst(query: String) throws {
    let folded = Folding.fold(query)
    let sheet = try search(query)
    var last = (part: -1, rank: 0)
    // Years and sources are no records.
    for row in sheet.rows {
      guard let record = row.source else { continue }
      let names =
        [FieldName.name, .nameEn, .title, .titleEn, .short, .shortEn].map { record[$0] }
        + record.aliases
      let begins = names.contains { Folding.fold($0).starts(with: folded) }
      if row.part != last.part { last = (row.part, 0) }
      #expect(begins || last.rank <= 1)
      if begins { #expect(last.rank == 0, "\(record.id) stands behind worse ones") }
      last.rank = max(last.rank, begins ? 0 : 1)
    }
  }

  @Test func everyRecordIsFoundByItsName() throws {
    let library = try BuiltIn.library
    for kind in [EntityKind.job, .industry, .scenario, .dataset, .quality, .report] {
      for record in library.records(kind) {
        for language in Language.allCases {
          let rows = try search(record.name(in: language)).rows
          #expect(rows.contains { $0.source == record }, "\(record.id) \(language)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func nothingAskedOrFoundIsSaid(language: Language) throws {
    let empty = try BuiltIn.library.sheet(at: Address("search"), in: language)
    #expect(empty.notes.count == 1 && empty.notes[0].contains("attach"))
    #expect(empty.parts.count == 2 && empty.rows.allSatisfy { $0.target != nil })
    let blank = try search(" ", language)
    #expect(blank.rows.map(\.cells) == empty.rows.map(\.cells) && blank.notes == empty.notes)
    let none = try search("无此xyz", language)
    #expect(none.rows.isEmpty && none.notes.count == 1 && none.notes != empty.notes)
    #expect(none.notes[0].contains("无此xyz"))
    #expect(none.total > 0)
  }

  @Test func hitsAreSortedAndChosenAsRowsAre() throws {
    let library = try BuiltIn.library
    let sheet = try library.sheet(at: Address("search?q=数据&sort=-name&columns=name"), in: .chinese)
    #expect(sheet.columns.map(\.id) == ["name"])
    for (left, right) in zip(sheet.rows, sheet.rows.dropFirst()) where left.part == right.part {
      #expect(!(CollationKey(left.cells[0].text) < CollationKey(right.cells[0].text)))
    }
  }
}
