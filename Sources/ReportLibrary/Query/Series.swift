import ReportModel

/// Values to be drawn: one point for each mark of a chart.
public struct Series: Sendable {
  public struct Point: Sendable {
    public let category: String
    /// The second dimension, nil where there is one only.
    public var group: String?
    public var value: Double?
    /// A second value in the same unit, which it became.
    public var end: Double?
    /// The date or period, in ISO form as far as it is known: `2023-08`, `1950/1999`.
    public var date = ""
    /// The names above the category in a tree, the outermost first.
    public var path: [String] = []
    /// The number as shown, with what qualifies it before the unit.
    public var printed: String
    /// What qualifies it behind the unit: `以上` of `80%以上`.
    public var behindUnit = ""
    /// Words where the report gives only words.
    public var words: String
    public var unit: String
    public var status: Sheet.Cell.Status
    /// Where Enter leads, nil when nothing stands behind the mark.
    public let target: Address?
    public let source: Record?

    init(
      category: String, group: String?, value: Double?, printed: String, words: String,
      unit: String, status: Sheet.Cell.Status, target: Address?, source: Record?
    ) {
      self.category = category
      self.group = group
      self.value = value
      self.printed = printed
      self.words = words
      self.unit = unit
      self.status = status
      self.target = target
      self.source = source
    }
  }

  public var points: [Point]
  public let title: String
  public let categoryTitle: String
  public let groupTitle: String?
  public let measureTitle: String
  public let unit: String
  /// Whether the values are shares of one whole.
  public let isWhole: Bool
  /// Names of the two values of a point that has an end.
  public var endTitles: [String] = []
  /// Whether the categories, and the groups, have an order of their own: bands, grades, years.
  public var hasOrderedCategories = false
  public var hasOrderedGroups = false
  /// The categories in the order in which they stand, where that is not the order of the points.
  public var categoryOrder: [String] = []
  /// The same of the groups.
  public var groupOrder: [String] = []
  /// Whether the groups are different measures of the categories.
  public var hasMeasuresAsGroups = false
  /// Sample, period and population, as far as the report tells them.
  public var basis: [String] = []
  /// How many of a list's records are counted; nil where records are not counted.
  public var coverage: Coverage?
  /// How many members there are besides, of which not even the names are known.
  public var unnamedCount = 0
  /// The series of the one dataset that the screen is about, where this one sets others beside it;
  /// else empty.
  public var own: [Series] = []
  /// Whether others can be set beside it.
  public var hasCompanions = false

  public init(
    points: [Point], title: String, categoryTitle: String, groupTitle: String?,
    measureTitle: String, unit: String, isWhole: Bool
  ) {
    self.points = points
    self.title = title
    self.categoryTitle = categoryTitle
    self.groupTitle = groupTitle
    self.measureTitle = measureTitle
    self.unit = unit
    self.isWhole = isWhole
  }
}

extension Series {
  /// The names of the categories, each once.
  var categories: [String] {
    var seen: Set<String> = []
    return points.map(\.category).filter { seen.insert($0).inserted }
  }

  /// The names of the groups, each once.
  var groups: [String] {
    var seen: Set<String> = []
    return points.compactMap(\.group).filter { seen.insert($0).inserted }
  }

  /// Whether there is anything that a chart would show better than a table: two dates, or two
  /// different numbers of one unit.
  public var hasComparison: Bool {
    if points.count(where: { !$0.date.isEmpty }) > 1 { return true }
    let numbers = Dictionary(grouping: points.filter { $0.value != nil }, by: \.unit)
    return numbers.values.contains { Set($0.map(\.value)).count > 1 }
  }
}

extension Sheet {
  /// The sheet as its chart shows it: one row for each mark, in place of the
  /// table's rows. Itself when there is nothing to draw.
  func drawn(in language: Language) -> Sheet {
    guard let series else { return self }
    var columns = [Column("category", series.categoryTitle)]
    if let title = series.groupTitle { columns.append(Column("group", title)) }
    columns += [
      Column("value", series.measureTitle, .number),
      Column("unit", Bilingual("单位", "Unit")[language]),
    ]
    var copy = self
    copy.columns = columns
    copy.parts = []
    copy.rows = series.points.map { point in
      let value =
        point.status == .missing
        ? Cell.missing
        : Cell(
          point.value == nil ? point.words : point.printed + point.behindUnit, number: point.value,
          status: point.status)
      let indent = String(repeating: "  ", count: min(point.path.count, 8))
      var cells = [Cell(indent + point.category)]
      if series.groupTitle != nil { cells.append(Cell(point.group ?? "")) }
      return Row(
        cells: cells + [value, Cell(point.unit)], target: point.target, source: point.source,
        point: point)
    }
    copy.total = copy.rows.count
    if let coverage = series.coverage, coverage.placed < coverage.all {
      copy.facts.append(
        Fact(
          Bilingual("无此项", "Without it")[language],
          Bilingual(
            "\(coverage.all - coverage.placed) 条，共 \(coverage.all) 条",
            "\(coverage.all - coverage.placed) of \(coverage.all) records")[language]))
    }
    return copy
  }

  /// What is to be drawn: the marks of the rows that are left when the sheet
  /// is a chart, all of the series beside a table.
  public var shownSeries: Series? {
    guard var series else { return nil }
    let points = rows.compactMap(\.point)
    if address["chart"] != nil { series.points = points }
    return series
  }
}
