import ReportLibrary
import Testing

@testable import Explorer

/// Picking rows and setting them side by side.
@Suite struct ComparingTests {
  /// A comparison does not lead to itself.
  @Test func comparingAgainStaysHere() throws {
    var player = try Player("jobs", "120x30")
    try player.press("<Space><Space>=")
    #expect(player.state.place.address.isComparison && !player.screen.contains("= 对照"))
    let back = player.state.history.back.count
    try player.press("=")
    #expect(player.state.history.back.count == back && player.message == "这里就是标记的各行的对照")
  }

  @Test func pickedRowsAreCompared() throws {
    var player = try Player("jobs")
    try player.press("=")
    #expect(player.message.contains("Space") && player.address == "jobs")
    let targets = player.state.rows.prefix(2).compactMap(\.target)
    try player.press("<Space><Space>")
    #expect(player.state.picked == targets && player.state.place.cursor == 2)
    #expect(player.screen.contains("●" + player.names[0]))
    try player.press("=")
    #expect(player.state.place.address == .comparison(of: targets))
    try player.press("[")
    #expect(player.state.picked == targets)
    try player.press("<Esc>")
    #expect(player.state.picked.isEmpty)
  }

  /// Two jobs stand side by side in a window of usual width.
  @Test func bothSidesAreInSight() throws {
    let player = try Player(
      "compare?of=jobs/nlp-engineer,jobs/speech-recognition-engineer", "80x24")
    #expect(player.screen.contains("自然语言处理工程师  ") && player.screen.contains("语音识别工程师  "))
    #expect(SheetView(player.state, ScreenLayout(player.state).main).columns.hidden == 0)
  }

  @Test func pickingAgainPutsBack() throws {
    var player = try Player("jobs")
    try player.press("<Space>k<Space>")
    #expect(player.state.picked.isEmpty)
  }

  @Test func aRowOfAnotherKindBeginsAnew() throws {
    var player = try Player("jobs")
    try player.press("<Space>:skills<Enter><Space>")
    #expect(player.state.picked.count == 1 && player.state.picked[0].path[0] == "skills")
  }

  @Test func aDatasetIsComparedWithOtherFields() throws {
    var player = try Player("datasets/finance-salary-bands")
    try player.press("=")
    #expect(player.state.place.address.isComparison && player.state.sheet.shown.columns.count == 5)
    try player.press("v")
    #expect(player.state.isChart)
  }
}
