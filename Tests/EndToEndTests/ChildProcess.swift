import Foundation

/// A process started with files of its own, and no signal blocked.
struct ChildProcess {
  let id: pid_t

  /// What the process has as its input, output and errors.
  enum Files {
    /// Files, not pipes: nothing waits for a reader.
    case output(String, errors: String)
    /// The terminal of a session that the process leads.
    case terminal(String)
  }

  // POSIX_SPAWN_SETSID of Linux.
  private static let newSession: Int16 = 0x80

  /// Starts a program with arguments and nothing but `environment`.
  ///
  /// By posix_spawn, because Foundation's Process waits for all descendants, such as tmux's server.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], files: Files
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The threads of the tests block signals; what they start must not, or it could not be ended.
    var flags = Int16(POSIX_SPAWN_SETSIGMASK)
    switch files {
    case .output(let output, let errors):
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      for (descriptor, name) in [(Int32(1), output), (2, errors)] {
        posix_spawn_file_actions_addopen(
          &actions, descriptor, name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      }
    case .terminal(let name):
      // The first terminal that the leader of a session opens is its own.
      flags |= Self.newSession
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, flags)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var id = pid_t()
    let failure = posix_spawn(&id, path, &actions, &attributes, &words, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    self.id = id
  }

  /// Its status as a shell reports it, or 128 and the signal; nil while it runs and `waits` is
  /// false.
  func status(waits: Bool) -> Int32? {
    var state: Int32 = 0
    while true {
      let ended = waitpid(id, &state, waits ? 0 : WNOHANG)
      if ended == 0 { return nil }
      if ended > 0 || errno != EINTR { break }
    }
    return state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
  }

  /// Ends it at once.
  func end() {
    kill(id, SIGKILL)
    _ = status(waits: true)
  }
}
