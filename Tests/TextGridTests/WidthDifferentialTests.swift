import Glibc
import Testing

@testable import TextGrid

// Not visible through the Glibc module, which does not define _XOPEN_SOURCE.
@_silgen_name("wcwidth")
private func wcwidth(_ character: wchar_t) -> Int32

/// Our widths against the C library's, which is what ncurses and tmux count with.
@Suite struct WidthDifferentialTests {
  /// Runs a body with the characters of UTF-8 in this thread; the process's locale stays.
  private func withUTF8Locale<Result>(_ body: () throws -> Result) throws -> Result {
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let former = uselocale(locale)
    defer {
      uselocale(former)
      freelocale(locale)
    }
    return try body()
  }

  private func libraryWidth(_ scalar: Unicode.Scalar) -> Int {
    Int(wcwidth(wchar_t(truncatingIfNeeded: scalar.value)))
  }

  private static var allScalars: some Sequence<Unicode.Scalar> {
    (0...UInt32(0x10FFFF)).lazy.compactMap { Unicode.Scalar($0) }
  }

  @Test func everyScalarSentToATerminalHasTheLibrarysWidth() throws {
    try withUTF8Locale {
      var wrong: [String] = []
      var unknown = 0
      for scalar in Self.allScalars {
        var scanner = UnitScanner(CollectionOfOne(scalar).makeIterator(), metrics: TextMetrics())
        guard let unit = scanner.next() else { continue }
        let expected = libraryWidth(unit.scalar)
        if expected < 0 {
          // Assigned after the library's version of Unicode; it draws nothing anyone relies on.
          unknown += 1
        } else if expected != unit.width {
          wrong.append("U+\(String(unit.scalar.value, radix: 16)) \(unit.width) not \(expected)")
        }
      }
      #expect(wrong == [])
      #expect(unknown < 6000, "the C library is more than a version or two behind")
    }
  }

  /// Where the class of a scalar and the C library disagree, and why that does no harm.
  private enum Difference: String, CaseIterable {
    /// Dropped, so never sent: soft hyphen, fillers, format characters.
    case dropped
    /// Emoji modifiers are two cells by themselves and none on an emoji; dropped.
    case emojiModifier
    /// The library is of an older version of Unicode.
    case newer
    /// The library knows it and our table does not; shown as ▯.
    case unassigned
  }

  @Test func everyDifferenceInClassHasAReason() throws {
    try withUTF8Locale {
      var seen: [Difference: Int] = [:]
      var unexplained: [String] = []
      for scalar in Self.allScalars {
        let library = libraryWidth(scalar)
        let own: Int
        switch WidthClass(scalar) {
        case .zero: own = 0
        case .one, .ambiguous, .privateUse: own = 1
        case .two: own = 2
        case .control, .unassigned: own = -1
        }
        // The library gives NUL no width; so does it draw nothing.
        if own == library || scalar == "\0" { continue }
        let difference: Difference? =
          switch (WidthTable.class(of: scalar), library) {
          case (.ignorable, _) where (0x1F3FB...0x1F3FF).contains(scalar.value): .emojiModifier
          case (.ignorable, _): .dropped
          case (.unassigned, 0...): .unassigned
          case (_, -1): .newer
          default: nil
          }
        if let difference {
          seen[difference, default: 0] += 1
        } else {
          unexplained.append("U+\(String(scalar.value, radix: 16)) \(own) not \(library)")
        }
      }
      #expect(unexplained == [])
      #expect(seen[.emojiModifier] == 5)
      #expect(seen[.dropped, default: 0] < 200)
    }
  }
}
