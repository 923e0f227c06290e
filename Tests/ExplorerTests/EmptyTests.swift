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
    let list = try Player("jobs?q=xyzzy", "120x30")
    #expect(words(list).contains("没有行，无可预览。"))
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
