import ReportLibrary
import Testing
import TextGrid

@testable import Explorer

/// What has to be seen even where there is little room.
@Suite struct SmallWindowTests {
  private func lines(_ player: Player) -> [String] {
    player.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [
    ("cases/ai25-case-omniverse", "40x12", "职图 › 案例 › Omniverse 仿真训练数据"),
    ("cases/ai25-case-omniverse", "33x9", "… › Omniverse 仿真训练数据"),
    ("cases/ai25-case-omniverse", "20x6", "… › Omniver…练数据"),
    ("cases/ai25-case-omniverse", "14x4", "… › Omni…据"),
    ("skills/pytorch", "20x6", "… › PyTorch"),
    ("datasets/core-salary-bands?chart=bar", "40x12", "… › AI 企业 AI 大…关岗位月薪区间 › 图"),
    ("datasets/core-salary-bands?chart=bar", "20x6", "… › AI …区间 › 图"),
    ("datasets/core-salary-bands?chart=bar", "14x4", "AI 企…薪区间"),
  ])
  func whereIAmGoesBeforeTheAddress(address: String, size: String, crumbs: String) throws {
    let top = try #require(lines(Player(address, size)).first)
    #expect(top == " " + crumbs, "\(top)")
  }

  @Test func theAddressTakesWhatIsLeft() throws {
    for (size, top) in [
      ("80x24", " 职图 › 能力与工具 › PyTorch                                     skills/pytorch"),
      ("40x12", " 职图 › 能力与工具 › PyTorch"),
    ] {
      #expect(try lines(Player("skills/pytorch", size)).first == top)
    }
  }

  @Test func boxesSayHowMuchIsOutOfSight() throws {
    for (keys, title) in [("e", "导出"), ("s", "排序"), ("c", "显示的栏"), ("?", "键位"), ("i", "出处")] {
      var player = try Player("jobs", "20x6")
      try player.press(keys)
      let first = lines(player)
      #expect(first[0].contains(title) && first[5].contains("▾") && !first[5].contains("▴"))
      try player.press("<End>")
      let last = lines(player)
      #expect(last[5].contains("▴") && !last[5].contains("▾"), "\(last)")
    }
    var sort = try Player("jobs", "20x6")
    try sort.press("s")
    #expect(lines(sort)[5].hasSuffix(" ▾3 ┘"))
    try sort.press("jjjj")
    #expect(lines(sort)[5].hasSuffix(" ▴1 ▾2 ┘"))
    // Where all is shown, nothing is said.
    var wide = try Player("jobs", "80x24")
    try wide.press("s")
    #expect(!lines(wide).contains { $0.contains("└") && $0.contains("▾3") })
    // The facets are a pane that scrolls, too.
    var facets = try Player("jobs", "80x24")
    try facets.press("f")
    #expect(lines(facets)[22].prefix(22).contains("▾"))
  }

  @Test(arguments: [
    ("20x6", "检索 大模型应用开发"), ("20x6", "/大模型应用开发工程"), ("40x12", "检索 大模型应用开发"),
  ])
  func whatIsTypedStaysInSight(size: String, line: String) throws {
    var player = try Player("home", size)
    try player.press("/" + line.drop { "/检索 ".contains($0) })
    #expect(try #require(lines(player).last).hasPrefix(line))
    let cursor = try #require(player.state.frame().cursor)
    #expect(cursor.column == TextMetrics().width(of: line))
  }

  @Test func promptsShortenTheirLabelFirst() throws {
    var note = try Player("jobs", "20x6")
    try note.press("m")
    #expect(lines(note).last == "书签备注（可空）：")
    try note.press("大")
    #expect(lines(note).last == "备注：大")
    try note.press("模型应用开发工")
    #expect(lines(note).last == ":大模型应用开发工")
    // The insertion point stays in sight in whatever is typed, wherever it is.
    try note.press("程师的能力与要求<Left><Left><Home><End>")
    for _ in 0..<20 {
      let frame = note.state.frame()
      let cursor = try #require(frame.cursor)
      #expect(cursor.column > 0 && cursor.column < 20)
      try note.press("<Left>")
    }
  }

  /// Where there is room for one column, it tells what the rows are.
  @Test(arguments: [
    ("datasets/core-salary-bands", "20-40K"), ("jobs", "算法研究岗"), ("policies", "算力强基"),
    ("compare?of=datasets/core-salary-bands,datasets/finance-salary-bands", "20-40K"),
  ])
  func theLastColumnIsThatOfTheNames(address: String, name: String) throws {
    #expect(try Player(address, "20x8").screen.contains(name))
    #expect(try Player(address, "14x6").screen.contains(name.prefix(3)))
  }

  @Test func theOverviewSaysOnceWhatItHolds() throws {
    for size in ["120x40", "60x20", "40x12"] {
      let screen = try Player("home", size).screen
      #expect(screen.components(separatedBy: "条记录").count == 2, "\(screen)")
    }
  }

  @Test func whatIsCopiedIsCalledByItsColumn() throws {
    var player = try Player("jobs")
    try player.press("y")
    #expect(player.menu?.items.first?.title == "要求  12")
    #expect(try player.press("v") == [.copy("12")])
  }

  @Test(arguments: [Glyphs.blocks, .ascii, .narrow, .braille])
  func menuAndHeadMarkTheSortAlike(glyphs: Glyphs) throws {
    for (sort, mark) in [("-requirements", glyphs.descending), ("requirements", glyphs.ascending)] {
      var state = try ExplorerState(
        library: TestLibrary.library(), address: .init("jobs?sort=\(sort)"),
        size: Size(columns: 120, rows: 30), settings: DisplaySettings(glyphs: glyphs))
      #expect(state.frame().grid.text().contains("要求\(mark)"))
      _ = state.update(.key("s"))
      guard case .choosing(let menu) = state.mode else {
        Issue.record("no menu")
        continue
      }
      #expect(menu.items.first(where: \.isMarked)?.title == "要求 \(mark)")
    }
  }
}
