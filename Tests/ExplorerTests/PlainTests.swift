import Foundation
import ReportExport
import ReportLibrary
import ReportModel
import TestSupport
import Testing
import TextGrid

@testable import Explorer

@Suite struct PlainTests {
  private func session(_ address: String = "home", _ language: Language = .chinese) throws
    -> PlainSession
  {
    PlainSession(
      try ExplorerState(
        library: TestLibrary.library(), address: Address(address), language: language))
  }

  /// Everything a screen says is said in plain mode, page by page.
  @Test(arguments: ScreenCatalog.kinds.filter(\.isBrowsing), Language.allCases)
  func sameContentAtTheSameAddress(kind: ScreenKindCase, language: Language) throws {
    let player = try kind.player("80x24", language)
    let address = player.state.place.address
    let sheet = try TestLibrary.library().sheet(at: address, in: language)
    var session = try session(address.description, language)
    var text = session.greeting().joined(separator: "\n")
    for _ in 0..<(sheet.rows.count / 20) where sheet.rows.count <= 400 {
      text += "\n" + session.answer("").lines.joined(separator: "\n")
    }
    let rows = sheet.rows.count <= 400 ? sheet.rows[...] : sheet.rows.prefix(20)
    for (index, row) in rows.enumerated() {
      #expect(text.contains("\(index + 1). "))
      // A sparkline is for the eye; its numbers are said where the row leads.
      for cell in row.cells
      where cell.status != .missing && !cell.text.isEmpty && cell.course.isEmpty {
        #expect(text.contains(printable(cell.text)), "\(cell.text)")
      }
    }
    for fact in sheet.facts { #expect(text.contains(printable(fact.text))) }
    if address["chart"] != nil, let series = sheet.shownSeries, !sheet.rows.isEmpty {
      let chart = SeriesChart.draw(
        series, as: SeriesChart.mark(of: series, at: address), size: Size(columns: 0, rows: 0),
        cursor: nil, glyphs: .blocks, metrics: TextMetrics(), language: language)
      for words in chart.words { #expect(text.contains(printable(words)), "\(words)") }
    }
  }

  @Test func aNumberOpensItsRowAndBackReturns() throws {
    var session = try session("jobs")
    let list = session.greeting()
    let third = try #require(list.first { $0.hasPrefix("3. ") })
    let name = try #require(third.dropFirst(3).split(separator: "；").first)
    let job = session.answer("3").lines
    #expect(job.first?.hasPrefix(name) == true)
    #expect(job.contains { $0.hasPrefix("地址：jobs/") })
    #expect(session.answer("b").lines == list.dropLast())
    #expect(session.answer("a").lines == job)
    #expect(session.answer(" h ").lines.contains("地址：home"))
  }

  @Test func whatIsTypedNarrowsAndSorts() throws {
    var session = try session("jobs")
    #expect(session.answer("/语音").lines.contains("地址：jobs?q=语音"))
    #expect(session.answer("family=language").lines.contains("地址：jobs?q=语音&family=language"))
    #expect(session.answer("/").lines.contains("地址：jobs?family=language"))
    #expect(session.answer("f").lines.contains { $0.hasPrefix("family=language  语言，") })
    #expect(session.answer("family=").lines.contains("地址：jobs"))
    #expect(session.answer("sort=-requirements").lines.contains("地址：jobs?sort=-requirements"))
    #expect(session.answer("v").lines.contains { $0.hasPrefix("条形图") })
    #expect(session.answer("S 语音识别").lines.contains("地址：search?q=语音识别"))
    #expect(session.answer(":jobs/nlp-engineer").lines.contains("地址：jobs/nlp-engineer"))
    #expect(session.answer("L").lines.contains("Address: jobs/nlp-engineer"))
  }

  @Test func longListsAreReadInPages() throws {
    var session = try session("jobs")
    #expect(session.greeting().contains("第 1 到 20 行，共 89 行："))
    #expect(session.answer("p").lines == ["前面没有了。"])
    #expect(session.answer("n").lines.first == "第 21 到 40 行，共 89 行：")
    #expect(session.answer("").lines.first == "第 41 到 60 行，共 89 行：")
    #expect(session.answer("p").lines.first == "第 21 到 40 行，共 89 行：")
    #expect(session.answer("r").lines.contains("第 21 到 40 行，共 89 行："))
    #expect(session.answer("89").lines.contains { $0.hasPrefix("地址：jobs/") })
    #expect(session.answer("n").lines == ["后面没有了。"])
  }

  @Test func placesInTheReportsAreSaid() throws {
    var session = try session("jobs/speech-recognition-engineer")
    #expect(session.answer("i 1").lines.contains { $0.hasPrefix("报告：") })
    #expect(session.answer("i").lines.contains { $0.hasPrefix("位置：") })
    #expect(session.answer("i 999").lines.first?.hasPrefix("没有第 999 行") == true)
  }

  @Test func exportsAndQuits() throws {
    var session = try session("jobs")
    let reply = session.answer("e my jobs.csv")
    guard case .writeFile(let name, let contents)? = reply.effects.first else {
      Issue.record("no file was asked for")
      return
    }
    #expect(name == "my jobs.csv" && contents.hasPrefix("name,"))
    #expect(session.hear(.wroteFile(.success(name))) == ["已写入 my jobs.csv（89 行）"])
    #expect(session.answer("e jobs").lines.first?.contains("csv, tsv") == true)
    #expect(session.answer("q").effects == [.quit])
  }

  /// A session whose bookmarks are kept in memory.
  private struct Reader {
    var session: PlainSession
    var file = BookmarkFile([])
    var seconds = 10

    mutating func type(_ line: String) -> [String] {
      let reply = session.answer(line)
      return reply.lines
        + reply.effects.flatMap { effect -> [String] in
          guard case .bookmarks(let edit) = effect else { return [] }
          seconds += 1
          file = file.edited(edit, now: "2026-11-21T00:00:\(seconds)Z")
          return session.hear(.bookmarks(.success(file), after: edit))
        }
    }
  }

  @Test func bookmarksAreMadeListedUsedAndDeleted() throws {
    var reader = Reader(session: try session("jobs/nlp-engineer"))
    #expect(reader.type("'") == ["还没有书签；按 m 给一处加书签"])
    #expect(reader.type("d 1") == ["先用 ' 列出书签，再删其中一个。"])
    #expect(reader.type("u") == ["没有删过书签。"])
    #expect(reader.type("m 看 这个") == ["已加书签 自然语言处理工程师；' 看全部"])
    _ = reader.type("jobs?family=language&sort=-requirements")
    #expect(reader.type("m").first?.hasPrefix("已加书签 岗位") == true)
    #expect(
      reader.file.bookmarks.map { "\($0.address) \($0.note)" } == [
        "jobs/nlp-engineer 看 这个", "jobs?family=language&sort=-requirements ",
      ])
    let list = reader.type("'")
    #expect(list.count == 3 && list[0].hasPrefix("1. 岗位") && list[1].contains("看 这个"))
    #expect(reader.type("' 2").contains("地址：jobs/nlp-engineer"))
    #expect(reader.type("' 3") == ["没有第 3 个书签；有 1 到 2。"])
    #expect(reader.type("b").contains("地址：jobs?family=language&sort=-requirements"))
    let rest = reader.type("d 2")
    #expect(rest.count == 2 && rest[0].hasPrefix("1. 岗位"))
    #expect(rest[1].hasPrefix("已删除 自然语言处理工程师，u 恢复。"))
    #expect(reader.file.bookmarks.count == 1)
    #expect(reader.type("u").count == 3 && reader.file.bookmarks.count == 2)
    #expect(reader.file.bookmarks[0].note == "看 这个")
    _ = reader.type("d 1")
    #expect(reader.type("d 1").last?.hasSuffix("没有书签了。") == true)
    let failure = FileFailure(path: "bookmarks.tsv", reason: "disk full")
    #expect(
      reader.session.hear(.bookmarks(.failure(failure), after: .read)).first?.contains("disk full")
        == true)
  }

