import ReportLibrary
import ReportModel
import Testing
import TextGrid

@testable import Explorer

/// What is empty says why, and which key helps.
@Suite struct EmptyTests {
  /// The screen without its borders and blanks, so that wrapped words are whole.
  private func words(_ player: Player) -> String {
    player.screen.filter { !" │\n".contains($0) }
  }

  @Test func filterNamesTheTermThatMatchesNothing() throws {
    let one = try Player("jobs?q=xyzzy", "70x30")
    #expect(words(one).contains("89行里没有合乎“xyzzy”的。Esc清除筛选，S在全部记录里检索。"))
    var two = try Player("jobs", "70x30")
    try two.press("/语音 xyzzy")
    #expect(words(two).contains("“语音”2行，“xyzzy”0行"), "\(two.screen)")
    let english = try Player("jobs?q=speech xyzzy", "70x30", .english)
    #expect(words(english).contains("“xyzzy”0.Escclearsthefilter"), "\(english.screen)")
  }

  @Test func facetsNameWhatWasChosen() throws {
    let player = try Player("jobs?family=language&report=genai-apps-2024", "120x30")
    #expect(player.state.rows.isEmpty)
    #expect(words(player).contains("没有记录合乎所选的分面（"), "\(player.screen)")
    #expect(words(player).contains("f改分面"))
    var none = try Player("jobs?q=xyzzy", "120x30")
    try none.press("f")
    #expect(none.message == "没有行，也就没有分面；Esc 清除筛选")
  }

  @Test func chartAndPreviewSayWhy() throws {
    let chart = try Player("jobs?q=xyzzy&chart=bar", "120x30")
    #expect(words(chart).contains("没有合乎“xyzzy”的记录"), "\(chart.screen)")
    let list = try Player("jobs?family=language&report=genai-apps-2024", "120x30")
    #expect(words(list).contains("没有行，无可预览。"))
  }

  /// Where the rows have nothing of it, the pane beside shows what all records have.
  @Test func whatIsNotHereIsLookedForElsewhere() throws {
    var player = try Player("jobs", "120x30")
    try player.press("/幻觉")
    #expect(player.state.rows.isEmpty)
    #expect(player.screen.contains("┌ 检索 · 幻觉 ─") && player.screen.contains("逻辑断层和事实幻觉"))
    // The key that the reason names takes the words along.
    try player.press("<Enter>S")
    #expect(player.address == "search?q=幻觉" && player.prompt?.text == "幻觉")
    let nothing = try Player("search?q=xyzzy", "120x30")
    #expect(nothing.state.rows.isEmpty)
    #expect(nothing.screen.contains("试试") && nothing.screen.contains("浙江 政策"))
  }

  @Test(arguments: Language.allCases)
  func anEmptySearchSaysWhatCanBeSearched(language: Language) throws {
    var player = try Player("home", "120x40", language)
    try player.press("S")
    let kinds = player.state.rows.filter { $0.target?.path.count == 1 && $0.target?["q"] == nil }
    #expect(kinds.count > 20)
    #expect(player.screen.contains(language == .chinese ? "89 条，如 " : "89, such as "))
    // Nothing typed opens nothing; what was walked to is opened.
    var typing = player
    try typing.press("<Enter>")
    #expect(typing.address == "search" && typing.prompt == nil)
    try player.press("<Down><Enter>")
    #expect(player.address == "search?q=yysb")
  }

  /// Every example finds what it promises, and what was searched for is remembered.
  @Test(arguments: Language.allCases)
  func examplesOfASearchWork(language: Language) throws {
    var player = try Player("search", "120x40", language)
    let examples = player.state.rows.compactMap(\.target).filter { $0["q"] != nil }
    #expect(examples.count == 5)
    for (address, found) in zip(
      examples,
      [
        "语音识别", "语音识别", "PyTorch", "浙江", "2024",
      ])
    {
      player.send(.open("\(address)"))
      let first = try #require(player.state.rows.first)
      let names = first.source.map { [$0[.name], $0[.title]] } ?? [first.cells[0].text]
      #expect(names.contains { $0.contains(found) }, "\(address): \(names)")
    }
    #expect(!player.screen.contains("刚才"))
    player.send(.open("search"))
    let line =
      language == .chinese ? "刚才  2024、浙江 政策、PyTorch、yysb" : "Before  2024, zhejiang policies"
    #expect(player.screen.contains(line), "\(player.screen)")
  }

  @Test func reasonsNameTheReadersOwnKeys() throws {
    let keymap = Configuration.read("[keys]\nclear = [\"<F9>\"]\n").0.keymap
    let state = try ExplorerState(
      library: TestLibrary.library(), address: try .init("jobs?q=xyzzy"),
      settings: DisplaySettings(keymap: keymap))
    #expect(state.emptyReason?.contains("F9 清除筛选") == true)
  }

  @Test(arguments: [
    "jobs?q=xyzzy", "jobs?q=a b c d e f g", "search?q=xyzzy", "search", "jobs?q=xyzzy&chart=bar",
    "datasets/core-salary-bands?q=xyzzy", "jobs/nlp-engineer?q=xyzzy", "jobs?q=-师 level>=精通",
  ])
  func holdsAtEverySize(address: String) throws {
    for size in ScreenCatalog.sizes {
      for language in Language.allCases {
        #expect(problems(of: try Player(address, size, language).state) == [], "\(size)")
      }
    }
  }
}
