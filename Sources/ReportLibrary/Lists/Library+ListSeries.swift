import ReportModel

extension Library {
  /// What a list draws besides counts, the first when the reader asks for its chart.
  public static func ownCharts(of kind: EntityKind) -> [String] {
    if kind == .effect { return ["dumbbell"] }
    if treeLists.contains(kind) { return treeCharts }
    return kind.entity.field(.date) == nil ? [] : ["timeline"]
  }

  /// The chart of a list: its dated records in time, its effects from before to after, or counts
  /// of its records by one facet, or by two with a comma between them.
  func listSeries(
    _ sheet: Sheet, _ layout: ListLayout, _ kind: EntityKind?, _ language: Language
  ) throws(AddressError) -> Series? {
    let address = sheet.address
    guard address["chart"] != nil else { return nil }
    if address["group"] == nil, let kind, let chart = address["chart"],
      Library.ownCharts(of: kind).contains(chart)
    {
      let records = sheet.rows.compactMap(\.source)
      if Library.treeCharts.contains(chart) { return treeSeries(records, kind, language) }
      return kind == .effect
        ? changeSeries(records, language) : dateSeries(records, kind, language)
    }
    let facets = try countedFacets(sheet.rows, layout, address)
    guard let facet = facets.first else { return nil }
    // The sort and the columns of a chart are not those of the list behind a mark.
    let base = address.ungrouped.with("chart", nil)
    var points: [Series.Point] = []
    // What has no value of a facet is counted nowhere.
    let placed = sheet.rows.count { row in
      facets.allSatisfy { row.values(of: $0) != [FacetChoice.none] }
    }
    for (value, count) in drawnGroups(facet, sheet.rows, address) {
      let category = facet.title(of: value, self, language)
      let target = narrowed(base, by: facet, to: value)
      guard facets.count > 1 else {
        points.append(.count(count, category, group: nil, target))
        continue
      }
      let members = sheet.rows.filter { $0.values(of: facet).contains(value) }
      for (second, count) in drawnGroups(facets[1], members, address) {
        points.append(
          .count(
            count, category, group: facets[1].title(of: second, self, language),
            narrowed(target, by: facets[1], to: second)))
      }
    }
    var series = Series(
      points: points, title: sheet.title, categoryTitle: facet.title[language],
      groupTitle: facets.count > 1 ? facets[1].title[language] : nil,
      measureTitle: Bilingual("记录数", "Number of records")[language], unit: "",
      // Where records have several values of a facet, the counts are more than the records.
      isWhole: points.reduce(0) { $0 + Int($1.value ?? 0) } == sheet.rows.count)
    series.coverage = Series.Coverage(placed: placed, all: sheet.rows.count)
    series.hasOrderedCategories = facet.isOrdered
    if facets.count > 1, facets[1].isOrdered {
      series.hasOrderedGroups = true
      series.groupOrder = drawnGroups(facets[1], sheet.rows, address).map {
        facets[1].title(of: $0.value, self, language)
      }
    }
    return series
  }

  /// The groups that a chart draws: what has a value; of an ordered facet from the least to the
  /// greatest, of others as they are with what is left behind them.
  private func drawnGroups(
    _ facet: Facet, _ rows: [Sheet.Row], _ address: Address
  ) -> [(value: String, count: Int)] {
    let groups = groups(facet, rows, address).filter { $0.value != FacetChoice.none }
    guard facet.isOrdered else {
      let isRest = groups.map {
        $0.value == "other" || MemberOrder.isRest(facet.title(of: $0.value, self, .chinese))
      }
      return zip(groups, isRest).filter { !$1 }.map(\.0) + zip(groups, isRest).filter(\.1).map(\.0)
    }
    return MemberOrder.sorted(groups.map(\.value)).compactMap { value in
      groups.first { $0.value == value }
    }
  }

