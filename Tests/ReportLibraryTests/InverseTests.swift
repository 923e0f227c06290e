import ReportModel
import Testing

@testable import ReportLibrary

/// From each thing to what has to do with it.
@Suite struct InverseTests {
  private func targets(_ address: String) throws -> Set<Address> {
    Set(try BuiltIn.library.sheet(at: Address(address), in: .chinese).rows.compactMap(\.target))
  }

  /// Every record with a link leads to, and is reached from, the record it names.
  @Test(arguments: [
    (EntityKind.product, FieldName.organisation), (.caseStudy, .organisation),
    (.milestone, .organisation), (.affiliation, .organisation), (.policy, .place),
    (.caseStudy, .place), (.tier, .place), (.effect, .caseStudy), (.scenario, .industry),
  ])
  func linksLeadBothWays(kind: EntityKind, field: FieldName) throws {
    let library = try BuiltIn.library
    var pages: [Record: Set<Address>] = [:]
    var count = 0
    for record in library.records(kind) {
      guard let other = record.link(field) else { continue }
      if pages[other] == nil { pages[other] = try targets(other.address.description) }
      #expect(pages[other]?.contains(record.address) == true, "\(other.id) → \(record.id)")
      count += 1
      if count % 10 == 0 {
        #expect(try targets(record.address.description).contains(other.address), "\(record.id)")
      }
    }
    #expect(count > 0)
  }

  @Test func skillsLeadToTheirJobsWithLevels() throws {
    let library = try BuiltIn.library
    for id in ["pytorch", "python", "nlp"] {
      guard let skill = library.record(.skill, id) else { continue }
      let sheet = try library.sheet(at: skill.address, in: .chinese)
      for mention in skill.referrers(.mention, by: .skill) where mention.link(.requirement) != nil {
        let row = sheet.rows.first { $0.source == mention }
        #expect(row?.target == mention.link(.requirement)?.link(.job)?.address)
        #expect(row?.cells[1].number == mention.proficiency.map { Double($0.rawValue) })
      }
    }
  }

  @Test func placesLeadToTheirPostings() throws {
    let library = try BuiltIn.library
    for (id, dataset) in [("beijing", "finance-cities"), ("shanghai", "media-cities")] {
      let sheet = try library.sheet(at: Address("places/\(id)"), in: .chinese)
      let row = try #require(sheet.rows.first { $0.target?.path == ["datasets", dataset] })
      let value = try #require(row.source)
      #expect(value.kind == .observation && row.cells[1].text.contains(value[.value]))
    }
  }

  @Test func technologiesLeadToTheirScenarios() throws {
    let library = try BuiltIn.library
    var count = 0
    for technology in library.records(.technology) {
      let uses = technology.usesOfTechnology
      guard !uses.isEmpty else { continue }
      count += 1
      let reached = try targets(technology.address.description)
      #expect(uses.allSatisfy { reached.contains($0.address) }, "\(technology.id)")
    }
    #expect(count > 20)
  }

  @Test(arguments: Language.allCases)
  func yearsLeadToWhatHappened(language: Language) throws {
    let library = try BuiltIn.library
    var found: Set<Record> = []
    for row in try library.sheet(at: Address("years"), in: language).rows {
      let target = try #require(row.target)
      let sheet = try library.sheet(at: target, in: language)
      for event in sheet.rows where event.source != nil {
        #expect(event.cells[0].text.hasPrefix(target.path[1]))
        if let record = event.source { found.insert(record) }
      }
      for timeline in sheet.rows where timeline.source == nil {
        let address = try #require(timeline.target)
        #expect(try !library.sheet(at: address, in: language).rows.isEmpty)
      }
    }
    let dated = [EntityKind.milestone, .policy, .product]
      .flatMap { library.records($0) }.filter { $0.year != nil }
    #expect(found == Set(dated))
    // And back from the record, and from a search for the number.
    #expect(try targets(dated[0].address.description).contains { $0.path[0] == "years" })
    #expect(try targets("search?q=2024").contains(Address(path: ["years", "2024"])))
    #expect(throws: AddressError.self) {
      try library.sheet(at: Address("years/1066"), in: .chinese)
    }
  }

  /// Both statements of a discrepancy, each in its report; and what is touched says so.
  @Test func discrepanciesTouchWhatTheySpeakOf() throws {
    let library = try BuiltIn.library
    var places = 0
    var touched = 0
    for discrepancy in library.records(.discrepancy) {
      let report = try #require(discrepancy.report)
      let other = discrepancy.link(.otherReport) ?? report
      for (report, field) in [(report, FieldName.lines1), (other, .lines2)] {
        guard let lines = LineRanges(discrepancy[field]) else { continue }
        let place = Evidence(report: report.id, section: "", label: "", lines: lines, page: nil)
        #expect(library.discrepancies(touching: [place]).contains(discrepancy))
        // Lines of the other report are not lines of this one.
        #expect(discrepancy.evidence.contains { $0.report == report.id && $0.lines != nil })
        places += 1
      }
      let reached = try targets(discrepancy.address.description)
      for record in library.records(touchedBy: discrepancy) {
        #expect(reached.contains(record.address), "\(discrepancy.id): \(record.id)")
        #expect(library.discrepancies(touching: record.evidence).contains(discrepancy))
        touched += 1
      }
    }
    #expect(places > 500 && touched > 1000, "\(places) places, \(touched) touched")
    let nowhere = Evidence(
      report: "llm-jobs-2023", section: "", label: "", lines: LineRanges(99_999...99_999), page: nil
    )
    #expect(library.discrepancies(touching: [nowhere]).isEmpty)
  }

  /// From every record of a report to its section, and to the discrepancies that touch it.
  @Test(arguments: Library.collections)
  func recordsLeadToTheirSection(kind: EntityKind) throws {
    guard kind.entity.position(of: .section) != nil, kind != .dataset else { return }
    for record in try BuiltIn.library.records(kind).prefix(40) {
      let reached = try targets(record.address.description)
      if let section = record.link(.section) {
        #expect(reached.contains(section.address), "\(record.id)")
      }
      let touching = record.library.discrepancies(touching: record.evidence)
      #expect(touching.allSatisfy { $0 == record || reached.contains($0.address) }, "\(record.id)")
    }
  }
}