  @Test func rowsArePickedAndCompared() throws {
    var session = try session("jobs")
    #expect(session.answer("=").lines == ["先用 + 标记两行以上"])
    #expect(session.answer("+").lines == ["写明哪些行，如 + 2 5。"])
    #expect(session.answer("+ 2 999").lines.first?.hasPrefix("没有第 999 行") == true)
    #expect(session.answer("+ 2 5, 7").lines == ["已标记 3 条；= 对照，x 全部取消"])
    #expect(session.answer("+ 7").lines == ["已标记 2 条；= 对照，x 全部取消"])
    let list = session.answer("r").lines
    #expect(list.filter { $0.hasSuffix("；已标记") }.map { $0.prefix(3) } == ["2. ", "5. "])
    let state = try ExplorerState(library: TestLibrary.library(), address: Address("jobs"))
    let targets = [1, 4].compactMap { state.rows[$0].target?.description }
    #expect(
      session.answer("=").lines.contains("地址：compare?of=" + targets.joined(separator: ",")))
    _ = session.answer("b")
    #expect(session.answer("x").lines.contains("地址：jobs"))
    #expect(session.answer("=").lines == ["先用 + 标记两行以上"])
    // A dataset is compared with its like.
    session = try self.session("datasets/core-category-salary")
    #expect(session.answer("=").lines.contains { $0.hasPrefix("地址：compare?of=datasets/") })
  }

  @Test func theLastPlaceIsOfferedAndKept() throws {
    var session = try session()
    session.offer(LastPlace("skills/pytorch\t2\n"))
    #expect(session.greeting().contains("上次停在 PyTorch · 按 . 继续"))
    #expect(session.placeToKeep == nil)
    #expect(session.answer(".").lines.contains("地址：skills/pytorch"))
    #expect(session.placeToKeep?.text == "skills/pytorch\t2\n")
    #expect(session.answer(".").lines == ["总览上才有上次的地方，现在没有"])
    session.offer(LastPlace("skills/nope\t2\n"))
    #expect(!session.answer("h").lines.contains { $0.contains("上次停在") })
  }

  @Test func columnsAndWhatCanBeTakenAlongAreSaid() throws {
    var session = try session("jobs?columns=name,kind")
    let columns = session.answer("c").lines
    #expect(columns.contains("name  岗位") && columns.contains("family  方向，未显示"))
    #expect(columns.last?.contains("sort=-") == true)
    _ = session.answer("jobs/speech-recognition-engineer")
    let copies = session.answer("y 1").lines
    for words in ["这一行：", "出处：", "引文 GB/T 7714：", "引文 BibTeX：", "@techreport{"] {
      #expect(copies.contains { $0.hasPrefix(words) }, "\(words)")
    }
    #expect(copies.last == "地址：jobs/speech-recognition-engineer")
    #expect(session.answer("y 999").lines.first?.hasPrefix("没有第 999 行") == true)
    #expect(session.answer("i 1").lines.contains { $0.hasPrefix("章节地址：sections/") })
  }

  /// Whatever the reader has made of the keys, messages name what can be typed here.
  @Test func messagesNameTheLettersOfThisMode() throws {
    for command in PlainCommand.all {
      guard let action = command.action, let letter = command.letter.first else { continue }
      #expect(Keymap.plain.action(for: .character(letter)) == action)
      #expect(Keymap.plain.label(action) == String(letter))
    }
    let letters = PlainCommand.all.map(\.letter).filter { !$0.isEmpty }
    #expect(Set(letters).count == letters.count)
  }

  @Test func mistakesAreNamed() throws {
    var session = try session("jobs")
    #expect(session.answer("0").lines.first == "没有第 0 行；有 1 到 89。")
    #expect(session.answer("99999999999999999999").lines.first?.hasPrefix("没有第 999") == true)
    #expect(session.answer("nope").lines.first?.contains("“nope”") == true)
    #expect(session.answer("colour=red").lines.first?.contains("“colour”") == true)
    #expect(session.answer("b").lines.contains("地址：home"))
    #expect(session.answer("b").lines == ["已在起点"])
  }

  @Test(arguments: Language.allCases)
  func theHelpNamesEveryCommand(language: Language) throws {
    var session = try session("home", language)
    let help = session.answer("?").lines
    #expect(help.count == PlainCommand.all.count)
    for command in PlainCommand.all { #expect(!command.help[language].isEmpty) }
  }

  /// Whatever is typed, what is printed cannot harm a terminal, and the way home is open.
  @Test(arguments: 0..<6)
  func anyLinesAreAnsweredSafely(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    var session = try session("home", seed % 2 == 0 ? .chinese : .english)
    var file = BookmarkFile([])
    let lines =
      [
        "1", "2", "3", "7", "20", "", "n", "p", "r", "v", "b", "a", "f", "i", "i 2", "L", "h",
        "/语音", "m", "m \u{1B}[31m\u{202E}x", "'", "' 1", "' 2", "d 1", "u", "+ 1 2", "+ 3", "=",
        "x",
        "c", "y", "y 1", "V", ".",
      ]
      + ["/", "S 大模型", "sort=name", "q=x", "chart=bar", "jobs", "datasets/core-salary-bands"]
      + ["/\u{1B}[31m红\u{202E}", "S \u{7}", "e \u{1B}]0;x\u{7}.csv", ":\u{9B}2J", "＝", "=", "=="]
      + ["jobs?q=\u{1B}[2J", "columns=\u{200B}", "\u{E000}\u{301}", "i \u{1B}c", "%E8%AF%AD"]
    for _ in 0..<120 {
      let line = lines[Int.random(in: lines.indices, using: &dice)]
      let reply = session.answer(line)
      var said = reply.lines
      for effect in reply.effects {
        switch effect {
        case .writeFile(let name, _): said += session.hear(.wroteFile(.success(name)))
        case .bookmarks(let edit):
          file = file.edited(edit, now: "2026-11-21T00:00:00Z")
          said += session.hear(.bookmarks(.success(file), after: edit))
        default: Issue.record("\(line) asks for \(effect)")
        }
      }
      for text in said { #expect(printable(text) == text, "\(line.debugDescription)") }
    }
    #expect(session.answer("h").lines.count { $0.hasSuffix("home") } <= 1)
    #expect(session.answer("r").lines.contains { $0.hasSuffix("home") })
  }
}
