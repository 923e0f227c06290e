import TextGrid

/// A chart as shapes, laid out in cells but tied to no target: the text painter and the SVG painter
/// draw the same one.
///
/// Whole numbers are the middles of cells: column 3.5 is the border between columns 3 and 4.
struct Scene {
  let size: Size
  var shapes: [Shape] = []
  /// One for each datum, in order.
  private(set) var marks: MarkTable

  /// A scene in which no mark has a place yet.
  init(_ context: ChartContext) {
    size = context.size
    marks = MarkTable(context.data)
  }

  /// Gives a datum its cells, as far as they exist.
  mutating func place(_ datum: Int, at area: Rect) {
    if let slot = slot(for: area) { marks.put(datum, in: slot) }
  }

  /// A place for many data, as far as its cells exist; nil where none does.
  mutating func slot(for area: Rect) -> UInt32? {
    let area = area.intersection(Rect(size))
    return area.isEmpty ? nil : marks.add(area)
  }

  /// Puts data in places by their indices.
  mutating func placeAll(_ body: (_ slots: inout UnsafeMutableBufferPointer<UInt32>) -> Void) {
    marks.put(body)
  }

  /// Adds a text of at most so many cells; nothing where there are none.
  ///
  /// - Parameter exactRow: Where it stands in a picture, which is not bound to rows.
  mutating func write(
    _ text: String, row: Int, column: Int, columns: Int, role: Role = .text,
    anchor: Shape.Anchor = .start, isOnFill: Bool = false, exactRow: Double? = nil
  ) {
    guard columns > 0, !text.isEmpty else { return }
    shapes.append(
      .text(
        Shape.Text(
          text: text, row: row, column: column, columns: columns, role: role, anchor: anchor,
          isOnFill: isOnFill, exactRow: exactRow)))
  }
}

/// A part of a scene.
enum Shape {
  /// Which point of a text stays where it is when fonts differ in width.
  enum Anchor: Hashable { case start, middle, end }

  struct Text {
    let text: String
    let row: Int
    let column: Int
    /// The cells it takes at most, and in which an end or middle is meant.
    let columns: Int
    let role: Role
    let anchor: Anchor
    /// Whether it stands on a pattern, so that it needs a ground of its own.
    var isOnFill = false
    /// The row it would have if it were not bound to one, as a number above a bar.
    var exactRow: Double?
  }

  /// A bar that begins at a zero line, which has a row or column of its own.
  struct Bar {
    let direction: Direction
    /// The cell of the zero line next to the bar's first line of cells.
    let origin: Point
    /// Cells across.
    let thickness: Int
    /// Cells along; positive, and shown however small.
    let length: Double
    let look: Look
    let datum: Int
    /// Whether a gap parts it from the next, as bars of a histogram would run into each other.
    var hasGap = false
  }

  /// Where bars grow to.
  enum Direction: Hashable {
    case right, left, up, down
  }

  /// A filled rectangle: the cells that a text fills, and where its edges really are.
  struct Block {
    let cells: Rect
    /// Left and right edge.
    let edges: ClosedRange<Double>
    /// Top and bottom edge, where these are data, too.
    var heights: ClosedRange<Double>?
    /// Right edge of the area that a picture shows as belonging to it.
    var field: Double?
    let look: Look
    let datum: Int
  }

  /// A point of data.
  struct Dot {
    let x: Double
    let y: Double
    let look: Look
    let datum: Int
  }

  /// A line through points.
  struct Path {
    let points: [(x: Double, y: Double)]
    let look: Look
    /// Where the area below is filled, the row it ends at.
    var floor: Double?
  }

  /// A straight line between two cells, with its ends and what it meets.
  struct Rule {
    let isVertical: Bool
    /// Row of a horizontal rule, column of a vertical one.
    let line: Int
    let range: ClosedRange<Int>
    /// Where they are along it; in text in the cell next to that.
    var ticks: [Double] = []
    /// Where the zero line of the other direction meets it.
    var crossing: Int?
    var role: Role = .border
    var isDashed = false
  }

  /// A rectangle with a border that those beside it share.
  struct Box {
    /// The border and what it surrounds.
    let cells: Rect
    /// Where its edges really are.
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>
    let look: Look
    let isFilled: Bool
    let datum: Int
  }

  /// A field of a heat map: a density and the text on it.
  struct Tile {
    let cells: Rect
    /// From 0 for none to 4 for the most.
    let level: Int
    /// Cells at its left that show the density in text; the rest is for the number.
    let swatch: Int
    let text: String
    /// Of the text.
    let role: Role
    let datum: Int

    /// The roles of the levels from 1.
    static let roles: [Role] = [.density1, .density2, .density3, .density4]
  }

  case text(Text)
  case bar(Bar)
  case block(Block)
  case dot(Dot)
  case path(Path)
  case rule(Rule)
  case tile(Tile)
  case box(Box)
  /// One glyph of the series' kind, for legends.
  case key(Look, isPoint: Bool, row: Int, column: Int)
}

/// How the shapes of one series look.
struct Look: Hashable {
  /// Which of the series; each has a pattern, a marker and a colour of its own.
  var series = 0
  var role: Role = .bar
  /// Not filled, as the first of two values.
  var isHollow = false

  init(series: Int = 0, role: Role? = nil, isHollow: Bool = false) {
    self.series = series
    self.role = role ?? (series.isMultiple(of: 2) ? .bar : .barOther)
    self.isHollow = isHollow
  }
}
