/// The form of the marks that stand for data, after Vega-Lite's mark types.
public enum MarkType: String, CaseIterable, Sendable {
  /// Horizontal bars; grouped where the data have a second nominal field.
  case bar
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

  public init(
    mark: MarkType = .bar, title: String = "", categoryTitle: String = "",
    groupTitle: String? = nil, measureTitle: String = "", unit: String = "", isWhole: Bool = false
  ) {
    self.mark = mark
    self.title = title
    self.categoryTitle = categoryTitle
    self.groupTitle = groupTitle
    self.measureTitle = measureTitle
    self.unit = unit
    self.isWhole = isWhole
  }
}

/// The language of a chart's own words.
public enum ChartLanguage: Hashable, Sendable, CaseIterable {
  case chinese, english
}
