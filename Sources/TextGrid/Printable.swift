/// The text made safe to show, in characters whose width every terminal agrees on.
///
/// - Whole escape sequences (ECMA-48: CSI, OSC, DCS and their kin) are dropped.
/// - Newlines, tabs and line separators become a space, CR LF one; other C0 controls and DEL become
///   their control picture (`␛`), C1 controls `▯`.
/// - Bidi controls, zero-width characters, joiners, variation selectors, tags, soft hyphens,
///   fillers and other format characters are dropped.
/// - A private-use character becomes `▯`, or `∙` and `✓` where it is a bullet or tick that PDF text
///   brings from Wingdings and Symbol; an unassigned one becomes `▯`.
/// - One combining mark stays on each character; further ones, and one on nothing, are dropped.
/// - An emoji sequence is reduced to its parts, as UTS #51 has it for what a system does not know:
///   joined emoji stand side by side; skin tones, keycaps and presentation selectors fall; a flag
///   is shown as its letters (`CN`).
/// - Hangul letters join to syllables; one left over takes its free-standing form.
///
/// Doing it twice changes nothing.
public func printable(_ text: String) -> String {
  // Most texts are as they should be.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  if text.unicodeScalars.allSatisfy({ $0.commonWidth > 0 }) { return text }
  var scanner = UnitScanner(text.unicodeScalars.makeIterator(), metrics: TextMetrics())
  var result = String.UnicodeScalarView()
  while let unit = scanner.next() { result.append(unit.scalar) }
  return String(result)
}
