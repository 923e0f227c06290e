import ReportModel
import TestSupport
import Testing

@testable import ReportLibrary

/// What the lists show, and in which order.
@Suite struct ListLayoutTests {
  private func sheet(_ address: String) throws -> Sheet {
    try BuiltIn.library.sheet(at: Address(address), in: .chinese)
  }

  @Test func datedListsAreInTheOrderOfTime() throws {
    let dates = try sheet("milestones").rows.map { $0.cells[0] }.filter { !$0.isEmpty }.map(\.text)
    #expect(dates == dates.sorted())
    let latest = try sheet("policies").rows.map { $0.cells[0] }
    let known = latest.prefix { !$0.isEmpty }.map(\.text)
    #expect(known == known.sorted(by: >))
    #expect(latest.dropFirst(known.count).allSatisfy { $0.isEmpty })
  }

  @Test func yearsNarrowADatedList() throws {
    let rows = try sheet("policies?year=2024").rows
    #expect(rows.count > 5 && rows.allSatisfy { $0.source?[.date].hasPrefix("2024") == true })
  }

  @Test func anOrganisationCountsTheReportsThatNameIt() throws {
    let sheet = try sheet("organisations?reports=5&columns=name,reports")
    let column = try #require(sheet.columns.firstIndex { $0.id == "reports" })
    #expect(!sheet.rows.isEmpty && sheet.rows.allSatisfy { $0.cells[column].number == 5 })
    for row in sheet.rows {
      let organisation = try #require(row.source)
      let reports = EntityKind.organisation.inboundLinks.flatMap { kind, field in
        organisation.referrers(kind, by: field).compactMap(\.report?.id)
      }
      #expect(Set(reports).count == 5)
    }
  }

  @Test func anEffectSaysFromWhatToWhat() throws {
    let texts = try BuiltIn.library.records(.effect).map { ($0, $0.changeText) }
    for (effect, text) in texts {
      let both = !effect[.fromValue].isEmpty && !effect[.toValue].isEmpty
      #expect(text.contains("→") || !both)
      for field in [FieldName.fromValue, .toValue] where both {
        #expect(text.contains(effect[field]))
      }
    }
    #expect(texts.contains { $0.1.contains(" → ") })
  }

  @Test func anIndustryIsFoundAboveACaseOrEffect() throws {
    for effect in try sheet("effects?industry=finance").rows {
      let record = try #require(effect.source)
      let subject = try #require(record.link(.caseStudy) ?? record.link(.scenario))
      #expect(subject.nearestIndustry?.id == "finance")
    }
  }
}
