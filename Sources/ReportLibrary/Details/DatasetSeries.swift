import ReportModel

extension Library {
  /// The values of a dataset to draw; nil where there is nothing to compare, which a table says
  /// better. Where others go with it they are set beside it, unless the address asks for another
  /// kind of chart than small multiples.
  func datasetSeries(
    _ dataset: Record, _ address: Address, _ members: [String: Address], _ language: Language
  ) -> Series? {
    var own = series(of: dataset, members, language)
    guard own.hasComparison else { return nil }
    let companions = companions(of: dataset)
    guard !companions.isEmpty else { return own }
    own.hasCompanions = true
    let chart = address["chart"]
    guard chart == nil || chart == "multiples" else { return own }
    return sideBySide([dataset] + companions, own, members, language)
  }

  /// The datasets that are read beside one: the same grades in the report's other fields, or
  /// another measure of the same members.
  func companions(of dataset: Record) -> [Record] {
    guard dataset[.dimension2].isEmpty else { return [] }
    let members = drawnMembers(dataset)
    func shares(_ other: Record) -> Bool {
      let theirs = drawnMembers(other)
      let common = theirs.intersection(members).count
      return common > 1 && common * 5 >= min(theirs.count, members.count) * 3
    }
    if Record.isOrdered(dimension: dataset[.dimension1]) {
      let fields = counterparts(of: dataset).filter(shares)
      if !fields.isEmpty { return fields }
    }
    return records(.dataset).filter { other in
      other != dataset && other.report == dataset.report && other[.group] == dataset[.group]
        && other[.kind] == dataset[.kind] && other[.dimension1] == dataset[.dimension1]
        && other[.dimension2].isEmpty && other[.measure] != dataset[.measure]
        && !dataset[.period].isEmpty && other[.period] == dataset[.period] && shares(other)
    }
  }

  /// The dimension of numbers that were gathered from the text, which have their order there.
  private static let indicators = "指标"

  private func drawnMembers(_ dataset: Record) -> Set<String> {
    Set(dataset.referrers(.observation, by: .dataset).map { $0[.member1] })
      .subtracting([Record.totalMember])
  }

  /// The datasets as panels, the one of the screen first.
  private func sideBySide(
    _ datasets: [Record], _ own: Series, _ members: [String: Address], _ language: Language
  ) -> Series {
    let isOfFields = Set(datasets.map { $0[.group] }).count == datasets.count
    let units = Set(datasets.map { $0[.unit] })
    let points = datasets.flatMap { dataset in
      let name =
        isOfFields
        ? dataset.display(.group, in: language) : heading(dataset, .measure, .measureEn, language)
      return series(of: dataset, dataset == datasets[0] ? members : [:], language).points.map {
        point in
        var point = point
        point.group = name
        return point
      }
    }
    var result = Series(
      points: points, title: own.title, categoryTitle: own.categoryTitle,
      groupTitle: isOfFields
        ? EntityKind.dataset.entity.field(.group)?.title[language]
        : Bilingual("指标", "Measure")[language],
      measureTitle: isOfFields ? own.measureTitle : "", unit: units.count == 1 ? own.unit : "",
      isWhole: false)
    result.unnamedCount = datasets.reduce(0) { $0 + $1.unnamedCount }
    result.hasOrderedCategories = own.hasOrderedCategories
    let names = result.categories
    result.categoryOrder =
      own.hasOrderedCategories
      ? MemberOrder.sorted(names)
      : names.filter { !MemberOrder.isRest($0) } + names.filter(MemberOrder.isRest)
    result.hasMeasuresAsGroups = !isOfFields
    // The others have their own population and sample.
    result.own = [own]
    return result
  }

  private func series(
    of dataset: Record, _ members: [String: Address], _ language: Language
  ) -> Series {
    let isCross = !dataset[.dimension2].isEmpty
    // A total beside its parts would flatten them; it stays in the table.
    let drawn = dataset.referrers(.observation, by: .dataset)
      .filter { ![$0[.member1], $0[.member2]].contains(Record.totalMember) }
    let isNested = isCross && Self.isNested(drawn)
    let dimensions = isNested ? Dimension.all.reversed() : Dimension.all
    let (rows, groups) = (dimensions[0], dimensions[1])
    var result = Series(
      points: drawn.map { observation in
        let cell = observation.observedCell
        let hasNumber = cell.number != nil
        var point = Series.Point(
          category: observation[rows.member], group: isCross ? observation[groups.member] : nil,
          value: cell.number, printed: hasNumber ? observation.qualifiedNumber.number : "",
          words: hasNumber || cell.status == .missing ? "" : cell.text,
          unit: observation.observedUnit, status: cell.status,
          target: members[observation[.member1]] ?? observation.address, source: observation)
        if hasNumber { point.behindUnit = observation.qualifiedNumber.behindUnit }
        point.bring(to: dataset[.unit], of: dataset.number(.sampleSize))
        return point
      },
      title: dataset.name(in: language),
      categoryTitle: heading(dataset, rows.title, rows.titleEn, language),
      groupTitle: isCross ? heading(dataset, groups.title, groups.titleEn, language) : nil,
      measureTitle: heading(dataset, .measure, .measureEn, language), unit: dataset[.unit],
      isWhole: dataset[.choice] == "single" || Self.isPartition(drawn, of: dataset))
    result.unifyUnits()
    result.unnamedCount = isCross ? 0 : dataset.unnamedCount
    result.basis = basis(of: dataset, language)
    result.hasOrderedCategories = Record.isOrdered(dimension: dataset[rows.title])
    result.hasOrderedGroups = isCross && Record.isOrdered(dimension: dataset[groups.title])
    if result.hasOrderedGroups { result.groupOrder = MemberOrder.sorted(result.groups) }
    result.hasMeasuresAsGroups = isCross && !isNested && dataset[groups.title] == Self.indicators
    if result.hasOrderedCategories {
      result.arrange(MemberOrder.sorted(result.categories))
    } else if !isCross, dataset[.dimension1] != Self.indicators {
      result.rank()
    }
    return result
  }

