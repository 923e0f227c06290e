import ReportModel
import Testing

@testable import ReportLibrary

/// The values that charts draw, of the built-in data.
@Suite struct SeriesTests {
  private func series(_ address: String) throws -> Series {
    let sheet = try BuiltIn.library.sheet(at: Address(address), in: .chinese)
    return try #require(sheet.series)
  }

  /// Shares and counts of a nominal field are ranked; bands, years and numbers of a text stay.
  @Test func sharesAreRanked() throws {
    for id in ["ga24-fig-amount-region", "core-categories", "ga24-tab-1", "at24-fig-49"] {
      let points = try series("datasets/\(id)?chart=bar").points
      let values = points.filter { !$0.category.hasPrefix("其他") }.compactMap(\.value)
      #expect(values == values.sorted(by: >), "\(id)")
      let firstGap = points.firstIndex { $0.value == nil } ?? points.count
      #expect(points[firstGap...].allSatisfy { $0.value == nil }, "\(id)")
    }
    #expect(try series("datasets/core-salary-bands?chart=bar").points[0].category == "0-20K")
    #expect(try series("datasets/lj23-ds-major-batches").points[0].category == "2019")
  }

  /// Effects whose two values have different units are brought to one, and left out where there
  /// is no way to.
  @Test func changesHaveOneUnit() throws {
    let points = try series("effects?chart=dumbbell").points
    let months = try #require(points.first { $0.printed == "5 → 18 年→个月" })
    #expect(months.end == 30 && months.status == .plain)
    let minutes = try #require(points.first { $0.printed.hasSuffix("分钟→秒") })
    #expect((minutes.end ?? 101) < 100)
    #expect(!points.contains { $0.printed.contains("T+1") })
  }

  /// 家 and 万家 are one unit, as are 亿 and 万亿 of numbers without one.
  @Test func multiplesAreOfOneUnit() throws {
    let firms = try series("datasets/lj23-stat-adoption").points.filter { $0.unit == "家" }
    #expect(firms.map(\.value) == [12, 90000, 650, 200_000])
    #expect(firms.map(\.printed) == ["12", "近9 万", "超过650", "超过20 万"])
    let parameters = try series("datasets/ga24-stat-nlp-models").points
    #expect(parameters.contains { $0.value == 1.8e12 && $0.unit.isEmpty && $0.printed == "1.8 万亿" })
  }

  /// What qualifies a number stands where the report has it: `约` before it, `多` behind it, `以上`
  /// behind its unit; `100+` is no sign.
  @Test func qualifiersStandAsPrinted() throws {
    let library = try BuiltIn.library
    for (id, shown) in [
      ("ga24-stat-nlp-models-2", "约1.2亿个"), ("ga24-stat-industry-3", "190多个"),
      ("ai25-ds-6-foreign-2", "14nm以下"), ("ai25-ds-mfg-digital-2", "100+个"),
      ("ai25-obs-tesla-labeling-6", "800倍之多"), ("ai25-ds-7-detection-2", "70%左右"),
    ] {
      #expect(library.record(.observation, id)?.observedText == shown)
    }
    let cells = try library.sheet(at: Address("datasets/ai25-ds-6-foreign"), in: .chinese).rows
    #expect(cells[1].cells.contains { $0.text == "14 nm以下" })
    let june = try #require(try series("datasets/at24-fig-47").points.last)
    #expect(june.printed == "6 万" && june.behindUnit == "左右" && june.value == 60000)
  }

  /// Counts by grade or year keep their order, others are ranked with what is left behind them.
  @Test func countsKeepTheOrderOfGrades() throws {
    let levels = try series("requirements?chart=bar&group=level").categories
    #expect(levels == ["了解", "熟悉", "掌握", "熟练掌握", "精通"])
    let tiers = try series("tiers?chart=bar&group=tier").categories
    #expect(tiers == ["一线城市", "二线城市", "三线城市"])
    let years = try series("policies?chart=heatmap&group=kind,year")
    #expect(years.groupOrder == years.groupOrder.sorted() && years.groupOrder.count > 5)
    for address in ["affiliations?chart=bar&group=role", "skills?chart=bar&group=kind"] {
      let points = try series(address).points
      let named = points.filter { !MemberOrder.isRest($0.category) }.compactMap(\.value)
      #expect(named == named.sorted(by: >) && !named.isEmpty)
      #expect(points.dropLast().allSatisfy { !MemberOrder.isRest($0.category) }, "\(address)")
    }
  }

  @Test func yearsAreDates() throws {
    let points = try series("datasets/ga24-fig-nlp").points
    #expect(points.allSatisfy { $0.value == nil && $0.date.count == 4 && $0.words == $0.printed })
    let words = try series("datasets/at24-stat-models").points
    #expect(words.contains { $0.date == "2024-02-15" })
  }

  /// Numbers of a known total are also shares of it, and say that they were computed.
  @Test func countsBecomeShares() throws {
    let dataset = try #require(try BuiltIn.library.record(.dataset, "core-education"))
    let points = try series("datasets/core-education?chart=bar").points
    let derived = points.filter { $0.status == .derived && $0.unit == "%" }
    #expect(dataset[.sampleSize] == "1271" && !derived.isEmpty)
    for point in derived {
      let count = try #require(point.source?.number(.value))
      #expect(abs((point.value ?? 0) - count / 1271 * 100) <= 0.05 + 1e-9)
    }
  }

  /// A section counts what cites it and what cites the sections below it.
  @Test func outlinesAddUp() throws {
    let points = try series("sections?report=llm-talent-2023&chart=icicle").points
    for point in points {
      let below = points.filter { $0.path == point.path + [point.category] }
      let sum = below.reduce(0) { $0 + ($1.value ?? 0) }
      #expect(sum <= point.value ?? 0, "\(point.category)")
    }
    #expect(points.contains { $0.path.count > 1 })
  }
}
