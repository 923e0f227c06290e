import Foundation
import Testing

@Suite struct AttachTests {
  /// The hash of the text below, which stands for that of a report.
  private static func hash(_ text: String, in folder: Folder) throws -> String {
    try folder.write("plain.txt", text)
    let outcome = try Program.launch("/usr/bin/sha256sum", ["plain.txt"], in: folder)
    return String(outcome.output.prefix(64))
  }

  @Test func passageStandsBesideWhatItSays() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(
      atPath: Program.resources.path(percentEncoded: false), toPath: folder.file("data"))
    let lines = (1...1960).map { "本文第\($0)行 \u{1B}[31m\u{202E}" }
    let report = "data/reports/llm-jobs-2023/report.csv"
    let hash = try Self.hash(lines.joined(separator: "\n") + "\n", in: folder)
    let cells = try folder.read(report)
    let old = try #require(cells.firstMatch(of: /[0-9a-f]{64}/)?.output)
    try folder.write(report, cells.replacing(old, with: hash))
    let data = ["--data", folder.file("data")]
    let environment = ["XDG_DATA_HOME": folder.file("share")]
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.launch(Program.path, arguments + data, environment: environment, in: folder)
    }
    try folder.write(
      "script", ":open jobs/speech-recognition-engineer\njjjji\n:save-screen screen.txt\n")
    func screen() throws -> String {
      let outcome = try run("--script", "script", "--no-display", "--size", "100x40")
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      return try folder.read("screen.txt")
    }
    #expect(try screen().contains("原文未附；zhitu attach llm-jobs-2023 文件 后在此显示"))
    #expect(try run("attach").output.contains("llm-jobs-2023\tnot attached"))

    try folder.write("raw.txt", "\u{FEFF}" + lines.map { $0 + "\r\n\r\n" }.joined())
    let attached = try run("attach", "llm-jobs-2023", "raw.txt")
    #expect(attached.status == 0 && attached.errors.contains("1960 lines attached"))
    #expect(try run("attach").output.contains("llm-jobs-2023\tattached, 1960 lines"))
    let passage = try screen()
    for words in ["原文 大模型岗位与能力 行 455-458", " 453 本文第453行", "▸455 本文第455行", "▸458 ", " 460 本文第460行"]
    {
      #expect(passage.contains(words), "\(words) in\n\(passage)")
    }
    #expect(!passage.contains("461") && !passage.unicodeScalars.contains("\u{1B}"))

    // Plain mode reads it out.
    try folder.write("lines", "i 5\ni 999\n")
    let plain = try Program.launch(
      "/bin/sh",
      ["-c", "\"$0\" \"$@\" < lines", Program.path, "--plain", "jobs/speech-recognition-engineer"]
        + data,
      environment: environment, in: folder)
    #expect(plain.status == 0 && plain.errors.isEmpty)
    for words in [
      "\n原文 大模型岗位与能力 行 455-458：\n", "\n行 453（上下文）：本文第453行", "\n行 455：本文第455行", "\n行 458：",
      "\n行 460（上下文）：",
    ] {
      #expect(plain.output.contains(words), "\(words) in\n\(plain.output)")
    }
    #expect(!plain.output.contains("第461行") && !plain.output.unicodeScalars.contains("\u{1B}"))

    let wrong = try run("attach", "genai-apps-2024", "raw.txt")
    #expect(wrong.status == 1 && wrong.errors.contains("is the text of llm-jobs-2023"))
    try folder.write("raw.txt", "another\n")
    let other = try run("attach", "llm-jobs-2023", "raw.txt")
    #expect(other.status == 1 && other.errors.contains("raw.txt is not the text of llm-jobs-2023"))
    #expect(try run("attach", "llm-jobs-2023", "gone.txt").status == 2)
    #expect(try run("attach", "nope", "raw.txt").status == 2)
    #expect(try run("attach", "llm-jobs-2023").status == 2)
    try folder.write("share/zhitu/texts/llm-jobs-2023.txt", "changed\n")
    #expect(try screen().contains("所附文本已不是引用的那一份"))
    #expect(try run("attach", "llm-jobs-2023", "--remove").status == 0)
    #expect(try run("attach").output.contains("llm-jobs-2023\tnot attached"))
  }
}
