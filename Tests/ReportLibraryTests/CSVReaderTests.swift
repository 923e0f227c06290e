import TestSupport
import Testing

@testable import ReportLibrary

@Suite struct CSVReaderTests {
  /// All rows of a text as Strings, or what is wrong and in which line.
  private func rows(_ bytes: [UInt8]) -> Result<[[String]], Refusal> {
    var bytes = bytes
    return bytes.withUnsafeMutableBufferPointer { text in
      var csv = CSVReader(text, 0..<text.count)
      var fields = [CSVReader.Field](repeating: CSVReader.Field(), count: text.count + 1)
      var rows: [[String]] = []
      do throws(CSVReader.RowError) {
        while let count = try csv.nextRow(into: &fields) {
          let cells = fields.prefix(count)
          rows.append(cells.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) })
          #expect(csv.line == rows.count)
          for cell in cells {
            let bytes = UnsafeBufferPointer(text)[cell.start..<cell.end]
            #expect(cell.classes == ByteClass(of: bytes), "\(Array(bytes))")
          }
        }
      } catch {
        return .failure(Refusal(error: error, line: csv.line))
      }
      return .success(rows)
    }
  }

  @Test func onlyThePartIsReadAndFieldsWithoutRoomAreCounted() throws {
    var bytes = Array("x,y\na,b,c\nd\ne,f\n".utf8)
    try bytes.withUnsafeMutableBufferPointer { text in
      var csv = CSVReader(text, 4..<12)
      var fields = [CSVReader.Field](repeating: CSVReader.Field(), count: 1)
      let first = try csv.nextRow(into: &fields)
      #expect(first == 3 && fields.map { $0.start..<$0.end } == [4..<5])
      let second = try csv.nextRow(into: &fields)
      #expect(second == 1 && fields.map { $0.start..<$0.end } == [10..<11])
      let end = try csv.nextRow(into: &fields)
      #expect(end == nil)
    }
  }

  private struct Refusal: Error, Equatable {
    let error: CSVReader.RowError
    let line: Int
  }

  private func rows(_ text: String) -> Result<[[String]], Refusal> { rows(Array(text.utf8)) }

  @Test(
    arguments: [
      ("", []),
      ("\n", [[""]]),
      ("a", [["a"]]),
      ("a\n", [["a"]]),
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,\n,b\n,", [["a", ""], ["", "b"], ["", ""]]),
      ("a\n\nb\n", [["a"], [""], ["b"]]),
      ("\"\"", [[""]]),
      ("\"\",\"\"\n", [["", ""]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\"\"b\"", [["a\"b"]]),
      ("\"\"\"\"", [["\""]]),
      ("\"\"\"\"\"\",x\n\"\"\"a\"\"\",y", [["\"\"", "x"], ["\"a\"", "y"]]),
      (" a , b \n", [[" a ", " b "]]),
      ("中，文,“引”\n", [["中，文", "“引”"]]),
      ("a!#$%&'()*+b\n", [["a!#$%&'()*+b"]]),
    ] as [(String, [[String]])])
  func readsRows(text: String, expected: [[String]]) {
    #expect(rows(text) == .success(expected))
  }

  @Test(arguments: [
    ("a\"b\n", CSVReader.RowError.strayQuote, 1),
    ("x,y\na,b\"\n", .strayQuote, 2),
    (" \"a\"\n", .strayQuote, 1),
    ("\"a", .openQuote, 1),
    ("\"", .openQuote, 1),
    ("\"a\"\"", .openQuote, 1),
    ("x\n\"a\nb\"\n", .openQuote, 2),
    ("\"a\"b,c\n", .textAfterQuote, 1),
    ("\"a\" ,c\n", .textAfterQuote, 1),
    ("x\ny\n\"a\"b", .textAfterQuote, 3),
    ("a\r\n", .carriageReturn, 1),
    ("a\rb\n", .carriageReturn, 1),
    ("\"a\"\r\n", .carriageReturn, 1),
    ("a\n\r\n", .carriageReturn, 2),
  ])
  func refusesWithTheLine(text: String, error: CSVReader.RowError, line: Int) {
    #expect(rows(text) == .failure(Refusal(error: error, line: line)))
    #expect(!error.reason.isEmpty)
  }

  /// Tables written as RFC 4180 has it are read back.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func readsBackWhatIsWritten(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = SeededGenerator.pieces + ["\"", "\"\"", ",", "，"]
    let width = Int.random(in: 1...6, using: &generator)
    let table = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      (0..<width).map { _ in
        generator.text(upTo: 5, of: pieces).filter { !$0.isNewline || $0 == "\u{2028}" }
      }
    }
    let endsWithNewline = Bool.random(using: &generator)
    let lines = table.map { row in
      row.map { field in
        let mustQuote = field.utf8.contains(34) || field.utf8.contains(44)
        guard mustQuote || Bool.random(using: &generator) else { return field }
        return "\"" + doubled(field) + "\""
      }.joined(separator: ",")
    }
    // A last line that is empty and has no line break is no line.
    let needsNewline = lines.last == ""
    let text = lines.joined(separator: "\n") + (endsWithNewline || needsNewline ? "\n" : "")
    #expect(rows(text) == .success(table), "\(text.debugDescription)")
  }

  private func doubled(_ field: String) -> String {
    String(decoding: field.utf8.flatMap { $0 == 34 ? [34, 34] : [$0] }, as: UTF8.self)
  }

  /// Whatever stands in a file: rows or a reason, never a trap, every field within the text.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func anyBytesAreReadOrRefused(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let signs: [UInt8] = [34, 34, 44, 10, 13, 97, 0xE4, 0xFF, 0]
    let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
      Int.random(in: 0..<4, using: &generator) == 0
        ? UInt8.random(in: 0...255, using: &generator)
        : signs.randomElement(using: &generator) ?? 0
    }
    switch rows(bytes) {
    case .success(let rows): #expect(rows.allSatisfy { !$0.isEmpty })
    case .failure(let refusal): #expect(refusal.line >= 1)
    }
  }
}
