import ReportExport
import ReportLibrary
import ReportModel
import Testing
import TextGrid

@testable import Explorer

@Suite struct ExportTests {
  /// Views with filter, sort, columns, facets, charts and groups.
  static let views = [
    "home", "jobs", "jobs?q=工程师&sort=-requirements&columns=requirements,name",
    "jobs?family=language",
    "jobs?chart=bar", "jobs?chart=bar&group=kind&q=工程师", "jobs/nlp-engineer?q=数据&sort=-level",
    "skills/pytorch?columns=job,level", "datasets/core-salary-bands",
    "datasets/core-salary-bands?chart=bar",
    "datasets/core-category-salary?q=工程师",
    "datasets/core-category-salary?chart=bar&q=40-60K&sort=-value",
    "search?q=语音", "search?q=语音&sort=report", "jobs?q=xyzzy", "observations?sort=-value",
    "industries",
  ]

  /// What is written is what the address answers: what another program gets.
  @Test(arguments: views, Language.allCases)
  func exportIsTheSheetOfTheAddress(view: String, language: Language) throws {
    var player = try Player(view, "80x24", language)
    let sheet = try player.state.library.sheet(at: Address(player.address), in: language)
    let context = ExportContext(library: player.state.library, language: language)
    try player.press("e")
    let items = try #require(player.menu?.items)
    try player.press("<Esc>")
    let formats = ExportFormat.suited(to: sheet)
    #expect(items.count == formats.count)
    for (index, format) in formats.enumerated() {
      try player.press("e" + String(repeating: "j", count: index))
      let effects = try player.press("<Enter>")
      guard case .writeFile(let name, let contents) = effects.first else {
        Issue.record("\(format.id): \(effects)")
        continue
      }
      #expect(contents == format.write(sheet, context), "\(format.id)")
      #expect(name.hasPrefix("zhitu") && name.hasSuffix("." + format.id) && !name.contains("/"))
      #expect(player.state.mode == .browsing)
    }
  }

  @Test func viewMadeByKeysIsExported() throws {
    var player = try Player("jobs", "120x40")
    try player.press("/工程师<Esc>s3c2<Esc>f")
    let index = try #require(player.state.facetEntries.firstIndex { $0.value.id == "data" })
    try player.press(String(repeating: "j", count: index) + "<Enter>fe")
    guard case .writeFile(let name, let contents)? = try player.press("c").first else {
      Issue.record("nothing written")
      return
    }
    #expect(name == "zhitu-jobs-工程师--requirements-data.csv")
    let lines = contents.split(separator: "\n")
    #expect(lines.count == player.state.rows.count + 1 && lines.count == 5)
    #expect(lines[0].hasPrefix("name,requirements,duties,skills,kind,report,"))
    #expect(lines.contains { $0.hasPrefix("数据标注工程师,14,") })
  }

  @Test func menuKeysAreDistinctAndDoNotMove() throws {
    for (address, key) in [("jobs", "e"), ("jobs", "s"), ("jobs", "c"), ("jobs/nlp-engineer", "y")]
    {
      var player = try Player(address)
      try player.press(key)
      let keys = try #require(player.menu).items.compactMap(\.key)
      #expect(Set(keys).count == keys.count && Set(keys).isDisjoint(with: ["j", "k", "q"]))
      let count = try #require(player.menu?.items.count)
      for (press, cursor) in [
        ("j", 1), ("k", 0), ("k", 0), ("<End>", count - 1), ("j", count - 1), ("<Home>", 0),
        ("<Tab>", 1), ("<S-Tab>", 0), ("<Down><Up>", 0), ("<PageDown>", count - 1),
        ("ö", count - 1),
      ] {
        try player.press(press)
        #expect(player.menu?.cursor == cursor, "\(key) \(press)")
      }
      #expect(try player.press("q").isEmpty)
      #expect(player.state.mode == .browsing)
    }
  }

  @Test func lettersChooseFormats() throws {
    for (letter, format) in [("c", "csv"), ("t", "tsv"), ("m", "md")] {
      var player = try Player("jobs")
      guard case .writeFile(let name, _)? = try player.press("e" + letter).first else {
        Issue.record("\(letter) writes nothing")
        continue
      }
      #expect(name == "zhitu-jobs." + format)
    }
  }

  @Test func outcomeIsTold() throws {
    var player = try Player("jobs")
    player.send(.wroteFile(.success("zhitu-jobs.csv")))
    #expect(player.message == "已写入 zhitu-jobs.csv（\(player.state.rows.count) 行）")
    player.send(
      .wroteFile(.failure(FileFailure(path: "zhitu-jobs.csv", reason: "Permission denied"))))
    #expect(player.state.message?.isError == true && player.message.contains("Permission denied"))
  }

  @Test func copies() throws {
    var player = try Player("jobs/nlp-engineer")
    #expect(try player.press("ya") == [.copy("jobs/nlp-engineer")])
    let row = try #require(player.line)
    #expect(try player.press("yr") == [.copy(row.cells.map(\.text).joined(separator: "\t"))])
    #expect(try player.press("yc") == [.copy(player.state.citationText)])
    guard case .copy(let standard)? = try player.press("yg").first,
      case .copy(let entry)? = try player.press("yb").first
    else {
      Issue.record("no citation")
      return
    }
    #expect(standard.contains("[R]. ") && standard.hasSuffix("."))
    #expect(entry.hasPrefix("@techreport{llm-jobs-2023,\n"))
    var dataset = try Player("datasets/core-salary-bands")
    #expect(try dataset.press("yv") == [.copy(dataset.line?.cells[1].text ?? "")])
    player.send(.copiedToFile(.success("zhitu-copy.txt")))
    #expect(player.message == "终端不接受复制；已写入 zhitu-copy.txt")
    player.send(.copiedToFile(.failure(FileFailure(path: "x", reason: "full"))))
    #expect(player.state.message?.isError == true && player.message.contains("full"))
    var empty = try Player("jobs?q=xyzzy")
    try empty.press("y")
    #expect(empty.menu?.items.map(\.key) == ["a"])
  }
}
