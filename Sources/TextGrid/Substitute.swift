/// The visible marks that stand for what must not reach a terminal. All are one cell wide in every
/// terminal (East Asian Width neutral or narrow).
enum Substitute {
  /// For what nobody can name: unassigned, private use, C1 controls, lone old Hangul letters.
  static let unknown: Unicode.Scalar = "▯"

  /// The control picture of a C0 control or DEL.
  static func control(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? unknown
    case 0x7F: "\u{2421}"
    default: unknown
    }
  }

  /// The bullets that PDF text brings from Wingdings and Symbol keep their meaning.
  static func privateUse(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xF06C...0xF06E, 0xF071, 0xF075...0xF077, 0xF09E, 0xF09F, 0xF0A7, 0xF0A8, 0xF0B2, 0xF0B7,
      0xF0D8:
      "∙"
    case 0xF0FC, 0xF0FE: "✓"
    default: unknown
    }
  }

  /// The letter a regional indicator stands for: a flag is shown as its country's code.
  static func letter(ofRegionalIndicator scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(0x41 + scalar.value - 0x1F1E6)
  }
}
