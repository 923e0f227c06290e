import Testing
import TextGrid

@testable import Explorer

@Suite struct PointerTests {
  /// Clicks the last cell of a text where it first stands on the screen.
  private func click(_ text: String, in player: inout Player) throws {
    let lines = player.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) }, "\(text)\n\(player.screen)")
    let range = try #require(lines[row].range(of: text))
    let column = TextMetrics().width(of: lines[row][..<range.upperBound]) - 1
    player.send(.pointer(Pointer(.click, at: Point(row: row, column: column))))
  }

  private func wheel(_ action: Pointer.Action, in player: inout Player) {
    player.send(.pointer(Pointer(action, at: Point(row: 5, column: 5))))
  }

  @Test func itIsOneKeyAway() throws {
    var player = try Player("jobs")
    #expect(try player.press("M") == [.mouse(true)])
    #expect(player.message.contains("鼠标已开"))
    #expect(try player.press("M") == [.mouse(false)])
  }

  @Test func aClickChoosesAndASecondOpens() throws {
    var player = try Player("jobs")
    let name = player.names[3]
    try click("│ " + name, in: &player)
    #expect(player.state.place.cursor == 3 && player.address == "jobs")
    try click("▸" + name, in: &player)
    #expect(player.address.hasPrefix("jobs/"))
    // On the border, on the crumbs and on a heading nothing is chosen.
    let before = player.state.place
    for point in [Point(row: 0, column: 3), Point(row: 1, column: 0), Point(row: 99, column: 0)] {
      player.send(.pointer(Pointer(.click, at: point)))
    }
    #expect(player.state.place == before)
  }

  /// Every row drawn is chosen by a click on it, wherever the list is scrolled to.
  @Test func rowsAreHitWhereTheyAreDrawn() throws {
    for (address, size) in [("jobs", "80x24"), ("skills", "40x12"), ("home", "80x24")] {
      var player = try Player(address, size)
      try player.press("jjjjjjjjjjjjjjjjjjjjkkk")
      var hits = 0
      for row in player.state.rows.indices.prefix(40) {
        let name = player.names[row]
        guard player.screen.contains("│ " + name + " "), player.names.count(of: name) == 1,
          !player.state.sheet.shown.parts.contains(name)
        else { continue }
        var clicked = player
        try click("│ " + name + " ", in: &clicked)
        hits += 1
        #expect(clicked.state.place.cursor == row, "\(name)")
      }
      #expect(hits > 3)
    }
  }

  @Test func theWheelMovesAndScrolls() throws {
    var player = try Player("jobs")
    wheel(.wheelDown, in: &player)
    #expect(player.state.place.cursor == 3)
    wheel(.wheelUp, in: &player)
    #expect(player.state.place.cursor == 0)
    try player.press("?")
    let before = player.screen
    wheel(.wheelDown, in: &player)
    #expect(player.isReading && player.screen != before)
  }

  @Test func facetsAreClicked() throws {
    var player = try Player("jobs", "120x40")
    try click("│ 语言", in: &player)
    #expect(player.state.pane == .facets && player.address == "jobs")
    try click("▸语言", in: &player)
    #expect(player.address == "jobs?family=language")
  }

  @Test func boxesAreClicked() throws {
    var player = try Player("jobs")
    try player.press("s")
    let title = try #require(player.menu?.items[2].title)
    try click("3  \(title)", in: &player)
    #expect(player.menu?.cursor == 2)
    try click("3  \(title)", in: &player)
    #expect(player.menu == nil && player.address.hasPrefix("jobs?sort="))
    player.send(.resize(Size(columns: 120, rows: 40)))
    try player.press("?")
    player.send(.pointer(Pointer(.click, at: Point(row: 20, column: 60))))
    #expect(player.isReading)
    player.send(.pointer(Pointer(.click, at: Point(row: 0, column: 0))))
    #expect(!player.isReading)
    try player.press("s")
    player.send(.pointer(Pointer(.click, at: Point(row: 0, column: 0))))
    #expect(player.menu == nil)
  }

  @Test func marksOfAChartAreClicked() throws {
    var player = try Player("datasets/core-salary-bands?chart=bar")
    try click("60-80K", in: &player)
    #expect(player.line?.cells.first?.text == "60-80K")
  }

  @Test func aClickWhileTypingChoosesThenOpens() throws {
    var player = try Player("jobs")
    try player.press("/人工智能工程师")
    let name = player.names[1]
    try click("│ " + name, in: &player)
    #expect(player.prompt?.text == "人工智能工程师" && player.state.place.cursor == 1)
    try click("▸" + name, in: &player)
    #expect(player.prompt == nil && player.address.hasPrefix("jobs/"))
  }
}

extension [String] {
  fileprivate func count(of text: String) -> Int { count { $0 == text } }
}
