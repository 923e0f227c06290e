import Testing
import TextGrid

/// Columns are measured by this: a text of few bytes cannot be a wide one.
@Suite struct WidthBoundTests {
  @Test(arguments: AmbiguousWidth.allCases)
  func noCharacterTakesMoreCellsThanBytes(ambiguous: AmbiguousWidth) {
    let metrics = TextMetrics(ambiguous: ambiguous)
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      if metrics.width(of: text) > text.utf8.count {
        Issue.record("U+\(String(value, radix: 16)) takes more cells than bytes")
      }
    }
  }
}
