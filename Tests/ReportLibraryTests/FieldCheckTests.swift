import ReportModel
import TestSupport
import Testing

@testable import ReportLibrary

@Suite struct FieldCheckTests {
  private func accepts(_ bytes: [UInt8], _ type: FieldType, isRequired: Bool = true) -> Bool {
    let field = Field(.note, type, Bilingual("", ""), isRequired: isRequired)
    return bytes.withUnsafeBufferPointer {
      FieldCheck(field).accepts($0[...], ByteClass(of: $0[...]))
    }
  }

  private func accepts(_ text: String, _ type: FieldType) -> Bool {
    accepts(Array(text.utf8), type)
  }

  static let good: [(FieldType, [String])] = [
    (.identifier, ["a", "0", "a-b", "a--b", "lj23-2-3-1"]),
    (.integer, ["0", "7", "123456789012345"]),
    (.decimal, ["0", "57433", "9.5", "-3", "-0.25", "0.0"]),
    (.text, ["中", "é", "“", "、", "€", "a b", "“引”", "x\"y", "a,b"]),
    (.lines, ["407", "411-415", "438+467-469", "1-1"]),
    (.proficiency, ["1", "2", "3", "4", "5"]),
    (.term([Term("named", "", ""), Term("any-of", "", "")]), ["named", "any-of"]),
    (.link(.skill), ["pytorch"]),
  ]

  static let bad: [(FieldType, [String])] = [
    (.identifier, ["-a", "a-", "A", "a_b", "a b", "中", "a/b", "."]),
    (.integer, ["-1", "+1", "1.0", "1e3", "１", "٣", " 1", "1 ", "1234567890123456", "1,000"]),
    (.decimal, ["1.", ".5", "-.5", "-", "--1", "1-", "1.2.3", "+1", "1e3", "9.5%", "nan", "1 "]),
    (
      .text,
      [
        " a", "a ", "a\tb", "a\nb", "a\u{7F}", "\u{1B}[31m", "\0", "中\u{85}", "a\u{2028}b",
        "\u{3000}中", "中\u{A0}", "\u{A0}a", "\r",
      ]
    ),
    (.lines, ["0", "5-4", "5-", "-5", "1+", "+1", "1-2-3", "1,2", "a", "1 ", "1–2"]),
    (.proficiency, ["0", "6", "+3", "03", "3 ", "三"]),
    (
      .term([Term("named", "", ""), Term("any-of", "", "")]), ["name", "namedx", "Named", "any of"]
    ),
    (.link(.skill), ["PyTorch"]),
  ]

  @Test(arguments: good)
  func acceptsWhatTheTypeHolds(type: FieldType, cells: [String]) {
    for cell in cells { #expect(accepts(cell, type), "“\(cell)”") }
    #expect(accepts([], type, isRequired: false))
    #expect(!accepts([], type, isRequired: true))
  }

  @Test(arguments: bad)
  func refusesAllElseWithAReason(type: FieldType, cells: [String]) {
    for cell in cells {
      #expect(!accepts(cell, type), "“\(cell)”")
      let field = Field(.note, type, Bilingual("", ""))
      let reason = Array(cell.utf8).withUnsafeBufferPointer {
        FieldCheck.reason(against: field, cell: $0[...])
      }
      #expect(reason.contains(cell))
    }
  }

  /// The check reads bytes, the model reads text; they must agree.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func linesAgreeWithTheModel(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let text = generator.text(upTo: 6, of: ["0", "1", "5", "9", "12", "-", "+", "-", "+"])
      guard text.split(whereSeparator: { "+-".contains($0) }).allSatisfy({ $0.count <= 9 }) else {
        continue
      }
      #expect(accepts(text, .lines) == (LineRanges(text) != nil), "“\(text)”")
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func acceptedNumbersAreNumbers(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let text = generator.text(upTo: 6, of: ["0", "1", "9", "12", "-", ".", "+", "e"])
      if accepts(text, .integer) { #expect(Int(text) != nil, "“\(text)”") }
      if accepts(text, .decimal) { #expect(Double(text) != nil, "“\(text)”") }
      if accepts(text, .proficiency) { #expect(Int(text).flatMap(Proficiency.init) != nil) }
    }
  }
}
