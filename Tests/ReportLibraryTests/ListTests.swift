import ReportModel
import TestSupport
import Testing

@testable import ReportLibrary

private let common = ["q", "sort", "columns", "freeze", "widths", "chart"]

@Suite struct ListTests {
  private func sheet(_ address: String, _ language: Language = .chinese) throws -> Sheet {
    try BuiltIn.library.sheet(at: Address(address), in: language)
  }

  private func ids(_ address: String, _ language: Language = .chinese) throws -> [String] {
    try sheet(address, language).rows.compactMap { $0.source?.id }
  }

  // MARK: - Text filter

  @Test(arguments: Language.allCases)
  func jobsAreFoundByPartOfTheirName(language: Language) throws {
    let sheet = try sheet("jobs?q=语音", language)
    #expect(sheet.rows.contains { $0.source?.id == "speech-recognition-engineer" })
    #expect(sheet.rows.count < sheet.total)
    #expect(sheet.total == (try BuiltIn.library.count(.job)))
    for row in sheet.rows {
      let record = try #require(row.source)
      let texts = row.cells.map(\.text) + Language.allCases.map { record.name(in: $0) }
      #expect(texts.contains { $0.contains("语音") }, "\(record.id)")
    }
  }

  @Test(arguments: [
    "音", "语音", "speech", "SPEECH", "ｓｐｅｅｃｈ", "Speech recognition", "识别 语音", "语 音 识 别",
    "recognition 语音", "语音\u{3000}识别",
  ])
  func oneJobIsFoundInManyWays(query: String) throws {
    let address = Address(path: ["jobs"]).with("q", query)
    for language in Language.allCases {
      let rows = try BuiltIn.library.sheet(at: address, in: language).rows
      #expect(rows.contains { $0.source?.id == "speech-recognition-engineer" }, "“\(query)”")
    }
  }

  @Test func blanksBetweenScriptsDoNotMatter() throws {
    let spaced = try ids("datasets?q=AI 企业")
    #expect(!spaced.isEmpty)
    #expect(try ids("datasets?q=AI企业").isEmpty == false)
    #expect(try Set(ids("datasets?q=AI企业")).isSubset(of: spaced))
  }

  @Test func skillsAreFoundByTheirAliases() throws {
    for alias in try BuiltIn.library.records(.alias) where !alias[.skill].isEmpty {
      let address = Address(path: ["skills"]).with("q", alias[.alias])
      let rows = try BuiltIn.library.sheet(at: address, in: .english).rows
      #expect(rows.contains { $0.source?.id == alias[.skill] }, "\(alias[.alias])")
    }
  }

  @Test func whatIsNotThereIsNotFound() throws {
    let sheet = try sheet("jobs?q=无此岗位xyz")
    #expect(sheet.rows.isEmpty && sheet.total > 0)
    #expect(try self.sheet("jobs?q=语音 无此岗位xyz").rows.isEmpty)
  }

  // MARK: - Sorting and columns

  @Test(arguments: EntityKind.allCases)
  func everyColumnSortsBothWays(kind: EntityKind) throws {
    let library = try BuiltIn.library
    let list = Address(path: [kind.entity.collection])
    let plain = try library.sheet(at: list, in: .chinese)
    let places = Dictionary(
      uniqueKeysWithValues: plain.rows.enumerated().compactMap { place, row in
        row.source.map { ($0, place) }
      })
    for (index, column) in plain.columns.enumerated() {
      let keys = [column.id, "-" + column.id]
      for key in keys {
        let rows = try library.sheet(at: list.with("sort", key), in: .chinese).rows
        #expect(rows.count == plain.rows.count)
        for (left, right) in zip(rows, rows.dropFirst()) {
          let (first, second) = (left.cells[index], right.cells[index])
          let isWell = isInOrder(first, second, isDescending: key.hasPrefix("-"))
          #expect(isWell != false, "\(list) sort=\(key): \(first.text) before \(second.text)")
          if isWell == nil, let left = left.source, let right = right.source {
            #expect((places[left] ?? 0) < (places[right] ?? 0), "\(list) sort=\(key) is not stable")
          }
        }
      }
    }
  }

