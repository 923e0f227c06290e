import Foundation
import Testing

/// A terminal played by the test itself: it sees every byte that the program writes, and answers
/// questions as it likes.
final class PseudoTerminal {
  struct Timeout: Error, CustomStringConvertible {
    let awaited: String
    let written: String

    var description: String {
      "waited in vain for \(awaited); written:\n\(written.debugDescription)"
    }
  }

  // TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID of Linux.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  private static let newSession: Int16 = 0x80

  private let main: Int32
  private let process: pid_t
  private let folder: Folder
  private var bytes: [UInt8] = []
  private var hasEnded = false

  /// What the program has written so far.
  var written: String { String(decoding: bytes, as: UTF8.self) }

  /// Starts the program with this as its terminal.
  init(
    _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24,
    variables: [String: String] = ["TERM": "xterm-256color"]
  ) throws {
    folder = try Folder()
    // As posix_openpt, unlockpt and ptsname do, which the Glibc module hides.
    main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number): (Int32, UInt32) = (0, 0)
    guard main >= 0, ioctl(main, Self.setLock, &unlocked) == 0,
      ioctl(main, Self.getNumber, &number) == 0
    else { throw POSIXError(.EIO) }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens is its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Self.newSession)
    let all = ["LC_ALL": "C.UTF-8", "HOME": folder.path].merging(variables) { $1 }
    var words = ([Program.path] + arguments).map { strdup($0) } + [nil]
    var settings = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process = pid_t()
    let failure = posix_spawn(&process, Program.path, &actions, &attributes, &words, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    self.process = process
  }

  deinit {
    close(main)
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }

  /// Types text, or answers a question.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(main, bytes, bytes.count) == bytes.count)
  }

  /// Waits until something has been written.
  func wait(for what: String, seconds: Double = 30) throws {
    try wait(for: "“\(what.debugDescription)”", seconds: seconds) { $0.contains(what) }
  }

  /// Waits until what has been written is as wanted.
  func wait(for what: String, seconds: Double = 30, until isSo: (String) -> Bool) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while !isSo(written) {
      guard Date() < end, read(milliseconds: 100) else {
        throw Timeout(awaited: what, written: written)
      }
    }
  }

  /// Forgets what has been written.
  func forget() { bytes = [] }

  /// Waits for the program to end, reading what it writes, and returns its status.
  func status() throws -> Int32 {
    let end = Date(timeIntervalSinceNow: 30)
    var state: Int32 = 0
    while waitpid(process, &state, WNOHANG) == 0 {
      guard Date() < end else { throw Timeout(awaited: "the end", written: written) }
      _ = read(milliseconds: 20)
    }
    hasEnded = true
    return state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
  }

  /// Reads what is there; false when the other end is closed.
  private func read(milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(main, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer.prefix(count)
    return true
  }
}
