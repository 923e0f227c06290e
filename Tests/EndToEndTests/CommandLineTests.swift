import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test(
    arguments: [
      (["export", "jobs/nope", "--format", "csv"], 2, "“nope”"),
      (["export", "job", "--format", "csv"], 2, "jobs"),
      (["export", "jobs", "--format", "xls"], 2, "csv, tsv, json"),
      (["export", "jobs?x=1", "--format", "csv"], 2, "“x”"),
      (
        ["export", "jobs", "--format", "csv", "-o", "/nonexistent/x.csv"], 2,
        "/nonexistent/x.csv: No such file"
      ),
      (["jobs/nope"], 2, "“nope”"), (["nope"], 2, "“nope”"), (["list", "nope"], 2, "“nope”"),
      (["dump", "--report", "nope"], 2, "llm-jobs-2023"),
      (["dump", "--format", "csv"], 2, "jsonl"),
      (["--data", "/nonexistent", "list"], 3, "/nonexistent"),
      (["list", "--data", "/nonexistent"], 3, "/nonexistent"),
      (["--script", "/nonexistent", "--no-display"], 2, "/nonexistent: No such file"),
      (["--no-display"], 2, "--script"), (["jobs", "--size", "9"], 2, "“9”"),
      (["jobs", "--glyphs", "gold"], 2, "blocks"), (["schema", "/nonexistent"], 2, "/nonexistent"),
    ] as [([String], Int32, String)])
  func mistakesAreOneLine(arguments: [String], status: Int32, words: String) throws {
    let outcome = try Program.launch(Program.path, arguments)
    #expect(outcome.status == status)
    #expect(outcome.isOneMessage, "\(outcome)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func unknownOptionIsWrongUse() throws {
    for arguments in [
      ["--nope"], ["export"], ["export", "jobs"], ["jobs", "skills"], ["--language", "fr"],
    ] {
      let outcome = try Program.launch(Program.path, arguments)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("zhitu: "), "\(outcome.errors)")
    }
  }

  @Test func helpAndVersionAreData() throws {
    for (argument, words) in [("--help", "USAGE: zhitu"), ("--version", "0.")] {
      let outcome = try Program.run(argument)
      #expect(outcome.status == 0 && outcome.output.contains(words) && outcome.errors.isEmpty)
    }
  }

  @Test func brokenDataIsNamedWithItsPlace() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: Program.resources.path(percentEncoded: false), toPath: folder.file("data"))
    let jobs = "data/reports/llm-jobs-2023/jobs.csv"
    var lines = try folder.read(jobs).split(separator: "\n", omittingEmptySubsequences: false)
    let field = try #require(lines[2].range(of: ",speech,"))
    lines[2].replaceSubrange(field, with: ",sp\u{1B}[31mch,")
    try folder.write(jobs, lines.joined(separator: "\n"))
    for arguments in [["export", "jobs", "--format", "csv"], ["list"], ["dump"], ["jobs"]] {
      let outcome = try Program.launch(Program.path, arguments + ["--data", folder.file("data")])
      #expect(outcome.status == 3 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("jobs.csv:3: column family: "), "\(outcome.errors)")
      #expect(!outcome.errors.contains("\u{1B}"))
    }
    let check = try Program.run("check", folder.file("data"))
    #expect(check.status == 1 && check.errors.contains("jobs.csv:3: column family: "))
  }

  @Test func builtInDataIsSound() throws {
    let outcome = try Program.run("check")
    #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.contains("no problems"))
  }

  @Test func ownReportsStandBesideTheBuiltIn() throws {
    let folder = try Folder()
    let report = folder.file("zhitu/reports/mine")
    let header = "id,order,title,title_en,short,short_en,year,kind,lines,sha256\n"
    let row = "mine,1,我的报告,My report,我的,Mine,2026,jobs,1-9,00\n"
    try FileManager.default.createDirectory(atPath: report, withIntermediateDirectories: true)
    try (header + row).write(toFile: report + "/report.csv", atomically: true, encoding: .utf8)
    let data = ["XDG_DATA_HOME": folder.path]
    let sound = try Program.run("list", "reports", environment: data)
    #expect(sound.status == 0 && sound.errors.isEmpty)
    #expect(sound.output.contains("reports/mine") && sound.output.contains("llm-jobs-2023"))
    #expect(try Program.run("check", environment: data).status == 0)

    try (header + row + row).write(
      toFile: report + "/report.csv", atomically: true, encoding: .utf8)
    let broken = try Program.run("list", "reports", environment: data)
    #expect(broken.status == 0)
    #expect(broken.errors.contains("未收：\(report)/report.csv:3"))
    #expect(!broken.output.contains("reports/mine") && broken.output.contains("llm-jobs-2023"))
    #expect(try Program.run("check", environment: data).status == 1)
    // A folder that is named is all there is.
    let named = try Program.run(
      "list", "--data", Program.resources.path, environment: data)
    #expect(named.status == 0 && named.errors.isEmpty)
  }

  @Test func bashCompletesAddresses() throws {
    let outcome = try Program.shell(
      """
      zhitu() { "$ZHITU" "$@"; }
      eval "$(zhitu --generate-completion-script bash)"
      COMP_WORDS=(zhitu export jobs/nlp-e) COMP_CWORD=2
      COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
      function=$(complete -p zhitu | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      $function zhitu jobs/nlp-e export
      echo "${COMPREPLY[@]}"
      """)
    #expect(outcome.output == "jobs/nlp-engineer\n", "\(outcome)")
  }

  @Test func withoutATerminalItSaysSo() throws {
    for arguments in ["", "jobs"] {
      let outcome = try Program.shell("TERM=xterm setsid --wait \"$ZHITU\" \(arguments)")
      #expect(outcome.status == 2)
      #expect(outcome.isOneMessage, "\(outcome)")
    }
  }

  @Test func noRowsIsStatusOne() throws {
    let outcome = try Program.run("export", "jobs?q=xyzzy", "--format", "csv")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("name,") && outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("no rows of "))
    #expect(try Program.run("search", "xyzzy").status == 1)
    #expect(try Program.run("search", "语音").status == 0)
  }

  @Test func listsCollectionsAndAddresses() throws {
    let collections = try Program.run("list")
    #expect(collections.status == 0 && collections.errors.isEmpty)
    for line in collections.output.split(separator: "\n") {
      let name = try #require(line.split(separator: " ").first)
      let records = try Program.run("list", String(name))
      #expect(records.status == 0, "\(name)")
      let address = try #require(
        records.output.split(separator: "\n").first?.split(separator: " ").first)
      #expect(address.hasPrefix("\(name.prefix { $0 != "?" })/"))
      #expect(try Program.run("export", String(address), "--format", "txt").status != 2)
    }
  }

  @Test func dumpIsOneObjectALine() throws {
    let outcome = try Program.run("dump", "--format", "jsonl")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count >= 700)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["id"] is String && object?["type"] is String && object?["evidence"] is [Any])
    }
    let one = try Program.run("dump", "--report", "llm-jobs-2023")
    #expect(one.status == 0 && one.output.split(separator: "\n").count < lines.count)
  }

  @Test func scriptIsReplayed() throws {
    let folder = try Folder()
    try folder.write(
      "script",
      "# from the overview\n/语音<Enter>\n:save-screen job.txt\n:resize 5x2\n:save-screen small.txt\nec\n:quit\nxx\n"
    )
    let outcome = try Program.run(
      "--script", "script", "--no-display", "--size", "120x40", in: folder)
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    let screen = try folder.read("job.txt")
    #expect(screen.contains("职责 10 条 · 要求 12 条"))
    #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count == 41)
    #expect(
      try folder.read("small.txt").split(separator: "\n", omittingEmptySubsequences: false).count
        == 3)
    let export = try Program.run("export", "jobs/speech-recognition-engineer", "--format", "csv")
    #expect(try folder.read("zhitu-jobs-speech-recognition-engineer.csv") == export.output)
  }

  @Test func tinySizesAreDrawn() throws {
    let folder = try Folder()
    for size in ["5x2", "1x1", "1000x1", "1x200"] {
      try folder.write("script", "jjl?<Esc>e<Esc>/a<Esc>v:\n:save-screen screen.txt\n")
      let outcome = try Program.run(
        "--script", "script", "--no-display", "--size", size, in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(size): \(outcome)")
      #expect(folder.holds("screen.txt"))
    }
  }

  @Test func badScriptIsNamedWithItsLine() throws {
    let folder = try Folder()
    for (text, words) in [
      ("jj\n:fly\n", "script: line 2: “:fly”"), ("<Nope>", "line 1: column 1: no key"),
    ] {
      try folder.write("script", text)
      let outcome = try Program.run("--script", "script", "--no-display", in: folder)
      #expect(
        outcome.status == 2 && outcome.isOneMessage && outcome.errors.contains(words), "\(outcome)")
    }
    try folder.write("script", "jj\n:save-screen /nonexistent/x\n")
    let outcome = try Program.run("--script", "script", "--no-display", in: folder)
    #expect(
      outcome.status == 2 && outcome.isOneMessage
        && outcome.errors.contains("line 2: cannot write"), "\(outcome)")
  }

  /// An export never replaces a file.
  @Test func exportsFromTheExplorerGetNumbers() throws {
    let folder = try Folder()
    try folder.write("script", ":open jobs\nec\nec\n:save-screen screen.txt\n")
    try folder.write("zhitu-jobs.csv", "mine")
    #expect(try Program.run("--script", "script", "--no-display", in: folder).status == 0)
    #expect(try folder.read("zhitu-jobs.csv") == "mine")
    #expect(try folder.read("zhitu-jobs-2.csv") == folder.read("zhitu-jobs-3.csv"))
    #expect(try folder.read("screen.txt").contains("已写入 zhitu-jobs-3.csv"))
  }

  @Test func readerThatLeavesEarlyIsNoError() throws {
    let outcome = try Program.shell(
      "\"$ZHITU\" dump | head -1 > one; \"$ZHITU\" dump | true; echo ${PIPESTATUS[0]}")
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(["0\n", "141\n"].contains(outcome.output))
  }

  @Test func languageFollowsTheLocale() throws {
    for (locale, word) in [
      ("en_US.UTF-8", "Job"), ("zh_CN.UTF-8", "岗位"), ("C", "岗位"), ("de_DE.UTF-8", "岗位"),
    ] {
      let outcome = try Program.run("list", environment: ["LC_ALL": locale])
      #expect(outcome.output.contains(word), "\(locale)")
    }
    #expect(try Program.run("list", "--language", "en").output.contains("Jobs"))
  }

  @Test func byteOrderMarkIsWrittenWhenAsked() throws {
    let plain = try Program.run("export", "jobs", "--format", "csv")
    let marked = try Program.run("export", "jobs", "--format", "csv", "--bom")
    #expect(marked.output == "\u{FEFF}" + plain.output && plain.output.hasPrefix("name,"))
  }

  @Test func plainModeAnswersLineByLine() throws {
    let folder = try Folder()
    try folder.write("lines", "jobs\n/语音识别\n1\ni 1\nb\ne jobs.csv\nnope\nq\nnever\n")
    let outcome = try Program.shell("TERM=dumb \"$ZHITU\" --plain < lines", in: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    for words in [
      "地址：home", "地址：jobs?q=语音识别", "1. 语音识别工程师；", "地址：jobs/speech-recognition-engineer",
      "位置：", "已写入 jobs.csv（1 行）", "“nope”",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(!outcome.output.contains("never") && !outcome.output.contains("\u{1B}"))
    let export = try Program.run("export", "jobs?q=语音识别", "--format", "csv")
    #expect(try folder.read("jobs.csv") == export.output)
    let end = try Program.run("--plain", "skills/pytorch", "--language", "en")
    #expect(end.status == 0 && end.output.contains("Address: skills/pytorch"))
    let mistake = try Program.run("--plain", "--script", "lines", in: folder)
    #expect(mistake.status == 2 && mistake.isOneMessage)
  }

  /// Bookmarks and the last place are those of the explorer.
  @Test func plainModeSharesBookmarksAndLastPlace() throws {
    let folder = try Folder()
    let environment = ["XDG_STATE_HOME": folder.file("state")]
    func plain(_ lines: String, _ arguments: String...) throws -> String {
      try folder.write("lines", lines)
      let outcome = try Program.launch(
        "/bin/sh", ["-c", "\"$0\" --plain \"$@\" < lines", Program.path] + arguments,
        environment: environment, in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
      return outcome.output
    }
    #expect(try plain("m 备注\nskills/pytorch\nm\nq\n", "jobs").contains("已加书签 PyTorch"))
    let lines = try folder.read("state/zhitu/bookmarks.tsv").split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("jobs\t备注\t20"))
    #expect(try folder.read("state/zhitu/last-place") == "skills/pytorch\t0\n")
    let next = try plain("'\n' 2\nd 1\n")
    #expect(next.contains("上次停在 PyTorch · 按 . 继续") && next.contains("\n2. 岗位  ·  备注"))
    #expect(next.contains("地址：jobs\n"))
    #expect(try folder.read("state/zhitu/bookmarks.tsv") == lines[0] + "\n")
    // The end of the input is an end like any other.
    #expect(try folder.read("state/zhitu/last-place") == "jobs\t0\n")
    try folder.write("script", "'\n:save-screen screen.txt\n")
    _ = try Program.launch(
      Program.path, ["--script", "script", "--no-display"], environment: environment, in: folder)
    #expect(try folder.read("screen.txt").contains("备注"))
  }
}
