import ReportLibrary
import ReportModel
import Testing
import TextGrid

@testable import Explorer

/// Columns chosen, widened, frozen and moved; groups, facets and names by keys.
@Suite struct ColumnTests {
  private func widths(_ player: Player) -> [Int] {
    SheetView(player.state, ScreenLayout(player.state).main).columns.columns.map(\.width)
  }

  private func shownIDs(_ player: Player) -> [String] {
    SheetView(player.state, ScreenLayout(player.state).main).columns.columns.map {
      player.state.sheet.shown.columns[$0.index].id
    }
  }

  @Test func aColumnIsWidenedNarrowedAndShownInFull() throws {
    var player = try Player("policies", "150x20")
    try player.press(">>")
    #expect(player.state.place.column == "name")
    let before = try #require(widths(player).dropFirst().first)
    try player.press("+")
    #expect(widths(player)[1] == before + 4, "\(before)")
    #expect(player.address == "policies?widths=name:\(before + 4)")
    try player.press("--")
    #expect(widths(player)[1] == before - 4)
    try player.press("_")
    #expect(player.address == "policies?widths=name:full")
    try player.press("_")
    #expect(player.address == "policies" && widths(player)[1] == before)
  }

  /// Two jobs of one name have reports beside them that differ, even cut.
  @Test(arguments: ["60x20", "80x24", "120x40"])
  func jobsOfOneNameAreToldApart(size: String) throws {
    var player = try Player("jobs?sort=name", size)
    #expect(shownIDs(player).contains("report"))
    let jobs = try TestLibrary.library().records(.job)
    let name = try #require(
      jobs.map { $0.name(in: .chinese) }.first { name in
        Set(jobs.filter { $0.name(in: .chinese) == name }.map(\.report)).count > 1
      })
    try player.press("/\(name)<Enter>")
    let lines = player.screen.split(separator: "\n").filter { $0.contains(name) }
      .compactMap { $0.split(separator: "│").first?.filter { $0 != "▸" } }
      .filter { $0.hasPrefix(" " + name) || $0.hasPrefix(name) }
    #expect(Set(lines).count == lines.count, "\(lines)")
    // All columns can still be slid into sight.
    var all = try Player("jobs", size)
    var seen = Set(shownIDs(all))
    for _ in 0..<all.state.lastSlide {
      try all.press("<Right>")
      seen.formUnion(shownIDs(all))
    }
    #expect(seen.count == all.state.sheet.shown.columns.count, "\(seen)")
  }

  @Test func theColumnSortedByStaysInSight() throws {
    #expect(try !shownIDs(Player("scenarios", "80x24")).contains("effects"))
    let sorted = try Player("scenarios?sort=-effects", "80x24")
    #expect(shownIDs(sorted).contains("effects") && shownIDs(sorted).contains("name"))
    let narrow = try Player("jobs?sort=report", "40x12")
    #expect(shownIDs(narrow).contains("name"))
  }

  /// A column that tells nothing is left out and can be shown.
  @Test func columnsOfGroupsCanBeShown() throws {
    var player = try Player("jobs?group=family", "160x30")
    #expect(!player.state.sheet.shown.columns.contains { $0.id == "family" })
    try player.press("c2<Esc>")
    #expect(
      player.address
        == "jobs?group=family&columns=name,family,requirements,duties,skills,kind,report")
    try player.press("c2<Esc>")
    #expect(player.address == "jobs?group=family")
  }

  /// A step is drawn whatever room its words have, and of those the one that says it comes first.
  @Test func levelsKeepTheirBars() throws {
    let state = try Player("requirements").state
    let level = Sheet.Column("level", "级别", .level)
    func line(_ phrase: String, _ width: Int) -> String {
      CellText(state, nil).line(
        .level(phrase, .proficient), level, ColumnLayout.Column(index: 0, width: width),
        greatest: 0,
        slides: false
      ).text
    }
    #expect(line("熟练掌握", 14) == "熟练掌握 ▓▓▓▓░")
    #expect(line("熟练掌握", 12) == "熟练…  ▓▓▓▓░")
    #expect(line("具备；熟练掌握；能够", 15) == "…熟练掌握 ▓▓▓▓░")
    #expect(line("熟悉；能够使用", 14) == "熟悉；…  ▓▓▓▓░")
    #expect(line("熟悉", 12) == "熟悉   ▓▓▓▓░")
  }

  @Test func frozenColumnsStayWhileOthersSlide() throws {
    var player = try Player("jobs", "48x20")
    try player.press(">>!")
    #expect(player.address == "jobs?freeze=2")
    try player.press("<Right><Right>")
    #expect(shownIDs(player).prefix(2) == ["name", "family"])
    #expect(!shownIDs(player).contains("requirements"))
    try player.press("!")
    #expect(player.address == "jobs")
    try player.press("<lt>!")
    #expect(player.message.contains("第一栏总是不动"))
  }

  @Test func aColumnChangesPlacesAndComesIntoSight() throws {
    var player = try Player("jobs", "80x20")
    try player.press(">>>>>>>")
    #expect(player.state.place.column == "report" && shownIDs(player).contains("report"))
    try player.press("{{{{{")
    #expect(player.address == "jobs?columns=name,report,family,requirements,duties,skills,kind")
    #expect(shownIDs(player).prefix(2) == ["name", "report"])
    // A hidden one comes back where it was.
    try player.press("c3<Esc>")
    #expect(player.address == "jobs?columns=name,report,requirements,duties,skills,kind")
    try player.press("}}}}}")
    try player.press("c")
    let item = try #require(player.menu?.items.firstIndex { !$0.isMarked })
    try player.press("\(item + 1)<Esc>")
    #expect(player.address == "jobs")
  }

  /// Whatever was done to the columns comes back with the place.
  @Test func backBringsColumnsBack() throws {
    var player = try Player("jobs", "70x20")
    try player.press(">>+!>{F2jjj")
    let (place, screen) = (player.state.place, player.screen)
    #expect(place.address["freeze"] == "2" && place.address["group"] != nil)
    try player.press("<Enter>[")
    #expect(player.state.place == place && player.screen == screen)
    try player.press("]")
    #expect(player.state.place.address.path.count == 2)
    player.send(.open("skills"))
    try player.press("[[")
    #expect(player.state.place == place && player.screen == screen)
  }

  @Test(arguments: ["blocks", "braille", "narrow", "ascii"])
  func barsStandBesideAmountsWhereThereIsRoom(glyphs: String) throws {
    let set = try #require(Glyphs.named(glyphs))
    for ambiguous in [AmbiguousWidth.narrow, .wide] {
      let metrics = TextMetrics(ambiguous: ambiguous)
      var state = try ExplorerState(
        library: TestLibrary.library(), address: Address("jobs?group=family&fold=all"),
        size: Size(columns: 120, rows: 30),
        settings: DisplaySettings(glyphs: set.suited(to: metrics), metrics: metrics))
      let with = state.frame().grid.text()
      #expect(state.frame().grid.violations() == [])
      _ = state.update(.key("%"))
      let without = state.frame().grid.text()
      #expect(with != without)
      state.size = Size(columns: 34, rows: 12)
      state.settle()
      let narrow = state.frame().grid.text()
      _ = state.update(.key("%"))
      _ = state.update(.key(.unknown(7)))
      state.message = nil
      #expect(state.frame().grid.violations() == [] && !narrow.isEmpty)
    }
  }

  @Test func exportsKeepTheNumbersAndTheNames() throws {
    for address in ["datasets", "jobs"] {
      var player = try Player(address, "120x30")
      guard case .writeFile(_, let plain) = try player.press("ec").first else {
        Issue.record("nothing is exported")
        return
      }
      try player.press("N%")
      guard case .writeFile(_, let both) = try player.press("ec").first else {
        Issue.record("nothing is exported")
        return
      }
      #expect(plain == both)
      #expect(!plain.contains("▁") && !plain.contains("█"))
    }
  }

  // MARK: - Facets

  @Test func aValueIsLeftOutAndTakenBack() throws {
    var player = try Player("jobs", "120x40")
    try player.press("x")
    #expect(player.message.contains("分面"))
    try player.press("f")
    let first = player.state.facetEntries[0].value
    let all = player.state.rows.count
    try player.press("x")
    #expect(player.address == "jobs?report=-\(first.id)")
    #expect(player.state.rows.count == all - first.count)
    #expect(player.screen.contains("不含"))
    #expect(player.state.facetEntries[player.state.facetCursor].value.id == first.id)
    try player.press("<Enter>")
    #expect(player.address == "jobs?report=\(first.id)" && player.state.rows.count == first.count)
    try player.press("<Enter>")
    #expect(player.address == "jobs")
    try player.press("xjxX")
    #expect(player.address == "jobs" && player.state.rows.count == all)
  }

  @Test func aRareValueIsLookedFor() throws {
    var player = try Player("jobs", "120x40")
    try player.press("f/kubernetes")
    #expect(player.prompt?.text == "kubernetes")
    let found = player.state.facetEntries
    #expect(found.count == 1 && found.first?.value.id == "kubernetes")
    try player.press("<Enter><Enter>")
    #expect(player.address == "jobs?skill=kubernetes")
    #expect(player.state.rows.count == found.first?.value.count)
    // Escape goes back to the frequent values, what was chosen stays.
    try player.press("<Esc>")
    #expect(player.state.facetQuery.isEmpty)
    #expect(player.state.facetEntries.contains { $0.value.id == "kubernetes" && $0.value.isChosen })
    try player.press("/xyzzy<Enter>")
    #expect(player.screen.contains("没有这样的值"))
  }

  @Test func countsFollowTheFilter() throws {
    var player = try Player("jobs", "120x40")
    let before = player.state.facetEntries.map(\.value.count).reduce(0, +)
    try player.press("/工程师")
    let after = player.state.facetEntries.map(\.value.count).reduce(0, +)
    #expect(after < before)
  }

  // MARK: - Groups

  @Test func rowsAreGroupedAndFolded() throws {
    var player = try Player("jobs", "120x40")
    try player.press("F")
    let item = try #require(player.menu?.items.first { $0.choice == .group("family") })
    try player.press("\(try #require(item.key))")
    #expect(player.address == "jobs?group=family")
    #expect(player.screen.contains("按方向分组"))
    try player.press("<Tab>jz")
    #expect(player.address == "jobs?group=family&fold=all")
    let group = try #require(player.line)
    try player.press("z")
    let part = try #require(player.line?.part)
    #expect(player.state.sheet.shown.parts[part] == group.cells[0].text)
    try player.press("z<Enter>")
    #expect(player.state.rows.count == Int(group.cells[1].number ?? 0))
    try player.press("[v")
    #expect(player.address == "jobs?group=family&chart=bar")
    try player.press("VF0")
    #expect(player.address == "jobs")
    try player.press("z")
    #expect(player.message.contains("分组"))
  }

  @Test func aChartCountsByTheFacetChosen() throws {
    var player = try Player("policies?chart=timeline", "120x40")
    try player.press("F")
    #expect(player.menu?.title == "按什么数")
    let item = try #require(player.menu?.items.first { $0.choice == .group("kind") })
    try player.press("\(try #require(item.key))")
    #expect(player.address == "policies?chart=bar&group=kind")
    #expect(player.state.rows.allSatisfy { $0.target?["kind"] != nil })
  }

  // MARK: - Names

  @Test func namesStandInBothLanguages() throws {
    var player = try Player("jobs", "160x40")
    try player.press("jjN")
    let row = player.line?.source
    #expect(player.screen.contains("算法研究岗 Algorithm research post"))
    #expect(player.line?.source == row && player.state.place.cursor == 2)
    try player.press("N")
    #expect(player.names.first == "Algorithm research post")
    try player.press("N")
    #expect(player.names.first == "算法研究岗")
    try player.press("N:jobs?group=family&chart=bar<Enter>")
    player.send(.open("jobs/speech-recognition-engineer"))
    #expect(player.screen.contains("语音识别工程师 Speech recognition engineer"))
    player.send(.names(.auto))
    #expect(!player.screen.contains("语音识别工程师 Speech"))
  }

  // MARK: - Keys in menus and boxes

  @Test func menusAndBoxesFollowReboundKeys() throws {
    let (read, problems) = Configuration.read(
      "[keys]\nmoveDown = [\"n\"]\nquit = [\"w\"]\nmoveLast = [\"E\"]")
    #expect(problems.isEmpty)
    var state = try ExplorerState(
      library: TestLibrary.library(), address: Address("jobs"), size: Size(columns: 80, rows: 24),
      settings: DisplaySettings(keymap: read.keymap))
    _ = state.update(.key("s"))
    _ = state.update(.key("n"))
    guard case .choosing(let menu) = state.mode else {
      Issue.record("no menu")
      return
    }
    #expect(menu.cursor == 1)
    _ = state.update(.key("w"))
    #expect(state.mode == .browsing)
    _ = state.update(.key("?"))
    _ = state.update(.key("n"))
    guard case .reading(let popup) = state.mode else {
      Issue.record("no help")
      return
    }
    #expect(popup.top == 1)
    #expect(state.frame().grid.text().contains("↓ n") || popup.top == 1)
  }

  // MARK: - Recordings

  /// A long walk through the new keys, written down and replayed.
  @Test func aLongRecordingReplaysToTheSameScreen() throws {
    var player = try Player("home", "130x36")
    var recorder = ScriptRecorder()
    var text = recorder.beginning(player.state)
    let keys =
      "<Enter>fjjxj<Enter>/py<Enter>x<Esc><Tab>F2jz jjz>>+!{%N/工程<Enter><Esc>c2<Esc>s3vv<Right>V"
      + "<Enter>jj<Enter>[[]]:datasets<Enter>F1z<Enter>%N>>>_!<Right>}mnote<Enter>'<Esc>.L~.["
      + ":policies<Enter>vFj<Enter>v[X"
    for _ in 0..<4 {
      for key in try Key.parse(keys) {
        text += recorder.record(.key(key))
        player.send(.key(key))
      }
    }
    var other = try Player("home", "80x24", .english)
    for (_, step) in try Script(text).steps {
      for event in Script.events(of: step) ?? [] { other.send(event) }
    }
    #expect(other.state.place == player.state.place && other.screen == player.screen)
    #expect(other.state.history == player.state.history)
  }

  @Test func aRecordingTellsHowRecordsAreNamed() throws {
    var player = try Player("jobs")
    try player.press("N")
    let text = ScriptRecorder().beginning(player.state)
    #expect(text.contains(":names both\n"))
    var other = try Player("home")
    for (_, step) in try Script(text).steps {
      for event in Script.events(of: step) ?? [] { other.send(event) }
    }
    #expect(other.screen == player.screen || other.state.library.names == .both)
    #expect(throws: Script.Failure.self) { try Script(":names fr") }
  }
}
