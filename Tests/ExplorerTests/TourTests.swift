import ReportModel
import Testing
import TextGrid

@testable import Explorer

@Suite struct TourTests {
  private static let sizes = ["80x24", "60x20", "120x40"]

  private func start(_ size: String, _ language: Language) throws -> Player {
    var player = try Player("home", size, language)
    player.startTour()
    return player
  }

  @Test(arguments: sizes, Language.allCases)
  func everyStepShowsWhatItPromises(size: String, language: Language) throws {
    var player = try start(size, language)
    var screens: [String] = []
    for (index, step) in TourStep.all.enumerated() {
      #expect(player.state.tour == Tour(step: index))
      #expect(problems(of: player.state) == [])
      let lines = player.screen.split(separator: "\n", omittingEmptySubsequences: false)
      let place = try #require(
        lines.firstIndex { $0.contains("\(index + 1)/\(TourStep.all.count)") })
      #expect(
        lines[..<place].contains { $0.contains(step.promise[language]) },
        "step \(index + 1): \(step.promise[language])\n\(player.screen)")
      // The whole text is there.
      for line in player.state.tourLines(step) {
        #expect(lines[place...].contains { $0.contains(line) }, "\(line)\n\(player.screen)")
      }
      #expect(!player.state.tourLines(step).contains { $0.contains("{") })
      screens.append(player.screen)
      try player.press(index % 2 == 0 ? "<Enter>" : "<Space>")
    }
    #expect(player.state.tour == nil && player.state.mode == .browsing)
    guard size == "60x20", language == .english else { return }
    // And back again, the same screens.
    player = try start(size, language)
    try player.press(String(repeating: "<Enter>", count: screens.count - 1))
    for screen in screens.reversed() {
      #expect(player.screen == screen)
      try player.press("<Backspace>")
    }
    #expect(player.state.tour?.step == 0)
  }

  @Test func readerMayTryKeysAndGoOn() throws {
    var player = try start("80x24", .chinese)
    try player.press("jjl")
    #expect(player.address == "scenarios" && player.state.tour?.isTouched == true)
    // In a prompt of his own Enter, Space, Backspace and Esc are the prompt's.
    try player.press("/a<Space>b<Backspace>")
    #expect(player.prompt?.text == "a " && player.state.tour?.step == 0)
    try player.press("<Esc>")
    #expect(player.state.mode == .browsing && player.state.tour?.step == 0)
    try player.press("<Enter>")
    #expect(player.state.tour == Tour(step: 1) && player.address == "search?q=语音")
    try player.press("L")
    #expect(player.prompt?.text == "语音L")
    try player.press("<Esc><Esc>")
    #expect(player.state.tour == nil && player.message.contains("zhitu tour"))
    #expect(problems(of: player.state) == [])
  }

  @Test func languageAndSizeChangeOnTheWay() throws {
    var player = try start("80x24", .chinese)
    try player.press("L")
    #expect(player.screen.contains("Tour 1/"))
    for size in ScreenCatalog.sizes {
      player.send(.resize(try #require(Size(size))))
      #expect(problems(of: player.state) == [], "\(size)")
      try player.press("<Enter>")
      #expect(problems(of: player.state) == [], "\(size)")
      try player.press("jk")
      #expect(problems(of: player.state) == [], "\(size)")
    }
  }

  @Test func reboundKeysAreNamedAndTheTourStillWorks() throws {
    let keymap = Configuration.read("[keys]\nevidence = [\"<F7>\"]\nmoveDown = [\"J\"]\n").0.keymap
    var state = try ExplorerState(
      library: TestLibrary.library(), settings: DisplaySettings(keymap: keymap))
    state.startTour()
    for _ in 0..<3 { _ = state.update(.key(.enter)) }
    let screen = state.frame().grid.text()
    #expect(screen.contains("F7 说出处") && screen.contains("行 455-458"), "\(screen)")
  }

  @Test func leavingQuitsAtOnce() throws {
    var player = try start("80x24", .chinese)
    #expect(try player.press("<C-c>") == [.quit])
    #expect(player.state.placeToKeep == nil)
  }
}
