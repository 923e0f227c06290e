import Foundation
import Testing

@Suite struct ConfigurationRunTests {
  /// A folder with a configuration and a script that saves its last screen.
  private func play(
    _ configuration: String, _ script: String, _ arguments: String...
  ) throws -> (outcome: Program.Outcome, screen: String) {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.file("zhitu"), withIntermediateDirectories: true)
    try folder.write("zhitu/config.toml", configuration)
    try folder.write("script", script + "\n:save-screen screen.txt\n")
    let outcome = try Program.launch(
      Program.path, ["--script", "script", "--no-display"] + arguments,
      environment: ["XDG_CONFIG_HOME": folder.path], in: folder)
    return (outcome, folder.holds("screen.txt") ? try folder.read("screen.txt") : "")
  }

  @Test func fileCountsUnlessTheCommandLineSaysOtherwise() throws {
    let text = "language = \"en\"\nglyphs = \"ascii\"\nstart = \"jobs\"\n[keys]\nhelp = [\"H\"]\n"
    let plain = try play(text, "j")
    #expect(plain.outcome.status == 0 && plain.outcome.errors.isEmpty)
    #expect(plain.screen.contains("+ Jobs") && plain.screen.contains("H help"))
    let told = try play(text, "j", "skills", "--language", "zh", "--glyphs", "blocks")
    #expect(told.screen.contains("┌ 能力") && told.screen.contains("H 帮助"))
  }

  @Test func wrongLinesAreNamedAndTheRestCounts() throws {
    let (outcome, screen) = try play(
      "theme = \"red\"\nstart = \"jobs/nope\"\nlanguage = \"en\"\n", "")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("zhitu/config.toml:1: theme: allowed"), "\(outcome.errors)")
    #expect(screen.contains("2 problems: config.toml:1: theme: allowed: \"auto\""))
    let (_, home) = try play("start = \"jobs/nope\"\nlanguage = \"en\"\n", "")
    #expect(home.contains("start: ") && home.contains("Collections"), "\(home)")
  }

  @Test func defaultIsPrintedAndItsPlace() throws {
    let text = try Program.run("config", "--language", "en")
    #expect(text.status == 0 && text.output.contains("\n[keys]\n") && text.errors.isEmpty)
    let chinese = try Program.run("config")
    #expect(chinese.output.contains("# 配色"))
    let place = try Program.run("config", "--path", environment: ["XDG_CONFIG_HOME": "/a b"])
    #expect(place.output == "/a b/zhitu/config.toml\n")
    let usual = try Program.run(
      "config", "--path", environment: ["XDG_CONFIG_HOME": "relative", "HOME": "/home/x"])
    #expect(usual.output == "/home/x/.config/zhitu/config.toml\n")
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.file("zhitu"), withIntermediateDirectories: true)
    try folder.write("zhitu/config.toml", text.output)
    let environment = ["XDG_CONFIG_HOME": folder.path]
    #expect(try Program.run("config", "--check", environment: environment).status == 0)
    try folder.write("zhitu/config.toml", "colour = true\n")
    let broken = try Program.run("config", "--check", environment: environment)
    #expect(broken.status == 1 && broken.errors.contains("config.toml:1: "))
  }

  /// Language and widths hold for every command that prints; the command line goes before them.
  @Test func fileCountsForEveryCommand() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.file("zhitu"), withIntermediateDirectories: true)
    try folder.write("zhitu/config.toml", "language = \"en\"\nambiguous = \"wide\"\n")
    func run(_ arguments: [String], input: String = "") throws -> String {
      try folder.write("input", input)
      let outcome = try Program.launch(
        "/bin/sh", ["-c", "\"$0\" \"$@\" < input", Program.path] + arguments,
        environment: ["XDG_CONFIG_HOME": folder.path], in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
      return outcome.output
    }
    let commands: [(arguments: [String], english: String, chinese: String)] = [
      (["list"], "Jobs", "岗位"), (["export", "jobs", "--format", "csv"], "name,", "name,"),
      (["export", "jobs", "--format", "md"], "Source", "出处"),
      (["export", "jobs?q=语音", "--format", "txt"], "Source", "出处"),
      (["search", "语音识别"], "Source", "出处"), (["--plain", "jobs"], "Address: jobs", "地址：jobs"),
      (["config"], "# Settings", "# 职图"),
    ]
    for (arguments, english, chinese) in commands {
      #expect(try run(arguments, input: "q\n").contains(english), "\(arguments)")
      let told = try run(arguments + ["--language", "zh"], input: "q\n")
      #expect(told.contains(chinese), "\(arguments)")
    }
    // In two cells each, quotes push the columns behind them.
    let address = ["export", "requirements?q=“", "--format", "txt"]
    let wide = try run(address)
    try folder.write("zhitu/config.toml", "language = \"en\"\n")
    #expect(try run(address) != wide)
    // What is wrong is said once, and what is printed is printed.
    try folder.write("zhitu/config.toml", "language = \"fr\"\nglyphs = \"ascii\"\n")
    for arguments in [["list"], ["search", "语音"], ["--plain", "jobs"]] {
      let outcome = try Program.launch(
        Program.path, arguments, environment: ["XDG_CONFIG_HOME": folder.path], in: folder)
      #expect(outcome.status == 0 && outcome.output.contains("语音") || arguments == ["list"])
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 1 && lines[0].contains("config.toml:1: language"), "\(outcome)")
    }
  }
}
