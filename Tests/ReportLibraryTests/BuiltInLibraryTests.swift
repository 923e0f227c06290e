import Foundation
import ReportModel
import Testing

@testable import ReportLibrary

@Suite struct BuiltInLibraryTests {
  private func records(_ kind: EntityKind, of report: String) throws -> [Record] {
    try BuiltIn.library.records(kind).filter { $0.report?.id == report }
  }

  @Test(arguments: [
    ("llm-jobs-2023", EntityKind.job, "position", 14), ("llm-jobs-2023", .duty, "", 146),
    ("llm-jobs-2023", .requirement, "", 162), ("ai-talent-2024", .job, "direction", 5),
    ("ai-talent-2024", .requirement, "", 107), ("ai-talent-2024", .quality, "ethics", 6),
    ("ai-talent-2024", .dataset, "figure", 54), ("genai-apps-2024", .dataset, "figure", 11),
    ("llm-talent-2023", .dataset, "distribution", 20), ("llm-talent-2023", .tier, "", 57),
    ("ai-industry-2025", .scenario, "scenario", 23),
  ])
  func holdsWhatWasEntered(report: String, kind: EntityKind, sort: String, count: Int) throws {
    let found = try records(kind, of: report).filter { sort.isEmpty || $0[.kind] == sort }
    #expect(found.count == count)
  }

