import Foundation
import ReportModel
import Testing

@testable import ReportLibrary

/// The counts in `docs/data.md`. `ZHITU_RECORD=1 swift test` writes them anew.
@Suite struct DataDocumentTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/data.md")

  @Test func countsAreThoseOfTheData() throws {
    let library = try BuiltIn.library
    let reports = library.records(.report)
    var table = ["| kind |" + reports.map { " `\($0.id)` |" }.joined() + " all |"]
    table.append("|---" + String(repeating: "|---:", count: reports.count + 1) + "|")
    for entity in Schema.entities where !entity.isVocabulary && entity.kind != .report {
      let records = library.records(entity.kind)
      let counts = reports.map { report in records.count { $0.report == report } }
      let cells = (counts + [records.count]).map { $0 == 0 ? "–" : "\($0)" }
      table.append("| \(entity.collection) |" + cells.map { " \($0) |" }.joined())
    }
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("| kind |") })
    let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.count
    if ProcessInfo.processInfo.environment["ZHITU_RECORD"] != nil {
      let new = lines[..<start] + table + lines[end...]
      try new.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(Array(lines[start..<end]) == table)
    }
  }

  @Test func sumsAreThoseOfTheData() throws {
    let library = try BuiltIn.library
    let text = try String(contentsOf: Self.file, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let observations = library.records(.observation)
    let numbers = observations.count { $0[.status] == "stated" && !$0[.value].isEmpty }
    let words = observations.count { $0[.status] == "stated" && $0[.value].isEmpty }
    let derived = observations.count { $0[.status] == "derived" }
    let missing = observations.count { $0[.status] == "missing" }
    for sentence in [
      "\(library.count(.skill)) skills with \(library.count(.alias)) aliases",
      "\(library.count(.organisation)) organisations, \(library.count(.place)) places, "
        + "\(library.count(.industry)) industries",
      "Of the \(observations.count) values \(numbers) are stated as numbers, \(words) as words only, "
        + "\(derived) are derived (their notes say how), \(missing) are missing",
    ] {
      #expect(text.contains(sentence), "docs/data.md: \(sentence)")
    }
  }
}
