import TextGrid

/// Something that shows frames and yields events: a terminal, or a script in memory.
///
/// All calls come from one thread. What other threads may do is use a ``Waker``.
public protocol Screen {
  /// The size frames should have now.
  var size: Size { get }

  /// Shows a frame; cells outside the screen are dropped, missing ones are blank.
  /// - Parameter cursor: Where the terminal's own cursor stands, for input methods and screen
  ///   readers; `nil` hides it.
  mutating func show(_ grid: Grid, cursor: Point?)

  /// The next event; waits for it at most `timeoutMilliseconds`, without limit when `nil`.
  /// - Returns: `nil` when the time is over, or when a scripted screen has no events left.
  mutating func nextEvent(timeoutMilliseconds: Int?) -> InputEvent?

  /// Reports clicks and the wheel, or leaves the mouse to the terminal, which selects text with it.
  /// Off at first.
  mutating func setMouse(_ isOn: Bool)

  /// Calls for attention.
  mutating func beep()

  /// Hands text to the clipboard of the terminal, wherever that runs (OSC 52).
  /// - Returns: `false` when the text is too long (``Clipboard/limit``) or the terminal is known
  ///   not to take it. `true` says that it was sent; a terminal gives no answer.
  mutating func copyToClipboard(_ text: String) -> Bool

  /// What lets another thread end the wait in ``nextEvent(timeoutMilliseconds:)``.
  mutating func makeWaker() -> Waker

  /// Gives the terminal back. Later calls do nothing.
  mutating func close()
}