  /// Who was asked, how many and when, as far as the report tells it.
  private func basis(of dataset: Record, _ language: Language) -> [String] {
    [FieldName.population, .sampleSize, .period].compactMap { field in
      guard !dataset[field].isEmpty, let title = dataset.entity.field(field)?.title[language]
      else { return nil }
      return "\(title) \(dataset[field])"
    }
  }

  /// Whether each of the things counted stands in one cell of a cross-tab that has no gaps.
  private static func isPartition(_ drawn: [Record], of dataset: Record) -> Bool {
    dataset[.kind] == "cross-tab" && !dataset[.unit].isEmpty && dataset[.unit] != "%"
      && drawn.allSatisfy { $0.number(.value) != nil && $0.observedUnit == dataset[.unit] }
  }

  /// Whether nearly every member of the first dimension has one of the second: numbers of several
  /// places or products, which belong under their names.
  private static func isNested(_ observations: [Record]) -> Bool {
    let firsts = Set(observations.map { $0[.member1] })
    let seconds = Set(observations.map { $0[.member2] })
    return seconds.count < firsts.count && observations.count * 4 <= firsts.count * 5
  }

  /// The fields of one of a dataset's dimensions.
  private struct Dimension: Sendable {
    let member: FieldName
    let title: FieldName
    let titleEn: FieldName

    static let all = [
      Dimension(member: .member1, title: .dimension1, titleEn: .dimension1En),
      Dimension(member: .member2, title: .dimension2, titleEn: .dimension2En),
    ]
  }
}

extension Series {
  /// Puts the largest first, as far as all numbers have one unit; what has no number, and the rest
  /// of a whole, stay behind.
  fileprivate mutating func rank() {
    let known = points.filter { $0.value != nil }
    guard Set(known.map(\.unit)).count == 1, points.allSatisfy({ $0.date.isEmpty }) else { return }
    func place(_ point: Point) -> (Int, Double) {
      let isRest = MemberOrder.isRest(point.category)
      return (point.value == nil ? 2 : isRest ? 1 : 0, -(point.value ?? 0))
    }
    // Equal ones stay in the order of the report.
    points = points.enumerated().sorted {
      let (left, right) = (place($0.element), place($1.element))
      return (left.0, left.1, $0.offset) < (right.0, right.1, $1.offset)
    }.map(\.element)
  }

  /// Puts 家 and 万家, 万元 and 亿元 on one scale.
  fileprivate mutating func unifyUnits() {
    let units = Dictionary(grouping: points.filter { $0.value != nil }, by: \.simpleUnit)
      .mapValues { Set($0.map(\.unit)) }
    for index in points.indices {
      let unit = points[index].simpleUnit
      if let spellings = units[unit], spellings.count > 1 { points[index].bring(to: unit, of: nil) }
    }
  }

  /// Puts the points in the order of their categories.
  fileprivate mutating func arrange(_ order: [String]) {
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    points = points.enumerated().sorted { left, right in
      func place(_ point: Point) -> Int { places[point.category] ?? order.count }
      return (place(left.element), left.offset) < (place(right.element), right.offset)
    }.map(\.element)
  }
}

extension Series.Point {
  /// Years are dates, amounts in 万 or 亿 of the dataset's unit stand on its scale, and numbers of
  /// a known total are also shares of it.
  fileprivate mutating func bring(to unit: String, of total: Double?) {
    guard let value else {
      date = Self.date(in: words) ?? ""
      return
    }
    if self.unit == "年", (1800...2100).contains(value), value == value.rounded() {
      date = String(Int(value))
      self.value = nil
      words = printed
      return
    }
    guard self.unit != unit else { return }
    if let (prefix, factor) = Self.multiples.first(where: { self.unit == $0.prefix + unit }) {
      self.value = value * factor
      printed += " " + prefix
      self.unit = unit
      return
    }
    if unit == "%", self.unit == "个", let total, total > 0, value <= total {
      let share = (value / total * 1000).rounded() / 10
      behindUnit = ""
      self.value = share
      printed = share == share.rounded() ? "\(Int(share))" : "\(share)"
      self.unit = unit
      status = .derived
    }
  }

  /// What counts by ten thousands stands before the unit.
  private static let multiples: [(prefix: String, factor: Double)] = [
    ("万亿", 1e12), ("亿", 1e8), ("万", 1e4),
  ]

  /// The unit without the multiple before it: 元 of 万元. A multiple alone has no unit.
  fileprivate var simpleUnit: String {
    let multiple = Self.multiples.first { unit.hasPrefix($0.prefix) }?.prefix ?? ""
    return unit == multiple ? unit : String(unit.dropFirst(multiple.count))
  }

  /// A date as it is printed, `2024 年 2 月 15 日`, in ISO form; nil for other words.
  private static func date(in words: String) -> String? {
    var rest = Substring(words.filter { $0 != " " })
    var parts: [String] = []
    for (mark, digits) in [("年", 4...4), ("月", 1...2), ("日", 1...2)] where !rest.isEmpty {
      let number = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(number.count)
      guard digits.contains(number.count), rest.hasPrefix(mark) else { return nil }
      rest = rest.dropFirst()
      parts.append(number.count == 1 ? "0" + number : String(number))
    }
    return rest.isEmpty && !parts.isEmpty ? parts.joined(separator: "-") : nil
  }
}
