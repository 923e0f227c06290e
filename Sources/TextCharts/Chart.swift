import TextGrid

/// A part of a chart that stands for one datum, and that a reader can choose.
public struct Mark: Hashable, Sendable {
  /// The caller's index of the record behind it.
  public let key: Int
  /// Index of the datum.
  public let datum: Int
  /// The cells that belong to it; empty when it is scrolled out or there is no room.
  public let area: Rect
}

/// A drawn chart.
public struct Chart: Hashable, Sendable {
  /// Header, rows and axis; no title and no frame.
  public let grid: Grid
  /// One mark for each datum, in the order of the data.
  public let marks: [Mark]
  /// One to three sentences that say what the chart shows.
  public let words: [String]
}

/// Draws data as text.
///
/// The result depends on the arguments alone. Nothing fails: what does not fit is shortened or left
/// out, in this order: the axis, the header, the bars, the values, the ends of labels.
///
/// - Parameters:
///   - data: The values, in the order in which they are to stand.
///   - size: Cells to draw in.
///   - cursor: Index of the datum the cursor is on; the chart scrolls to it.
///   - glyphs: The characters to draw with; those for narrow terminals take their place where one
///     of them is not one cell wide under the metrics.
///   - language: The language of the chart's own words and of big numbers at its axis.
public func drawChart(
  _ data: [Datum], spec: ChartSpec, size: Size, cursor: Int? = nil, glyphs: Glyphs = .blocks,
  metrics: TextMetrics = .init(), language: ChartLanguage = .chinese
) -> Chart {
  let context = ChartContext(
    data: data, spec: spec, size: size, cursor: cursor, glyphs: glyphs, metrics: metrics,
    language: language)
  return switch spec.mark {
  case .bar: BarChart(context).chart()
  }
}
