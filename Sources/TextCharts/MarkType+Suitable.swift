import TextGrid

extension MarkType {
  /// The kinds of chart that suit the data, best first; never none.
  ///
  /// Shares that add up to more than a hundred per cent, as those of a multiple choice do, get bars
  /// and never parts of a whole; two values of one thing are joined; what has a course in time gets
  /// a line; where most of a table is missing, a heat map says where.
  public static func suitable(for data: [Datum], _ spec: ChartSpec) -> [MarkType] {
    let context = ChartContext(
      data: data, spec: spec, size: Size(columns: 0, rows: 0), cursor: nil, glyphs: .ascii,
      metrics: .init(), language: .english)
    let shape = DataShape(context)
    let wanted = candidates.first { $0.holds(shape) }?.marks(shape) ?? [.bar]
    var seen: Set<MarkType> = []
    let suited = wanted.filter { mark in
      seen.insert(mark).inserted
        && (ChartKind.all.first { $0.mark == mark }?.suits(context) ?? false)
    }
    return suited.isEmpty ? [.bar] : suited
  }

  private struct Candidate: Sendable {
    let holds: @Sendable (DataShape) -> Bool
    let marks: @Sendable (DataShape) -> [MarkType]
  }

  /// The first that holds is taken.
  private static let candidates: [Candidate] = [
    Candidate(
      holds: { !$0.hasNumbers },
      marks: { $0.hasDates ? [.timeline] : $0.isGrouped ? [.heatmap, .matrix] : [.bar] }),
    Candidate(
      holds: { $0.hasPaths && !$0.hasMixedUnits },
      marks: { _ in [.icicle, .tree, .treemap, .bar] }),
    Candidate(holds: \.isOfDates, marks: { _ in [.timeline] }),
    Candidate(
      holds: \.hasEnds,
      marks: { $0.isChange ? [.dumbbell, .slope, .interval] : [.interval, .dumbbell] }
    ),
    Candidate(
      holds: \.hasMixedUnits,
      marks: {
        let whole: [MarkType] = [.bar, .lollipop]
        guard $0.isGrouped else { return whole }
        if $0.hasUnitPerGroup || $0.isOfProfiles { return [.multiples, .bar, .heatmap, .lollipop] }
        return $0.isTable ? [.heatmap, .bar, .multiples] : whole + [.heatmap, .multiples]
      }),
    Candidate(holds: \.hasX, marks: { _ in [.scatter, .line, .histogram] }),
    Candidate(
      holds: { $0.repeats && !$0.isGrouped },
      marks: { _ in [.box, .strip, .histogram, .bar] }),
    Candidate(
      holds: { $0.isGrouped && $0.hasMeasuresAsGroups }, marks: { _ in [.multiples, .bar] }),
    Candidate(
      holds: { $0.isGrouped && $0.isTemporal },
      marks: { [.line, .step, .bar, .column, .heatmap] + ($0.isWhole ? [.area] : []) }),
    Candidate(
      holds: { $0.isGrouped && $0.isTiered },
      marks: { [.bar] + pairs($0) + [.heatmap, .multiples, .column] + parts($0) }),
    Candidate(
      holds: { $0.isGrouped && $0.isSparse },
      marks: { [.heatmap, .bar] + ($0.isWhole ? [.stacked] : []) + [.matrix] }),
    Candidate(
      holds: { $0.isGrouped && $0.isWhole && $0.isPercent },
      marks: { _ in [.normalized, .stacked, .multiples, .bar, .heatmap, .column, .treemap] }),
    Candidate(
      holds: \.isOfProfiles,
      marks: { [.multiples, .bar, .heatmap, .line, .column] + parts($0) }),
    Candidate(
      holds: \.isTable, marks: { [.heatmap, .bar, .multiples, .column] + parts($0) }),
    Candidate(
      holds: \.isGrouped,
      marks: { [.bar] + pairs($0) + [.multiples, .heatmap, .column] + parts($0) }),
    Candidate(
      holds: { $0.isTemporal && $0.categories > 2 },
      marks: { _ in [.line, .column, .step, .area, .bar] }),
    Candidate(
      holds: { _ in true },
      marks: {
        [.bar] + ($0.categories <= 12 ? [.column] : []) + [.lollipop, .dot]
          + ($0.isWhole && ($0.isComplete || $0.isPercent) ? [.waffle] : [])
          + ($0.isWhole && $0.isComplete ? [.treemap] : [])
          + ($0.categories >= 20 ? [.histogram] : [])
      }),
  ]

  private static func pairs(_ shape: DataShape) -> [MarkType] {
    shape.groups == 2 ? [.dumbbell, .diverging, .slope] : []
  }

