import ReportModel
import TestSupport
import Testing

@testable import ReportLibrary

/// Filters of several terms.
@Suite struct FilterQueryTests {
  typealias Term = FilterQuery.Term

  @Test(arguments: [
    ("大模型", [Term(isExcluded: false, test: .text("大模型"), text: "大模型")]),
    (
      "-a b",
      [
        Term(isExcluded: true, test: .text("a"), text: "-a"),
        Term(isExcluded: false, test: .text("b"), text: "b"),
      ]
    ),
    (
      "\"large model\" x",
      [
        Term(isExcluded: false, test: .text("large model"), text: "\"large model\""),
        Term(isExcluded: false, test: .text("x"), text: "x"),
      ]
    ),
    ("“大 模型", [Term(isExcluded: false, test: .text("大 模型"), text: "\"大 模型")]),
    (
      "level>=熟悉",
      [
        Term(isExcluded: false, test: .field("level", .atLeast, "熟悉"), text: "level>=熟悉")
      ]
    ),
    ("行业：金融", [Term(isExcluded: false, test: .field("行业", .contains, "金融"), text: "行业:金融")]),
    (
      "-report:ai-talent-2024",
      [
        Term(
          isExcluded: true, test: .field("report", .contains, "ai-talent-2024"),
          text: "-report:ai-talent-2024")
      ]
    ),
    (
      "industry:\"未来 能源\"",
      [
        Term(
          isExcluded: false, test: .field("industry", .contains, "未来 能源"),
          text: "industry:\"未来 能源\"")
      ]
    ),
    ("level>=", []), ("\"\"", []), ("   ", []),
    ("-", [Term(isExcluded: false, test: .text("-"), text: "-")]),
    ("c++", [Term(isExcluded: false, test: .text("c++"), text: "c++")]),
    ("gpt-4", [Term(isExcluded: false, test: .text("gpt-4"), text: "gpt-4")]),
  ])
  func isTakenApart(text: String, terms: [Term]) {
    #expect(FilterQuery(text).terms == terms)
  }

  private func sheet(_ query: String, of list: String) throws -> Sheet {
    try BuiltIn.library.sheet(at: Address(list).with("q", query), in: .chinese)
  }

  @Test func levelsCompareByTheirStep() throws {
    for (query, steps) in [
      ("level>=精通", 5...5), ("级别>=熟练掌握", 4...5), ("level<熟悉", 1...1), ("level<=2", 1...2),
    ] {
      let rows = try sheet(query, of: "requirements").rows
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { steps.contains($0.source?.proficiency?.rawValue ?? 0) }, "\(query)")
    }
  }

  @Test func fieldsAreNamedInEitherLanguage() throws {
    let ids = try ["industry:金融", "行业:金融", "Industry:finance", "行业：金融"].map {
      try sheet($0, of: "cases").rows.compactMap(\.source?.id)
    }
    #expect(ids[0].count > 5 && Set(ids).count == 1)
  }

  @Test func excludedRowsAreTheRest() throws {
    let all = try sheet("", of: "cases").rows.count
    for term in ["report:ai-industry-2025", "金融", "effects>=2"] {
      let with = try sheet(term, of: "cases").rows.count
      let without = try sheet("-" + term, of: "cases").rows.count
      #expect(with > 0 && with + without == all, "\(term)")
    }
  }

  @Test func termsAllHold() throws {
    let rows = try sheet("industry:能源 -report:genai-apps-2024 kind=成效 change>=50", of: "effects")
      .rows
    #expect(!rows.isEmpty)
    for row in rows {
      let effect = try #require(row.source)
      #expect(effect.nearestIndustry?.name(in: .chinese).contains("能源") == true)
      #expect(effect.report?.id != "genai-apps-2024" && effect[.kind] == "effect")
    }
  }

  @Test func datesCompareAsWritten() throws {
    let rows = try sheet("date>=2024-06", of: "policies").rows
    #expect(!rows.isEmpty && rows.allSatisfy { ($0.source?[.date] ?? "") >= "2024-06" })
  }

  @Test func aLargerPlaceHoldsItsCities() throws {
    let rows = try sheet("place:浙江", of: "policies").rows
    let places = Set(rows.compactMap { $0.source?.link(.place)?.id })
    #expect(places.contains("hangzhou") || places.contains("zhejiang"))
  }

  @Test func aFieldThatDoesNotExistIsSaid() throws {
    let error = #expect(throws: AddressError.self) { try sheet("lavel>=熟悉", of: "requirements") }
    #expect(error?.message(in: .chinese).contains("level") == true)
    let library = try BuiltIn.library
    let all = try library.sheet(at: Address("requirements"), in: .chinese)
    let result = all.filtered(
      by: FilterQuery("lavel>=熟悉 python"), index: all.textIndex(in: .chinese), in: library, .chinese
    )
    #expect(result.problem?.contains("lavel") == true)
    #expect(!result.sheet.rows.isEmpty && result.sheet.rows.count < all.rows.count)
  }

  @Test(arguments: [
    ("40k", 40_000), ("1.5万", 15_000), ("3亿", 3e8), ("1,024", 1024), ("-12.5 %", -12.5),
    ("熟悉", 2), ("proficient", 4), ("40-60K", 40_000), ("1750亿", 1.75e11),
  ])
  func magnitudes(text: String, number: Double) {
    #expect(FieldTest.magnitude(text) == number)
  }
}
