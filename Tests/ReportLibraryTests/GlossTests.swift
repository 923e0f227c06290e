import ReportModel
import Testing

@testable import ReportLibrary

/// The few words beside a name: in the reader's language, and nothing twice.
@Suite struct GlossTests {
  private func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.properties.isIdeographic)
  }

  @Test(arguments: Library.searched)
  func glossesAreInTheReadersLanguage(kind: EntityKind) throws {
    for record in try BuiltIn.library.records(kind) {
      // The number of a section is written as printed.
      let english = kind == .section ? "" : record.gloss(in: .english)
      #expect(!hasHan(english), "\(record.id): \(english)")
      // A product may well be called as its maker is.
      guard kind != .product else { continue }
      let other = record.otherName(in: .chinese)
      let pieces = record.gloss(in: .chinese).components(separatedBy: " · ")
      #expect(other.isEmpty || hasHan(other) || !pieces.contains(other), "\(record.id): \(pieces)")
    }
  }

  @Test func searchSpeaksTheReadersLanguage() throws {
    let library = try BuiltIn.library
    let chinese = try library.sheet(at: Address("search?q=语音"), in: .chinese)
    let first = try #require(
      chinese.rows.first { $0.target == (try? Address("skills/speech-recognition")) })
    #expect(first.cells[1].text == "知识 · 语音处理")
    // What is found by its English name says so.
    let english = try library.sheet(at: Address("search?q=speech recognition"), in: .chinese)
    #expect(english.rows.contains { $0.cells[1].text.contains("Speech recognition") })
  }

  @Test func aScreenDoesNotNameItselfAgain() throws {
    let library = try BuiltIn.library
    let huawei = try library.sheet(at: Address("organisations/huawei"), in: .chinese)
    let products = huawei.rows.filter { $0.source?.kind == .product }
    #expect(!products.isEmpty && !products.contains { $0.cells[1].text.contains("华为") })
    let place = try library.sheet(at: Address("places/zhejiang"), in: .chinese)
    let values = place.rows.filter { $0.source?.kind == .observation }
    #expect(values.first?.cells[1].text == "9.6%")
    let english = try library.sheet(at: Address("places/zhejiang"), in: .english)
    let sameValues = english.rows.filter { $0.source?.kind == .observation }
    #expect(sameValues.first?.cells[1].text == "9.6%")
  }

  @Test func linesAreCalledSoOnce() throws {
    let library = try BuiltIn.library
    let list = try library.sheet(at: Address("sections"), in: .chinese)
    let lines = try #require(list.columns.firstIndex { $0.id == "lines" })
    #expect(list.columns[lines].title == "行" && list.rows[1].cells[lines].text == "12-73")
    let report = try library.sheet(at: Address("reports/llm-jobs-2023"), in: .chinese)
    #expect(report.facts.first { $0.label == "行" }?.text == "1-1960")
    // Where the heading does not say so, the text does.
    let doubt = try library.sheet(at: Address("discrepancies/ai25-disc-transformer"), in: .chinese)
    #expect(doubt.facts.first { $0.label == "出处一" }?.text == "行 78-79")
  }

  @Test func sectionsWithoutANumberLeaveNoBlank() throws {
    let library = try BuiltIn.library
    for section in library.records(.section) {
      let sheet = try library.sheet(at: section.address, in: .chinese)
      #expect(sheet.facts.first.map { !$0.text.contains("  ") } ?? false, "\(section.id)")
    }
  }
}