  /// What shows that the values add up.
  private static func parts(_ shape: DataShape) -> [MarkType] {
    shape.isWhole && !shape.isPercent ? [.stacked, .normalized, .icicle, .treemap, .tree] : []
  }
}

/// What decides which kinds suit.
private struct DataShape {
  let hasNumbers: Bool
  let hasDates: Bool
  let hasEnds: Bool
  let hasPaths: Bool
  let hasX: Bool
  let hasMixedUnits: Bool
  let isGrouped: Bool
  /// Whether the two values are one before and one after.
  let isChange: Bool
  /// Whether categories are points of time.
  let isTemporal: Bool
  /// Whether some category has several values of one group.
  let repeats: Bool
  /// Whether the values are parts of one whole, or of one for each category.
  let isWhole: Bool
  /// Whether every value is known.
  let isComplete: Bool
  /// Whether groups are different measures.
  let hasMeasuresAsGroups: Bool
  /// Whether more is missing than known.
  let isSparse: Bool
  /// Whether the unit is per cent.
  let isPercent: Bool
  /// Whether most of what is known is a date.
  let isOfDates: Bool
  /// Whether each of a few groups has a unit of its own.
  let hasUnitPerGroup: Bool
  let hasOrderedGroups: Bool
  let hasOrderedCategories: Bool
  let groups: Int
  let categories: Int

  /// Whether one of the fields is a few grades, such as tiers of cities.
  var isTiered: Bool {
    hasOrderedGroups && groups <= 4 || hasOrderedCategories && categories <= 4
  }

  /// Whether each group has a course through the same grades.
  var isOfProfiles: Bool {
    isGrouped && hasOrderedCategories && !hasOrderedGroups && (3...8).contains(groups)
  }

  /// Whether there are more pairs than bars are read of.
  var isTable: Bool { isGrouped && groups > 3 && categories > 3 && groups * categories > 24 }

  init(_ context: ChartContext) {
    let data = context.data
    let facts = context.facts
    let known = facts.known.map { data[$0] }
    hasNumbers = !known.isEmpty
    hasDates = data.contains { $0.date != nil }
    hasEnds = known.count { $0.finiteEnd != nil } * 2 >= max(1, known.count)
    hasPaths = data.contains { !$0.path.isEmpty }
    hasX = known.count { $0.finiteX != nil } * 2 >= max(1, known.count)
    hasMixedUnits = context.hasMixedUnits
    isGrouped = facts.isGrouped
    isChange = context.spec.endTitles.count == 2
    isTemporal =
      context.spec.categoryType == .temporal
      || context.categories.count > 1 && !data.isEmpty
        && (data.allSatisfy { $0.date != nil }
          || context.categories.allSatisfy { CalendarDate(Self.withoutUnit($0.name)) != nil })
    repeats = context.categories.contains { category in
      Set(category.data.map { data[$0].group }).count < category.data.count
    }
    isComplete = !facts.isPartial
    hasMeasuresAsGroups = context.spec.hasMeasuresAsGroups
    isSparse = facts.known.count * 2 < facts.possibleCount
    groups = facts.groups.count
    categories = context.categories.count
    // Per cent tell by their sum whether they are parts; other values by what the spec says.
    let isPercent = context.sharedUnit == "%" || context.sharedUnit == "％"
    self.isPercent = isPercent
    isOfDates =
      data.count { $0.date != nil } * 2 > data.count && known.allSatisfy { $0.date == nil }
    hasUnitPerGroup =
      (2...4).contains(facts.groups.count) && MultiplesKind.strays(context).isEmpty
    hasOrderedGroups = context.spec.groupType != .nominal
    hasOrderedCategories = context.spec.categoryType != .nominal
    let wholes =
      facts.isGrouped ? context.categories.map(\.data) : [Array(data.indices)]
    func isPart(_ indices: [Int]) -> Bool {
      let sum = indices.reduce(0.0) { $0 + (data[$1].number ?? 0) }
      let isComplete = indices.allSatisfy { data[$0].number != nil }
      return sum < 100.6 && (!isComplete || sum > 98.9)
    }
    let isPositive = known.allSatisfy { ($0.number ?? 0) >= 0 }
    isWhole =
      isPositive && !known.isEmpty
      && (isPercent
        ? wholes.allSatisfy(isPart) && (facts.isGrouped || context.spec.isWhole)
        : context.spec.isWhole)
  }

  /// A year as it is written in Chinese: `2023 年`.
  private static func withoutUnit(_ name: String) -> String {
    guard name.hasSuffix("年") else { return name }
    return String(name.dropLast().reversed().drop { $0 == " " }.reversed())
  }
}
