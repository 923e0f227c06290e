import Foundation
import ReportModel
import Testing

@testable import ReportExport
@testable import ReportLibrary

@Suite struct JSONTests {
  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  private func check(_ row: [String: Any], _ expected: Sheet.Row, of sheet: Sheet) {
    for (column, cell) in zip(sheet.columns, expected.cells) {
      let value = row[column.id]
      if cell.status == .missing || cell.text.isEmpty {
        #expect(value is NSNull, "\(column.id)")
      } else if let number = value as? NSNumber {
        #expect(column.kind == .number && number.doubleValue == Double(cell.text))
      } else {
        #expect((value as? String).map { Array($0.utf8) } == Array(cell.text.utf8))
      }
      if column.kind == .level, let step = cell.number, step.isFinite {
        #expect(row[column.id + "_step"] as? Int == Int(step))
      }
    }
    #expect(row["target"] as? String == expected.target?.description)
    #expect(row["part"] as? String == (sheet.parts.count > 1 ? sheet.parts[expected.part] : nil))
    let evidence = row["evidence"] as? [[String: Any]]
    #expect(evidence?.count == expected.evidence.count)
    for (place, stated) in zip(evidence ?? [], expected.evidence) {
      #expect(place["report"] as? String == stated.report)
      #expect(place["lines"] as? String == stated.lines?.description)
      #expect(place["page"] as? Int == stated.page)
      #expect((place["section"] as? String ?? "") == stated.section)
    }
  }

  @Test(arguments: Fixtures.addresses, Language.allCases)
  func bothFormsSayTheSheet(address: String, language: Language) throws {
    let sheet = try Fixtures.sheet(address, language)
    let whole = try object(try Fixtures.export(sheet, "json", language))
    #expect(whole["address"] as? String == sheet.address.description)
    #expect(whole["title"] as? String == sheet.title)
    #expect(whole["total"] as? Int == sheet.total)
    let columns = try #require(whole["columns"] as? [[String: String]])
    #expect(columns.map { $0["id"] } == sheet.columns.map(\.id))
    #expect(columns.map { $0["title"] } == sheet.columns.map(\.title))
    let facts = try #require(whole["facts"] as? [String: String])
    #expect(facts.count == sheet.facts.count)
    for fact in sheet.facts { #expect(facts[fact.label] == fact.text) }
    let rows = try #require(whole["rows"] as? [[String: Any]])
    #expect(rows.count == sheet.rows.count)
    for (row, expected) in zip(rows, sheet.rows) { check(row, expected, of: sheet) }

    let lines = try Fixtures.export(sheet, "jsonl", language).split(separator: "\n")
    #expect(lines.count == rows.count)
    for (line, row) in zip(lines, rows) {
      #expect(NSDictionary(dictionary: try object(line)) == NSDictionary(dictionary: row))
    }
  }

  @Test func hostileTextIsReadBack() throws {
    let sheet = Fixtures.hostile
    let text = try Fixtures.export(sheet, "json")
    let whole = try object(text)
    #expect(whole["title"] as? String == sheet.title)
    let rows = try #require(whole["rows"] as? [[String: Any]])
    #expect(rows.count == sheet.rows.count)
    for (row, expected) in zip(rows, sheet.rows) { check(row, expected, of: sheet) }
    let raw = text.unicodeScalars.filter { $0.value < 32 || (0x7F..<0xA0).contains($0.value) }
    #expect(raw.map(\.value) == [10])
    #expect(try Fixtures.export(sheet, "jsonl").utf8.count { $0 == 10 } == sheet.rows.count)
  }

  @Test(arguments: [
    ("0", true), ("7", true), ("-7", true), ("9.5", true), ("0.5", true), ("-0.25", true),
    ("10", true),
    ("", false), ("-", false), ("007", false), ("00", false), ("1.", false), (".5", false),
    ("1.2.3", false), ("1e3", false), ("近9", false), ("9%", false), ("１", false), ("٣", false),
    ("1\u{301}", false), ("1\u{FE0F}\u{20E3}", false), ("--1", false), ("+1", false), ("1 ", false),
  ])
  func numbersAreThoseOfJSON(text: String, isNumber: Bool) throws {
    let written = JSON.array([.numberOrString(text)]).text
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [Any]
    #expect((read?.first is NSNumber) == isNumber, "\(written)")
    if !isNumber { #expect(read?.first as? String == text) }
  }

  @Test func indentedIsTheSameValue() throws {
    let value = JSON.object([
      ("a", .array([.number("1"), .number("2")])), ("b", .array((1...5).map { .number("\($0)") })),
      ("c", .object([("d", .null), ("e\n", .bool(false)), ("f", .array([]))])), ("g", .object([])),
    ])
    let short = try object(value.text)
    let long = try object(value.indented())
    #expect(NSDictionary(dictionary: short) == NSDictionary(dictionary: long))
    #expect(!value.text.contains("\n") && value.indented().contains("\n"))
  }
}
