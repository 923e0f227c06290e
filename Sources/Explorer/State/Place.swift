import ReportLibrary

/// A screen as the reader left it: where, on which row, what stands at the top.
public struct Place: Hashable, Sendable {
  /// Address with filter, sort, columns and chart.
  public var address: Address
  /// The row the cursor is on, an index among the rows shown.
  public var cursor = 0
  /// The first line of the pane that is shown, facts and headings counted.
  public var top = 0
  /// How many columns behind the first are slid out to the left.
  public var slide = 0
  /// The id of the column that was chosen to be changed; nil for the first one shown.
  public var column: String?
  /// Whether the cursor may be out of sight: a place opens at its top, and the reader may read on
  /// past the first and the last row.
  public var isScrolled = true

  public init(_ address: Address) { self.address = address }

  /// Goes to a row, which is brought into sight.
  mutating func go(to row: Int) {
    cursor = row
    isScrolled = false
  }
}

/// Where the reader has been. Going somewhere new forgets what lay ahead, as
/// in a browser.
public struct History: Hashable, Sendable {
  public private(set) var back: [Place] = []
  public private(set) var ahead: [Place] = []

  public init() {}

  /// A history of which only what lies ahead is known.
  init(ahead: [Place]) { self.ahead = ahead }

  /// Leaves `place` for a new one.
  mutating func leave(_ place: Place) {
    back.append(place)
    ahead = []
  }

  /// Returns to the place before, keeping `place` ahead; nil at the beginning.
  mutating func goBack(from place: Place) -> Place? {
    guard let last = back.popLast() else { return nil }
    ahead.append(place)
    return last
  }

  /// Goes where ``goBack(from:)`` came from; nil when nothing lies ahead.
  mutating func goAhead(from place: Place) -> Place? {
    guard let next = ahead.popLast() else { return nil }
    back.append(place)
    return next
  }
}
