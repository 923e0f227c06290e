import Foundation
import TestSupport
import Testing

@testable import TextGrid

/// Our widths against those of the Python package wcwidth, which follows Unicode more closely than
/// C libraries do and measures whole strings.
@Suite(
  .enabled(
    if: PythonWidths.interpreter != nil,
    "no Python with wcwidth in .build-python; .ci/setup python installs it"))
struct PythonWidthTests {
  /// Every sample as it is sent to a terminal.
  @Test func samplesHaveTheWidthsOfPython() throws {
    var samples = [
      "职图 Zhitu", "掌握 PyTorch，了解“大模型”（LLM）……", "40-60K，占比 45％", "①数据 ②模型 — →",
      "e\u{301}e\u{302}\u{303}", "中\u{302}文", "か\u{3099}き\u{309A}", "ｱｲｳｴｵﾞ", "한국어",
      "\u{1112}\u{1161}\u{11AB}",
      "\u{1100}\u{1161}\u{11A8}\u{11A8}", "\u{1161}\u{11AB}",
      "👩\u{200D}💻 👨\u{200D}👩\u{200D}👧\u{200D}👦",
      "👍🏽👋🏿", "🇨🇳🇺🇸🇨", "⚠\u{FE0F}☎\u{FE0E}✔\u{FE0F}", "1\u{FE0F}\u{20E3}#\u{20E3}",
      "🏴\u{E0067}\u{E0062}\u{E007F}",
      "ไทยกำ", "עברית \u{202E}abc", "العربية", "𠀀𪜶", "\u{F06C} 要点\u{F0FC}",
      "a\u{200B}b\u{2060}c\u{AD}d",
      "䷀䷁", "\t\u{1B}[31m红\u{7}", "ﬀ½℃№", "─│┌█░▓⡇⣿╌▸∙",
    ]
    var generator = SeededGenerator(seed: 11)
    samples += (0..<3000).map { _ in generator.text(upTo: 8) }
    let sent = samples.map(printable)
    let widths = try PythonWidths.measure(sent)
    #expect(widths.count == sent.count)
    for (text, width) in zip(sent, widths) where !text.unicodeScalars.contains(where: isDisputed) {
      #expect(TextMetrics().width(of: text) == width, "\(text.debugDescription)")
    }
  }

  @Test func everyScalarSentHasTheWidthOfPython() throws {
    let python = try PythonWidths.ofAllScalars()
    #expect(python.count == 0x110000)
    var wrong: [String] = []
    var disputed = 0
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var scanner = UnitScanner(CollectionOfOne(scalar).makeIterator(), metrics: TextMetrics())
      guard let unit = scanner.next(), python[Int(unit.scalar.value)] != unit.width else {
        continue
      }
      if isDisputed(unit.scalar) {
        disputed += 1
      } else {
        wrong.append("U+\(String(unit.scalar.value, radix: 16)) \(unit.width)")
      }
    }
    #expect(wrong == [])
    #expect(disputed < 600)
  }

  /// What Python measures otherwise than C libraries, by which terminals go.
  private func isDisputed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Circled numbers on black squares: two cells in C libraries, ambiguous in Unicode.
    case 0x3248...0x324F: true
    // Trigrams, digrams and counting rods: made wide in Unicode 16, so terminals differ by age.
    case 0x2630...0x2637, 0x268A...0x268F, 0x1D300...0x1D356, 0x1D360...0x1D376: true
    // Spacing marks of Indic scripts: a cell of their own in C libraries and most terminals, none
    // in Python; the reports have none.
    default: scalar.properties.generalCategory == .spacingMark
    }
  }
}

/// Asks the package.
private enum PythonWidths {
  /// A Python that has it, nil when there is none.
  static let interpreter: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: ".build-python/bin/python").path(percentEncoded: false)
    guard FileManager.default.isExecutableFile(atPath: path),
      (try? run(path, "import wcwidth; print(1)", input: "")) == "1\n"
    else { return nil }
    return path
  }()

  static func measure(_ texts: [String]) throws -> [Int] {
    let script = """
      import json, sys, wcwidth
      sys.stdin.reconfigure(encoding="utf-8")
      print(json.dumps([wcwidth.wcswidth(text) for text in json.load(sys.stdin)]))
      """
    let input = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
    return try JSONDecoder().decode([Int].self, from: Data(run(script, input: input).utf8))
  }

  /// The width of each scalar value, -1 for what has none.
  static func ofAllScalars() throws -> [Int] {
    let script = """
      import wcwidth
      print("".join("n012"[wcwidth.wcwidth(chr(code)) + 1] for code in range(0x110000)))
      """
    return try run(script, input: "").utf8.dropLast().map { byte in
      byte == UInt8(ascii: "n") ? -1 : Int(byte) - 48
    }
  }

  private static func run(_ script: String, input: String) throws -> String {
    try run(#require(interpreter), script, input: input)
  }

  private static func run(_ path: String, _ script: String, input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", script]
    let (question, answer) = (Pipe(), Pipe())
    process.standardInput = question
    process.standardOutput = answer
    process.standardError = FileHandle.nullDevice
    try process.run()
    question.fileHandleForWriting.write(Data(input.utf8))
    try question.fileHandleForWriting.close()
    let output = answer.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