  /// Whether two neighbours stand right, nil when they are equal. Numbers stand
  /// before words and words before nothing, whichever way numbers run.
  private func isInOrder(_ first: Sheet.Cell, _ second: Sheet.Cell, isDescending: Bool) -> Bool? {
    func rank(_ cell: Sheet.Cell) -> Int {
      cell.status == .missing || cell.text.isEmpty ? 2 : cell.number == nil ? 1 : 0
    }
    if rank(first) != rank(second) { return rank(first) < rank(second) }
    switch rank(first) {
    case 0:
      guard let left = first.number, let right = second.number, left != right else { return nil }
      return isDescending ? left > right : left < right
    case 1:
      let (left, right) = (CollationKey(first.text), CollationKey(second.text))
      guard left != right else { return nil }
      return isDescending ? right < left : left < right
    default: return nil
    }
  }

  @Test func columnsAreChosenInTheOrderNamed() throws {
    let all = try sheet("jobs")
    let some = try sheet("jobs?columns=family,name,family&sort=-requirements")
    #expect(some.columns.map(\.id) == ["family", "name"])
    #expect(some.rows.allSatisfy { $0.cells.count == 2 })
    // A column that is not shown may still be sorted by.
    #expect(some.rows.compactMap { $0.source?.id } == (try ids("jobs?sort=-requirements")))
    #expect(all.columns.count > 2)
  }

  @Test func filterSortAndColumnsGoTogether() throws {
    let sheet = try sheet(
      "requirements?report=llm-jobs-2023&q=pytorch&sort=-level&columns=level,name,job")
    #expect(!sheet.rows.isEmpty)
    #expect(sheet.rows.allSatisfy { $0.source?.report?.id == "llm-jobs-2023" })
    let steps = sheet.rows.compactMap { $0.cells[0].number }
    #expect(steps == steps.sorted(by: >))
  }

  // MARK: - Facets

  @Test func severalValuesOfAFacetAddUp() throws {
    let language = try ids("jobs?family=language")
    let speech = try ids("jobs?family=speech")
    #expect(!language.isEmpty && !speech.isEmpty)
    let both = try ids("jobs?family=speech,language")
    #expect(Set(both) == Set(language + speech) && both.count == language.count + speech.count)
    #expect(try sheet("jobs?family=speech,language").subtitle.contains("语音"))
  }

  /// `group=` says by what a chart counts; the field of a dataset has a name of its own.
  @Test func noFacetTakesTheNameOfAnotherParameter() throws {
    for kind in EntityKind.allCases {
      let names = ListLayout.of(kind).facets.map(\.id) + Library.commonParameters + ["group"]
      #expect(Set(names).count == names.count, "\(kind)")
    }
    #expect(try sheet("datasets?field=core&group=kind&chart=bar").rows.count == 2)
  }

