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

  // TIOCSPTLCK and TIOCGPTN of Linux.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

  /// The home of the program.
  let folder: Folder
  private let main: Int32
  private let process: ChildProcess
  private var bytes: [UInt8] = []
  private var hasEnded = false

  /// What the program has written so far.
  var written: String { String(decoding: bytes, as: UTF8.self) }

  /// Starts the program, or another, with this as its terminal.
  init(
    _ arguments: [String], of program: String = Program.path, columns: UInt16 = 80,
    rows: UInt16 = 24,
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
    let all = ["LC_ALL": "C.UTF-8", "HOME": folder.path].merging(variables) { $1 }
    process = try ChildProcess(program, arguments, environment: all, files: .terminal(name))
  }

  deinit {
    close(main)
    if !hasEnded { process.end() }
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
    while true {
      if let status = process.status(waits: false) {
        hasEnded = true
        return status
      }
      guard Date() < end else { throw Timeout(awaited: "the end", written: written) }
      _ = read(milliseconds: 20)
    }
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
