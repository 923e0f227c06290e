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
    try terminal.wait(for: "要找的词")
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

  @Test(arguments: [
    (SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGSEGV, 139), (SIGABRT, 134),
    (SIGILL, 132), (SIGTRAP, 133), (SIGBUS, 135), (SIGFPE, 136),
  ])
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

  /// Nothing of the page is half under a box, and the page comes back whole.
  @Test func boxesOverChineseText() throws {
    let terminal = try TmuxTerminal(81, 24)
    try terminal.run("\"$ZHITU\" jobs/speech-recognition-engineer; echo status=$?")
    let page = try terminal.wait(for: "/ 筛选")
    for (key, title, words) in [
      ("?", "┌ 键位 ", "Esc 关闭"), ("s", "┌ 排序 ", "第三次还原"), ("e", "┌ 导出 ", "zhitu-jobs-"),
      ("i", "┌ 出处 ", "Enter 到章节"),
    ] {
      try terminal.type(key)
      let screen = try terminal.wait(for: words)
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(Self.cells)
      let top = try #require(lines.firstIndex { String($0.compactMap(\.self)).contains(title) })
      let left = try #require(Self.cells(screen.line(top)).column(of: title))
      let right = try #require(lines[top][(left + 1)...].firstIndex(of: "┐"))
      // Both borders run straight down to the corners.
      var row = top + 1
      while row < lines.count, lines[row].count > right, lines[row][left] == "│" {
        #expect(lines[row][right] == "│", "\(screen)")
        row += 1
      }
      #expect(row < lines.count && lines[row][left] == "└" && lines[row][right] == "┘", "\(screen)")
      try terminal.press("Escape")
      try terminal.wait(for: "the page") { $0 == page }
    }
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }

  /// A line of the screen cell by cell; nil behind a character of two cells.
  private static func cells(_ line: some StringProtocol) -> [Character?] {
    line.flatMap { character -> [Character?] in
      let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
      return isWide ? [character, nil] : [character]
    }
  }

  /// Where ambiguous characters are two cells nothing ambiguous is sent.
  @Test func wideAmbiguousCharacters() throws {
    let terminal = try TmuxTerminal(80, 24)
    let ambiguous = "─│┌┐└┘├█▓▒●○→↑↓“”‘’…—·•①②×±°§"
    try terminal.run("clear; \"$ZHITU\" jobs --ambiguous wide; echo status=$?")
    let list = try terminal.wait(for: "+ 岗位 ╌")
    try terminal.type(":datasets/core-salary-bands?chart=bar")
    try terminal.press("Enter")
    let chart = try terminal.wait(for: "⣿")
    try terminal.type("?")
    let help = try terminal.wait(for: "Esc 关闭")
    for screen in [list, chart, help] {
      #expect(!screen.contains(where: ambiguous.contains), "\(screen)")
    }
    try terminal.press("Escape")
    try terminal.wait(for: "⣿", without: "Esc 关闭")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    // tmux draws them in one cell, and says so when asked.
    try terminal.run("clear; \"$ZHITU\" jobs --ambiguous auto; echo status=$?")
    try terminal.wait(for: "┌ 岗位 ─", without: "status=")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }

  /// Keys come from the terminal, whatever standard input and output are.
  @Test func keysComeFromTheTerminal() throws {
    let terminal = try TmuxTerminal(80, 24)
    for line in [
      "echo jjj | \"$ZHITU\" jobs", "\"$ZHITU\" jobs < /dev/null", "\"$ZHITU\" jobs > out",
    ] {
      try terminal.run("clear; \(line); echo status=$?")
      try terminal.wait(for: "▸算法研究岗", without: "status=")
      try terminal.type("j")
      try terminal.wait(for: "▸应用开发岗")
      try terminal.type("Q")
      try terminal.wait(for: "status=0")
      try terminal.checkRestored()
    }
    #expect(try terminal.folder.read("out").isEmpty)
  }

  @Test func aStormOfResizes() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("\"$ZHITU\" jobs; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    for step in 0..<40 {
      try terminal.resize(3 + step * 37 % 150, 1 + step * 11 % 45)
      if step % 5 == 0 { try terminal.type("j") }
    }
    try terminal.resize(100, 30)
    let screen = try terminal.wait(for: "the whole frame") { screen in
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count >= 30 && lines[29].contains("/ 筛选") && screen.contains("分面")
    }
    #expect(screen.contains("▸") && screen.contains("9/89"))
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }

  /// The terminal's own cursor stands where the next character goes, for input methods.
  @Test func theCursorStandsWhereTextGoes() throws {
    let terminal = try TmuxTerminal(80, 24)
    func cursor() throws -> String {
      try terminal.tmux("display-message", "-p", "#{cursor_flag} #{cursor_x},#{cursor_y}")
    }
    try terminal.run("\"$ZHITU\" jobs --theme light --colour 16; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    try terminal.wait(for: "the cursor to hide") { _ in try cursor().hasPrefix("0 ") }
    try terminal.type("/语音a")
    try terminal.wait(for: "/语音a")
    try terminal.wait(for: "the cursor at 6,23") { _ in try cursor() == "1 6,23\n" }
    try terminal.press("Left", "Left")
    try terminal.wait(for: "the cursor to move") { _ in try cursor() == "1 3,23\n" }
    try terminal.type("，")
    try terminal.wait(for: "/语，音a")
    try terminal.wait(for: "the cursor at 5,23") { _ in try cursor() == "1 5,23\n" }
    try terminal.press("Escape")
    try terminal.wait(for: "Esc 清除")
    try terminal.wait(for: "the cursor to hide") { _ in try cursor().hasPrefix("0 ") }
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }

  /// The process that started it is killed: it gives the terminal to the shell behind that.
  @Test func aKilledParentEndsIt() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("sh -c 'echo $$ > parent; \"$0\" jobs; :' \"$ZHITU\"")
    try terminal.wait(for: "▸算法研究岗")
    #expect(kill(try terminal.folder.number("parent"), SIGKILL) == 0)
    try terminal.checkRestored()
  }

  /// The terminal itself goes: it ends and leaves nothing running.
  @Test func aLostTerminalEndsIt() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("sh -c 'echo $$ > pid; exec \"$0\" jobs' \"$ZHITU\"")
    try terminal.wait(for: "▸算法研究岗")
    let pid = try terminal.folder.number("pid")
    try terminal.tmux("kill-server")
    let end = Date(timeIntervalSinceNow: 30)
    while kill(pid, 0) == 0, Date() < end { usleep(20_000) }
    #expect(kill(pid, 0) != 0)
  }

  /// After kill -9 the terminal is as the program had it. The next start works all the same.
  @Test func killedOutrightItStartsAgain() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("sh -c 'echo $$ > pid; exec \"$0\" jobs' \"$ZHITU\"; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    #expect(kill(try terminal.folder.number("pid"), SIGKILL) == 0)
    try terminal.wait(for: "status=137")
    try terminal.runRaw("\"$ZHITU\" skills; echo again=$?")
    try terminal.wait(for: "┌ 能力与工具", without: "again=")
    try terminal.type("jQ")
    try terminal.wait(for: "again=0")
    try terminal.runRaw("stty sane; clear")
    try terminal.rememberModes()
    try terminal.run("clear; \"$ZHITU\" jobs; echo third=$?")
    try terminal.wait(for: "▸算法研究岗", without: "third=")
    try terminal.type("Q")
    try terminal.wait(for: "third=0")
    try terminal.checkRestored()
  }

  @Test func theMouseIsTakenAndGivenBack() throws {
    let terminal = try TmuxTerminal(80, 24)
    func hasMouse() throws -> Bool {
      try terminal.tmux("display-message", "-p", "#{mouse_any_flag}#{mouse_sgr_flag}") == "11\n"
    }
    try terminal.run("\"$ZHITU\" jobs; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    #expect(try !hasMouse())
    try terminal.type("M")
    try terminal.wait(for: "鼠标已开")
    #expect(try hasMouse())
    let click = "\u{1B}[<0;5;7M\u{1B}[<0;5;7m"
    try terminal.type(click)
    try terminal.wait(for: "▸产品经理岗")
    try terminal.type(click)
    try terminal.wait(for: "jobs/product-manager-post")
    try terminal.type("\u{1B}[<65;5;6M")
    try terminal.wait(for: "▸ 4 ")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try !hasMouse())
    try terminal.run("fg")
    try terminal.wait(for: "▸ 4 ")
    #expect(try hasMouse())
    try terminal.type("Q")
    try terminal.checkRestored()
  }

  /// Every kind of terminal works or is refused in one line.
  @Test(arguments: [
    "xterm", "xterm-256color", "xterm-direct", "linux", "screen", "screen-256color",
    "tmux-256color", "vt100", "dumb", "no-such-terminal",
  ])
  func everyKindOfTerminal(type: String) throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("clear; TERM=\(type) \"$ZHITU\" jobs; echo status=$?")
    let screen = try terminal.wait(for: "the list or a refusal") {
      $0.contains("▸算法研究岗") || $0.contains("\nstatus=")
    }
    if screen.contains("▸算法研究岗") {
      try terminal.type("j")
      try terminal.wait(for: "▸应用开发岗")
      try terminal.press("Down")
      try terminal.wait(for: "▸实用技能岗")
      try terminal.type("Q")
      try terminal.wait(for: "status=0")
    } else {
      let said = screen.split(separator: "\n").prefix { !$0.hasPrefix("status=") }.joined()
      #expect(said.contains("zhitu: ") && said.contains("TERM=\(type)") && said.contains("--plain"))
      #expect(screen.contains("status=2"))
    }
    try terminal.checkRestored()
  }

  /// What an attacker could put into names, arguments and variables does nothing to the terminal.
  @Test func hostileWordsDoNothing() throws {
    let terminal = try TmuxTerminal(100, 24)
    let bad = "$(printf '\\033]0;pwned\\007\\033[31m\\033[?1049hx\\302\\2332J\\342\\200\\256y')"
    for command in [
      "\"$ZHITU\" \"\(bad)\"", "\"$ZHITU\" export \"\(bad)\" --format csv",
      "\"$ZHITU\" export jobs --format \"\(bad)\"", "\"$ZHITU\" --script \"\(bad)\" --no-display",
      "\"$ZHITU\" list --data \"\(bad)\"", "ZHITU_DATA=\"\(bad)\" \"$ZHITU\" list",
      "TERM=\"\(bad)\" \"$ZHITU\" jobs", "\"$ZHITU\" \"--\(bad)\"", "\"$ZHITU\" check \"\(bad)\"",
      "echo \"jobs?q=\(bad)\" | \"$ZHITU\" --plain", "\"$ZHITU\" search \"\(bad)\"",
    ] {
      try terminal.run("clear; \(command); echo status=$?")
      try terminal.wait(for: "the end of \(command)") { screen in
        screen.split(separator: "\n").contains { $0.hasPrefix("status=") }
      }
      #expect(try !terminal.isAlternate())
      #expect(try terminal.tmux("display-message", "-p", "#{pane_title}") != "pwned\n")
      let raw = try terminal.tmux("capture-pane", "-p", "-e")
      #expect(!raw.contains("\u{1B}[31m") && !raw.contains("\u{202E}"), "\(command): \(raw)")
    }
    // Lines of an export stay lines on a terminal.
    try terminal.run("clear; \"$ZHITU\" export 'jobs?q=语音' --format csv | cat; echo status=$?")
    let piped = try terminal.wait(for: "status=0")
    try terminal.run("clear; \"$ZHITU\" export 'jobs?q=语音' --format csv; echo status=$?")
    let shown = try terminal.wait(for: "status=0")
    #expect(shown.lines(after: "clear") == piped.lines(after: "clear"))
    try terminal.checkRestored()
  }
}

