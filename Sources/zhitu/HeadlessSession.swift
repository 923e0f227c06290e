import Explorer
import Glibc
import TextGrid

/// Plays a script without a terminal.
struct HeadlessSession {
  private(set) var state: ExplorerState
  private var hasQuit = false

  init(state: ExplorerState) { self.state = state }

  /// Plays every step until the script ends or quits.
  mutating func play(_ script: Script) throws {
    for (line, step) in script.steps where !hasQuit {
      switch step {
      case .keys(let keys):
        for key in keys where !hasQuit { handle(.key(key)) }
      case .open(let address): handle(.open(address))
      case .resize(let size): handle(.resize(size))
      case .paste(let text): handle(.paste(text))
      case .pointer(let pointer): handle(.pointer(pointer))
      case .quit: hasQuit = true
      case .saveScreen(let path):
        let text = state.frame().grid.text() + "\n"
        if case .failure(let failure) = NewFile.replace(path, text) {
          throw Failure(
            .wrongUse, "script line \(line): cannot write \(failure.path): \(failure.reason)")
        }
      }
    }
  }

  private mutating func handle(_ event: Event) {
    for effect in state.update(event) {
      switch effect {
      case .quit: hasQuit = true
      case .writeFile(let name, let contents):
        _ = state.update(.wroteFile(NewFile.create(name, contents)))
      case .copy: _ = state.update(.copied(true))
      case .repaint, .suspend, .mouse: break
      }
    }
  }
}

/// A file of text.
enum TextFile {
  /// The whole of it as UTF-8, nil when it cannot be read; `errno` then says why.
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer.prefix(count)
    }
    guard ferror(file) == 0, let text = String(validating: bytes, as: UTF8.self) else {
      if errno == 0 { errno = EILSEQ }
      return nil
    }
    return text
  }
}
