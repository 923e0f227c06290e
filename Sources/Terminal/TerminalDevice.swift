import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal as a file: standard input and output where both are one, else `/dev/tty`, so that
/// `command | zhitu` and `zhitu > file` keep keyboard and screen.
final class TerminalDevice {
  /// For polling, reading and writing past the library.
  let descriptor: Int32
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>

  init() throws(TerminalError) {
    let isPlain = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    guard let input = isPlain ? Self.copy(STDIN_FILENO, "r") : fopen("/dev/tty", "re") else {
      throw .notATerminal(reason: System.lastError)
    }
    guard let output = isPlain ? Self.copy(STDOUT_FILENO, "w") : fopen("/dev/tty", "we") else {
      let reason = System.lastError
      fclose(input)
      throw .notATerminal(reason: reason)
    }
    self.input = input
    self.output = output
    descriptor = isPlain ? fileno(input) : fileno(output)
  }

  deinit {
    fclose(input)
    fclose(output)
  }

  private static func copy(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return copy < 0 ? nil : fdopen(copy, mode)
  }
}