  /// The facets named in `group=`, else the first that tells the records apart. Counts by report
  /// say little; they come last.
  func countedFacets(
    _ rows: [Sheet.Row], _ layout: ListLayout, _ address: Address
  ) throws(AddressError) -> [Facet] {
    guard let group = address["group"] else {
      let candidates = layout.facets.filter { $0.id != "report" } + layout.facets
      let varied = candidates.first { facet in
        address[facet.id] == nil
          && counts(facet, rows).count(where: { $0.value != FacetChoice.none }) > 1
      }
      return [varied ?? layout.facets.first].compactMap(\.self)
    }
    var facets: [Facet] = []
    for name in group.split(separator: ",").prefix(2) {
      guard let facet = layout.facets.first(where: { $0.id == name }) else {
        throw .unknownValue(String(name), parameter: "group", known: layout.facets.map(\.id))
      }
      facets.append(facet)
    }
    return facets
  }

  /// Dated records in the order of their dates; those without a date last.
  private func dateSeries(
    _ records: [Record], _ kind: EntityKind, _ language: Language
  ) -> Series {
    let dated = records.enumerated().sorted { left, right in
      let (first, second) = (left.element[.date], right.element[.date])
      if first.isEmpty != second.isEmpty { return second.isEmpty }
      return (first, left.offset) < (second, right.offset)
    }
    let points = dated.map { _, record in
      var point = Series.Point(
        category: record.name(in: language), group: nil, value: nil, printed: record[.date],
        words: "", unit: "", status: record[.date].isEmpty ? .missing : .plain,
        target: record.address, source: record)
      // A period stands at its beginning.
      point.date = record[.date]
      return point
    }
    return Series(
      points: points, title: kind.entity.title[language],
      categoryTitle: kind.entity.singular[language], groupTitle: nil,
      measureTitle: Bilingual("日期", "Date")[language], unit: "", isWhole: false)
  }

  /// Effects of which both values are known, what was before set to a hundred, so that days,
  /// hours and degrees stand on one scale, as its title says; written are the report's values.
  private func changeSeries(_ records: [Record], _ language: Language) -> Series {
    let points = records.compactMap { effect -> Series.Point? in
      guard let from = effect.number(.fromValue), let to = effect.number(.toValue), from > 0,
        let factor = effect.unitFactor
      else { return nil }
      let subject = (effect.link(.caseStudy) ?? effect.link(.scenario))?.name(in: language) ?? ""
      var point = Series.Point(
        category: subject.isEmpty ? effect[.metric] : "\(effect[.metric]) · \(subject)", group: nil,
        value: 100, printed: effect.changeText, words: "", unit: "", status: .plain,
        target: effect.address, source: effect)
      point.end = (to / (from * factor) * 1000).rounded() / 10
      return point
    }
    var series = Series(
      points: points, title: EntityKind.effect.entity.title[language],
      categoryTitle: EntityKind.effect.entity.field(.metric)?.title[language] ?? "",
      groupTitle: nil, measureTitle: Bilingual("原值 = 100", "before = 100")[language], unit: "",
      isWhole: false)
    series.endTitles = [
      Bilingual("原", "before")[language], Bilingual("后", "after")[language],
    ]
    return series
  }
}

extension Series.Point {
  fileprivate static func count(
    _ count: Int, _ category: String, group: String?, _ target: Address
  ) -> Series.Point {
    Series.Point(
      category: category, group: group, value: Double(count), printed: "\(count)", words: "",
      unit: "", status: .plain, target: target, source: nil)
  }
}

extension Record {
  /// How many of the unit that a value came to make one of the unit it began in: 1 where there is
  /// one unit, 12 for `年→个月`; nil where one cannot be turned into the other.
  fileprivate var unitFactor: Double? {
    let units = self[.unit].split(separator: "→").map(String.init)
    guard units.count == 2 else { return 1 }
    if units[0] == units[1] { return 1 }
    for (prefix, factor) in [("万", 1e4), ("亿", 1e8)] {
      if units[0] == prefix + units[1] { return factor }
      if units[1] == prefix + units[0] { return 1 / factor }
    }
    guard let from = Self.spans[units[0]], let to = Self.spans[units[1]] else { return nil }
    return from / to
  }

  /// Spans of time in seconds; a year has twelve months of equal length.
  private static let spans: [String: Double] = [
    "年": 31_536_000, "个月": 2_628_000, "月": 2_628_000, "周": 604_800, "天": 86_400, "日": 86_400,
    "小时": 3600, "分钟": 60, "分": 60, "秒": 1, "毫秒": 0.001,
  ]
}
