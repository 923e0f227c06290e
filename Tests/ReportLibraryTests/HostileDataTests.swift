import ReportModel
import Testing

@testable import ReportLibrary

/// Data that passes the loader and is unlike that of the built-in reports.
@Suite struct HostileDataTests {
  private func library(_ file: String, adding rows: String) throws -> Library {
    let folder = try SmallLibrary.write()
    try folder.write(file, #require(SmallLibrary.files[file]) + rows)
    return try Library.load(from: folder.path)
  }

  /// An outline is indented by its level; a level may be any whole number.
  @Test func aDeepLevelIsNotADeepIndent() throws {
    let library = try library(
      "reports/two/sections.csv", adding: "t2,2,,123456789012345,2,深,1-9\n")
    let sheet = try library.sheet(at: Address("reports/two"), in: .chinese)
    let row = try #require(sheet.rows.last)
    #expect(row.cells[0].text.hasSuffix("2 深") && row.cells[0].text.count < 80)
  }

  /// A comma parts the values of a facet, and may stand in a printed name.
  @Test func aMemberMayHoldAComma() throws {
    let library = try library(
      "reports/one/observations.csv",
      adding:
        "cities-3,3,cities,\"上海, 浦东\",,2,,,,2,stated,o2,54,,\ncities-4,4,cities,上海,,2,,,,2,stated,o2,54,,\n"
    )
    let dataset = try library.sheet(at: Address("datasets/cities"), in: .chinese)
    let target = try #require(dataset.rows.last { $0.cells[0].text == "上海, 浦东" }?.target)
    #expect(target["member"] == "上海, 浦东")
    let sheet = try library.sheet(at: target, in: .chinese)
    #expect(sheet.rows.compactMap { $0.source?.id } == ["cities-2", "cities-3"])
    let facet = library.facets(of: sheet, in: .chinese).first { $0.id == "member" }
    #expect(facet?.values.first { $0.isChosen }?.count == 2)
    #expect(sheet.subtitle.contains("上海, 浦东"))
  }

  /// Values of equal count that no list orders stand in reading order, in every run.
  @Test func valuesOfAFacetStandInReadingOrder() throws {
    let rows = (3...10).map { "cities-\($0),\($0),cities,甲\($0),乙\($0),2,,,,2,stated,o2,54,,\n" }
    let library = try library("reports/one/observations.csv", adding: rows.joined())
    let sheet = try library.sheet(at: Address("observations?q=甲 乙"), in: .chinese)
    let facet = try #require(library.facets(of: sheet, in: .chinese).first { $0.id == "member" })
    let members = (3...10).flatMap { ["甲\($0)", "乙\($0)"] }
    #expect(facet.values.map(\.id) == members)
  }

  /// What has no name of its own is called by its id rather than by nothing.
  @Test func everyRecordHasAName() throws {
    let folder = try SmallLibrary.write()
    for library in [try BuiltIn.library, try Library.load(from: folder.path)] {
      for kind in EntityKind.allCases {
        for record in library.records(kind) {
          for language in Language.allCases {
            #expect(!record.name(in: language).isEmpty, "\(record.id)")
          }
        }
      }
    }
  }
}