  @Test func severalFacetsNarrowTogether() throws {
    let both = try ids("jobs?family=language&report=llm-jobs-2023")
    #expect(
      Set(both)
        == Set(try ids("jobs?family=language")).intersection(try ids("jobs?report=llm-jobs-2023")))
  }

  @Test func jobsAreNarrowedBySkill() throws {
    let library = try BuiltIn.library
    let pytorch = try #require(library.record(.skill, "pytorch"))
    #expect(try Set(ids("jobs?skill=pytorch")) == Set(Mentions.jobs(of: pytorch).map(\.id)))
    #expect(try ids("jobs?skill=pytorch").contains("nlp-engineer"))
  }

  @Test func facetsCountWhatTheListShows() throws {
    let library = try BuiltIn.library
    let sheet = try sheet("requirements?q=数据")
    let facets = library.facets(of: sheet, in: .chinese)
    #expect(!facets.isEmpty)
    for facet in facets {
      for value in facet.values {
        let narrowed = try library.sheet(at: sheet.address.with(facet.id, value.id), in: .chinese)
        #expect(narrowed.rows.count == value.count, "\(narrowed.address)")
      }
    }
  }

  @Test func recordsAndHomeHaveNoFacets() throws {
    let library = try BuiltIn.library
    for address in ["home", "search?q=语音", "jobs/nlp-engineer"] {
      #expect(library.facets(of: try sheet(address), in: .chinese).isEmpty)
    }
  }

  // MARK: - Order

  /// What is called so stands before what only sounds so or says so elsewhere, whatever the script.
  @Test(arguments: ["数据", "机器学习", "ai", "data"])
  func theBestMatchesStandFirst(text: String) throws {
    let all = try sheet("jobs")
    let index = all.textIndex(in: .chinese)
    let ranks = Dictionary(
      uniqueKeysWithValues: index.rows(matching: TextFilter(text)).map {
        (all.rows[$0.row].target, $0.rank)
      })
    let found = try sheet("jobs?q=\(text)").rows.map(\.target)
    #expect(found.count == ranks.count && found.count > 2)
    let order = found.compactMap { ranks[$0] }
    #expect(order == order.sorted() && Set(order).count > 1)
    let places = found.compactMap { target in all.rows.firstIndex { $0.target == target } }
    for (place, next) in zip(order.indices, order.indices.dropFirst())
    where order[place] == order[next] {
      #expect(places[place] < places[next])
    }
  }

  @Test func aSortGoesBeforeTheMatch() throws {
    let rows = try sheet("jobs?q=工程师&sort=-skills").rows
    let counts = rows.compactMap { $0.cells.first { $0.number != nil }?.number }
    #expect(counts.count == rows.count)
    let skills = try sheet("jobs?q=工程师&sort=-skills&columns=skills").rows
      .compactMap { $0.cells[0].number }
    #expect(skills == skills.sorted(by: >))
  }

  @Test func aFilteredTableKeepsItsOrder() throws {
    let bands = try sheet("datasets/finance-salary-bands?q=0K").rows.map { $0.cells[0].text }
    #expect(bands == ["0-20K", "20-40K", "40-60K", "60-80K", "80-100K", "100K以上"])
  }

  // MARK: - Errors

  @Test(arguments: [
    ("job", AddressError.unknownCollection("job", nearest: ["jobs"])),
    (
      "jobs/nlp-enginer",
      .unknownRecord(collection: "jobs", id: "nlp-enginer", nearest: ["nlp-engineer"])
    ),
    ("timeline", .unknownCollection("timeline", nearest: ["milestones"])),
    ("岗位", .unknownCollection("岗位", nearest: ["jobs"])),
    (
      "skills/torch", .unknownRecord(collection: "skills", id: "torch", nearest: ["pytorch"])
    ),
    (
      "skills/nlp-engineer-zzzz",
      .unknownRecord(collection: "skills", id: "nlp-engineer-zzzz", nearest: [])
    ),
    (
      "industries?family=language",
      .unknownParameter(
        "family", screen: "industries", known: ["group", "fold"] + common)
    ),
    (
      "jobs/nlp-engineer?family=language",
      .unknownParameter(
        "family", screen: "jobs/nlp-engineer", known: common)
    ),
    ("home?x=1", .unknownParameter("x", screen: "home", known: common)),
    ("jobs?chart=pie", .unknownValue("pie", parameter: "chart", known: Terms.chart.map(\.value))),
    ("jobs?kind=positon", .unknownValue("positon", parameter: "kind", known: ["position"])),
    (
      "jobs?kind=zzzzz",
      .unknownValue(
        "zzzzz", parameter: "kind",
        known: ["position", "job-type", "direction", "post", "occupation"])
    ),
    (
      "jobs?family=language,langage",
      .unknownValue("langage", parameter: "family", known: ["language"])
    ),
    (
      "industries?sort=x",
      .unknownValue("x", parameter: "sort", known: ["name", "scenarios", "name_en"])
    ),
    (
      "industries?columns=name,x",
      .unknownValue("x", parameter: "columns", known: ["name", "scenarios", "name_en"])
    ),
    (
      "jobs?group=x",
      .unknownValue("x", parameter: "group", known: ["report", "family", "kind", "skill"])
    ),
    ("home?chart=bar", .noChart(screen: "")),
    ("jobs/nlp-engineer?chart=bar", .noChart(screen: "jobs/nlp-engineer")),
    ("search?q=a&chart=bar", .noChart(screen: "search")),
  ])
  func errorsSayWhatExists(address: String, error: AddressError) throws {
    for language in Language.allCases {
      #expect(throws: error) { try sheet(address, language) }
      #expect(!error.message(in: language).isEmpty)
    }
  }

  @Test func anAddressIsNotDeeperThanARecord() {
    #expect {
      try sheet("jobs/nlp-engineer/duties")
    } throws: { error in
      guard case .malformed? = error as? AddressError else { return false }
      return true
    }
  }

  @Test func messagesNameTheThing() {
    let error = AddressError.unknownRecord(collection: "jobs", id: "x", nearest: ["y", "z"])
    #expect(error.message(in: .english) == "no “x” in jobs; the nearest: y, z")
    #expect(error.message(in: .chinese).contains("“x”"))
    #expect(AddressError.noChart(screen: "").message(in: .english).contains("home"))
  }

  @Test(arguments: [
    ("jobs?columns=,", ",", "columns"), ("jobs?family=,", ",", "family"),
    ("observations?member=,,", ",,", "member"),
  ])
  func commasAloneAreNoValue(address: String, value: String, parameter: String) {
    #expect {
      try sheet(address)
    } throws: { error in
      guard case .unknownValue(value, parameter, let known)? = error as? AddressError else {
        return false
      }
      return !known.isEmpty || parameter == "member"
    }
  }

  // MARK: - Charts of lists

  /// A mark counts records and its target shows as many, whatever else the address says.
  @Test(arguments: [
    "requirements?chart=bar&group=skill&q=python",
    "skills?chart=bar&group=kind&columns=category,value",
    "requirements?chart=bar&group=level&sort=-value&report=llm-jobs-2023", "jobs?chart=bar&q=语",
    "requirements?chart=bar&group=report&q=数据",
  ])
  func marksOpenWhatTheyCount(address: String) throws {
    let drawn = try sheet(address)
    #expect(!drawn.rows.isEmpty)
    for point in try #require(drawn.shownSeries).points {
      let target = try #require(point.target)
      let opened = try BuiltIn.library.sheet(at: target, in: .chinese)
      #expect(Double(opened.rows.count) == point.value, "\(target)")
    }
  }

  /// Anything at all may stand in an address: a sheet or an error, no trap.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyAddressIsAnswered(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let library = try BuiltIn.library
    let kind = EntityKind.allCases.randomElement(using: &generator) ?? .job
    var address = Address(path: [kind.entity.collection])
    if Int.random(in: 0..<3, using: &generator) == 0, let record = library.records(kind).first {
      address = record.address
    }
    let names = [
      "q", "sort", "columns", "freeze", "widths", "fold", "chart", "group", "report", "kind",
      "level", "member", "skill",
    ]
    let values = ["bar", "name", "-level", "value,unit", ",", "-", "1", "合计", "value", ",,x"]
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let value =
        Bool.random(using: &generator)
        ? generator.text(upTo: 3) : values.randomElement(using: &generator)
      address[names.randomElement(using: &generator) ?? "q"] = value
    }
    do {
      let sheet = try library.sheet(at: address, in: .chinese)
      #expect(!sheet.columns.isEmpty, "\(address)")
      #expect(sheet.rows.allSatisfy { $0.cells.count == sheet.columns.count })
      _ = library.facets(of: sheet, in: .chinese)
    } catch {
      #expect(!error.message(in: .english).isEmpty)
    }
  }
}

