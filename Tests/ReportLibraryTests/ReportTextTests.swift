import Foundation
import ReportModel
import Testing

@testable import ReportLibrary

/// A report's text, to look into its lines.
private struct ReportText {
  let data: Data
  private let lines: [String]

  init?(_ report: Record) {
    let path = Folders.reportTexts.appending(path: report.id + ".txt")
    guard let data = try? Data(contentsOf: path), let text = String(data: data, encoding: .utf8)
    else { return nil }
    self.data = data
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  var count: Int { lines.count }

  /// The lines cited, folded.
  func passage(_ ranges: LineRanges) -> String {
    let cited = ranges.ranges.flatMap { range in
      lines.indices.filter { range.contains($0 + 1) }.map { lines[$0] }
    }
    return ReportText.folded(cited.joined())
  }

  /// Compatibility forms made one, blanks dropped, capitals made small.
  static func folded(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased()
      .filter { !$0.isWhitespace }
  }
}

/// Whether what was entered stands in the lines it cites. The texts lie beside
/// the checkout where they may be read; elsewhere these tests are skipped.
@Suite(
  .enabled(
    if: Folders.haveReportTexts,
    "the reports' texts are not at hand: there is no folder shared/reports beside the checkout"))
struct ReportTextTests {
  private func texts() throws -> [String: ReportText] {
    var texts: [String: ReportText] = [:]
    for report in try BuiltIn.library.records(.report) {
      let text = ReportText(report)
      #expect(text != nil, "no text of \(report.id)")
      texts[report.id] = text
    }
    return texts
  }

  /// Checks that each of `words` occurs in the lines of its record.
  private func check(_ kind: EntityKind, report: String? = nil, _ words: (Record) -> [String])
    throws
  {
    let texts = try texts()
    var checked = 0
    for record in try BuiltIn.library.records(kind) {
      let place = try #require(record.evidence.first)
      if let report, place.report != report { continue }
      let lines = try #require(place.lines)
      let passage = try #require(texts[place.report]).passage(lines)
      for word in words(record) where !word.isEmpty {
        checked += 1
        #expect(
          passage.contains(ReportText.folded(word)),
          "\(record.id): “\(word)” is not in \(place.report):\(lines)")
      }
    }
    #expect(checked > 0)
  }

  /// A word of the text that was mended stands in the note, 「印作「解常用」，…补为了解」; what
  /// must occur is then what is printed.
  private func printed(_ word: String, _ record: Record) -> [String] {
    let note = record[.note]
    guard note.contains("补为\(word)"),
      let start = note.firstRange(of: "印作「")?.upperBound,
      let end = note[start...].firstIndex(of: "」")
    else { return [word] }
    return [String(note[start..<end])]
  }

  @Test func theTextIsTheOneTheReportNames() throws {
    let texts = try texts()
    for report in try BuiltIn.library.records(.report) {
      let text = try #require(texts[report.id])
      #expect(LineRanges(report[.lines])?.ranges == [1...text.count], "\(report.id)")
      #expect(SHA256.hex(of: text.data) == report[.sha256], "\(report.id)")
    }
  }

  @Test func namesStandWhereTheyAreCited() throws {
    try check(.mention) { [$0[.printed]] }
  }

  @Test(arguments: [EntityKind.duty, .requirement])
  func titlesStandWhereTheyAreCited(kind: EntityKind) throws {
    try check(kind, report: "llm-jobs-2023") { record in
      record[.note].contains("题名为本库所拟") ? [] : [record[.title]]
    }
  }

  @Test func jobsAreNamedAsPrinted() throws {
    try check(.job, report: "llm-jobs-2023") { [$0[.name]] }
  }

  @Test func scenariosAreNamedAsPrinted() throws {
    try check(.scenario) { [$0[.number]] }
  }

  @Test func levelPhrasesStandWhereTheyAreCited() throws {
    try check(.requirement) { record in
      record[.levelPhrase].split(separator: "；").flatMap { printed(String($0), record) }
    }
  }

  /// A mention's phrase governs its name from the item it belongs to.
  @Test func levelPhrasesOfMentionsStandInTheirItem() throws {
    let texts = try texts()
    for mention in try BuiltIn.library.records(.mention) where !mention[.levelPhrase].isEmpty {
      let (item, _) = try #require(Mentions.subject(of: mention))
      let place = try #require(item.evidence.first)
      let lines = try #require(place.lines)
      let passage = try #require(texts[place.report]).passage(lines)
      for phrase in mention[.levelPhrase].split(separator: "；") {
        for word in printed(String(phrase), item) {
          #expect(passage.contains(word), "\(mention.id): “\(word)” is not in \(lines)")
        }
      }
    }
  }

  @Test func valuesStandWhereTheyAreCited() throws {
    // What is derived is in words of ours, and its note says so.
    try check(.observation) { record in
      [record[.printed], record[.qualifier]]
        + (record[.status] == "derived" ? [] : [record[.text]])
    }
  }
}
