import ReportLibrary
import ReportModel
import TestSupport
import Testing
import TextGrid

@testable import Explorer

@Suite struct BookmarkTests {
  /// A player whose bookmarks are kept in memory.
  private struct Reader {
    var player: Player
    var file = BookmarkFile([])
    var seconds = 0

    init(_ address: String, _ text: String = "", _ language: Language = .chinese) throws {
      player = try Player(address, "100x30", language)
      file = BookmarkFile(Array(text.utf8))
    }

    mutating func press(_ keys: String) throws {
      for key in try Key.parse(keys) {
        for case .bookmarks(let edit) in player.send(.key(key)) {
          seconds += 1
          file = file.edited(edit, now: "2026-11-21T00:00:\(seconds < 10 ? "0" : "")\(seconds)Z")
          player.send(.bookmarks(.success(file), after: edit))
        }
      }
    }
  }

  private func text(_ file: BookmarkFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func markListGoDeleteAndPutBack() throws {
    var reader = try Reader("jobs/nlp-engineer")
    try reader.press("m看这个<Enter>")
    #expect(reader.player.state.mode == .browsing)
    #expect(reader.player.message.contains("已加书签 自然语言处理工程师"))
    try reader.press(":jobs?family=language&sort=-requirements<Enter>m<Enter>")
    #expect(
      text(reader.file)
        == "jobs/nlp-engineer\t看这个\t2026-11-21T00:00:01Z\n"
        + "jobs?family=language&sort=-requirements\t\t2026-11-21T00:00:02Z\n")
    try reader.press("'")
    let titles = try #require(reader.player.menu).items.map(\.title)
    #expect(titles.count == 2 && titles[0].hasPrefix("岗位  ·  jobs?family=language"))
    #expect(titles[1].contains("自然语言处理工程师  ·  看这个  ·  jobs/nlp-engineer  ·  2026-11-21"))
    try reader.press("j<Enter>")
    #expect(reader.player.address == "jobs/nlp-engineer")
    try reader.press("'d")
    #expect(reader.file.bookmarks.map(\.address.description) == ["jobs/nlp-engineer"])
    #expect(reader.player.menu?.items.map(\.key) == ["1", "u"])
    try reader.press("u")
    #expect(reader.file.bookmarks.count == 2)
    #expect(reader.player.menu?.cursor == 0 && reader.player.menu?.items.count == 2)
    try reader.press("dd")
    #expect(reader.file.bookmarks.isEmpty && reader.player.menu?.items.map(\.key) == ["u"])
    try reader.press("<Esc>'")
    #expect(reader.player.message.contains("还没有书签"))
  }

  @Test func markingAgainKeepsOrReplacesTheNote() throws {
    var reader = try Reader("jobs")
    try reader.press("m一<Enter>m<Enter>")
    #expect(reader.file.bookmarks.map(\.note) == ["一"])
    try reader.press("m二<Enter>")
    #expect(reader.file.bookmarks.map(\.note) == ["二"])
    let place = reader.player.state.place
    try reader.press("mjjk/:<Down><Tab><Esc>")
    #expect(reader.file.bookmarks.count == 1 && reader.player.state.place == place)
    #expect(reader.player.state.mode == .browsing)
  }

  @Test func pastedNotesAreSafe() throws {
    var reader = try Reader("jobs")
    try reader.press("m")
    reader.player.send(.paste("a\tb\nc\u{1B}[31md\u{202E}"))
    try reader.press("<Enter>")
    #expect(text(reader.file) == "jobs\ta b cd\t2026-11-21T00:00:01Z\n")
  }

