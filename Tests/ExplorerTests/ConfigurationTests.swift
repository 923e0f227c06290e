import ReportModel
import TestSupport
import Testing
import TextGrid

@testable import Explorer

@Suite struct ConfigurationTests {
  private func problems(_ text: String) -> [ConfigurationProblem] { Configuration.read(text).1 }

  @Test(arguments: Language.allCases)
  func printedDefaultIsTheDefault(language: Language) {
    let text = Configuration().text(in: language)
    let (read, problems) = Configuration.read(text)
    #expect(problems.isEmpty, "\(problems)")
    #expect(read.text(in: language) == text)
    for action in Action.allCases {
      #expect(text.contains("\n\(action.rawValue) = ["))
      #expect(read.keymap.keys(for: action) == Keymap.standard.keys(for: action))
    }
    for option in ConfigurationOption.all { #expect(text.contains("\n\(option.name) = ")) }
  }

  @Test func everyOptionIsRead() {
    let (read, problems) = Configuration.read(
      """
      theme = "light"  # a comment
      glyphs = 'ascii'
      ambiguous = "auto"
      language = "en"
      start = "jobs?family=language"
      names = "both"
      mouse = true
      [keys]
      goBack = ["b", "<Backspace>",
        "<lt>",  # over lines
      ]
      quit = "w"
      previousColumn = []
      """)
    #expect(problems.isEmpty, "\(problems)")
    #expect(read.theme == .light && read.glyphs == "ascii" && read.ambiguous == .auto)
    #expect(read.language == .english && read.mouse && read.names == .both)
    #expect(read.start.description == "jobs?family=language")
    #expect(read.keymap.keys(for: .goBack) == ["b", .backspace, "<"])
    #expect(read.keymap.action(for: "w") == .quit && read.keymap.action(for: "q") == nil)
    #expect(read.keymap.action(for: "[") == nil)
  }

  @Test(arguments: [
    ("theme = \"red\"", 1, "allowed: \"auto\", \"dark\", \"light\", \"mono\""),
    ("theme = dark", 1, "\"text\""), ("theme = true", 1, "allowed: "),
    ("glyphs = \"gold\"", 1, "\"blocks\""), ("mouse = \"yes\"", 1, "true, false"),
    ("colours = \"red\"", 1, "there is no “colours”; there are: theme"),
    ("start = \"a%G1\"", 1, "start: "), ("start = []", 1, "quoted"),
    ("language = \"fr\"", 1, "\"zh\", \"en\""),
    ("[kees]\nquit = [\"x\"]", 2, "no table [kees]"), ("[keys]\nfly = [\"x\"]", 2, "no “fly”"),
    ("[keys]\nquit = [\"xy\"]", 2, "“xy” is no key"), ("[keys]\nquit = [\"<Nope>\"]", 2, "no key"),
    ("[keys]\nquit = true", 2, "list keys"), ("[keys]\nquit = [\"\"]", 2, "no key"),
    ("[keys]\nquitNow = []", 2, "needs a key"), ("theme", 1, "“=” is missing"),
    ("= 3", 1, "makes no sense"), ("theme = \"dark", 1, "not closed"),
    ("theme = \"dark\" x", 1, "too much"), ("[keys", 1, "“]” is missing"),
    ("[[keys]]", 1, "[["), ("start = \"\\q\"", 1, "not known"), ("[keys]\nquit = [3]", 2, "quoted"),
    ("[keys]\nquit = [\"w\" \"y\"]", 2, "missing in the list"),
    ("theme = \"dark\"\ntheme = \"light\"", 2, "stands above"),
    ("\u{1B}[31m = 1", 1, "makes no sense"),
  ])
  func mistakeIsNamedAndTheRestCounts(text: String, line: Int, words: String) {
    let whole = text + "\n[keys]\nsort = [\"Z\"]\n"
    let (read, problems) = Configuration.read(whole)
    #expect(problems.count == 1 && problems.first?.line == line, "\(problems)")
    let said = problems.first?.description(file: "config.toml", in: .english) ?? ""
    #expect(said.hasPrefix("config.toml:\(line): ") && said.contains(words), "\(said)")
    #expect(!said.unicodeScalars.contains("\u{1B}"))
    #expect(problems.first?.reason.chinese != problems.first?.reason.english)
    #expect(read.keymap.keys(for: .sort) == ["Z"])
  }

  @Test func conflictsAreTold() {
    let (read, problems) = Configuration.read(
      "[keys]\nsort = [\"w\"]\ncolumns = [\"w\", \"C\"]\nchart = [\"s\", \"i\"]\nevidence = [\"I\"]\n"
    )
    #expect(problems.map(\.line) == [3])
    #expect(problems[0].reason.english.contains("w is given to sort"))
    #expect(read.keymap.keys(for: .columns) == ["C"])
    #expect(read.keymap.action(for: "s") == .chart && read.keymap.action(for: "i") == .chart)
    let taken = Configuration.read("[keys]\nsort = [\"v\"]")
    #expect(taken.1.map(\.line) == [2])
    #expect(taken.1[0].reason.english.contains("v was a key of chart"))
    #expect(taken.0.keymap.keys(for: .chart).isEmpty)
  }

  @Test func reboundKeysShowAndActEverywhere() throws {
    let (read, _) = Configuration.read("[keys]\nhelp = [\"H\"]\nevidence = [\"<F5>\"]\nsort = []")
    let settings = DisplaySettings(keymap: read.keymap)
    var state = try ExplorerState(
      library: TestLibrary.library(), address: .home.with("q", nil),
      size: Size(columns: 120, rows: 160), settings: settings)
    _ = state.update(.open("jobs/nlp-engineer"))
    let footer = state.frame().grid.line(159)
    #expect(footer.contains("H 帮助") && footer.contains("F5 出处") && !footer.contains("排序"))
    _ = state.update(.key("?"))
    #expect(state.message?.text == "? 没有作用；H 看键位")
    _ = state.update(.key("H"))
    #expect(state.frame().grid.text().contains("│ F5  "))
    _ = state.update(.key(.escape))
    _ = state.update(.key(.function(5)))
    guard case .reading = state.mode else {
      Issue.record("F5 opens nothing")
      return
    }
  }

  /// Whatever stands in the file, reading ends and names lines that are there.
  @Test func anyTextIsRead() {
    var dice = SeededGenerator(seed: 7)
    let pieces = [
      "theme", "=", "\"", "'", "[", "]", "keys", "\n", "#", ",", ".", "\\", "\\u12", " ", "true",
      "quit", "\"x\"", "\u{0}", "\u{1B}", "语", "\r\n", "\t", "e\u{301}", "-", "_", "3",
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...40, using: &dice) {
        text += pieces[Int.random(in: pieces.indices, using: &dice)]
      }
      let lines = text.count(where: \.isNewline) + 1
      for problem in problems(text) { #expect((1...lines).contains(problem.line), "\(text)") }
    }
  }
}
