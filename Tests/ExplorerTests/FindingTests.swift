import ReportLibrary
import Testing
import TextGrid

@testable import Explorer

@Suite struct FindingTests {
  @Test func filterNarrowsWhileTyping() throws {
    var player = try Player("jobs")
    let all = player.state.rows.count
    var counts: [Int] = []
    for key in ["/", "工", "程", "师"] {
      try player.press(key)
      counts.append(player.state.rows.count)
    }
    #expect(counts == counts.sorted(by: >) && counts[0] == all && (counts.last ?? 0) < all)
    #expect(player.names.allSatisfy { $0.contains("工程师") })
    #expect(player.screen.contains("\(player.state.rows.count)/\(all)"))
    try player.press("<Backspace><Backspace><Backspace>")
    #expect(player.state.rows.count == all && player.prompt?.text == "")
    try player.press("<Backspace>")
    #expect(player.prompt == nil)
  }

  @Test(arguments: [
    ("/speech", 2), ("/SPEECH", 2), ("/ＳＰＥＥＣＨ", 2), ("/语 音", 2), ("/语音 工程师", 1), ("/工程师 语音", 1),
  ])
  func filterFindsBothLanguages(keys: String, count: Int) throws {
    var player = try Player("jobs")
    try player.press(keys)
    #expect(player.state.rows.count == count)
  }

  @Test func editingThePrompt() throws {
    var player = try Player("skills")
    for (keys, text, cursor) in [
      ("/大模型 训练", "大模型 训练", 6), ("<Left><Left>", "大模型 训练", 4), ("微", "大模型 微训练", 5),
      ("<Delete>", "大模型 微练", 5), ("<C-w>", "大模型 练", 4), ("<C-w>", "练", 0),
      ("<Right>", "练", 1), ("<C-a>", "练", 0), ("a", "a练", 1), ("<C-e>", "a练", 2),
      ("<Home><End>", "a练", 2), ("<Left><C-u>", "练", 0), ("<Left><Left><Delete><Delete>", "", 0),
      ("jklq?:S/[]", "jklq?:S/[]", 10), ("<F5><Insert><Unknown-9><S-Tab>", "jklq?:S/[]", 10),
    ] {
      try player.press(keys)
      #expect(player.prompt?.text == text && player.prompt?.cursor == cursor, "after \(keys)")
      #expect(player.state.place.address["q"] ?? "" == text)
    }
  }

  @Test func arrowsMoveWhileTyping() throws {
    var player = try Player("jobs?report=llm-jobs-2023")
    try player.press("/工程师<Down><Down><Up><PageDown>")
    #expect(player.state.place.cursor == player.state.rows.count - 1)
    try player.press("<Up>")
    let target = player.line?.target
    try player.press("<Enter>")
    #expect(player.state.place.address == target)
  }

  @Test func enterInTheFilterOpensTheRow() throws {
    var player = try Player("home")
    try player.press("/语音<Enter>")
    #expect(player.address == "jobs/speech-recognition-engineer")
    try player.press("[")
    #expect(player.address == "search?q=语音" && player.state.mode == .browsing)
  }

  @Test func enterWithoutHitsStays() throws {
    var player = try Player("jobs")
    try player.press("/xyzzy<Enter>")
    #expect(player.address == "jobs?q=xyzzy" && player.state.mode == .browsing)
    #expect(player.screen.contains("没有合乎“xyzzy”的"))
  }

  @Test func escapeLeavesThePromptThenClears() throws {
    var player = try Player("jobs")
    try player.press("/工程师<Down><Down>")
    let target = player.line?.target
    try player.press("<Esc>")
    #expect(player.address == "jobs?q=工程师" && player.state.mode == .browsing)
    try player.press("<Esc>")
    #expect(player.address == "jobs" && player.line?.target == target)
    try player.press("<Esc>")
    #expect(player.message == "没有筛选")
  }

  @Test func searchFromHome() throws {
    for key in ["/", "S"] {
      var player = try Player("home")
      try player.press(key)
      #expect(player.address == "search" && player.prompt?.purpose == .search)
      try player.press("<Esc>")
      #expect(player.address == "home" && player.state.mode == .browsing)
      try player.press(key + "<Backspace>")
      #expect(player.address == "home")
      try player.press(key + "pytorch")
      #expect(player.names.contains("PyTorch"))
    }
  }

  @Test func searchFromInsideKeepsTheWayBack() throws {
    var player = try Player("jobs")
    try player.press("jjS大模型<Esc>")
    #expect(player.address == "search?q=大模型")
    try player.press("S")
    #expect(player.state.history.back.count == 1)
    try player.press("<Esc>[")
    #expect(player.address == "jobs" && player.state.place.cursor == 2)
  }

