import Explorer
import Glibc

/// A file that a session is recorded to, written as the session goes.
struct Recording {
  private var recorder = ScriptRecorder()
  private let file: Int32

  /// Makes the file, which must not be there yet.
  init(_ path: String) throws {
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw Failure(
        .wrongUse, "cannot record to \(path): \(String(cString: strerror(errno)))")
    }
  }

  func begin(_ state: ExplorerState) { append(recorder.beginning(state)) }

  mutating func take(_ event: Event) { append(recorder.record(event)) }

  private func append(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      // A full disk is no reason to stop the reader.
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
