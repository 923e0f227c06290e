/// How wide the terminal draws characters that are East Asian Ambiguous (UAX #11): quotes, dashes,
/// `·`, `①`, `→`, box drawing, most block elements.
public enum AmbiguousWidth: Sendable, CaseIterable {
  case narrow, wide
}

/// Measures and cuts text in display cells.
///
/// A text measures as much as ``Grid/write(_:row:column:columns:style:)`` draws of it: everything
/// is read through the rules of ``printable(_:)``, and every text that comes back is printable.
public struct TextMetrics: Hashable, Sendable {
  /// How wide ambiguous characters are.
  public var ambiguous: AmbiguousWidth

  public init(ambiguous: AmbiguousWidth = .narrow) {
    self.ambiguous = ambiguous
  }

  /// Version of the Unicode Character Database behind the widths.
  public static var unicodeVersion: String { WidthTable.unicodeVersion }

  /// The cells a scalar value takes when it stands alone: 0, 1 or 2.
  public func width(of scalar: Unicode.Scalar) -> Int {
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    var scanner = UnitScanner(CollectionOfOne(scalar).makeIterator(), metrics: self)
    return scanner.next()?.width ?? 0
  }

  /// The cells a text takes.
  public func width(of text: String) -> Int {
    var scanner = UnitScanner(text.unicodeScalars.makeIterator(), metrics: self)
    var width = 0
    while let unit = scanner.next() { width += unit.width }
    return width
  }

  /// The cells a text takes.
  public func width(of text: some StringProtocol) -> Int {
    width(of: String(text))
  }

  /// The cells a styled line takes.
  public func width(of line: StyledLine) -> Int {
    line.spans.reduce(0) { $0 + width(of: $1.text) }
  }

  func units(of text: String, attaches: Bool = false) -> [Unit] {
    var scanner = UnitScanner(text.unicodeScalars.makeIterator(), metrics: self, attaches: attaches)
    var units: [Unit] = []
    units.reserveCapacity(text.utf8.count)
    while let unit = scanner.next() { units.append(unit) }
    return units
  }
}
