import Foundation
import ReportModel
import Testing

@testable import ReportExport
@testable import ReportLibrary

/// What the tests of exports share.
enum Fixtures {
  static let resources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources")

  private static let loaded = Result { try Library.load(from: resources.path) }

  static var library: Library {
    get throws { try loaded.get() }
  }

  /// A detail with parts, one with many sources, a chart, a list filtered, sorted and cut.
  static let addresses = [
    "jobs/speech-recognition-engineer", "skills/pytorch", "datasets/core-salary-bands?chart=bar",
    "requirements?report=llm-jobs-2023&q=python&sort=-level&columns=job,level,name,number",
    "datasets/core-cities", "home", "search?q=语音", "reports/llm-jobs-2023", "jobs?q=无此岗位xyz",
  ]

  static func sheet(_ address: String, _ language: Language = .chinese) throws -> Sheet {
    try library.sheet(at: Address(address), in: language)
  }

  static func context(_ language: Language = .chinese) throws -> ExportContext {
    ExportContext(library: try library, language: language)
  }

  static func export(_ sheet: Sheet, _ format: String, _ language: Language = .chinese) throws
    -> String
  {
    try #require(ExportFormat.named(format)).write(sheet, context(language))
  }

  /// The rows of RFC 4180 text, line breaks in quotes and all.
  static func csvRows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && bytes.first == byte:
        field.append(byte)
        bytes.removeFirst()
      case UInt8(ascii: "\""):
        if !isQuoted { #expect(field.isEmpty, "a quote inside a field that is not quoted") }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        rows[rows.count - 1].append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\n") where !isQuoted:
        rows[rows.count - 1].append(String(decoding: field, as: UTF8.self))
        field = []
        rows.append([])
      default: field.append(byte)
      }
    }
    #expect(
      !isQuoted && field.isEmpty && rows.last == [], "the text does not end with its last row")
    return rows.dropLast()
  }

  /// A sheet made by hand of hostile texts, with two parts and every kind of column.
  static let hostile: Sheet = {
    let texts = [
      "a\"b", "\"", "\"\"", "a,b", ",", "a|b", "|", "a\nb", "\n", "a\r\nb", "\r", "a\tb",
      "\u{1B}[31mred",
      "\u{1B}]0;title\u{7}", "\u{9B}2J", "\u{85}", "\u{2028}", "\0", "\\", "\\n", "\\|", "`code`",
      "```",
      "*b* _i_", "<b>&amp;</b>", "[a](b)", "# head", "- item", "=1+1", "\u{202E}drow", "\u{E000}",
      "中文，“引”", "e\u{301}", "|\u{301}", ",\u{301}", "\"\u{301}", "\n\u{301}", "\\\u{338}",
      "1\u{301}",
      "1\u{FE0F}\u{20E3}", "👩\u{200D}💻", " lead", "trail ", "", "—",
    ]
    let columns = [
      Sheet.Column("text", "te|xt\n", .text), Sheet.Column("number", "num,ber", .number),
      Sheet.Column("level", "le\"vel\u{1B}[0m", .level),
    ]
    var sheet = Sheet(
      address: Address(path: ["x|y"], parameters: [Address.Parameter("q", "<b>*\u{9B}|\n")]),
      title: "ti|tle\n\u{1B}[31m", columns: columns,
      rows: texts.enumerated().map { index, text in
        Sheet.Row(
          part: index * 2 / texts.count,
          cells: [
            Sheet.Cell(text), Sheet.Cell(text, status: index % 5 == 0 ? .missing : .plain),
            Sheet.Cell(text, number: index % 2 == 0 ? 3 : .infinity),
          ],
          target: nil, source: nil)
      })
    sheet.parts = ["part|\u{1B}one", "part\ntwo"]
    sheet.subtitle = "sub\u{9B}|title\n"
    sheet.facts = [Sheet.Fact("la|bel\n", "fa\u{1B}ct\n"), Sheet.Fact("长标签", "b")]
    sheet.notes = ["no|te\n\u{1B}"]
    return sheet
  }()
}