  @Test func holdsFiveReportsAndSevenIndustries() throws {
    let library = try BuiltIn.library
    #expect(
      Set(library.records(.report).map(\.id)) == [
        "ai-industry-2025", "ai-talent-2024", "genai-apps-2024", "llm-jobs-2023", "llm-talent-2023",
      ])
    let own = library.records(.scenario).filter {
      $0.report?.id == "ai-industry-2025" && $0[.kind] == "scenario"
    }
    #expect(Set(own.compactMap { $0.link(.industry) }).count == 7)
  }

  @Test func requirementsAreSortedWhereTheReportSortsThem() throws {
    for record in try records(.requirement, of: "ai-talent-2024") {
      #expect(!record[.category].isEmpty, "\(record.id)")
    }
    for record in try records(.requirement, of: "llm-jobs-2023") {
      #expect(record[.category].isEmpty, "\(record.id)")
    }
    for job in try records(.job, of: "ai-talent-2024") {
      let categories = job.referrers(.requirement, by: .job).map { $0[.category] }
      #expect(categories.isEmpty || Set(categories).count == 4, "\(job.id)")
    }
  }

  @Test(arguments: EntityKind.allCases)
  func everyRecordHasItsPlace(kind: EntityKind) throws {
    let library = try BuiltIn.library
    for record in library.records(kind) {
      let places = record.evidence
      #expect(!places.isEmpty, "\(record.id) is nowhere in the reports")
      for place in places {
        let report = try #require(library.record(.report, place.report), "\(record.id)")
        let lines = try #require(place.lines, "\(record.id)")
        let all = try #require(LineRanges(report[.lines]))
        #expect(all.first <= lines.first && lines.last <= all.last, "\(record.id): \(lines)")
        if kind == .report {
          #expect(place.section.isEmpty)
        } else {
          let section = try #require(library.record(.section, place.section), "\(record.id)")
          #expect(section.report == report, "\(record.id)")
          let range = try #require(LineRanges(section[.lines]))
          // Further places may lie elsewhere; the first is in the section.
          let first = try #require(lines.ranges.first)
          #expect(
            range.first <= first.lowerBound && first.upperBound <= range.last,
            "\(record.id): \(lines) lies outside its section, \(range)")
          #expect(library.sectionPath(place).last == section)
        }
        #expect(!library.citation(place, in: .chinese).isEmpty)
      }
    }
  }

  /// What a reader reads is a name, or what the record says; ids are for files.
  @Test(arguments: EntityKind.allCases, Language.allCases)
  func noRecordGoesByItsId(kind: EntityKind, language: Language) throws {
    let library = try BuiltIn.library
    let unnamed = library.records(kind).filter {
      $0.name(in: language) == $0.id && library.report(of: $0) != nil
    }
    #expect(unnamed.isEmpty, "\(unnamed.prefix(5).map(\.id))")
  }

  @Test func theOutlineIsATree() throws {
    for section in try BuiltIn.library.records(.section) {
      let level = try #require(section.integer(.level))
      guard let parent = section.link(.parent) else {
        #expect(level == 1, "\(section.id)")
        continue
      }
      #expect(parent.integer(.level) == level - 1, "\(section.id)")
      #expect(parent.row < section.row, "\(section.id) stands before its parent")
      let range = try #require(LineRanges(section[.lines]))
      let whole = try #require(LineRanges(parent[.lines]))
      #expect(whole.first <= range.first && range.last <= whole.last, "\(section.id)")
    }
  }

  @Test func broaderSkillsLeadToAnEnd() throws {
    for skill in try BuiltIn.library.records(.skill) {
      var steps = 0
      var broader = skill.link(.parent)
      while let next = broader, steps < 20 {
        broader = next.link(.parent)
        steps += 1
      }
      #expect(steps < 20, "\(skill.id) is broader than itself")
    }
  }

  @Test(arguments: [EntityKind.duty, .requirement])
  func itemsOfAJobAreCounted(kind: EntityKind) throws {
    for job in try BuiltIn.library.records(.job) {
      let numbers = job.referrers(kind, by: .job).map { $0.integer(.number) ?? 0 }
      #expect(numbers == Array(0..<numbers.count).map { $0 + 1 }, "\(job.id)")
    }
  }

  @Test func aValueIsStatedOrMissingNotBoth() throws {
    for record in try BuiltIn.library.records(.observation) {
      let hasWords = !record[.text].isEmpty
      let hasNumber = !record[.value].isEmpty
      switch record[.status] {
      case "missing", "not-applicable":
        #expect(!hasNumber && !hasWords && record[.printed].isEmpty, "\(record.id)")
      case "derived": #expect((hasNumber || hasWords) && !record[.note].isEmpty, "\(record.id)")
      default:
        #expect(hasNumber || hasWords, "\(record.id)")
        if hasNumber { #expect(!record[.printed].isEmpty, "\(record.id)") }
      }
    }
  }

  @Test func aCellOfADatasetIsEnteredOnce() throws {
    for dataset in try BuiltIn.library.records(.dataset) {
      let cells = dataset.referrers(.observation, by: .dataset).map {
        [$0[.member1], $0[.member2]]
      }
      #expect(Set(cells).count == cells.count, "\(dataset.id)")
      let isCross = !dataset[.dimension2].isEmpty
      #expect(cells.allSatisfy { $0[1].isEmpty != isCross }, "\(dataset.id)")
      if dataset[.kind] == "cross-tab" { #expect(isCross, "\(dataset.id)") }
    }
  }

  @Test func aliasesAreNotUsedForTwoNamesOfAKind() throws {
    var owners: [[UInt8]: String] = [:]
    for alias in try BuiltIn.library.records(.alias) where alias[.kind] != "broader" {
      guard !alias[.skill].isEmpty else { continue }
      let folded = Folding.fold(alias[.alias])
      let owner = owners[folded] ?? alias[.skill]
      #expect(owner == alias[.skill], "“\(alias[.alias])” names \(owner) and \(alias[.skill])")
      owners[folded] = owner
    }
  }
}

/// The rules of `docs/data-format.md` on level phrases, checked against every
/// phrase of the built-in data.
@Suite struct LevelPhraseTests {
  /// The table of the document and the lists below it.
  private struct Rules {
    var levels: [String: Int] = [:]
    var without: Set<String> = []
    var inferred: Set<String> = []

    init() throws {
      let path = Folders.checkout.appending(path: "docs/data-format.md")
      let text = try String(contentsOf: path, encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasPrefix("  | ") {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 3, let level = Int(cells[1]) else { continue }
        for phrase in cells[2].components(separatedBy: ", ") {
          #expect(levels[phrase] == nil, "\(phrase) stands twice")
          levels[phrase] = level
        }
      }
      let flat = text.replacing("\n", with: " ")
      without = Rules.words(in: flat, from: "| 5 | 精通 |", to: "carry no level")
      inferred = Rules.words(in: flat, from: "mixed or derived form (", to: ")")
    }

    /// The Chinese words between two marks, remarks in brackets aside.
    private static func words(in text: String, from start: String, to end: String) -> Set<String> {
      guard let begin = text.firstRange(of: start)?.upperBound,
        let stop = text[begin...].firstRange(of: end)?.lowerBound
      else { return [] }
      let words = text[begin..<stop].split { !$0.unicodeScalars.allSatisfy { $0.value >= 0x4E00 } }
      return Set(words.map(String.init)).subtracting(
        ["使用"].filter { _ in
          !text[begin..<stop].contains(", 使用,")
        })
    }
  }

  @Test func theDocumentNamesPhrases() throws {
    let rules = try Rules()
    #expect(Set(rules.levels.values) == [1, 2, 3, 4, 5])
    #expect(rules.without.isSuperset(of: ["具备", "具有", "拥有", "能够", "使用", "灵活使用", "保持"]))
    #expect(rules.without.isDisjoint(with: rules.levels.keys))
    #expect(rules.inferred.isSubset(of: rules.levels.keys))
    #expect(rules.inferred.contains("熟悉和深入了解"))
  }

  @Test(arguments: [EntityKind.requirement, .mention])
  func levelsFollowTheirPhrases(kind: EntityKind) throws {
    let rules = try Rules()
    for record in try BuiltIn.library.records(kind) {
      let phrases = record[.levelPhrase].split(separator: "；").map(String.init)
      for phrase in phrases {
        #expect(
          rules.levels[phrase] != nil || rules.without.contains(phrase),
          "\(record.id): “\(phrase)” is not in docs/data-format.md")
      }
      let decisive = phrases.first { rules.levels[$0] != nil }
      #expect(record.integer(.level) == decisive.flatMap { rules.levels[$0] }, "\(record.id)")
      guard kind == .requirement else { continue }
      let basis = decisive.map { rules.inferred.contains($0) ? "inferred" : "explicit" } ?? ""
      #expect(record[.levelBasis] == basis, "\(record.id): \(record[.levelPhrase])")
    }
  }
}
