/// One cell of a ``Grid``.
///
/// A character two cells wide is a *lead* followed by a *continuation*. The continuation repeats
/// the lead's style and has a space for its scalar, so that one can draw either half alone.
public struct Cell: Hashable, Sendable {
  /// Which part of a character a cell holds.
  public enum Part: UInt8, CaseIterable, Sendable {
    /// A character of one cell.
    case narrow
    /// The left half of a character of two cells.
    case lead
    /// The right half of a character of two cells.
    case continuation
  }

  /// Everything in one word, so that frames are compared a word a cell: scalar in bits 0-20, mark
  /// in 21-41 (0 for none), role in 42-49, ground in 50-57, part in 58-59.
  private var bits: UInt64

  /// A space of one cell.
  public static let blank = Cell(" ")

  init(_ scalar: Unicode.Scalar, style: Style = Style(), part: Part = .narrow) {
    bits =
      UInt64(scalar.value) | UInt64(style.role.rawValue) << 42
      | UInt64(style.ground.rawValue) << 50 | UInt64(part.rawValue) << 58
  }

  /// The character's scalar; a space in a continuation.
  public var scalar: Unicode.Scalar {
    Unicode.Scalar(UInt32(truncatingIfNeeded: bits & 0x1F_FFFF)) ?? " "
  }

  /// A combining mark drawn over the scalar.
  public internal(set) var mark: Unicode.Scalar? {
    get {
      let value = UInt32(truncatingIfNeeded: bits >> 21 & 0x1F_FFFF)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
    set { bits = bits & ~(0x1F_FFFF << 21) | UInt64(newValue?.value ?? 0) << 21 }
  }

  /// How the cell is drawn.
  public internal(set) var style: Style {
    get {
      Style(
        Role(rawValue: UInt8(truncatingIfNeeded: bits >> 42)) ?? .text,
        on: Ground(rawValue: UInt8(truncatingIfNeeded: bits >> 50)) ?? .page)
    }
    set {
      bits =
        bits & ~(0xFFFF << 42) | UInt64(newValue.role.rawValue) << 42
        | UInt64(newValue.ground.rawValue) << 50
    }
  }

  /// Which part of a character this is.
  public var part: Part { Part(rawValue: UInt8(truncatingIfNeeded: bits >> 58)) ?? .narrow }

  /// The scalar with its mark; empty in a continuation.
  public var text: String {
    guard part != .continuation else { return "" }
    var text = String(scalar)
    if let mark { text.unicodeScalars.append(mark) }
    return text
  }
}
