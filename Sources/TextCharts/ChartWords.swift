import TextGrid

/// Says a chart in sentences.
struct ChartWords {
  let context: ChartContext
  private let kind: ChartKind
  let phrases: ChartPhrases

  /// Names that a sentence lists before it counts the rest.
  static let listed = 3
  /// Values that are added up as decimals.
  private static let exactly = 10_000

  init(_ context: ChartContext, _ kind: ChartKind) {
    self.context = context
    self.kind = kind
    phrases = context.phrases
  }

  var sentences: [String] {
    let isGrouped = context.facts.isGrouped
    let name =
      (isGrouped ? phrases.groupedNames[self.kind.mark] : nil)
      ?? phrases.kindNames[self.kind.mark] ?? self.kind.mark.rawValue
    let kind = phrases.kind(
      name, context.measure, context.fieldTitles,
      isGrouped && !context.categories.isEmpty ? context.categories.count : nil,
      context.data.count)
    guard !context.data.isEmpty else {
      return [kind, phrases.noData].map(sentence)
    }
    return [
      kind, self.kind.findings?(self) ?? extremes, self.kind.showsValues ? gaps : "", unplaced,
      context.spec.basis.joined(separator: phrases.clause),
    ].filter { !$0.isEmpty }.map(sentence)
  }

  /// Words may go to a terminal as they are.
  private func sentence(_ text: String) -> String {
    let text = printable(text)
    let first = String(text.prefix { $0 != " " })
    let head = phrases.openings[first] ?? first
    return head + text.dropFirst(first.count) + phrases.sentenceEnd
  }

  // MARK: Extremes

  var extremes: String {
    let facts = context.facts
    guard !facts.known.isEmpty else { return phrases.noNumbers }
    guard context.hasMixedUnits else { return extremes(of: facts.known, facts.values) }
    var members: [String: [Int]] = [:]
    for index in facts.known {
      members[context.unit(of: context.data[index]), default: []].append(index)
    }
    return facts.units.prefix(Self.listed)
      .map { unit in
        let indices = members[unit] ?? []
        return phrases.unitFact(
          unit, extremes(of: indices, indices.compactMap { context.data[$0].number }))
      }
      .joined(separator: phrases.clause)
  }

  /// - Parameter numbers: The values of the data, in the same order.
  private func extremes(
    of indices: some RandomAccessCollection<Int>, _ numbers: [Double]
  ) -> String {
    func index(_ place: Int) -> Int {
      indices[indices.index(indices.startIndex, offsetBy: place)]
    }
    guard let low = numbers.min(), let high = numbers.max(),
      let lowest = numbers.firstIndex(of: low).map(index),
      let highest = numbers.firstIndex(of: high).map(index)
    else { return "" }
    if indices.count == 1 {
      let single = context.hasMixedUnits ? phrases.alone : phrases.single
      return single(name(highest), value(highest))
    }
    let total = total(of: numbers)
    if low == high {
      let fact = phrases.equal(indices.count, value(highest))
      return [fact, total?.text ?? ""].filter { !$0.isEmpty }.joined(separator: phrases.clause)
    }
    func holders(of number: Double) -> [Int] {
      numbers.indices.filter { numbers[$0] == number }.map(index)
    }
    let largest = holders(of: high)
    return [
      phrases.largest(names(largest), value(highest), total?.share(high, largest.count > 1)),
      phrases.smallest(names(holders(of: low)), value(lowest)),
      total?.text ?? "",
    ].filter { !$0.isEmpty }.joined(separator: phrases.clause)
  }

  private struct Total {
    let text: String
    /// The part that a value is of it, or each of several.
    let share: (_ value: Double, _ isEach: Bool) -> String?
  }

  /// The sum, where values are shares of one whole. In per cent they are their own shares.
  private func total(of numbers: [Double]) -> Total? {
    guard context.spec.isWhole, !context.hasMixedUnits, numbers.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    var exact: DecimalNumber? = numbers.count <= Self.exactly ? DecimalNumber(mantissa: 0) : nil
    for number in numbers where exact != nil {
      exact = exact.flatMap { sum in DecimalNumber(number).flatMap { sum.adding($0) } }
    }
    let sum = exact?.doubleValue ?? numbers.reduce(0, +)
    guard sum > 0, sum.isFinite else { return nil }
    let isPartial = context.facts.isPartial
    let unit = context.sharedUnit
    let number = exact?.description ?? NumberFormat.text(sum)
    let text = phrases.total(NumberFormat.text(number, unit: unit), isPartial)
    if unit == "%" || unit == "％" { return Total(text: text) { _, _ in nil } }
    return Total(text: text) { [phrases] value, isEach in
      phrases.share(NumberFormat.percent(value / sum), isPartial, isEach)
    }
  }

  // MARK: Gaps

  private var gaps: String {
    let facts = context.facts
    var parts: [String] = []
    if !facts.missing.isEmpty {
      parts.append(phrases.missing(facts.missing.count, examples(facts.missing)))
    }
    if facts.unnamedCount > 0 { parts.append(phrases.lost(facts.unnamedCount)) }
    if !facts.worded.isEmpty {
      let quotes = facts.worded.prefix(Self.listed).map {
        phrases.quoted(name($0), context.data[$0].words)
      }
      parts.append(
        phrases.worded(
          facts.worded.count, phrases.examples(quotes, facts.worded.count - quotes.count)))
    }
    if !facts.notApplicable.isEmpty {
      parts.append(phrases.inapplicable(facts.notApplicable.count, examples(facts.notApplicable)))
    }
    if facts.derivedCount > 0 {
      parts.append(phrases.derived(facts.derivedCount, ChartContext.derivedSign))
    }
    if context.hasMixedUnits, kind.saysUnits {
      parts.append(
        phrases.mixedUnits(unitNames))
    }
    return parts.joined(separator: phrases.clause)
  }

  /// Records that are counted nowhere.
  private var unplaced: String {
    guard let coverage = context.spec.coverage, coverage.placed < coverage.all else { return "" }
    return phrases.unplaced(coverage.all - coverage.placed, coverage.all)
  }

  // MARK: Names and values

  private var unitNames: String {
    let units = context.facts.units.map { $0.isEmpty ? phrases.unitless : $0 }
    return phrases.names(Array(units.prefix(Self.listed)), max(0, units.count - Self.listed))
  }

  func names(_ indices: [Int]) -> String { list(indices, phrases.names) }

  /// The same where their number is said already.
  func examples(_ indices: [Int]) -> String { list(indices, phrases.examples) }

  private func list(
    _ indices: [Int], _ join: (_ names: [String], _ more: Int) -> String
  ) -> String {
    // Several values of one category have one name.
    var seen: Set<[String?]> = []
    let distinct = indices.filter {
      seen.insert([context.data[$0].category, context.data[$0].group]).inserted
    }
    let first = distinct.prefix(Self.listed).map(name)
    return join(first, distinct.count - first.count)
  }

  func name(_ index: Int) -> String {
    let datum = context.data[index]
    return [datum.category, datum.group].compactMap(\.self).map(phrases.name)
      .joined(separator: " ")
  }

  func value(_ index: Int) -> String {
    let datum = context.data[index]
    guard let number = datum.number else { return "" }
    return context.valueText(of: datum, value: number)
  }
}
