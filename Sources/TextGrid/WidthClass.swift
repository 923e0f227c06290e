/// How many cells a scalar value takes, the classes of UAX #11 folded to what a terminal knows.
public enum WidthClass: UInt8, CaseIterable, Sendable {
  /// No cell of its own: combining marks, format characters, joiners, selectors.
  case zero
  /// One cell.
  case one
  /// Two cells.
  case two
  /// East Asian Ambiguous: one cell or two, see ``AmbiguousWidth``.
  case ambiguous
  /// Private use; a font may draw anything.
  case privateUse
  /// A control character or a line separator.
  case control
  /// Not assigned in ``TextMetrics/unicodeVersion``, surrogates and noncharacters included.
  case unassigned

  /// The class of a scalar value.
  public init(_ scalar: Unicode.Scalar) {
    switch WidthTable.class(of: scalar) {
    case .unassigned: self = .unassigned
    case .one: self = .one
    case .two: self = .two
    case .ambiguous: self = .ambiguous
    case .mark, .ignorable: self = .zero
    case .control: self = .control
    case .privateUse: self = .privateUse
    case .contextual: self = (0x1F1E6...0x1F1FF).contains(scalar.value) ? .one : .zero
    }
  }
}
