import ReportModel
import Testing

@testable import ReportExport
@testable import ReportLibrary

@Suite struct SeparatedTests {
  /// What must stand in a row: part, cells, place.
  private func expected(_ sheet: Sheet) -> [[String]] {
    let hasParts = sheet.parts.count > 1
    let header =
      (hasParts ? ["part"] : []) + sheet.columns.map(\.id)
      + ["source_report", "source_section", "source_lines", "source_page"]
    return [header]
      + sheet.rows.map { row in
        (hasParts ? [sheet.parts[row.part]] : [])
          + row.cells.map { $0.status == .missing ? "" : $0.text } + source(row.evidence)
      }
  }

  private func source(_ places: [Evidence]) -> [String] {
    if places.isEmpty { return ["", "", "", ""] }
    if places.count == 1 {
      let place = places[0]
      return [
        place.report, place.section, place.lines.map(\.description) ?? "",
        place.page.map { "\($0)" } ?? "",
      ]
    }
    var reports: [String] = []
    var sections: [String] = []
    var pages: [String] = []
    for place in places {
      if !reports.contains(place.report) { reports.append(place.report) }
      if !place.section.isEmpty, !sections.contains(place.section) {
        sections.append(place.section)
      }
      if let page = place.page, !pages.contains("\(page)") { pages.append("\(page)") }
    }
    return [
      reports.joined(separator: " "), sections.joined(separator: " "),
      places.map { "\($0.report):\($0.lines.map(\.description) ?? "")" }.joined(separator: " "),
      reports.count == 1 ? pages.joined(separator: " ") : "",
    ]
  }

  /// Read by the reader that also reads the data packages.
  private func strictRows(_ text: String) throws -> [[String]] {
    var bytes = Array(text.utf8)
    return try bytes.withUnsafeMutableBufferPointer { text in
      var csv = CSVReader(text, 0..<text.count)
      var fields = [CSVReader.Field](repeating: CSVReader.Field(), count: 100)
      var rows: [[String]] = []
      while let count = try csv.nextRow(into: &fields) {
        rows.append(
          fields.prefix(count).map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) })
      }
      return rows
    }
  }

  @Test(arguments: Fixtures.addresses, Language.allCases)
  func commasAreReadBack(address: String, language: Language) throws {
    let sheet = try Fixtures.sheet(address, language)
    let text = try Fixtures.export(sheet, "csv", language)
    #expect(try strictRows(text) == expected(sheet))
    #expect(try Fixtures.csvRows(text) == expected(sheet))
  }

  @Test(arguments: Fixtures.addresses)
  func tabsAreReadBack(address: String) throws {
    let sheet = try Fixtures.sheet(address)
    let text = try Fixtures.export(sheet, "tsv")
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows == expected(sheet) + [[""]])
  }

  @Test func hostileTextIsReadBackFromCommas() throws {
    let sheet = Fixtures.hostile
    let rows = try Fixtures.csvRows(try Fixtures.export(sheet, "csv"))
    #expect(
      rows.map { $0.map { Array($0.utf8) } } == expected(sheet).map { $0.map { Array($0.utf8) } })
  }

  @Test func hostileTextKeepsTabsApart() throws {
    let text = try Fixtures.export(Fixtures.hostile, "tsv")
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    #expect(lines.count == Fixtures.hostile.rows.count + 2)
    for line in lines.dropLast() { #expect(line.count { $0 == 9 } == 7) }
    #expect(!text.unicodeScalars.contains("\r"))
  }

  @Test func everyRowOfARecordHasItsPlace() throws {
    for address in [
      "jobs/speech-recognition-engineer", "skills/pytorch", "datasets/core-salary-bands",
    ] {
      let rows = try Fixtures.csvRows(try Fixtures.export(try Fixtures.sheet(address), "csv"))
      for row in rows.dropFirst() {
        #expect(!row[row.count - 4].isEmpty && !row[row.count - 2].isEmpty, "\(address): \(row)")
      }
    }
  }
}
