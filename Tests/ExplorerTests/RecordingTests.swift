import ReportModel
import TestSupport
import Testing
import TextGrid

@testable import Explorer

@Suite struct RecordingTests {
  private func replay(_ text: String) throws -> ExplorerState {
    var player = try Player("home", "33x9", .english)
    for (_, step) in try Script(text).steps {
      for event in Script.events(of: step) ?? [] { player.send(event) }
    }
    return player.state
  }

  @Test func isReadable() throws {
    let player = try Player("jobs?q=语音", "100x30")
    var recorder = ScriptRecorder()
    var text = recorder.beginning(player.state)
    for key in try Key.parse("jj/a b<Enter>:x<Esc><U+23><C-f>") {
      text += recorder.record(.key(key))
    }
    text += recorder.record(.resize(Size(columns: 80, rows: 24)))
    text += recorder.record(.paste("a\nb\u{1B}[1m"))
    text += recorder.record(.copied(true)) + recorder.record(.paste(""))
    text += recorder.record(.pointer(Pointer(.click, at: Point(row: 2, column: 11))))
    #expect(
      text == """
        # recorded by zhitu --record; play it with zhitu --script FILE
        :resize 100x30
        :language zh
        :open jobs?q=语音
        jj/a<Space>b<Enter>
        <U+3A>x<Esc>
        <U+23><C-f>
        :resize 80x24
        :paste a<U+A>b<U+1B>[1m
        :click 12,3

        """)
  }

  /// Whatever is done, the recording replays to the same screen.
  @Test(arguments: 0..<12)
  func replaysToTheSameScreen(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(1000 + seed))
    let start = ["home", "jobs", "skills/pytorch", "datasets/core-salary-bands?chart=bar"][seed % 4]
    var player = try Player(start, "90x26", seed % 2 == 0 ? .english : .chinese)
    var recorder = ScriptRecorder()
    var text = recorder.beginning(player.state)
    for _ in 0..<150 {
      let event = RandomWalk.step(&dice).event
      let effects = player.send(event)
      if effects.contains(.quit) { continue }
      text += recorder.record(event)
    }
    let replayed = try replay(text)
    #expect(replayed.frame() == player.state.frame(), "\(text)")
    #expect(replayed.place == player.state.place && replayed.language == player.state.language)
  }
}
