/// The form of the marks that stand for data, after Vega-Lite's mark types.
public enum MarkType: String, CaseIterable, Sendable {
  /// Horizontal bars; grouped where the data have a second nominal field.
  case bar
  /// Vertical bars, side by side where there are groups.
  case column
  /// The groups of a category one after the other in one bar.
  case stacked
  /// The same as parts of a hundred.
  case normalized
  /// Two groups to both sides of one line.
  case diverging
  /// A point for each datum; its axis may begin elsewhere than at zero.
  case dot
  /// A point at the end of a line from zero.
  case lollipop
  /// Two values of each category, joined.
  case dumbbell
  /// Two values of each category on two axes, joined by a line.
  case slope
  /// From one value to another.
  case interval
  /// Events at their dates.
  case timeline
  /// A line for each group through values in order of categories, dates or `x`.
  case line
  /// The same in steps: a value holds until the next.
  case step
  /// A line with what lies below it.
  case area
  /// A point at `x` and the value.
  case scatter
  /// How many values lie in each of equal bins.
  case histogram
  /// Least, quartiles and greatest of the values of each category.
  case box
  /// Every value of each category as a point.
  case strip
  /// Two nominal fields, and a density for each pair.
  case heatmap
  /// Two nominal fields, and a sign where the pair has a value.
  case matrix
  /// Parts of a hundred as a hundred squares.
  case waffle
  /// A panel of bars for each group, all on one scale.
  case multiples
  /// Areas as large as the values, nested.
  case treemap
  /// A tree in columns, each node as high as its value.
  case icicle
  /// Indented rows with numbers and bars.
  case tree
}

/// What kind of values a field has, after Vega-Lite's types.
public enum FieldType: String, CaseIterable, Sendable {
  case nominal, ordinal, quantitative, temporal
}

/// How values become lengths.
public enum ScaleType: String, CaseIterable, Sendable {
  case linear
  /// By powers of ten. Bars, which begin at zero, stay linear.
  case logarithmic
}

/// What a chart shows and how.
public struct ChartSpec: Hashable, Sendable {
  public var mark: MarkType
  /// What the chart is about; it is not drawn.
  public var title: String
  /// Name of the category field.
  public var categoryTitle: String
  /// Name of the second nominal field.
  public var groupTitle: String?
  /// Name of the measure.
  public var measureTitle: String
  /// Unit of every value that has none of its own.
  public var unit: String
  /// Whether the values are shares of one whole.
  public var isWhole: Bool
  /// Names of the two values of a datum that has an end: before and after, lowest and highest.
  public var endTitles: [String]
  /// Name of the field `x`.
  public var xTitle: String
  /// Whether categories have an order of their own.
  public var categoryType: FieldType
  /// Whether groups have one.
  public var groupType: FieldType
  public var scale: ScaleType
  /// Names of categories in the order in which they stand, as in Vega-Lite's `sort`; those that are
  /// not named follow in the order of the data.
  public var categoryOrder: [String]
  /// The same of groups.
  public var groupOrder: [String]
  /// Whether groups are different measures, which can be read beside one another but neither added
  /// up nor subtracted.
  public var hasMeasuresAsGroups: Bool
  /// What the values rest on, said behind everything else: sample, period.
  public var basis: [String]
  /// How many of all records are counted, for charts of counts; nil for other charts.
  public var coverage: Coverage?

  /// How many data there are besides those given, of which not even the names are known: the lost
  /// places of a ranking.
  public var unnamedCount: Int

  /// Records with a place in a chart of counts, and all.
  public struct Coverage: Hashable, Sendable {
    public var placed: Int
    public var all: Int

    public init(placed: Int, all: Int) {
      self.placed = placed
      self.all = all
    }
  }

  public init(
    mark: MarkType = .bar, title: String = "", categoryTitle: String = "",
    groupTitle: String? = nil, measureTitle: String = "", unit: String = "",
    isWhole: Bool = false, endTitles: [String] = [], xTitle: String = "",
    categoryType: FieldType = .nominal, groupType: FieldType = .nominal,
    scale: ScaleType = .linear, categoryOrder: [String] = [],
    groupOrder: [String] = [], hasMeasuresAsGroups: Bool = false,
    basis: [String] = [], coverage: Coverage? = nil,
    unnamedCount: Int = 0
  ) {
    self.mark = mark
    self.title = title
    self.categoryTitle = categoryTitle
    self.groupTitle = groupTitle
    self.measureTitle = measureTitle
    self.unit = unit
    self.isWhole = isWhole
    self.endTitles = endTitles
    self.xTitle = xTitle
    self.categoryType = categoryType
    self.groupType = groupType
    self.scale = scale
    self.categoryOrder = categoryOrder
    self.groupOrder = groupOrder
    self.hasMeasuresAsGroups = hasMeasuresAsGroups
    self.basis = basis
    self.coverage = coverage
    self.unnamedCount = unnamedCount
  }
}

/// The language of a chart's own words.
public enum ChartLanguage: Hashable, Sendable, CaseIterable {
  case chinese, english
}
