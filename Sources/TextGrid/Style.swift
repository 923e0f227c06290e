/// What a piece of text means; a theme turns it into colour and attributes.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Body text.
  case text
  /// What may be read later: the other language, units, counts.
  case secondary
  /// A heading, or the title of a pane.
  case title
  /// The border of a pane.
  case border
  /// The border of the pane that has the keys.
  case borderFocused
  /// A key the reader can press.
  case key
  /// What Enter opens.
  case link
  /// What the filter or search found.
  case match
  /// A level of mastery.
  case level
  /// A bar of a chart.
  case bar
  /// A bar of a chart's second series, or of the other side.
  case barOther
  /// The least of four densities of a heat map.
  case density1
  case density2
  case density3
  /// The most of them, the farthest from the page in lightness.
  case density4
  /// A value that is not there.
  case missing
  /// A value computed, not stated.
  case derived
  /// A discrepancy, or something to be careful with.
  case warning
  /// What went wrong.
  case error
  /// The status line and crumbs.
  case status
}

/// What lies under a piece of text.
public enum Ground: UInt8, CaseIterable, Sendable {
  /// The plain page.
  case page
  /// The line or mark the cursor is on, in the pane that has the keys.
  case cursor
  /// The same in another pane.
  case cursorUnfocused
  /// A popup over the page.
  case popup
}

/// How a cell is drawn, in the reader's terms.
public struct Style: Hashable, Sendable {
  public var role: Role
  public var ground: Ground

  public init(_ role: Role = .text, on ground: Ground = .page) {
    self.role = role
    self.ground = ground
  }
}