@Suite struct SortingTests {
  /// A sheet of one column, each row named by where it stood.
  private func sheet(_ cells: [Sheet.Cell], parts: [Int]? = nil) -> Sheet {
    var sheet = Sheet(
      address: .home, title: "", columns: [Sheet.Column("x", "x"), Sheet.Column("place", "place")],
      rows: cells.enumerated().map { place, cell in
        Sheet.Row(part: parts?[place] ?? 0, cells: [cell, .count(place)], target: nil, source: nil)
      })
    sheet.parts = Set(parts ?? []).sorted().map { "part \($0)" }
    return sheet
  }

  private func places(_ sheet: Sheet) -> [String] { sheet.rows.map { $0.cells[1].text } }

  @Test func missingComesLastEitherWayAndEqualsKeepTheirOrder() throws {
    let sheet = sheet([
      .missing, .count(2), .blank, .count(1), .count(2), .missing, .count(10),
    ])
    #expect(try places(sheet.sorted(by: "x")) == ["3", "1", "4", "6", "0", "2", "5"])
    #expect(try places(sheet.sorted(by: "-x")) == ["6", "1", "4", "3", "0", "2", "5"])
    let words = self.sheet([Sheet.Cell("具备"), .count(5), .missing, .count(1)])
    #expect(try places(words.sorted(by: "x")) == ["3", "1", "0", "2"])
    #expect(try places(words.sorted(by: "-x")) == ["1", "3", "0", "2"])
    #expect(try places(sheet.sorted(by: nil)) == places(sheet))
    #expect(try places(sheet.sorted(by: "")) == places(sheet))
  }

  @Test func partsStayApart() throws {
    let sheet = sheet([.count(3), .count(1), .count(4), .count(2)], parts: [0, 0, 1, 1])
    #expect(try places(sheet.sorted(by: "x")) == ["1", "0", "3", "2"])
    #expect(try places(sheet.sorted(by: "-x")) == ["0", "1", "2", "3"])
  }

  @Test func anUnknownColumnIsNamed() {
    #expect(throws: AddressError.unknownValue("y", parameter: "sort", known: ["x", "place"])) {
      try sheet([]).sorted(by: "-y")
    }
  }
}
