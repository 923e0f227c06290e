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
    /// The number as shown, with its qualifier.
    public var printed: String
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
          point.value == nil ? point.words : point.printed, number: point.value,
          status: point.status)
      let indent = String(repeating: "  ", count: min(point.path.count, 8))
      var cells = [Cell(indent + point.category)]
      if series.groupTitle != nil { cells.append(Cell(point.group ?? "")) }
      return Row(
        cells: cells + [value, Cell(point.unit)], target: point.target, source: point.source,
        point: point)
    }
    copy.total = copy.rows.count
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
