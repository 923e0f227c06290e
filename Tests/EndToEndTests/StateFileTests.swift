import Foundation
import Testing

@Suite struct StateFileTests {
  /// Several programs at once lose no mark.
  @Test func programsShareTheBookmarks() throws {
    let folder = try Folder()
    for index in 1...8 {
      try folder.write("script\(index)", ":open jobs?q=a\(index)\nmn\(index)<Enter>\n")
    }
    let run = "\"$ZHITU\" --no-display --script"
    let line = (1...8).map { "\(run) script\($0) &" }.joined(separator: " ") + " wait"
    _ = try Program.launch(
      "/bin/bash", ["-c", line],
      environment: ["ZHITU": Program.path, "XDG_STATE_HOME": folder.file("state")], in: folder)
    let lines = try folder.read("state/zhitu/bookmarks.tsv").split(separator: "\n")
    #expect(lines.count == 8, "\(lines)")
    for index in 1...8 {
      #expect(lines.contains { $0.hasPrefix("jobs?q=a\(index)\tn\(index)\t20") })
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("state/zhitu"))
    #expect(names.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test func unwritableFolderIsTold() throws {
    let folder = try Folder()
    try folder.write("script", "mx<Enter>\n:save-screen screen.txt\n")
    try folder.write("state", "a file where a folder should be")
    let outcome = try Program.launch(
      Program.path, ["--script", "script", "--no-display"],
      environment: ["XDG_STATE_HOME": folder.file("state")], in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.read("screen.txt").contains("bookmarks.tsv：Not a directory"))
  }

  @Test func linkStaysALink() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.file("state/zhitu"), withIntermediateDirectories: true)
    try folder.write("mine.tsv", "# mine\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("state/zhitu/bookmarks.tsv"),
      withDestinationPath: folder.file("mine.tsv"))
    try folder.write("script", ":open jobs\nm<Enter>\n")
    _ = try Program.launch(
      Program.path, ["--script", "script", "--no-display"],
      environment: ["XDG_STATE_HOME": folder.file("state")], in: folder)
    #expect(try folder.read("mine.tsv").hasPrefix("# mine\njobs\t\t20"))
  }
}

@Suite(.serialized, .enabled(if: TmuxTerminal.program != nil, "tmux is not installed"))
struct LastPlaceRunTests {
  @Test func programGoesOnWhereItWasLeft() throws {
    let terminal = try TmuxTerminal(100, 30)
    try terminal.run("\"$ZHITU\" skills/pytorch; echo status=$?")
    try terminal.wait(for: "skills/pytorch")
    try terminal.press("Down", "Down")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    #expect(try terminal.folder.read(".local/state/zhitu/last-place") == "skills/pytorch\t2\n")
    try terminal.run("clear; \"$ZHITU\"; echo status=$?")
    try terminal.wait(for: "上次停在 PyTorch")
    try terminal.type(".")
    try terminal.wait(for: "3/")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }
}

@Suite(.serialized, .enabled(if: TmuxTerminal.program != nil, "tmux is not installed"))
struct RecordingRunTests {
  @Test func sessionIsRecordedAndReplayed() throws {
    let terminal = try TmuxTerminal(90, 26)
    try terminal.run("\"$ZHITU\" jobs --record walk; echo status=$?")
    try terminal.wait(for: "▸算法研究岗")
    try terminal.type("/语音识别")
    try terminal.wait(for: "▸语音识别工程师")
    try terminal.press("Enter")
    let last = try terminal.wait(for: "职责 10 条 · 要求 12 条", without: "/89")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    let script = try terminal.folder.read("walk")
    #expect(script.hasSuffix(":resize 90x26\n:language zh\n:open jobs\n/语音识别<Enter>\n"))
    try terminal.folder.write("walk", script + ":save-screen screen.txt\n")
    let outcome = try Program.run("--script", "walk", "--no-display", in: terminal.folder)
    #expect(outcome.status == 0, "\(outcome)")
    func trimmed(_ text: String) -> [String] {
      text.split(separator: "\n").map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
    }
    #expect(try trimmed(terminal.folder.read("screen.txt")) == trimmed(last))
    let again = try Program.run("jobs", "--record", "walk", in: terminal.folder)
    #expect(again.status == 2 && again.errors.contains("walk: File exists"))
  }
}

@Suite struct LeftoverTests {
  /// No process has such a number: Linux gives none above four million.
  private let dead = 2_000_000_000

  /// What a killed write left goes with the next write of the same file; nothing else does.
  @Test func leftoversOfDeadProgramsAreRemoved() throws {
    let folder = try Folder()
    let gone = ["jobs.csv.\(dead).tmp"]
    let kept = [
      // Of a program that runs, of another file, of another pattern.
      "jobs.csv.\(getpid()).tmp", "skills.csv.\(dead).tmp", "jobs.csv.0\(dead).tmp",
      "jobs.csv.x.tmp", "jobs.csv..tmp", "jobs.csv.tmp", "jobs.csv.-1.tmp", "jobs.csv.\(dead).tm",
      "jobs.csv.99999999999999999999.tmp", "ajobs.csv.\(dead).tmp",
    ]
    for name in gone + kept { try folder.write(name, name) }
    // A folder and a link that are called like one.
    let other = dead + 1
    try FileManager.default.createDirectory(
      atPath: folder.file("jobs.csv.\(other).tmp"), withIntermediateDirectories: false)
    let third = dead + 2
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("jobs.csv.\(third).tmp"),
      withDestinationPath: folder.file("jobs.csv.x.tmp"))
    let outcome = try Program.run(
      "export", "jobs", "--format", "csv", "-o", "jobs.csv", in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    for name in gone { #expect(!folder.holds(name), "\(name)") }
    for name in kept { #expect(try folder.read(name) == name) }
    #expect(folder.holds("jobs.csv.\(other).tmp") && folder.holds("jobs.csv.\(third).tmp"))
    #expect(try folder.read("jobs.csv").hasPrefix("name,"))
  }

  /// One that somebody holds the lock of is being written, whatever its number says.
  @Test func whatIsBeingWrittenIsLeftAlone() throws {
    let folder = try Folder()
    let name = "jobs.csv.\(dead).tmp"
    try folder.write(name, "half")
    let file = open(folder.file(name), O_RDONLY | O_CLOEXEC)
    #expect(file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0)
    let words = ["export", "jobs", "--format", "csv", "-o", folder.file("jobs.csv")]
    #expect(try Program.launch(Program.path, words).status == 0)
    #expect(folder.holds(name))
    close(file)
    #expect(try Program.launch(Program.path, words).status == 0)
    #expect(!folder.holds(name))
  }

  /// Bookmarks are written beside the file that a link leads to.
  @Test func leftoversOfTheBookmarksAreRemoved() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.file("state/zhitu"), withIntermediateDirectories: true)
    try folder.write("state/zhitu/bookmarks.tsv.\(dead).tmp", "half")
    try folder.write("script", ":open jobs\nm<Enter>\n")
    let outcome = try Program.launch(
      Program.path, ["--script", "script", "--no-display"],
      environment: ["XDG_STATE_HOME": folder.file("state")], in: folder)
    #expect(outcome.status == 0)
    #expect(!folder.holds("state/zhitu/bookmarks.tsv.\(dead).tmp"))
    #expect(folder.holds("state/zhitu/bookmarks.tsv"))
  }
}