extension TerminalRunTests {
  /// What data hold that turns text round, hides in it or has no glyph reaches a file as it is and
  /// a terminal not at all: on standard output, in error messages, in the explorer.
  @Test func hostileDataDoNothing() throws {
    let terminal = try TmuxTerminal(100, 24)
    let folder = terminal.folder
    try FileManager.default.copyItem(
      atPath: Program.resources.path(percentEncoded: false), toPath: folder.file("data"))
    let jobs = "data/reports/ai-talent-2024/jobs.csv"
    let text = try folder.read(jobs)
    let bad: [Unicode.Scalar] = ["\u{202E}", "\u{200B}", "\u{2066}", "\u{E000}", "\u{FEFF}"]
    let name = bad.reduce("算法") { $0 + String($1) } + "研究岗"
    #expect(text.contains("算法研究岗"))
    try folder.write(jobs, text.replacing("算法研究岗", with: name))
    let data = "--data data"
    let commands = [
      "list jobs", "export jobs --format csv", "export jobs --format jsonl", "search 算法研究岗",
      "export jobs --format md", "dump",
    ]
    for command in commands {
      // More than one screen: what has scrolled away counts as well.
      try terminal.keepBytes(in: "bytes")
      try terminal.run("clear; \"$ZHITU\" \(command) \(data) | grep 研究 > kept; echo ke''pt")
      try terminal.wait(for: "kept")
      try terminal.run("clear; \"$ZHITU\" \(command) \(data); echo status=$?")
      try terminal.wait(for: "the end of \(command)", seconds: 60) { screen in
        screen.split(separator: "\n").contains { $0.hasPrefix("status=") }
      }
      try terminal.wait(for: "the bytes") { _ in
        try folder.read("bytes").contains(/status=[0-9]/)
      }
      let shown = try folder.read("bytes").unicodeScalars
      #expect(!shown.contains(where: bad.contains), "\(command)")
      // Text and Markdown are for reading; what is for programs is as it stands.
      if !command.hasPrefix("search"), !command.hasSuffix("md") {
        #expect(try folder.read("kept").unicodeScalars.contains("\u{202E}"), "\(command)")
      }
      try terminal.tmux("pipe-pane")
    }
    try terminal.run("clear; \"$ZHITU\" jobs \(data); echo status=$?")
    try terminal.wait(for: "算法▯研究岗", without: "status=")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }
}

extension [Character?] {
  /// The cell where a text begins.
  fileprivate func column(of text: String) -> Int? {
    indices.first { index in
      String(self[index...].compactMap(\.self)).hasPrefix(text) && self[index] != nil
    }
  }
}

extension String {
  fileprivate func line(_ number: Int) -> Substring {
    split(separator: "\n", omittingEmptySubsequences: false)[number]
  }

  /// The lines behind the first that contains a text.
  fileprivate func lines(after text: String) -> [Substring] {
    Array(split(separator: "\n").drop { !$0.contains(text) }.dropFirst())
  }
}
