import Foundation
import ReportModel
import Testing

@testable import ReportExport
@testable import ReportLibrary

/// The rules by which charts are chosen and drawn, of every dataset that is built in. They are
/// written down in `docs/data.md`.
@Suite struct DatasetChartTests {
  private struct Drawn {
    let dataset: Record
    let series: Series
    /// The dataset without what stands beside it.
    var own: Series { series.own.first ?? series }
    var kinds: [String] { SeriesChart.marks(of: series).map(\.rawValue) }
  }

  private func datasets() throws -> [(dataset: Record, sheet: Sheet)] {
    let library = try Fixtures.library
    return try library.records(.dataset).map {
      ($0, try library.sheet(at: $0.address, in: .chinese))
    }
  }

  private func drawn() throws -> [Drawn] {
    try datasets().compactMap { dataset, sheet in
      sheet.series.map { Drawn(dataset: dataset, series: $0) }
    }
  }

  /// Of a TOP10 of which five are left the chart says so, with its place where that is counted.
  @Test(arguments: Language.allCases)
  func lostPlacesOfRankingsAreCounted(language: Language) throws {
    let library = try Fixtures.library
    let told = library.records(.dataset).filter { !$0[.members].isEmpty }
    #expect(told.count > 5)
    for dataset in told {
      let (known, all) = dataset.valueCounts
      #expect(known < all && all >= (dataset.integer(.members) ?? 0), "\(dataset.id)")
      let sheet = try library.sheet(at: dataset.address, in: language)
      let counts = try #require(
        sheet.facts.first { $0.label == (language == .chinese ? "值" : "Values") })
      #expect(counts.text.contains("\(all)") && counts.text.contains("\(known)"))
    }
    let sheet = try library.sheet(at: Address("datasets/at24-fig-41"), in: language)
    let ranking = try #require(sheet.series)
    let chart = SeriesChart.draw(
      ranking, as: .bar, size: .init(columns: 80, rows: 12), cursor: nil, glyphs: .blocks,
      metrics: .init(), language: language)
    #expect(chart.grid.text().contains("5/10"))
    let words = chart.words.joined()
    #expect(words.contains(language == .chinese ? "另有 5 项连名称也不存" : "5 more lost with their names"))
  }

  /// A chart has two dates or two different numbers of one unit; a table without one says why.
  @Test func onlyWhatComparesIsDrawn() throws {
    for (dataset, sheet) in try datasets() {
      let observations = dataset.referrers(.observation, by: .dataset)
      let says = sheet.facts.contains { $0.label == "图" }
      #expect(sheet.series?.hasComparison != false, "\(dataset.id)")
      #expect((sheet.series == nil) == (says || observations.isEmpty), "\(dataset.id)")
      guard sheet.series == nil else { continue }
      let numbers = observations.filter { $0.number(.value) != nil }
      let byUnit = Dictionary(grouping: numbers, by: \.observedUnit)
      for (unit, values) in byUnit where unit != "年" {
        let different = Set(values.map { $0.number(.value) })
        #expect(different.count < 2, "\(dataset.id): \(unit)")
      }
    }
  }

  /// Bands, degrees and tiers stand in their order, whatever their values and in whichever order
  /// the report names them.
  @Test func gradesKeepTheirOrder() throws {
    let scales = [
      ["初中及以下", "高中", "中专/中技", "大专", "本科", "硕士", "博士", "学历不限"],
      ["大专以下", "大专及以上"], ["大专学历", "本科学历", "硕士学历", "博士研究生"],
      ["在校/应届生", "1年以内", "1年", "1-3年", "3-5年", "5-10年", "10年以上", "经验不限", "不明"],
      ["0-20K", "20-40K", "40-60K", "60-80K", "80-100K", "100K以上"],
      ["一线城市", "二线城市", "三线城市"],
      ["19 岁及以下", "20-29 岁", "30-39 岁", "40 岁及以上"],
      ["2019", "2020", "2021", "2022"], ["1 月", "2 月", "3 月", "4 月", "5 月", "6 月起"],
    ]
    var seen: Set<Int> = []
    for drawn in try drawn() {
      let spec = SeriesChart.spec(of: drawn.series, .bar)
      let orders = [
        (drawn.series.hasOrderedCategories, spec.categoryOrder, drawn.series.categories),
        (drawn.series.hasOrderedGroups, spec.groupOrder, drawn.series.groups),
      ]
      for (isOrdered, order, names) in orders where isOrdered {
        let shown = order.isEmpty ? names : order
        #expect(shown == MemberOrder.sorted(names), "\(drawn.dataset.id)")
        for (index, scale) in scales.enumerated() where Set(scale).isSuperset(of: shown) {
          seen.insert(index)
          #expect(shown == scale.filter(shown.contains), "\(drawn.dataset.id)")
        }
      }
    }
    #expect(seen.count == scales.count)
  }

  /// What is left of a whole stands behind its named parts, and a sum never beside them.
  @Test func theRestIsLast() throws {
    for drawn in try drawn() {
      let names =
        drawn.series.categoryOrder.isEmpty ? drawn.series.categories : drawn.series.categoryOrder
      #expect(!(names + drawn.series.groups).contains(Record.totalMember), "\(drawn.dataset.id)")
      let hasNumber = Set(drawn.series.points.filter { $0.value != nil }.map(\.category))
      guard let rest = names.firstIndex(where: MemberOrder.isRest) else { continue }
      let behind = names[rest...].filter { hasNumber.contains($0) && !MemberOrder.isRest($0) }
      #expect(behind.isEmpty, "\(drawn.dataset.id): \(behind)")
    }
  }

  /// Numbers of a nominal field are ranked.
  @Test func nominalFieldsAreRanked() throws {
    for drawn in try drawn() {
      let own = drawn.own
      guard own.groupTitle == nil, !own.hasOrderedCategories,
        drawn.dataset[.dimension1] != "指标", Set(own.points.map(\.unit)).count == 1
      else { continue }
      let values = own.points.filter { !MemberOrder.isRest($0.category) }.compactMap(\.value)
      #expect(values == values.sorted(by: >), "\(drawn.dataset.id)")
    }
  }

  /// Parts of a whole are drawn only of what adds up to one: not of the answers to a question with
  /// several, not of averages, not where more than rounding is left over.
  @Test func partsAreOfAWhole() throws {
    let kinds: Set = ["waffle", "treemap", "stacked", "normalized", "icicle", "tree", "area"]
    for drawn in try drawn() {
      let (own, dataset) = (drawn.own, drawn.dataset)
      let offered = kinds.intersection(drawn.kinds)
      let sum = own.points.compactMap(\.value).reduce(0, +)
      let words = SeriesChart.words(of: own, as: .bar, language: .chinese).joined()
      if dataset[.choice] == "multiple"
        || own.points.contains(where: { !own.isWhole && $0.unit == "%" })
      {
        #expect(offered.isEmpty && !words.contains("各项合计"), "\(dataset.id): \(offered)")
      }
      guard !offered.isEmpty else { continue }
      #expect(own.isWhole, "\(dataset.id)")
      #expect(own.points.allSatisfy { ($0.value ?? 0) >= 0 }, "\(dataset.id)")
      if own.unit == "%" { #expect(sum < 100.6, "\(dataset.id): \(sum)") }
      if dataset[.choice] != "single" {
        #expect(dataset[.kind] == "cross-tab" && own.points.allSatisfy { $0.value != nil })
      }
      // What has gaps says at most how much of a hundred per cent is known.
      if own.points.contains(where: { $0.value == nil }), !offered.isSubset(of: ["waffle"]) {
        #expect(own.hasOrderedCategories && offered == ["area"], "\(dataset.id): \(offered)")
      }
    }
  }

  /// Lines lead through time only; bins need values enough to fill them; different measures are
  /// not joined or subtracted.
  @Test func kindsFitTheirFields() throws {
    for drawn in try drawn() {
      let (kinds, id) = (Set(drawn.kinds), drawn.dataset.id)
      if !kinds.isDisjoint(with: ["line", "step"]) {
        #expect(drawn.own.hasOrderedCategories, "\(id)")
      }
      if kinds.contains("histogram") { #expect(drawn.own.points.count >= 20, "\(id)") }
      if drawn.series.hasMeasuresAsGroups {
        #expect(kinds.isDisjoint(with: ["dumbbell", "slope", "diverging", "stacked"]), "\(id)")
        #expect(drawn.kinds.first == "multiples", "\(id)")
      }
      let dates = drawn.series.points.count { !$0.date.isEmpty }
      #expect((drawn.kinds.first == "timeline") == (dates * 2 > drawn.series.points.count), "\(id)")
      if drawn.series.own.count > 0 { #expect(drawn.kinds.first == "multiples", "\(id)") }
      if drawn.dataset[.kind] == "cross-tab" {
        #expect(["heatmap", "bar", "multiples"].contains(drawn.kinds.first), "\(id)")
      }
    }
  }

  /// Numbers of several places or products stand under these, not each under a heading of its own.
  @Test func indicatorsStandUnderTheirPlaces() throws {
    for drawn in try drawn() where drawn.series.groupTitle != nil {
      let pairs = drawn.series.points.count
      #expect(drawn.series.categories.count * 5 < pairs * 4, "\(drawn.dataset.id)")
    }
  }

  /// The words of a dataset's own chart name its sample and its period.
  @Test func wordsNameTheBasis() throws {
    for drawn in try drawn() {
      let words = SeriesChart.words(of: drawn.own, as: .bar, language: .chinese).joined()
      for field in [FieldName.population, .sampleSize, .period] where !drawn.dataset[field].isEmpty
      {
        #expect(words.contains(drawn.dataset[field]), "\(drawn.dataset.id)")
      }
    }
  }

  /// A timeline names the fullest year only where there are several and one has more than one event.
  @Test func yearsOfOneEventAreNotTheMost() throws {
    for drawn in try drawn() where drawn.kinds.first == "timeline" {
      let years = Dictionary(grouping: drawn.series.points.filter { !$0.date.isEmpty }) {
        $0.date.prefix(4)
      }
      let words = SeriesChart.words(of: drawn.series, as: .timeline, language: .chinese).joined()
      let most = years.values.map(\.count).max() ?? 0
      #expect(words.contains("年最多") == (most > 1 && years.count > 1), "\(drawn.dataset.id)")
    }
  }

  /// Whoever stands on a mark reads its value, its unit, its base and its place in the report.
  @Test func everyMarkIsStated() throws {
    let library = try Fixtures.library
    for drawn in try drawn() {
      for (index, point) in drawn.series.points.enumerated() {
        let pieces = drawn.series.statement(of: index, in: library, .chinese)
        let text = pieces.joined(separator: " · ")
        let id = "\(drawn.dataset.id): \(text)"
        #expect(text.hasPrefix(point.category), "\(id)")
        if point.status == .missing {
          #expect(pieces.contains("未给出"), "\(id)")
        } else if point.value == nil {
          #expect(text.contains(point.words.isEmpty ? point.date : point.words), "\(id)")
        } else {
          #expect(text.contains(point.printed), "\(id)")
          #expect(point.unit.isEmpty || text.contains(point.unit), "\(id)")
        }
        let source = try #require(point.source)
        for basis in [source[.base], source.link(.dataset)?[.sampleSize] ?? ""] {
          #expect(basis.isEmpty || text.contains(basis), "\(id)")
        }
        #expect(source.evidence.isEmpty || text.contains("行 "), "\(id)")
      }
    }
  }

  /// A chart of counts says how many records it leaves out.
  @Test func countsSayWhatTheyLeaveOut() throws {
    let library = try Fixtures.library
    let sheet = try library.sheet(at: Address("datasets?chart=bar&group=field"), in: .chinese)
    let series = try #require(sheet.series)
    let all = library.count(.dataset)
    let placed = library.records(.dataset).count { !$0[.group].isEmpty }
    #expect(series.coverage == Series.Coverage(placed: placed, all: all))
    let words = SeriesChart.words(of: series, as: .bar, language: .chinese).joined()
    #expect(words.contains("共 \(all) 条，\(all - placed) 条无此项。"))
    let context = ExportContext(library: library, language: .chinese)
    for format in ["txt", "md", "json"] {
      let text = try #require(ExportFormat.named(format)).write(sheet, context)
      #expect(text.contains("\(all - placed) 条"), "\(format)")
    }
    let chart = SeriesChart.draw(
      series, as: .bar, size: .init(columns: 60, rows: 12), cursor: nil, glyphs: .blocks,
      metrics: .init(), language: .chinese)
    #expect(chart.grid.text().contains("\(placed)/\(all)"))
    #expect(series.statement(of: 0, in: library, .chinese).contains { $0.hasPrefix("占 \(all) 条的") })
  }

  /// How many datasets open as which kind, as `docs/data.md` says. `ZHITU_RECORD=1` writes it anew.
  @Test func kindsAreCounted() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/data.md")
    let datasets = try datasets()
    var counts: [String: Int] = [:]
    for (_, sheet) in datasets {
      let observed = sheet.record.map { !$0.referrers(.observation, by: .dataset).isEmpty } ?? false
      let kind = sheet.series.map { SeriesChart.marks(of: $0)[0].rawValue }
      counts[kind.map { "`\($0)`" } ?? (observed ? "table only" : "caption only"), default: 0] += 1
    }
    var table = ["| opens as | datasets |", "|---|---:|"]
    table += counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "| \($0.key) | \($0.value) |"
    }
    table.append("| all | \(datasets.count) |")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("| opens as |") })
    let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.count
    if ProcessInfo.processInfo.environment["ZHITU_RECORD"] != nil {
      let new = lines[..<start] + table + lines[end...]
      try new.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(Array(lines[start..<end]) == table)
    }
  }
}
