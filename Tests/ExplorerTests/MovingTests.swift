import ReportLibrary
import Testing
import TextGrid

@testable import Explorer

@Suite struct MovingTests {
  @Test func movesWithinTheRows() throws {
    // More than a page, less than two.
    var player = try Player("jobs?report=ai-talent-2024")
    let last = player.state.rows.count - 1
    for (keys, row) in [
      ("k", 0), ("jj", 2), ("<Down><Up>", 2), ("G", last), ("j", last), ("g", 0), ("<End>", last),
      ("<Home>", 0), ("<PageDown>", 19), ("<PageDown>", last), ("<PageUp>", last - 19),
      ("<C-f>", last), ("<C-b>", last - 19), ("<C-d>", last), ("<C-u>", last - 19),
    ] {
      try player.press(keys)
      #expect(player.state.place.cursor == row, "after \(keys)")
      #expect(player.screen.contains("\(row + 1)/\(last + 1)"))
    }
  }

  @Test func cursorLineIsAlwaysShown() throws {
    var player = try Player("skills", "60x20")
    for _ in 0..<60 {
      try player.press("j")
      let line = try #require(player.line?.cells.first?.text)
      #expect(player.screen.contains("▸\(line)"))
    }
    for _ in 0..<60 {
      try player.press("k")
      let line = try #require(player.line?.cells.first?.text)
      #expect(player.screen.contains("▸\(line)"))
    }
    #expect(player.state.place.cursor == 0 && player.state.place.top == 0)
  }

  @Test func tabGoesFromGroupToGroup() throws {
    var player = try Player("jobs/speech-recognition-engineer")
    let parts = player.state.sheet.shown.parts
    #expect(parts == ["要求", "职责", "相近的岗位", "相关", "存疑"])
    var seen: [Int] = []
    for _ in parts {
      try player.press("<Tab>")
      seen.append(try #require(player.line).part)
    }
    #expect(seen == [1, 2, 3, 4, 0])
    try player.press("<S-Tab>")
    #expect(player.line?.part == 4)
    var single = try Player("skills")
    try single.press("<Tab>")
    #expect(single.message == "这里只有一组")
  }

  @Test func factsTallerThanThePaneCanBeRead() throws {
    var player = try Player("reports/llm-jobs-2023", "40x12")
    #expect(player.screen.contains("│ 题名") && player.state.place.top == 0)
    // Enter shows the rows before it opens one.
    #expect(player.screen.contains("Enter 到各行"))
    try player.press("<Enter>")
    #expect(
      player.address == "reports/llm-jobs-2023" && player.screen.contains("▸" + player.names[0]))
    #expect(player.screen.contains("Enter 打开"))
    try player.press(String(repeating: "k", count: 30))
    #expect(player.screen.contains("│ 题名") && player.state.place.top == 0)
    // The way on leads through all that is between, and then from row to row.
    var seen: Set<Substring> = []
    for _ in 0..<40 where !player.screen.contains("▸" + player.names[0]) {
      seen.formUnion(player.screen.split(separator: "\n"))
      try player.press("j")
    }
    let player2 = try Player("reports/llm-jobs-2023", "40x60")
    for fact in player2.screen.split(separator: "\n")[2...12] {
      #expect(seen.contains(fact), "\(fact)")
    }
    #expect(player.state.place.cursor == 0)
    try player.press("j")
    #expect(player.screen.contains("▸" + player.names[1]))
  }

  /// A detail is read from its top; what is read begins with a label, not within a fact.
  @Test(arguments: ["40x12", "60x20", "20x6", "33x9", "79x23"])
  func detailsBeginWithAWholeFact(size: String) throws {
    for kind in ScreenCatalog.kinds where kind.isBrowsing && kind.keys.isEmpty {
      guard try kind.start().path.count == 2, !kind.address.contains("chart=") else { continue }
      var player = try kind.player(size)
      let first = player.state.sheet.shown.facts.first?.label ?? ""
      if !player.state.sheet.shown.factsFollow {
        #expect(player.screen.contains(first), "\(kind)")
      }
      let framed = ScreenLayout(player.state).isFramed
      for key in Array(repeating: "j", count: 40) + Array(repeating: "k", count: 80) {
        try player.press(key)
        let line = player.screen.split(separator: "\n")[framed ? 2 : 1]
        let text = line.drop { "│ ".contains($0) }
        #expect(!text.isEmpty, "\(kind)\n\(player.screen)")
        #expect(problems(of: player.state) == [])
      }
      #expect(player.state.place.top == 0 && player.state.place.cursor == 0)
    }
  }

  /// What the reader sees is what is cited: the record, until a row is in sight.
  @Test func evidenceIsOfWhatIsInSight() throws {
    var player = try Player("reports/llm-jobs-2023", "40x12")
    #expect(player.state.currentRecord?.kind == .report)
    var job = try Player("jobs/speech-recognition-engineer", "40x9")
    #expect(job.state.currentRecord?.kind == .job)
    try job.press("<Enter>")
    #expect(job.state.currentRecord?.kind == .requirement)
    try player.press("<Enter>")
    #expect(player.state.place.cursor == 0)
  }

  @Test func notesBelowTheLastRowCanBeRead() throws {
    var player = try Player("datasets/core-education", "40x12")
    try player.press("G")
    #expect(!player.screen.contains("│ 出处"))
    try player.press(String(repeating: "j", count: 40))
    #expect(player.screen.contains("│ 出处"))
    #expect(!player.screen.contains("▾"))
    // The way back leads through them, too.
    for _ in 0..<40 where !player.screen.contains("▸学历不限") { try player.press("k") }
    #expect(player.screen.contains("▸学历不限"))
  }

  @Test func screensWithoutRowsScroll() throws {
    var player = try Player("search?q=xyzzy", "20x8")
    try player.press("jj")
    #expect(player.state.place.cursor == 0)
    try player.press("kkkkkk")
    #expect(player.state.place.top == 0)
  }

  @Test func scrollingIsRemembered() throws {
    var player = try Player("datasets/core-education", "40x12")
    try player.press("Gjjj")
    let place = player.state.place
    #expect(place.isScrolled)
    try player.press("<Enter>[")
    #expect(player.state.place == place)
  }

  @Test func columnsSlideUntilTheLastOneIsShown() throws {
    var player = try Player("jobs", "60x20")
    #expect(!player.screen.contains("类型"))
    for _ in 0..<20 { try player.press("<Right>") }
    #expect(player.screen.contains("类型"))
    #expect(player.message == "右边没有栏了")
    let slide = player.state.place.slide
    #expect(slide > 0 && slide < player.state.sheet.shown.columns.count - 1)
    try player.press("h")
    #expect(player.state.place.slide == slide - 1)
    for _ in 0..<20 { try player.press("<Left>") }
    #expect(player.message == "左边没有栏了" && player.state.place.slide == 0)
    // Where all columns fit, none slides away.
    var wide = try Player("jobs", "200x30")
    try wide.press("<Right>")
    #expect(wide.state.place.slide == 0 && wide.message == "右边没有栏了")
  }

  @Test func hiddenColumnsAreCounted() throws {
    #expect(try Player("jobs", "60x20").screen.contains("另有 "))
    #expect(try !Player("industries", "160x20").screen.contains("另有 "))
    #expect(try Player("jobs", "60x20", .english).screen.contains(" more columns "))
    #expect(try !Player("home", "80x24").screen.contains("另有 "))
  }
}