  @Test func brokenLinesAreNamedAndStay() throws {
    let lines = [
      "# mine", "jobs\tnote\t2026-11-20T00:00:00Z", "nope/x\t\t2026-11-20T00:00:00Z",
      "skills/pytorch", "jobs\tx\tyesterday", "", "a\tb\tc\td", "jobs?x\t\t",
      "skills\t\u{1B}[31mred\t2026-11-20T00:00:01Z",
    ]
    let file = BookmarkFile(Array(lines.joined(separator: "\n").utf8) + [10, 0xFF, 0x09, 10])
    #expect(file.brokenLines == [3, 5, 7, 8, 10])
    #expect(
      Set(file.bookmarks.map(\.address.description)) == ["jobs", "skills/pytorch", "skills"])
    #expect(file.bookmarks.allSatisfy { printable($0.note) == $0.note })
    let removed = file.edited(.remove(file.bookmarks[0]), now: "")
    let kept = removed.bytes.split(separator: 10, omittingEmptySubsequences: false)
    let all = file.bytes.split(separator: 10, omittingEmptySubsequences: false)
    #expect(kept.count == all.count - 1 && kept.allSatisfy { all.contains($0) })
    var reader = try Reader("home", lines.joined(separator: "\n"))
    try reader.press("'")
    #expect(reader.player.message.contains("第 3 行不是书签") && reader.player.menu != nil)
    #expect(problems(of: reader.player.state) == [])
  }

  /// Whatever the file holds, adding a mark and taking it away leaves its bytes.
  @Test func anyFileSurvives() {
    var dice = SeededGenerator(seed: 3)
    let pieces: [[UInt8]] = [
      Array("jobs".utf8), [9], [10], [13], [0xFF], [0], Array("2026-11-20T00:00:00Z".utf8),
      Array("语".utf8), [0x1B], Array("#".utf8), Array("?q=%".utf8), Array("/".utf8),
    ]
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &dice) {
        bytes += pieces[Int.random(in: pieces.indices, using: &dice)]
      }
      let file = BookmarkFile(bytes)
      #expect(file.bytes == bytes || file.bytes == bytes + [10])
      guard !file.bookmarks.contains(where: { $0.address.path == ["skills"] }),
        let address = try? Address("skills")
      else { continue }
      let added = file.edited(.add(address, note: "x"), now: "2026-11-21T00:00:00Z")
      #expect(added.bookmarks.count == file.bookmarks.count + 1)
      let back = added.bookmarks.first { $0.address == address }
        .map { added.edited(.remove($0), now: "") }
      #expect(back?.bytes == file.bytes)
    }
  }

  @Test func failureIsTold() throws {
    var player = try Player("jobs")
    player.send(
      .bookmarks(.failure(FileFailure(path: "/x/bookmarks.tsv", reason: "No space")), after: .read))
    #expect(player.state.message?.isError == true && player.message.contains("No space"))
  }

  @Test func lastPlaceIsOfferedOnTheOverview() throws {
    for (language, words) in [
      (Language.chinese, "上次停在 PyTorch"), (.english, "You left off at PyTorch"),
    ] {
      var player = try Player("home", "80x24", language)
      player.offer(LastPlace("skills/pytorch?sort=-level\t3\n"))
      #expect(player.screen.contains(words), "\(player.screen)")
      try player.press(".")
      #expect(player.address == "skills/pytorch?sort=-level" && player.state.place.cursor == 3)
      try player.press(".")
      #expect(player.message != "" && player.address == "skills/pytorch?sort=-level")
    }
    var none = try Player("home")
    try none.press(".")
    #expect(none.address == "home" && none.message.contains("上次"))
    for text in ["skills/gone\t1", "nope\t1", "jobs", "home\t0", "jobs\t-1", "\u{0}\t1", ""] {
      var player = try Player("home")
      player.offer(LastPlace(text))
      #expect(player.state.lastPlace == nil, "\(text)")
    }
  }

  @Test func lastPlaceIsWhereTheReaderTurnedBack() throws {
    var player = try Player("home")
    #expect(player.state.placeToKeep == nil)
    try player.press("jj<Enter>jj<Enter>")
    let deep = player.address
    #expect(player.state.placeToKeep?.address.description == deep)
    try player.press("qq")
    #expect(player.state.placeToKeep?.address.description == deep)
    let text = try #require(player.state.placeToKeep).text
    #expect(LastPlace(text) == player.state.placeToKeep)
  }
}
