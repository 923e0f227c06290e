import ReportModel
import Testing

@testable import ReportLibrary

/// Whom the reports cite, and what rests on whom.
@Suite struct SourceTests {
  private func sheet(_ address: String, _ language: Language = .chinese) throws -> Sheet {
    try BuiltIn.library.sheet(at: Address(address), in: language)
  }

  @Test(arguments: Language.allCases)
  func everySourceIsOneRow(language: Language) throws {
    let library = try BuiltIn.library
    let sheet = try sheet("sources", language)
    let cited = library.records(.observation) + library.records(.dataset)
    let names = Set(cited.map(\.citedSource).filter { !$0.isEmpty })
    #expect(Set(sheet.rows.map { $0.cells[0].text }) == names && sheet.rows.count == names.count)
    let values = library.records(.observation).count { !$0.citedSource.isEmpty }
    #expect(sheet.rows.reduce(0) { $0 + ($1.cells[1].number ?? 0) } == Double(values))
    let counts = sheet.rows.compactMap { $0.cells[1].number }
    #expect(counts == counts.sorted(by: >) && counts.count == sheet.rows.count)
  }

  @Test func aSourceLeadsToAllThatRestsOnItAndBack() throws {
    let library = try BuiltIn.library
    for source in library.sources {
      let sheet = try sheet("\(source.address)")
      let listed = sheet.rows.compactMap(\.source).filter { $0.kind == .observation }
      #expect(listed == source.values, "\(source.name)")
      #expect(
        source.values.allSatisfy {
          CitedSource.key($0.citedSource) == CitedSource.key(source.name)
        }, "\(source.name)")
      #expect(sheet.rows.allSatisfy { $0.target != nil && !$0.evidence.isEmpty })
      #expect(sheet.facts.contains { $0.text.contains(source.reports[0].name(in: .chinese)) })
      guard let value = source.values.first else { continue }
      let back = try self.sheet("\(value.address)").rows.compactMap(\.target)
      #expect(back.contains(source.address), "\(value.id)")
    }
  }

  @Test func waysToPrintASourceAreOne() throws {
    #expect(CitedSource.key("Boss 直聘") == CitedSource.key("BOSS直聘"))
    let library = try BuiltIn.library
    #expect(library.source("boss直聘")?.name == "Boss直聘")
    #expect(library.source("无此来源") == nil)
    #expect(throws: AddressError.self) { try sheet("sources/无此来源") }
    #expect(throws: AddressError.self) { try sheet("sources/IDC/x") }
  }

  @Test func sourcesAreNarrowedCountedAndGrouped() throws {
    let library = try BuiltIn.library
    let all = try sheet("sources")
    let facet = try #require(library.facets(of: all, in: .chinese).first)
    #expect(facet.id == "report" && library.hasFacets(all))
    for value in facet.values {
      let rows = try sheet("sources?report=\(value.id)").rows
      #expect(rows.count == value.count)
      #expect(rows.allSatisfy { row in row.sources.contains { $0.report?.id == value.id } })
    }
    let groups = try sheet("sources?group=report&fold=all")
    #expect(groups.rows.map { $0.cells[1].number } == facet.values.map { Double($0.count) })
    #expect(try sheet("sources?q=IDC&sort=name").rows.count == 5)
    #expect(try sheet("sources?q=数值>=100").rows.count == 1)
    #expect(try sheet("sources?chart=bar").rows.count == facet.values.count)
    #expect(throws: AddressError.self) { try sheet("sources?kind=x") }
  }

  @Test func sourcesAreFoundAndNamed() throws {
    let library = try BuiltIn.library
    let found = try sheet("search?q=脉脉").rows.compactMap(\.target)
    #expect(found.contains(CitedSource.address(of: "脉脉")))
    #expect(library.title(of: Address(path: ["sources"]), in: .english) == "Sources")
    #expect(library.completions(of: "sources/脉").contains("sources/脉脉"))
  }

  /// An address within an address is read back.
  @Test func sourcesThatAreAddressesOpen() throws {
    let library = try BuiltIn.library
    let links = library.sources.filter { $0.name.hasPrefix("http") }
    #expect(!links.isEmpty)
    for link in links {
      #expect(try Address(link.address.description) == link.address)
      #expect(try sheet("\(link.address)").title == link.name)
    }
  }

  @Test func organisationsLeadToWhereTheyAreCited() throws {
    let idc = try #require(try BuiltIn.library.record(.organisation, "idc"))
    let cited = try sheet("organisations/idc").rows.compactMap(\.target)
      .filter(\.isOfSources)
    #expect(cited.count == 4 && cited.contains(CitedSource.address(of: "IDC")))
    #expect(try sheet("sources/IDC").rows.contains { $0.target == idc.address })
  }

  @Test func lostFiguresHaveANameOfTheirOwn() throws {
    let library = try BuiltIn.library
    let home = try sheet("home", .english)
    let row = try #require(home.rows.first { $0.cells[0].text == "Lost figures" })
    let lost = library.records(.dataset).filter { $0[.status] == "image-lost" }
    #expect(row.cells[1].number == Double(lost.count) && !lost.isEmpty)
    let target = try #require(row.target)
    #expect(try sheet("\(target)").rows.compactMap(\.source) == lost)
  }
}
