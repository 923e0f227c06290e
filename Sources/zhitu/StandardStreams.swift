import Glibc
import TextGrid

/// Where data goes.
enum StandardOutput {
  /// Writes a text as it is, but made safe to show when it goes to a terminal.
  static func write(_ text: String) {
    var text = isatty(STDOUT_FILENO) == 1 ? Shown.lines(text) : text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(STDOUT_FILENO, bytes.baseAddress! + done, bytes.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          // Whoever read has gone; there is nobody left to tell.
          exit(errno == EPIPE ? 0 : Failure.Status.badData.rawValue)
        }
        done += count
      }
    }
  }

  static func print(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n") }
}

/// Where talk goes.
enum StandardError {
  /// Writes a message, made safe to show.
  static func print(_ text: String) {
    var line = Shown.lines(text) + "\n"
    line.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

private enum Shown {
  /// Every line made safe to show, line breaks kept.
  static func lines(_ text: String) -> String {
    // A line's end with its carriage return is one character.
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { printable(String($0)) }.joined(separator: "\n")
  }
}
