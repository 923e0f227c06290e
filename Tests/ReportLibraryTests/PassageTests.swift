import ReportModel
import Testing

@testable import ReportLibrary

/// The passages of attached texts, where these may be read.
@Suite(.enabled(if: Folders.haveReportTexts)) struct PassageTests {
  private static let loaded = Result {
    try Library.load(from: Folders.resources.path, texts: Folders.reportTexts.path)
  }

  private func search(_ query: String, _ language: Language = .chinese) throws -> Sheet {
    try Self.loaded.get().sheet(at: Address(path: ["search"]).with("q", query), in: language)
  }

  /// The rows of the last group.
  private func passages(_ query: String) throws -> [Sheet.Row] {
    let sheet = try search(query)
    guard sheet.parts.last?.hasPrefix("原文段落") ?? false else { return [] }
    return sheet.rows.filter { $0.part == sheet.parts.count - 1 }
  }

  @Test(arguments: ["智", "数据", "智能体平台", "PyTorch", "ｐｙｔｏｒｃｈ", "機器學習", "e", "2024 年"])
  func hitsAreTheLinesWhereItBegins(query: String) throws {
    let word = Folding.fold(query)
    for text in try Self.loaded.get().attachedPassages() {
      // Line after line, without any of the means of the index.
      var bytes: [UInt8] = []
      var owner: [Int] = []
      for line in 1...text.text.count {
        bytes += Folding.fold(text.text.line(line))
        owner += [Int](repeating: line, count: bytes.count - owner.count)
      }
      var lines: [Int] = []
      for start in bytes.indices.dropLast(word.count - 1)
      where bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word) {
        if lines.last != owner[start] { lines.append(owner[start]) }
      }
      let words = query.split(separator: " ")
      guard words.count == 1 else { continue }
      #expect(text.hits(of: TextFilter(query)).map(\.line) == lines, "\(text.report.id)")
    }
  }

  @Test func everyHitShowsItsWordsAndLeadsToItsPassage() throws {
    for query in ["智能体平台", "数据治理", "pytorch", "大語言模型", "联邦学习"] {
      let rows = try passages(query)
      #expect(!rows.isEmpty, "\(query)")
      for row in rows where row.hasOwnEvidence {
        #expect(!TextFilter(query).matches(in: row.cells[0].text).isEmpty, "\(row.cells[0].text)")
        let place = try #require(row.evidence.first)
        let line = try #require(place.lines?.first)
        #expect(row.evidence.count == 1 && row.cells[1].text.contains("行 \(line)"))
        let target = try #require(row.target)
        let sheet = try Self.loaded.get().sheet(at: target, in: .chinese)
        #expect(target.description == "texts/\(place.report)?line=\(line)")
        let mark = try #require(sheet.facts.firstIndex { $0.label == ">\(line)" })
        let words = sheet.facts[mark...].prefix(2).map(\.text).joined()
        #expect(!TextFilter(query).matches(in: words).isEmpty, "\(words)")
        #expect(sheet.rows.first?.evidence == row.evidence)
      }
    }
  }

  @Test func otherWordsStandInTheLineOrBesideIt() throws {
    let texts = try Self.loaded.get().attachedPassages()
    var count = 0
    for text in texts {
      for hit in text.hits(of: TextFilter("数据 治理")) {
        let near = (hit.line - 1...hit.line + 2).map(text.text.line).joined()
        #expect(!TextFilter("治理").matches(in: near).isEmpty)
        count += 1
      }
    }
    #expect(count > 10)
  }

  @Test func headingsComeFirstAndManyAreCut() throws {
    let rows = try passages("人工智能")
    let listed = rows.filter(\.hasOwnEvidence)
    #expect(listed.count == 200)
    let texts = try Self.loaded.get().attachedPassages()
    let first = try #require(listed.first?.evidence.first)
    let heading = try #require(texts.first { $0.report.id == first.report })
    #expect(
      heading.section(of: first.lines?.first ?? 0).flatMap { LineRanges($0[.lines]) }?.first
        == first.lines?.first)
    // The rest is a list of its own for each report.
    let more = rows.filter { !$0.hasOwnEvidence }
    #expect(more.count == 5)
    for row in more {
      let target = try #require(row.target)
      #expect(try !Self.loaded.get().sheet(at: target, in: .chinese).rows.isEmpty)
    }
  }

  @Test func linesLeadToWhatWasReadFromThem() throws {
    let library = try Self.loaded.get()
    let job = try #require(library.record(.job, "speech-recognition-engineer"))
    let lines = try #require(LineRanges(job[.lines]))
    let sheet = try library.sheet(
      at: Address("texts/llm-jobs-2023?line=\(lines.first)"), in: .chinese)
    #expect(sheet.rows.contains { $0.source == job && $0.target == job.address })
    for row in sheet.rows {
      #expect(row.target != nil)
      if let target = row.target { _ = try library.sheet(at: target, in: .chinese) }
    }
  }

  @Test func aTextIsAListOfItsLines() throws {
    let library = try Self.loaded.get()
    let all = try library.sheet(at: Address("texts/genai-apps-2024"), in: .chinese)
    #expect(all.rows.count == 968)
    let found = try library.sheet(at: Address("texts/genai-apps-2024?q=智能体"), in: .chinese)
    #expect(!found.rows.isEmpty && found.rows.count < 200)
    #expect(found.rows.allSatisfy { $0.evidence.first?.report == "genai-apps-2024" })
    let texts = try library.sheet(at: Address("texts"), in: .english)
    #expect(texts.rows.count == 5 && texts.rows.allSatisfy { $0.cells[2].text == "attached" })
    for bad in ["texts/genai-apps-2024?line=0", "texts/genai-apps-2024?line=x", "texts/nothing"] {
      #expect(throws: AddressError.self) { try library.sheet(at: Address(bad), in: .chinese) }
    }
  }
}

@Suite struct AbsentTextTests {
  @Test func withoutTextsNothingIsAdded() throws {
    let library = try BuiltIn.library
    let sheet = try library.sheet(at: Address("search?q=数据"), in: .chinese)
    #expect(sheet.parts.allSatisfy { !$0.hasPrefix("原文") })
    let absent = try library.sheet(at: Address("texts/llm-jobs-2023"), in: .english)
    #expect(absent.rows.isEmpty && absent.notes[0].contains("zhitu attach llm-jobs-2023"))
    #expect(try library.sheet(at: Address("texts"), in: .chinese).rows.count == 5)
  }
}
