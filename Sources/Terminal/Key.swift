/// A key the reader pressed, as a terminal can tell it.
///
/// A terminal cannot tell Ctrl-I from Tab, Ctrl-M from Enter, Ctrl-H from Backspace and Ctrl-[
/// from Escape: these arrive as the key on the right. Alt with a key arrives as Escape, then the
/// key.
public enum Key: Hashable, Sendable {
  /// A printable character, Space included. One scalar at a time: a combining mark follows alone.
  case character(Character)
  case enter
  case escape
  case tab
  /// Shift-Tab.
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// F1, F2 and on, counted from 1.
  case function(Int)
  /// Ctrl with a key, the letter in lower case: `.control("c")`. Ctrl-Space is `.control(" ")`.
  case control(Character)
  /// A key with no name here, by its number in the terminal library; 0 where it has none.
  case unknown(Int)
}
