import TextGrid

/// What a screen has to tell the program.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted in one piece: line ends are `\n`, everything else is as it came, control
  /// and escape characters included. Longer text is cut at 65,536 bytes of UTF-8.
  case paste(String)
  /// A mouse was used; reported while ``Screen/setMouse(_:)`` has it on.
  case pointer(Pointer)
  /// The terminal has this size now. Several changes in a row are reported once.
  case resize(Size)
  /// A ``Waker`` was used since the last event, once or more often.
  case wake
  /// The program was stopped (Ctrl-Z) and continued. The screen has painted itself again; if
  /// the size changed meanwhile, a `resize` came first.
  case resumed
  /// The terminal is gone, or SIGTERM, SIGHUP or SIGINT asks the program to end: save and close.
  /// Once reported it is reported at every call. A second signal ends the program at once.
  case hangup
}
