import ReportModel

extension Library {
  /// The values of a dataset to draw. Where others go with it they are set beside it, unless the
  /// address asks for another kind of chart than small multiples.
  func datasetSeries(
    _ dataset: Record, _ address: Address, _ members: [String: Address], _ language: Language
  ) -> Series {
    var own = series(of: dataset, members, language)
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
    result.hasOrderedCategories = own.hasOrderedCategories
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
    var result = Series(
      points: drawn.map { observation in
        let cell = observation.observedCell
        let hasNumber = cell.number != nil
        var point = Series.Point(
          category: observation[.member1], group: isCross ? observation[.member2] : nil,
          value: cell.number, printed: hasNumber ? cell.text : "",
          words: hasNumber || cell.status == .missing ? "" : cell.text,
          unit: observation.observedUnit, status: cell.status,
          target: members[observation[.member1]] ?? observation.address, source: observation)
        point.bring(to: dataset[.unit], of: dataset.number(.sampleSize))
        return point
      },
      title: dataset.name(in: language),
      categoryTitle: heading(dataset, .dimension1, .dimension1En, language),
      groupTitle: isCross ? heading(dataset, .dimension2, .dimension2En, language) : nil,
      measureTitle: heading(dataset, .measure, .measureEn, language), unit: dataset[.unit],
      isWhole: dataset[.choice] == "single")
    result.hasOrderedCategories = Record.isOrdered(dimension: dataset[.dimension1])
    if !isCross, !result.hasOrderedCategories, dataset[.dimension1] != Self.indicators {
      result.rank()
    }
    result.hasOrderedGroups = Record.isOrdered(dimension: dataset[.dimension2])
    return result
  }
}

extension Series {
  /// Puts the largest first, as far as all numbers have one unit; what has no number, and the rest
  /// of a whole, stay behind.
  fileprivate mutating func rank() {
    let known = points.filter { $0.value != nil }
    guard Set(known.map(\.unit)).count == 1, points.allSatisfy({ $0.date.isEmpty }) else { return }
    func place(_ point: Point) -> (Int, Double) {
      // `其他传统行业应用` is a name of its own.
      let isRest =
        point.category.count <= 4
        && ["其他", "其它", "未述"].contains { point.category.hasPrefix($0) }
      return (point.value == nil ? 2 : isRest ? 1 : 0, -(point.value ?? 0))
    }
    // Equal ones stay in the order of the report.
    points = points.enumerated().sorted {
      let (left, right) = (place($0.element), place($1.element))
      return (left.0, left.1, $0.offset) < (right.0, right.1, $1.offset)
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
    for (prefix, factor) in [("万", 1e4), ("亿", 1e8)] where self.unit == prefix + unit {
      self.value = value * factor
      printed += " " + prefix
      self.unit = unit
      return
    }
    if unit == "%", self.unit == "个", let total, total > 0, value <= total {
      let share = (value / total * 1000).rounded() / 10
      self.value = share
      printed = share == share.rounded() ? "\(Int(share))" : "\(share)"
      self.unit = unit
      status = .derived
    }
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
