import Testing

@testable import ReportLibrary

@Suite struct CompletionTests {
  private func completions(_ typed: String, of list: String) throws -> [String] {
    let library = try BuiltIn.library
    return try library.sheet(at: Address(list), in: .chinese)
      .completions(of: typed, in: library, .chinese).map(\.text)
  }

  @Test(arguments: [
    ("ind", "cases", "industry:"), ("行业", "cases", "industry:"), ("lev", "requirements", "level>="),
    ("python lev", "requirements", "level>="), ("-rep", "jobs", "-report:"),
    ("industry:金", "cases", "industry:金融服务业"), ("industry:jr", "cases", "industry:金融服务业"),
    ("行业：jinr", "cases", "行业:金融服务业"), ("level>=熟", "requirements", "level>=熟悉"),
    ("level>=sl", "requirements", "level>=熟练掌握"), ("report:ai-tal", "jobs", nil),
    ("算法", "jobs", nil), ("", "jobs", nil), ("ind ", "cases", nil), ("a", "jobs", nil),
  ])
  func offersFirst(typed: String, list: String, first: String?) throws {
    let found = try completions(typed, of: list)
    #expect(found.first == first, "\(found)")
  }

  @Test func eachCompletionCanBeAsked() throws {
    let library = try BuiltIn.library
    for list in ["jobs", "cases", "policies", "organisations", "requirements", "observations"] {
      let sheet = try library.sheet(at: Address(list), in: .chinese)
      for field in FieldTest.fields(of: sheet) {
        let completions = sheet.completions(of: field.id + ":", in: library, .chinese)
        for completion in completions {
          let rows = try library.sheet(at: Address(list).with("q", completion.text), in: .chinese)
            .rows
          #expect(!rows.isEmpty, "\(list) \(completion.text)")
        }
      }
    }
  }

  @Test(arguments: ["level>=熟", "level>=xyz", "industry:xyzzy", "nosuch:x", "level>", "\""])
  func noTypoClearsAList(typed: String) throws {
    let library = try BuiltIn.library
    let all = try library.sheet(at: Address("requirements"), in: .chinese)
    let result = all.filtered(
      by: FilterQuery(typed), index: all.textIndex(in: .chinese), in: library, .chinese)
    #expect(result.sheet.rows.count == all.rows.count)
    #expect((result.problem != nil) == (typed.count > 6))
  }
}
