import ReportLibrary
import Testing
import TextGrid

@testable import Explorer

@Suite struct GoingTests {
  @Test func fromJobToRequirementToSkillToJobAndBack() throws {
    var player = try Player("home")
    var places: [Place] = []
    func address(_ text: String) { #expect(player.address == text) }
    places.append(player.state.place)
    try player.press("/语音")
    places.append(player.state.place)
    try player.press("<Enter>")
    address("jobs/speech-recognition-engineer")
    #expect(player.state.rows.count { $0.part == 0 } == 12)
    #expect(player.state.rows.count { $0.part == 1 } == 10)
    #expect(player.screen.contains("职责 10 条 · 要求 12 条"))
    try player.press("jjjj")
    places.append(player.state.place)
    try player.press("l")
    address("requirements/speech-recognition-engineer-r5")
    try player.press("jjj")
    places.append(player.state.place)
    try player.press("<Enter>")
    address("skills/pytorch")
    try player.press("jjjj")
    #expect(player.names[player.state.place.cursor] == "语音识别工程师")
    try player.press("j")
    places.append(player.state.place)
    try player.press("<Enter>")
    address("jobs/machine-learning-engineer")
    let end = player.state.place

    for place in places.reversed() {
      try player.press("[")
      #expect(player.state.place == place)
    }
    address("home")
    try player.press("]]]]]")
    #expect(player.state.place == end)
    try player.press("<Backspace><Backspace>")
    #expect(player.state.place == places[places.count - 2])
  }

  @Test func backRestoresFilterSortColumnsCursorAndScroll() throws {
    var player = try Player("skills", "40x20")
    try player.press("/模型<Esc>s3cj<Space><Esc><Right>gjjjjjjjjjjjjjjjjjjjjkk")
    let place = player.state.place
    #expect(place.address["q"] == "模型" && place.address["sort"] == "-jobs")
    #expect(place.address["columns"] == "name,jobs,scenarios,mentions,parent")
    #expect(place.cursor == 18)
    #expect(place.top > 0)
    #expect(place.slide == 1)
    let names = player.names
    try player.press("<Enter>")
    #expect(player.state.place.address["q"] == nil && player.state.place.cursor == 0)
    try player.press("~[[")
    #expect(player.state.place == place && player.names == names)
  }

  @Test func goingSomewhereNewForgetsWhatLayAhead() throws {
    var player = try Player("jobs")
    try player.press("<Enter>[")
    #expect(player.state.history.ahead.count == 1)
    try player.press("j<Enter>")
    #expect(player.state.history.ahead.isEmpty)
    try player.press("]")
    #expect(player.message == "前面没有了")
  }

  /// Filter, sort, columns, facets, chart, cursor, scroll and slide come back, both ways.
  @Test(arguments: [
    ("jobs?family=language&q=工程师&sort=-requirements&columns=name,requirements,report", "jj"),
    ("jobs?chart=bar", "jjj"), ("datasets/core-salary-bands?chart=bar", "jj"),
    ("skills?q=模型", "<PageDown><PageDown><Right>k"), ("datasets/core-education", "Gjjj"),
    ("search?q=语音&sort=name", "<PageDown>j"), ("home?sort=name", "jjjj"),
  ])
  func backAndForwardBringEverythingBack(address: String, keys: String) throws {
    var player = try Player("organisations", "60x14")
    try player.press("jj")
    let before = player.state.place
    player.send(.open(address))
    try player.press(keys)
    let there = player.state.place
    let screen = player.screen
    #expect(there.cursor > 0 || there.isScrolled)
    player.send(.open("policies"))
    try player.press("jjj")
    let behind = player.state.place
    try player.press("[")
    #expect(player.state.place == there && player.screen == screen)
    try player.press("[")
    #expect(player.state.place == before)
    try player.press("]")
    #expect(player.state.place == there && player.screen == screen)
    try player.press("]")
    #expect(player.state.place == behind)
    // A new way from the middle cuts off what lay ahead; what lies behind stays.
    try player.press("[[")
    player.send(.open("standards"))
    #expect(player.state.history.ahead.isEmpty)
    try player.press("[")
    #expect(player.state.place == before)
    try player.press("]]")
    #expect(player.address == "standards" && player.message == "前面没有了")
  }

  @Test func changingAScreenIsNoStep() throws {
    var player = try Player("home")
    try player.press("<Enter>/工程师<Esc>s3vvL")
    #expect(player.state.history.back.map(\.address) == [.home])
  }

  @Test func overviewLiesBehindAProgramOpenedInside() throws {
    var player = try Player("jobs/nlp-engineer")
    try player.press("jj")
    let place = player.state.place
    #expect(try player.press("q").isEmpty)
    #expect(player.address == "home")
    try player.press("]")
    #expect(player.state.place == place)
    try player.press("[[")
    #expect(player.address == "home" && player.message == "已在起点")
  }

  @Test func quitGoesBackAndEndsAtHomeOnly() throws {
    var player = try Player("home")
    try player.press("<Enter><Enter><Enter>")
    for _ in 0..<3 { #expect(try player.press("q").isEmpty) }
    #expect(player.address == "home")
    #expect(try player.press("q") == [.quit])
    for address in ["jobs", "jobs/nlp-engineer", "search?q=a"] {
      var deep = try Player(address)
      #expect(try deep.press("Q") == [.quit])
      #expect(try deep.press("<C-c>") == [.quit])
    }
  }

  @Test func sortedOverviewIsStillTheOverview() throws {
    var player = try Player("home")
    try player.press("s1")
    #expect(player.address == "home?sort=name")
    #expect(player.screen.contains("从问题开始"))
    #expect(try player.press("q") == [.quit])
  }

  @Test func typedAddresses() throws {
    var player = try Player("home")
    try player.press(":  jobs?family=language <Enter>")
    #expect(player.address == "jobs?family=language")
    #expect(player.state.rows.count == 8)
    #expect(player.state.rows.allSatisfy { $0.source?[.family] == "language" })
    let place = player.state.place
    for (text, word) in [
      ("xyzzy", "xyzzy"), ("jobs/nlp-enginer", "nlp-engineer"), ("jobs?famly=x", "famly"),
      ("jobs?family=x", "family"), ("a/b/c", "a"), ("jobs?q", "“q”"), ("jobs?q=%G1", "%"),
      ("home?chart=bar", "chart"), ("jobs?sort=x", "sort"), ("jobs?columns=x", "columns"),
    ] {
      try player.press(":\(text)<Enter>")
      #expect(player.state.place == place && player.state.mode == .browsing)
      #expect(
        player.state.message?.isError == true && player.message.contains(word),
        "\(text): \(player.message)")
    }
    // An empty one changes nothing, nor does the present one.
    try player.press(":<Enter>:  <Enter>:jobs?family=language<Enter>")
    #expect(player.state.place == place && player.state.history.back.count == 1)
    try player.press(":home<Enter>")
    #expect(player.address == "home")
  }

  @Test func scriptsOpenAddressesFromAnywhere() throws {
    for keys in ["/xyz", "?", "e", ":foo", "c"] {
      var player = try Player("skills")
      try player.press(keys)
      player.send(.open("jobs/nlp-engineer"))
      #expect(player.address == "jobs/nlp-engineer")
      #expect(player.state.mode == .browsing && player.state.message == nil)
    }
  }

  @Test func nothingBehindARowSaysSo() throws {
    var player = try Player("search?q=xyzzy")
    try player.press("<Enter>")
    #expect(player.message == "这里没有可打开的行")
  }

  @Test func previewIsWhatEnterOpens() throws {
    for kind in ScreenCatalog.kinds where kind.isBrowsing {
      var player = try kind.player("160x50")
      guard let preview = player.state.preview?.sheet, player.line != nil else { continue }
      try player.press("<Enter>")
      #expect(player.state.place.address == preview.address)
      #expect(player.state.sheet.shown.title == preview.title)
      #expect(player.state.sheet.shown.rows.map(\.cells) == preview.rows.map(\.cells))
    }
  }
}
