/// Why a terminal could not be taken. The description is one line: what, where, what to do.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Input or output is redirected and there is no terminal behind the process.
  case notATerminal(reason: String)
  /// `TERM` is not set or empty.
  case typeUnset
  /// The terminal database does not know `TERM`.
  case typeUnknown(String)
  /// The terminal cannot do what a full screen needs.
  case tooSimple(String, missing: String)
  /// No locale with UTF-8 is installed.
  case noUTF8Locale(tried: [String])
  /// Another screen of this process is open.
  case alreadyOpen
  /// The terminal library or the system refused.
  case failed(doing: String, reason: String)

  public var description: String {
    switch self {
    case .notATerminal(let reason):
      "no terminal: input or output is redirected and /dev/tty cannot be opened (\(reason)); "
        + "run it in a terminal, or use a command that prints to standard output"
    case .typeUnset:
      "TERM is not set, so the kind of terminal is unknown; "
        + "set it to what your terminal is, for example TERM=xterm-256color"
    case .typeUnknown(let name):
      "TERM=\(name) is not in the terminal database of this machine; "
        + "install its entry (package ncurses-term) or try TERM=xterm-256color"
    case .tooSimple(let name, let missing):
      "a terminal of type TERM=\(name) has no \(missing), which a full screen needs; "
        + "if yours can do more, try TERM=xterm-256color"
    case .noUTF8Locale(let tried):
      "no UTF-8 locale is installed (tried \(tried.joined(separator: ", "))), "
        + "so Chinese cannot be shown; install one, for example C.UTF-8, and set LANG to it"
    case .alreadyOpen:
      "the terminal is already in use by another screen of this program; close that first"
    case .failed(let action, let reason):
      "cannot \(action): \(reason); check that the terminal is still there"
    }
  }
}
