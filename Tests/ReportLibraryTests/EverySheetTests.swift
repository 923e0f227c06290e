import ReportModel
import Testing

@testable import ReportLibrary

/// Every address of the built-in library, opened in both languages.
@Suite struct EverySheetTests {
  private func check(_ sheet: Sheet, _ address: Address) {
    #expect(!sheet.title.isEmpty, "\(address)")
    #expect(!sheet.columns.isEmpty || sheet.rows.isEmpty, "\(address)")
    #expect(Set(sheet.columns.map(\.id)).count == sheet.columns.count, "\(address)")
    #expect(sheet.columns.allSatisfy { !$0.id.isEmpty && !$0.title.isEmpty }, "\(address)")
    #expect(Set(sheet.facts.map(\.label)).count == sheet.facts.count, "\(address): \(sheet.facts)")
    #expect(sheet.facts.allSatisfy { !$0.label.isEmpty && !$0.text.isEmpty }, "\(address)")
    #expect(sheet.total == sheet.rows.count, "\(address)")
    var part = 0
    for row in sheet.rows {
      guard row.cells.count == sheet.columns.count else {
        Issue.record("\(address): \(row.cells.count) cells, \(sheet.columns.count) columns")
        return
      }
      guard row.part >= part, row.part < max(1, sheet.parts.count) else {
        Issue.record("\(address): a row of part \(row.part) behind part \(part)")
        return
      }
      part = row.part
    }
  }

  private func text(_ sheet: Sheet) -> [[String]] { sheet.rows.map { $0.cells.map(\.text) } }

  @Test(arguments: EntityKind.allCases, Language.allCases)
  func everyRecordOpens(kind: EntityKind, language: Language) throws {
    let library = try BuiltIn.library
    let list = Address(path: [kind.entity.collection])
    let sheet = try library.sheet(at: list, in: language)
    check(sheet, list)
    #expect(sheet.rows.count == library.count(kind))
    #expect(Set(sheet.rows.map(\.target)) == Set(library.records(kind).map(\.address)))
    var targets: Set<Address> = []
    for record in library.records(kind) {
      let address = record.address
      let sheet = try library.sheet(at: address, in: language)
      check(sheet, address)
      #expect(sheet.record == record && sheet.address == address)
      #expect(try Address(address.description) == address)
      for target in sheet.rows.compactMap(\.target) { targets.insert(target) }
    }
    for target in targets { try opens(target, language) }
  }

  /// A row's target opens, and what it names is there.
  private func opens(_ target: Address, _ language: Language) throws {
    #expect(try Address(target.description) == target)
    let library = try BuiltIn.library
    if target.path.count == 2, target.parameters.isEmpty,
      let kind = EntityKind(collection: target.path[0])
    {
      // Every record is opened by the test of its kind.
      #expect(library.record(kind, target.path[1]) != nil, "\(target)")
    } else {
      #expect(try !library.sheet(at: target, in: language).rows.isEmpty, "\(target)")
    }
  }

  @Test(arguments: Language.allCases)
  func homeAndItsRowsOpen(language: Language) throws {
    let library = try BuiltIn.library
    let sheet = try library.sheet(at: .home, in: language)
    check(sheet, .home)
    #expect(sheet.parts.count == 3)
    #expect(sheet.rows.allSatisfy { $0.target != nil })
    for target in sheet.rows.compactMap(\.target) {
      #expect(try !library.sheet(at: target, in: language).rows.isEmpty, "\(target)")
    }
    for kind in Library.collections {
      #expect(sheet.rows.contains { $0.target == Address(path: [kind.entity.collection]) })
    }
    // What a shelf counts is what its list shows.
    for shelf in Shelf.all {
      let row = try #require(sheet.rows.first { $0.target == shelf.address })
      let list = try library.sheet(at: shelf.address, in: language)
      #expect(row.cells[1].number == Double(list.rows.count), "\(shelf.address)")
      for report in library.records(.report) where shelf.isOfReports {
        let own = try library.sheet(at: shelf.address(of: report), in: language)
        #expect(own.rows.count == shelf.count(in: library, of: report), "\(own.address)")
      }
    }
    // All the questions can be answered from the built-in data.
    #expect(sheet.rows.count { $0.part == 2 } == StartingPoint.all.count)
    let reports = sheet.rows.filter { $0.part == 1 }
    let records = reports.compactMap { $0.cells[1].number }.reduce(0, +)
    let shared = EntityKind.allCases.filter { $0.entity.isVocabulary }.map { library.count($0) }
    #expect(Int(records) == library.count - library.count(.report) - shared.reduce(0, +))
  }

