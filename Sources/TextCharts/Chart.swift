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
  /// One to three sentences that say what the chart shows.
  public let words: [String]
  private let places: MarkTable

  init(grid: Grid, places: MarkTable, words: [String]) {
    self.grid = grid
    self.places = places
    self.words = words
  }

  /// One mark for each datum, in the order of the data. They are made when asked for, as many as
  /// there are data; ``mark(of:)`` makes one.
  public var marks: [Mark] { (0..<places.count).map { places[$0] } }

  /// The mark of a datum; nil where there is no such datum.
  public func mark(of datum: Int) -> Mark? {
    datum >= 0 && datum < places.count ? places[datum] : nil
  }
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
  let kind = ChartKind.kind(for: context)
  let scene = kind.scene(context)
  return Chart(
    grid: TextPainter.grid(of: scene, context), places: scene.marks,
    words: ChartWords(context, kind).sentences)
}

/// What a chart says of its data, the same at every size. Nothing is laid out.
public func chartWords(
  of data: [Datum], spec: ChartSpec, glyphs: Glyphs = .blocks, language: ChartLanguage = .chinese
) -> [String] {
  let context = ChartContext(
    data: data, spec: spec, size: Size(columns: 0, rows: 0), cursor: nil, glyphs: glyphs,
    metrics: .init(), language: language)
  return ChartWords(context, ChartKind.kind(for: context)).sentences
}

/// Draws data as an SVG document: the same layout, ticks and words as
/// ``drawChart(_:spec:size:cursor:glyphs:metrics:language:)`` has at as many cells as the size in pixels holds. The words are its description.
///
/// - Parameters:
///   - width: Pixels; at least 160.
///   - height: Pixels; nil for as many as all rows need.
public func drawChartSVG(
  _ data: [Datum], spec: ChartSpec, language: ChartLanguage = .chinese, width: Int = 800,
  height: Int? = nil
) -> String {
  let columns = max(16, (min(width, 100_000) - 2 * SVGPainter.margin) / SVGPainter.cellWidth)
  let rows =
    height.map { max(1, min($0, 1_000_000) / SVGPainter.cellHeight - SVGPainter.titleRows) }
    ?? naturalRows(of: data, spec: spec, language: language, columns: columns)
  let context = ChartContext(
    data: data, spec: spec, size: Size(columns: columns, rows: rows), cursor: nil,
    glyphs: .blocks, metrics: .init(), language: language, hasCells: false)
  let kind = ChartKind.kind(for: context)
  return SVGPainter.document(
    of: kind.scene(context), context, words: ChartWords(context, kind).sentences)
}

/// The rows that a chart needs to show all its data, or that become it, in so many columns.
public func naturalRows(
  of data: [Datum], spec: ChartSpec, language: ChartLanguage = .chinese, columns: Int = 80
) -> Int {
  let context = ChartContext(
    data: data, spec: spec, size: Size(columns: columns, rows: 0), cursor: nil, glyphs: .blocks,
    metrics: .init(), language: language)
  return ChartKind.kind(for: context).rows(context)
}
