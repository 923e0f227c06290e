import ReportLibrary
import ReportModel
import Testing

@testable import Explorer

/// Finding places and actions by name behind `:`.
@Suite struct PaletteTests {
  private func first(_ typed: String, at address: String = "jobs") throws -> Palette.Item? {
    Palette(typed, try Player(address).state).items.first
  }

  @Test(arguments: [
    ("政策", "policies"), ("zc", "policies"), ("zhengce", "policies"), ("polic", "policies"),
    ("jigou", "organisations"), ("overview", "home"), ("jobs/nlp-engineer", "jobs/nlp-engineer"),
    ("skills?q=py", "skills?q=py"), ("引用来源", "sources"), ("sources", "sources"),
    ("图像缺失", "datasets?status=image-lost"), ("lost", "datasets?status=image-lost"),
    ("年份", "years"),
  ])
  func placesAreFoundInEveryWay(typed: String, address: String) throws {
    #expect(try first(typed)?.target == .address(Address(address)))
  }

  @Test(arguments: [
    ("daochu", Action.export), ("export", .export), ("排序", .sort), ("帮助", .help),
    ("goBack", .goBack), ("duizhao", .compare),
  ])
  func actionsAreFoundInEveryWay(typed: String, action: Action) throws {
    #expect(try first(typed)?.target == .action(action))
  }

  @Test func enterTakesWhatIsChosen() throws {
    var player = try Player("jobs")
    try player.press(":zc<Enter>")
    #expect(player.address == "policies" && player.state.mode == .browsing)
    try player.press(":daochu<Enter>")
    #expect(player.menu?.title.hasPrefix("导出") == true)
    try player.press("<Esc>:jobs<Enter>")
    #expect(player.address == "jobs")
    try player.press(":<Down><Down><Enter>")
    #expect(player.address != "jobs")
  }

  @Test func anEmptyPaletteLeadsNowhere() throws {
    var player = try Player("jobs")
    try player.press(":<Enter>")
    #expect(player.address == "jobs" && player.state.mode == .browsing && player.message.isEmpty)
  }

  @Test func tabCompletesTheAddress() throws {
    var player = try Player("jobs")
    try player.press(":zc<Tab>")
    #expect(player.prompt?.text == "policies")
    try player.press("?year=2024<Enter>")
    #expect(player.address == "policies?year=2024")
  }

  @Test func whatCannotBeDoneSaysWhy() throws {
    let player = try Player("home")
    let item = Palette("出处", player.state).items.first { $0.target == .action(.evidence) }
    #expect(item?.obstacle != nil)
  }

  @Test func aPlaceThatDoesNotExistIsSaid() throws {
    var player = try Player("jobs")
    try player.press(":jobs/xyzzyxyzzy<Enter>")
    #expect(player.address == "jobs" && player.message.contains("xyzzyxyzzy"))
  }
}
