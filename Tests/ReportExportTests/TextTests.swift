import ReportModel
import Testing
import TextGrid

@testable import ReportExport
@testable import ReportLibrary

@Suite struct MarkdownTests {
  /// The cells of a table's line: what stands between pipes that are not escaped.
  private func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if scalar == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return Array(cells.dropFirst().dropLast())
  }

  private func tables(_ text: String) -> [[[String]]] {
    var tables: [[[String]]] = []
    var wasTable = false
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      let isTable = line.hasPrefix("|") && !isCode
      if isTable, !wasTable { tables.append([]) }
      if isTable { tables[tables.count - 1].append(cells(line)) }
      wasTable = isTable
    }
    return tables
  }

  @Test(arguments: Fixtures.addresses, Language.allCases)
  func tablesHaveTheColumnsAndRowsOfTheSheet(address: String, language: Language) throws {
    let sheet = try Fixtures.sheet(address, language)
    let tables = tables(try Fixtures.export(sheet, "md", language))
    #expect(tables.count == Set(sheet.rows.map(\.part)).count)
    for table in tables {
      #expect(table.allSatisfy { $0.count == sheet.columns.count + 1 })
      #expect(table[1].allSatisfy { $0 == "---" || $0 == "---:" })
    }
    #expect(tables.map { $0.count - 2 }.reduce(0, +) == sheet.rows.count)
  }

  @Test func hostileTextStaysInItsCell() throws {
    let sheet = Fixtures.hostile
    let text = try Fixtures.export(sheet, "md")
    let tables = tables(text)
    #expect(tables.count == 2)
    for table in tables { #expect(table.allSatisfy { $0.count == 4 }, "\(table)") }
    #expect(tables.map { $0.count - 2 }.reduce(0, +) == sheet.rows.count)
    // No markup from outside, no control character.
    #expect(text.firstRange(of: "\\<b>") != nil)
    var last: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if "<[`*&".unicodeScalars.contains(scalar) {
        #expect(last == "\\", "\(scalar) is not escaped")
      }
      #expect(scalar == "\n" || scalar.value >= 32 && !(0x7F..<0xA0).contains(scalar.value))
      last = scalar
    }
  }

  @Test func theLastLineSaysWhatWasExported() throws {
    let sheet = try Fixtures.sheet("jobs?q=语音")
    let last = try Fixtures.export(sheet, "md").split(separator: "\n").last
    #expect(
      last?.contains("jobs?q=语音") == true
        && last?.contains("\(sheet.rows.count)/\(sheet.total)") == true)
  }
}

@Suite struct PlainTextTests {
  /// The lines of the table: those between the first line of titles and the notes.
  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The cells of every line begin and end where the titles' columns do.
  @Test(arguments: Fixtures.addresses, Language.allCases)
  func columnsAlignByDisplayWidth(address: String, language: Language) throws {
    let sheet = try Fixtures.sheet(address, language)
    let metrics = TextMetrics()
    let text = try Fixtures.export(sheet, "txt", language)
    let titles = sheet.columns.map(\.title)
    let widths = titles.indices.map { column in
      ([titles[column]] + sheet.rows.map { printable($0.cells[column].text) })
        .map(metrics.width(of:)).max() ?? 0
    }
    func aligned(_ cells: [String], _ source: String) -> String {
      let padded = zip(sheet.columns, cells).enumerated().map { index, pair in
        let blanks = String(repeating: " ", count: widths[index] - metrics.width(of: pair.1))
        return pair.0.kind == .number ? blanks + pair.1 : pair.1 + blanks
      }
      let line = (padded + [source]).joined(separator: "  ")
      return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
    }
    var rest = lines(text)[...]
    for row in sheet.rows {
      let expected = aligned(row.cells.map { printable($0.text) }, ExportFormat.sourceText(row))
      let place = rest.firstIndex { $0 == expected }
      #expect(place != nil, "no line “\(expected)”")
      if let place { rest = rest[(place + 1)...] }
    }
    if !sheet.rows.isEmpty {
      let head = aligned(titles, Bilingual("出处", "Source")[language])
      #expect(lines(text).count { $0 == head } == max(1, Set(sheet.rows.map(\.part)).count))
    }
    #expect(lines(text).allSatisfy { $0.last != " " || $0.contains("█") || $0.contains("▏") })
  }

  @Test func hostileTextIsShownHarmless() throws {
    let sheet = Fixtures.hostile
    let text = try Fixtures.export(sheet, "txt")
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(
        scalar.value >= 32 && !(0x7F..<0xA0).contains(scalar.value), "\(scalar.debugDescription)")
      #expect(!scalar.properties.isBidiControl && scalar.value != 0x2028)
    }
    // Title, blank, two facts, blank; twice heading and titles, a blank between; the rows; note
    // and provenance with a blank before each.
    #expect(text.utf8.count { $0 == 10 } == 5 + 5 + sheet.rows.count + 4)
  }

  @Test func factsAlign() throws {
    let text = try Fixtures.export(try Fixtures.sheet("jobs/speech-recognition-engineer"), "txt")
    let facts = try Fixtures.sheet("jobs/speech-recognition-engineer").facts
    let metrics = TextMetrics()
    let width = facts.map { metrics.width(of: $0.label) }.max() ?? 0
    for fact in facts {
      let blanks = String(repeating: " ", count: width - metrics.width(of: fact.label) + 2)
      #expect(lines(text).contains { $0 == fact.label + blanks + fact.text })
    }
  }

  @Test func aChartStandsAboveItsTable() throws {
    let sheet = try Fixtures.sheet("datasets/core-salary-bands?chart=bar")
    for format in ["txt", "md"] {
      let text = try Fixtures.export(sheet, format)
      let chart = try #require(ExportFormat.chartText(of: sheet, try Fixtures.context()))
      #expect(text.firstRange(of: chart) != nil, "\(format)")
      for row in sheet.rows { #expect(chart.firstRange(of: row.cells[0].text) != nil) }
    }
    let table = try Fixtures.sheet("datasets/core-salary-bands")
    #expect(ExportFormat.chartText(of: table, try Fixtures.context()) == nil)
  }
}

@Suite struct FormatTests {
  @Test func formatsAreFoundByName() {
    #expect(ExportFormat.all.map(\.id) == ["csv", "tsv", "json", "jsonl", "md", "txt", "svg"])
    for format in ExportFormat.all {
      #expect(ExportFormat.named(format.id.uppercased())?.id == format.id)
      #expect(format.title.chinese != "" && format.title.english != "")
    }
    #expect(ExportFormat.named("xls") == nil && ExportFormat.named("") == nil)
  }

  /// Every format writes every kind of screen, with a line break at the end.
  @Test(arguments: ExportFormat.all.map(\.id))
  func everyFormatWritesEveryKind(format: String) throws {
    let library = try Fixtures.library
    for kind in EntityKind.allCases {
      let address = try #require(library.records(kind).last?.address.description)
      for address in [kind.entity.collection + "?q=a", address] {
        for language in Language.allCases {
          let sheet = try Fixtures.sheet(address, language)
          guard ExportFormat.suited(to: sheet).contains(where: { $0.id == format }) else {
            #expect(format == "svg" && sheet.series == nil)
            continue
          }
          let text = try Fixtures.export(sheet, format, language)
          #expect(text.last == "\n" || format == "jsonl" && sheet.rows.isEmpty, "\(address)")
        }
      }
    }
  }
}
