import ReportExport
import ReportLibrary
import ReportModel
import Testing
import TextGrid

@testable import Explorer

@Suite struct ShowingTests {
  @Test func sortCyclesThroughBothDirections() throws {
    var player = try Player("jobs")
    let unsorted = player.names
    // A number begins with the largest, a text with the first.
    for (keys, sort) in [
      ("s3", "-requirements"), ("s3", "requirements"), ("s3", nil), ("s1", "name"), ("s1", "-name"),
      ("s2", "family"), ("s2", "-family"), ("s2", nil),
    ] {
      try player.press(keys)
      #expect(player.state.place.address["sort"] == sort && player.state.mode == .browsing)
    }
    #expect(player.names == unsorted)
    try player.press("sjj<Enter>")
    let numbers = player.state.rows.map { $0.cells[2].number ?? -1 }
    #expect(numbers == numbers.sorted(by: >))
    #expect(player.screen.contains("要求▾"))
    try player.press("s")
    #expect(player.menu?.items[2].isMarked == true)
  }

  @Test func sortingKeepsTheRow() throws {
    // Two rows of PyTorch lead to the same job; the record tells them apart.
    var player = try Player("skills/pytorch")
    let targets = player.state.rows.map(\.target)
    let twice = try #require(
      targets.indices.last { index in targets[..<index].contains(targets[index]) })
    try player.press(String(repeating: "j", count: twice))
    let source = player.line?.source
    for _ in 0..<3 {
      try player.press("s2")
      #expect(player.line?.source == source)
    }
    try player.press("c3<Esc>L")
    #expect(player.line?.source == source)
  }

  @Test func columnsAreChosenOneByOne() throws {
    var player = try Player("jobs")
    try player.press("c")
    let all = try #require(player.menu?.items.count)
    #expect(player.menu?.items.allSatisfy(\.isMarked) == true)
    try player.press("2")
    #expect(player.state.sheet.shown.columns.count == all - 1)
    #expect(!player.state.sheet.shown.columns.map(\.id).contains("family"))
    #expect(player.menu?.cursor == 1 && player.menu?.items[1].isMarked == false)
    try player.press("2")
    #expect(player.address == "jobs")
    try player.press("<Esc>s3c3")
    #expect(player.state.place.address["sort"] == nil)
    try player.press("<Home><Enter>j<Enter>jj<Enter>j<Enter>j<Enter>")
    #expect(player.state.sheet.shown.columns.count == 1)
    try player.press("<End><Enter>")
    #expect(player.message == "至少留一栏")
    try player.press("<Esc>s")
    #expect(player.message == "只有一栏")
  }

  @Test func chartAndTableOfADataset() throws {
    var player = try Player("datasets/core-salary-bands")
    try player.press("jjv")
    // Four fields on one scale, this one first.
    #expect(player.address == "datasets/core-salary-bands?chart=multiples")
    #expect(player.state.place.cursor == 2)
    #expect(player.screen.contains("▸40-60K"))
    #expect(player.state.rows.count == 24)
    try player.press("v")
    #expect(player.address == "datasets/core-salary-bands?chart=bar")
    #expect(player.state.place.cursor == 2)
    #expect(player.screen.contains("▸40-60K"))
    try player.press("v")
    #expect(player.address == "datasets/core-salary-bands?chart=column")
    #expect(player.state.place.cursor == 2)
    try player.press("<Right>V")
    #expect(player.address == "datasets/core-salary-bands")
    #expect(player.names[player.state.place.cursor] == "60-80K")
  }

  @Test func chartOfACrossTabKeepsTheMember() throws {
    var player = try Player("datasets/core-category-salary")
    try player.press("jj")
    let member = player.names[2]
    try player.press("v")
    #expect(player.line?.cells.first?.text == member)
    try player.press("v")
    #expect(player.line?.cells.first?.text == member)
  }

  /// In a narrow window long names get the width that the table beside them would take.
  @Test func longNamesOfAChartAreRead() throws {
    var player = try Player("datasets/ga24-stat-financing?chart=bar")
    player.send(.resize(Size(columns: 80, rows: 24)))
    #expect(player.screen.contains("OpenAI 估值（2024 年 10 月初）"))
    #expect(!player.screen.contains("印作"))
    try player.press(":datasets/mobile-cities<Enter>v")
    #expect(player.screen.contains("印作") && player.screen.contains("上海"))
  }

  /// The mark the reader is on is said in words: value, share, base and place.
  @Test func theMarkIsSaid() throws {
    var player = try Player("datasets/mobile-cities?chart=bar")
    player.send(.resize(Size(columns: 120, rows: 40)))
    try player.press("j")
    #expect(player.screen.contains("上海 · 414 个 · 占已知合计 18.4% · 大模型人才 页 22 行 835"))
    try player.press("j")
    #expect(player.screen.contains("杭州 · 337 个"))
    try player.press(":datasets?chart=bar&group=field<Enter>")
    #expect(player.screen.contains("42/253") && player.screen.contains("占 253 条的 4.3%"))
    #expect(player.state.sheet.chartWords.contains { $0.contains("211 条无此项") })
    try player.press("V:datasets/at24-tab-1<Enter>v")
    #expect(player.message == "这里没有可画的数" && !player.state.isChart)
  }

  @Test func enterOnABarOpensTheRecordsBehind() throws {
    var player = try Player("jobs")
    try player.press("v")
    #expect(player.state.isChart && player.state.rows.count > 5)
    try player.press("jj")
    let count = player.line?.point?.value
    let target = try #require(player.line?.target)
    try player.press("<Enter>")
    #expect(player.state.place.address == target && target["family"] != nil)
    #expect(Double(player.state.rows.count) == count)
    try player.press("[")
    #expect(player.state.place.cursor == 2)
  }

  @Test func chartOfAFilteredListCountsWhatIsLeft() throws {
    var player = try Player("jobs?q=工程师")
    let rows = player.state.rows.count
    try player.press("v")
    let sum = player.state.rows.compactMap { $0.point?.value }.reduce(0, +)
    #expect(Int(sum) == rows)
    try player.press("<Enter>")
    #expect(player.state.place.address["q"] == "工程师")
    #expect(player.state.rows.allSatisfy { $0.cells[0].text.contains("工程师") })
    try player.press("[/x<C-u>v")
    #expect(player.address == "jobs?chart=bar&q=v" || player.address == "jobs?q=v&chart=bar")
  }

  @Test func nothingToDrawSaysSo() throws {
    for address in ["jobs/nlp-engineer", "industries", "search?q=语音", "home"] {
      var player = try Player(address)
      try player.press("v")
      #expect(player.message == "这里没有可画的数" && !player.state.isChart)
    }
  }

  @Test func evidenceNamesThePlace() throws {
    var player = try Player("jobs/speech-recognition-engineer")
    try player.press("jjjji")
    #expect(player.isReading)
    let screen = player.screen
    for text in [
      "人工智能大模型技术岗位与能力培养研究报告（2023）", "(2) 语音识别工程师", "行 455-458", "页 17",
      "熟悉；能够使用", "明示",
    ] {
      #expect(screen.contains(text), "\(text)")
    }
    #expect(try player.press("y") == [.copy(player.state.citationText)])
    #expect(player.state.citationText.hasPrefix("大模型岗位与能力 · (2) 语音识别工程师"))
    player.send(.copied(true))
    #expect(player.message == "已复制")
    player.send(.copied(false))
    #expect(player.state.message?.isError == true)
    try player.press("i<Enter>")
    #expect(player.address.hasPrefix("sections/"))
    try player.press("[")
    #expect(player.state.place.cursor == 4)
    var home = try Player("home")
    try home.press("i")
    #expect(home.message == "这一行不是报告里的记录")
  }

  @Test func boxesStopAtTheirEndsAndClose() throws {
    for keys in ["?", "i"] {
      var player = try Player("datasets/core-category-salary", "60x12")
      try player.press(keys)
      try player.press(String(repeating: "j", count: 200))
      let end = player.screen
      try player.press("k")
      #expect(player.screen != end)
      try player.press("G")
      #expect(player.screen == end)
      try player.press("g<PageDown><PageUp><Space><Home>x")
      #expect(!player.isReading)
      try player.press(keys + "<Esc>" + keys + "q")
      #expect(!player.isReading && player.address == "datasets/core-category-salary")
    }
  }

  /// What does something here is explained; what does not is named, no more.
  @Test func helpListsTheKeysOfThisScreen() throws {
    for language in Language.allCases {
      for kind in ScreenCatalog.kinds where kind.isBrowsing {
        var player = try kind.player("200x160", language)
        let state = player.state
        try player.press("?")
        let screen = player.screen
        for binding in Binding.all {
          let help = binding.help[language]
          let isListed = help.split(separator: " ").allSatisfy { screen.contains($0) }
          if state.obstacle(to: binding.action) == nil {
            // A long line is broken, none is cut.
            #expect(isListed, "\(kind) \(binding.action)")
          } else if language == .chinese {
            #expect(!isListed, "\(kind) \(binding.action)")
          }
          #expect(screen.contains(binding.keys[0].label))
        }
      }
    }
  }

  /// A key on the bottom line does something there, whatever the screen.
  @Test(arguments: Language.allCases)
  func everyKeyOfTheFooterDoesSomething(language: Language) throws {
    for kind in ScreenCatalog.kinds {
      let player = try kind.player("200x50", language)
      guard case .browsing = player.state.mode, player.state.message == nil else { continue }
      let before = player.state.frame().grid
      let bindings = FooterView(player.state).bindings
      #expect(bindings.count >= 5, "\(kind)")
      for binding in bindings {
        var pressed = player
        let effects = pressed.send(.key(binding.keys[0]))
        #expect(
          !effects.isEmpty || pressed.state.frame().grid != before, "\(kind) \(binding.action)")
        #expect(pressed.state.message == nil, "\(kind) \(binding.action): \(pressed.message)")
      }
    }
  }

  @Test func footerNamesWhatAKeyDoesHere() throws {
    for (address, keys, words, others) in [
      ("search?q=语音", "", ["/ 检索", "Enter 打开"], ["S 检索全部"]),
      ("jobs", "f", ["x 排除", "/ 找值", "Enter 选", "f 回各行"], ["f 分面"]),
      ("jobs?family=language", "", ["f 分面  i 出处  X 清分面"], []),
      ("jobs?group=family", "", ["Enter 打开  z 折叠"], []),
      ("policies?group=year&fold=all", "", ["Enter 打开  z 展开"], []),
      ("jobs", "<Space><Space>j", ["Esc 取消标记", "= 对照"], []),
      ("datasets/core-salary-bands", "", ["v 小幅并列  i 出处  = 对照"], []),
    ] {
      var player = try Player(address, "120x30")
      try player.press(keys)
      let last = try #require(player.screen.split(separator: "\n").last)
      for word in words { #expect(last.contains(word), "\(last)") }
      for other in others { #expect(!last.contains(other), "\(last)") }
    }
  }

  @Test func languageKeepsThePlace() throws {
    for kind in ScreenCatalog.kinds where kind.isBrowsing {
      var player = try kind.player("120x40")
      try player.press("jjj")
      let (place, row) = (player.state.place, player.line)
      let title = player.state.sheet.shown.title
      try player.press("L")
      #expect(player.state.language == .english)
      #expect(player.state.place.address == place.address)
      #expect(player.line?.source == row?.source)
      // What there is to search for is a word of the language.
      #expect(player.line?.target == row?.target || place.address.isOffer)
      try player.press("L")
      #expect(player.state.place.cursor == place.cursor && player.state.sheet.shown.title == title)
    }
    var facets = try Player("jobs", "120x40")
    try facets.press("fjjL")
    #expect(facets.state.pane == .facets && facets.state.facetCursor == 2)
  }

  @Test func messagesStayUntilTheNextKey() throws {
    var player = try Player("home")
    try player.press("K")
    #expect(player.message == "K 没有作用；? 看键位")
    player.send(.resize(Size(columns: 90, rows: 30)))
    #expect(player.screen.contains("K 没有作用"))
    try player.press("j")
    #expect(player.state.message == nil)
    for (key, label) in [
      ("<C-Space>", "C-Space"), ("<F9>", "F9"), ("<C-x>", "^X"),
    ] {
      try player.press(key)
      #expect(player.message.hasPrefix(label), "\(player.message)")
    }
  }

  /// Each action, from each kind of screen, does something or says why not,
  /// and leaves a whole screen.
  @Test(arguments: Action.allCases)
  func everyActionFromEveryKind(action: Action) throws {
    let key = try #require(Binding.all.first { $0.action == action }?.keys.first)
    for (kind, player) in try ScreenCatalog.players.get() {
      var player = player
      let obstacle = player.state.obstacle(to: action)
      let isBrowsing = player.state.mode == .browsing
      let place = player.state.place
      let effects = player.send(.key(key))
      #expect(problems(of: player.state) == [], "\(kind.name)")
      if isBrowsing, let obstacle {
        #expect(player.message == obstacle && effects.isEmpty && player.state.place == place)
      }
    }
  }

  @Test func leavingSuspendingAndRedrawingWorkAnywhere() throws {
    for (_, player) in try ScreenCatalog.players.get() {
      for (key, effect) in [("<C-c>", Effect.quit), ("<C-z>", .suspend), ("<C-l>", .repaint)] {
        var player = player
        let mode = player.state.mode
        #expect(try player.press(key) == [effect])
        #expect(player.state.mode == mode)
      }
    }
  }
}
