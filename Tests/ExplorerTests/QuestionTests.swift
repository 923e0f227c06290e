import Foundation
import ReportModel
import Testing
import TextGrid

@testable import Explorer
@testable import ReportLibrary

/// The scripts in Questions ask what readers come with, from the overview on and as they would type
/// it. What must then be on the screen is taken from the records themselves.
@Suite struct QuestionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Questions")

  /// The explorer after a script; no question takes more than two lines of keys after the comment.
  private func answer(_ name: String, _ size: String = "100x40") throws -> Player {
    let text = try String(
      contentsOf: Self.folder.appending(path: name + ".script"), encoding: .utf8)
    var player = try Player("home", size)
    let script = try Script(text)
    #expect(script.steps.count <= 2)
    for (_, step) in script.steps {
      for event in Script.events(of: step) ?? [] { player.send(event) }
    }
    #expect(player.message.isEmpty)
    return player
  }

  @Test func everyScriptIsAnswered() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for file in files { _ = try answer(String(file.dropLast(".script".count))) }
    #expect(files.count == 7)
  }

  @Test func positionsThatAskForPyTorch() throws {
    let player = try answer("pytorch")
    #expect(player.address == "skills/pytorch")
    let skill = try #require(try TestLibrary.library().record(.skill, "pytorch"))
    let asked = skill.referrers(.mention, by: .skill).filter { $0.link(.requirement) != nil }
    #expect(asked.count > 5)
    let rows = player.state.rows.filter { $0.part == 0 }
    #expect(rows.count == asked.count)
    for (row, mention) in zip(rows, asked) {
      let job = try #require(mention.link(.requirement)?.link(.job))
      #expect(row.target == job.address && row.cells[0].text == job.name(in: .chinese))
      #expect(row.cells[1].text == (mention[.levelPhrase].isEmpty ? "—" : mention[.levelPhrase]))
      #expect(player.screen.contains(job.name(in: .chinese)))
    }
  }

  @Test func whatFinancePaysAgainstMedia() throws {
    let player = try answer("finance-media", "160x40")
    let library = try TestLibrary.library()
    let sheet = player.state.sheet.shown
    let compared = player.state.place.address["of"] ?? ""
    #expect(compared.hasPrefix("datasets/finance-salary-bands,"))
    #expect(compared.contains("datasets/media-salary-bands"))
    for id in ["finance-salary-bands", "media-salary-bands"] {
      let dataset = try #require(library.record(.dataset, id))
      let group = dataset.display(.group, in: .chinese)
      let column = try #require(sheet.columns.firstIndex { $0.title.hasPrefix(group.prefix(2)) })
      for value in dataset.referrers(.observation, by: .dataset) where value.number(.value) != nil {
        let row = sheet.rows.first { $0.sources.contains(value) }
        #expect(row?.cells[column].number == value.number(.value), "\(value.id)")
      }
    }
  }

  /// The policies of 浙江 and of the places in it.
  private func zhejiang() throws -> [Record] {
    try TestLibrary.library().records(.policy).filter { policy in
      let place = policy.link(.place)
      return place?.id == "zhejiang" || place?.link(.parent)?.id == "zhejiang"
    }
  }

  @Test func policiesOfZhejiang() throws {
    let policies = try zhejiang()
    var player = try answer("zhejiang-policies")
    let rows = player.state.rows.filter { $0.part == 0 }
    #expect(player.state.sheet.shown.parts.first == "政策")
    #expect(Set(rows.compactMap(\.source)).isSuperset(of: policies) && policies.count >= 2)
    #expect(rows.allSatisfy { $0.source?.kind == .policy })
    let policy = try #require(player.line?.source)
    try player.press("i")
    let section = try #require(policy.link(.section))
    for words in [String(section[.title].prefix(16)), "行 \(policy[.lines])"] {
      #expect(player.screen.contains(words), "\(words)")
    }
  }

  @Test func noneOf2024() throws {
    let player = try answer("zhejiang-2024")
    let ofYear = try TestLibrary.library().records(.policy).filter { $0[.date].hasPrefix("2024") }
    let both = try zhejiang().filter { $0[.date].hasPrefix("2024") }
    #expect(player.state.rows.count == both.count)
    if both.isEmpty {
      let words = player.state.emptyReason ?? ""
      #expect(words.contains("“year:2024” \(ofYear.count) 行"))
      #expect(words.contains("“place:浙江” \(try zhejiang().count) 行"))
    }
  }

  @Test func energyScenariosWithMeasuredEffects() throws {
    let player = try answer("energy-effects")
    let expected = try TestLibrary.library().records(.scenario).filter { scenario in
      let effects =
        scenario.referrers(.effect, by: .scenario)
        + scenario.referrers(.caseStudy, by: .scenario)
        .flatMap { $0.referrers(.effect, by: .caseStudy) }
      return scenario.link(.industry)?.name(in: .chinese).contains("能源") ?? false
        && effects.contains {
          $0[.kind] == "effect" && !($0[.toValue] + $0[.change]).isEmpty
        }
    }
    #expect(!expected.isEmpty && player.state.rows.compactMap(\.source) == expected)
    // Enter leads on to the numbers.
    var inside = player
    try inside.press("<Enter>")
    #expect(inside.state.sheet.shown.record == expected[0])
  }

  @Test func contradictionsInOneReport() throws {
    let player = try answer("talent-contradictions")
    let expected = try TestLibrary.library().records(.discrepancy).filter {
      $0.report?.id == "llm-talent-2023" && $0[.kind] == "contradiction"
    }
    #expect(expected.count > 10 && player.state.rows.compactMap(\.source) == expected)
    for (row, record) in zip(player.state.rows, expected) {
      #expect(row.cells.contains { $0.text == record[.value1] })
    }
  }

  @Test func organisationsInThreeReports() throws {
    let player = try answer("three-reports")
    var expected: Set<Record> = []
    for organisation in try TestLibrary.library().records(.organisation) {
      let reports = Set(
        EntityKind.organisation.inboundLinks
          .flatMap { organisation.referrers($0.kind, by: $0.field) }.compactMap(\.report))
      if reports.count >= 3 { expected.insert(organisation) }
    }
    #expect(!expected.isEmpty && Set(player.state.rows.compactMap(\.source)) == expected)
    let counts = player.state.rows.compactMap { $0.cells[2].number }
    #expect(counts == counts.sorted(by: >) && counts.allSatisfy { $0 >= 3 })
  }
}
