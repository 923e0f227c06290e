import Foundation
import Testing

@Suite(.serialized, .enabled(if: TmuxTerminal.program != nil, "tmux is not installed"))
struct TerminalRunTests {
  @Test func fromTheOverviewToASkillAndBack() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("\"$ZHITU\"; echo status=$?")
    try terminal.wait(for: "从问题开始")
    let home = try terminal.wait(for: "/ 检索")
    #expect(home.contains("▸岗位"))
    #expect(try terminal.isAlternate())

    try terminal.type("/")
    try terminal.wait(for: "输入要找的词")
    try terminal.type("语音")
    try terminal.wait(for: "▸语音识别工程师")
    try terminal.press("Enter")
    try terminal.wait(for: "职责 10 条 · 要求 12 条")

    try terminal.press("Down", "Down", "Down", "Down")
    try terminal.wait(for: "▸ 5  语音识别工具和库")
    try terminal.press("Enter")
    try terminal.wait(for: "▸语音识别  ", without: "▸ 5")
    try terminal.press("j", "j", "j")
    try terminal.wait(for: "▸PyTorch")
    try terminal.type("l")
    try terminal.wait(for: "skills/pytorch")
    try terminal.type("[")
    try terminal.wait(for: "▸PyTorch")
    try terminal.press("BSpace")
    let job = try terminal.wait(for: "▸ 5  语音识别工具和库")
    #expect(job.contains("jobs/speech-recognition-engineer"))

    try terminal.type("/数据")
    try terminal.wait(for: "q=数据")
    try terminal.press("Escape")
    try terminal.wait(for: "Esc 清除")
    try terminal.type("e")
    try terminal.wait(for: "csv  逗号分隔表")
    try terminal.type("c")
    try terminal.wait(for: "已写入 zhitu-jobs-speech-recognition-engineer-数据.csv")
    let export = try Program.run(
      "export", "jobs/speech-recognition-engineer?q=数据", "--format", "csv")
    #expect(export.status == 0)
    #expect(
      try terminal.folder.read("zhitu-jobs-speech-recognition-engineer-数据.csv") == export.output)

    try terminal.press("q", "q")
    try terminal.wait(for: "从问题开始")
    try terminal.type("q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }

  @Test func resizing() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("\"$ZHITU\" jobs; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    try terminal.press("j", "j", "j")
    try terminal.wait(for: "▸产品经理岗")
    try terminal.resize(120, 40)
    // The frame is whole when its last line, drawn last, stands at the bottom.
    let wide = try terminal.wait(for: "the keys on line 40") { screen in
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count >= 40 && lines[39].contains("/ 筛选")
    }
    #expect(wide.contains("▸产品经理岗") && wide.contains("分面"))
    try terminal.resize(40, 12)
    let narrow = try terminal.wait(for: "▸产品经理岗", without: "分面")
    #expect(!narrow.contains("算法研究岗 · "))
    try terminal.resize(5, 3)
    try terminal.resize(2, 1)
    try terminal.resize(100, 30)
    try terminal.wait(for: "分面")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }

  /// A locale that is named but not installed, and none at all.
  @Test(arguments: [
    "LC_ALL=zh_CN.UTF-8", "LC_ALL= LC_CTYPE= LANG=C", "LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=C.UTF-8",
  ])
  func chineseInAnyLocale(locale: String) throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("env \(locale) \"$ZHITU\" jobs; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    try terminal.type("/语音识别")
    let screen = try terminal.wait(for: "▸语音识别工程师")
    #expect(screen.contains("┌ 岗位 ─"))
    try terminal.press("Escape")
    try terminal.wait(for: "Esc 清除")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGSEGV, 139), (SIGABRT, 134)])
  func killedItGivesTheTerminalBack(signal: Int32, status: Int) throws {
    let terminal = try TmuxTerminal(80, 24)
    // The Swift runtime would offer to debug a crash and wait for an answer.
    try terminal.run("export SWIFT_BACKTRACE=enable=no; ulimit -c 0")
    try terminal.run("sh -c 'echo $$ > pid; exec \"$0\" jobs' \"$ZHITU\"; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    #expect(try terminal.isAlternate())
    let pid = try #require(
      pid_t(terminal.folder.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(pid, signal) == 0)
    try terminal.wait(for: "status=\(status)")
    try terminal.checkRestored()
  }

  @Test func suspendedItGivesTheTerminalBackAndComesAgain() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("\"$ZHITU\" jobs; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    try terminal.press("j", "C-z")
    try terminal.wait(for: "Stopped")
    #expect(try !terminal.isAlternate())
    try terminal.resize(120, 40)
    try terminal.run("fg")
    try terminal.wait(for: "分面")
    #expect(try terminal.screen().contains("▸应用开发岗"))
    try terminal.type("Q")
    try terminal.wait(for: "ready>")
    try terminal.checkRestored()
  }

  @Test func scriptIsPlayedOnTheScreen() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.folder.write("script", "/<Esc>\n:open jobs\njjj\n")
    try terminal.run("\"$ZHITU\" --script script; echo status=$?")
    try terminal.wait(for: "▸产品经理岗")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }

  @Test func dumbTerminalIsRefused() throws {
    let terminal = try TmuxTerminal(80, 24)
    for type in ["dumb", "nonexistent", ""] {
      try terminal.run("clear; TERM=\(type) \"$ZHITU\"; echo status=$?")
      let screen = try terminal.wait(for: "status=2")
      #expect(screen.contains("zhitu: ") && screen.contains("--plain"), "\(screen)")
      try terminal.run("clear")
      try terminal.wait(for: "ready>", without: "status=2")
    }
    try terminal.checkRestored()
  }

  @Test func pastedTextIsOnePaste() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("\"$ZHITU\" jobs; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    try terminal.type("/")
    try terminal.wait(for: "89/89")
    try terminal.folder.write("text", "语音\n识别\u{1B}[31m")
    try terminal.tmux("load-buffer", terminal.folder.file("text"))
    try terminal.tmux("paste-buffer", "-p")
    let screen = try terminal.wait(for: "1/1，共 89")
    #expect(screen.contains("▸语音识别工程师") && screen.contains("/语音 识别"))
    try terminal.press("Escape")
    try terminal.wait(for: "Esc 清除")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
  }
}