  @Test func hitsAreHighlighted() throws {
    let player = try Player("jobs?q=语音")
    let grid = player.state.frame().grid
    let marked = (0..<24).flatMap { row in
      (0..<44).filter { grid[row, $0].style.role == .match }.map { grid[row, $0].scalar }
    }
    #expect(marked.contains("语") && marked.contains("音") && !marked.contains("识"))
  }

  @Test(arguments: [
    "语音", "\u{1B}[2J\u{1B}]0;x\u{7}", "a\nb\r\nc\td", "\u{202E}abc\u{2066}",
    "e\u{301}\u{301}\u{301}",
    "👨‍👩‍👧🇨🇳", "\u{0}\u{7F}\u{9B}31m", "\u{F06C}\u{E000}", String(repeating: "长", count: 5000),
    "क्षत्रिय", "\u{1100}\u{1161}", "",
  ])
  func pasteIsTakenSafely(text: String) throws {
    for keys in ["/", "S", ":", "/ab<Left>", ":क्<Left>"] {
      var player = try Player("jobs")
      try player.press(keys)
      player.send(.paste(text))
      player.send(.paste(text))
      let prompt = try #require(player.prompt)
      #expect(prompt.text.count <= Prompt.limit && (0...prompt.text.count).contains(prompt.cursor))
      #expect(printable(prompt.text) == prompt.text)
      #expect(problems(of: player.state) == [])
      try player.press("<Backspace><Delete><C-w><C-u>x<Esc>")
      #expect(problems(of: player.state) == [])
    }
  }

  @Test func pasteOutsideAPromptIsNotTaken() throws {
    for keys in ["", "?", "e"] {
      var player = try Player("jobs")
      try player.press(keys)
      let before = player.state.mode
      player.send(.paste("qqq"))
      #expect(player.state.mode == before && player.address == "jobs")
      #expect(player.message.contains("粘贴"))
    }
  }

  @Test func facets() throws {
    var player = try Player("jobs", "120x40")
    let all = player.state.rows.count
    try player.press("<Tab>")
    #expect(player.state.pane == .facets)
    let index = try #require(
      player.state.facetEntries.firstIndex { $0.facet.id == "family" && $0.value.id == "language" })
    try player.press(String(repeating: "j", count: index) + "<Enter>")
    #expect(player.address == "jobs?family=language" && player.state.pane == .facets)
    let narrowed = player.state.rows.count
    #expect(narrowed == 8 && narrowed < all)
    // The values not chosen stay to be chosen, too.
    let entry = try #require(
      player.state.facetEntries.first { $0.facet.id == "family" && $0.value.id == "data" })
    #expect(entry.value.count > 0)
    let cursor = player.state.facetEntries[player.state.facetCursor]
    #expect(cursor.value.id == "language" && cursor.value.isChosen)
    let step = try #require(
      player.state.facetEntries.firstIndex { $0.facet.id == "family" && $0.value.id == "data" })
    let way = step - player.state.facetCursor
    try player.press(String(repeating: way < 0 ? "k" : "j", count: abs(way)) + "<Enter>")
    #expect(player.address == "jobs?family=language,data")
    #expect(player.state.rows.count == narrowed + entry.value.count)
    try player.press("<Enter>f")
    #expect(player.address == "jobs?family=language" && player.state.pane == .main)
    try player.press("f")
    #expect(player.state.pane == .facets)
    let back = try #require(player.state.facetEntries.firstIndex { $0.value.isChosen })
    try player.press("g" + String(repeating: "j", count: back) + "<Enter><Tab>")
    #expect(player.address == "jobs" && player.state.rows.count == all)
    #expect(player.state.pane == .main)
  }

  @Test func chosenFacetWithoutRowsCanBeTakenBack() throws {
    let player = try Player("jobs?family=language&q=xyzzy", "120x40")
    let entry = try #require(player.state.facetEntries.first { $0.value.isChosen })
    #expect(entry.value.id == "language" && entry.value.count == 0)
  }

  @Test func noFacetsSaysWhy() throws {
    for (address, size, word) in [
      ("industries", "120x40", "没有分面"), ("jobs", "40x24", "窗口太小"),
      ("jobs?chart=bar", "120x40", "V 看表"),
      ("jobs/nlp-engineer", "120x40", "没有分面"),
    ] {
      var player = try Player(address, size)
      try player.press("f")
      #expect(
        player.message.contains(word) && player.state.pane == .main,
        "\(address): \(player.message)")
    }
  }
}
