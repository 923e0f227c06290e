import Explorer
import Glibc

/// Plain mode: a line in, lines out, until `q` or the end of the input.
enum PlainLoop {
  static func run(_ session: PlainSession) {
    var session = session
    session.offer(StateFiles.lastPlace)
    defer { if let place = session.placeToKeep { StateFiles.keep(place) } }
    say(session.greeting())
    while let line = nextLine() {
      let reply = session.answer(line)
      say(reply.lines)
      for effect in reply.effects {
        switch effect {
        case .quit: return
        case .writeFile(let name, let contents):
          say(session.hear(.wroteFile(NewFile.create(name, contents))))
        case .bookmarks:
          if let answer = Errands.run(effect) { say(session.hear(answer)) }
        case .copy, .repaint, .suspend, .mouse: break
        }
      }
    }
  }

  private static func say(_ lines: [String]) {
    if !lines.isEmpty { StandardOutput.print(lines.joined(separator: "\n")) }
  }

  /// The next line; a reader at a keyboard is asked for it.
  private static func nextLine() -> String? {
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 { StandardOutput.write("> ") }
    return readLine()
  }
}
