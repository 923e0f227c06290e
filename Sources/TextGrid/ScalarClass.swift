/// How a scalar value behaves in a row of cells, finer than ``WidthClass``: what is dropped is told
/// from what attaches, and what needs its neighbours from what does not.
///
/// The raw values are the class codes of `WidthTable.runs`.
enum ScalarClass: UInt8 {
  /// Not a character in the table's version of Unicode.
  case unassigned
  /// One cell everywhere.
  case one
  /// Two cells everywhere.
  case two
  /// One cell, or two in terminals set up for East Asian legacy text.
  case ambiguous
  /// A non-spacing or enclosing mark: drawn over the character before it.
  case mark
  /// Draws nothing by itself and must not reach a terminal: format characters, bidi controls,
  /// joiners, variation selectors, tags, fillers, emoji modifiers.
  case ignorable
  /// C0, DEL, C1, line and paragraph separator.
  case control
  /// Private use.
  case privateUse
  /// A regional indicator, or a Hangul vowel or final of the conjoining kind.
  case contextual
}