  @Test(arguments: EntityKind.allCases, Language.allCases)
  func everyFacetNarrowsAndDraws(kind: EntityKind, language: Language) throws {
    let library = try BuiltIn.library
    let list = Address(path: [kind.entity.collection])
    let sheet = try library.sheet(at: list, in: language)
    let facets = library.facets(of: sheet, in: language)
    #expect(Set(facets.map(\.id)).count == facets.count)
    for facet in facets {
      #expect(!facet.title.isEmpty && facet.values.count > 1)
      let counts = facet.values.filter { $0.id != FacetChoice.none }.map(\.count)
      #expect(counts == counts.sorted(by: >))
      for value in facet.shownValues {
        #expect(!value.title.isEmpty && !value.isChosen)
        let narrowed = try library.sheet(at: list.with(facet.id, value.id), in: language)
        check(narrowed, narrowed.address)
        #expect(narrowed.rows.count == value.count, "\(narrowed.address)")
        let again = library.facets(of: narrowed, in: language).first { $0.id == facet.id }
        #expect(again?.values.first { $0.id == value.id }?.isChosen == true)
        #expect(again?.values.first { $0.id == value.id }?.count == value.count)
      }
      let chart = list.with("chart", "bar").with("group", facet.id)
      let drawn = try library.sheet(at: chart, in: language)
      check(drawn, chart)
      for row in drawn.rows {
        let target = try #require(row.target)
        let opened = try library.sheet(at: target, in: language)
        #expect(Double(opened.rows.count) == row.cells[1].number, "\(chart) \(target)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func chartsShowTheirSeries(language: Language) throws {
    let library = try BuiltIn.library
    for dataset in library.records(.dataset) {
      let table = try library.sheet(at: dataset.address, in: language)
      guard let shown = table.series else {
        // Of a lost image there is nothing to draw, of words nothing to compare; the table says so.
        let saysWhy =
          dataset[.status] == "image-lost"
          ? !table.notes.isEmpty : table.facts.contains { ["图", "Chart"].contains($0.label) }
        #expect(saysWhy, "\(dataset.id)")
        continue
      }
      #expect(table.shownSeries?.points.count == shown.points.count)
      // Others may stand beside it; bars are its own.
      let series = shown.own.first ?? shown
      let address = dataset.address.with("chart", "bar")
      let sheet = try library.sheet(at: address, in: language)
      check(sheet, address)
      #expect(sheet.rows.count == series.points.count && !sheet.rows.isEmpty)
      #expect(sheet.shownSeries?.points.count == series.points.count)
      let value = series.groupTitle == nil ? 1 : 2
      for (row, point) in zip(sheet.rows, series.points) {
        #expect(row.cells[0].text == point.category)
        if value == 2 { #expect(row.cells[1].text == point.group) }
        #expect(row.cells[value].number == point.value)
        #expect(row.cells[value].status == point.status)
        let shown =
          point.status == .missing
          ? "—" : point.value == nil ? point.words : point.printed + point.behindUnit
        #expect(row.cells[value].text == shown && !shown.isEmpty)
        #expect(row.cells[value + 1].text == point.unit)
        #expect(row.target == point.target && row.source == point.source)
      }
      let narrowed = try library.sheet(
        at: address.with("q", series.points[0].category), in: language)
      #expect(narrowed.shownSeries?.points.count == narrowed.rows.count)
      #expect(narrowed.rows.count < sheet.rows.count || sheet.rows.count == 1)
    }
  }
}
