#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls of this room, retried and made safe, in one place.
enum System {
  /// The variable of the environment, `nil` when it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Sets a variable of the environment, or removes it. Only while no other thread runs.
  static func setEnvironment(_ name: String, _ value: String?) {
    if let value { setenv(name, value, 1) } else { unsetenv(name) }
  }

  /// What the last failed call says.
  static var lastError: String { String(cString: strerror(errno)) }

  /// Milliseconds of a clock that only goes forward.
  static func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Writes all bytes; gives up on errors other than interruption and a full buffer.
  /// - Returns: Whether everything was written.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { unistdWrite(descriptor, $0) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        _ = poll([descriptor], for: Int16(POLLOUT), milliseconds: 1000)
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Writes one byte if there is room for it.
  static func writeByte(to descriptor: Int32) {
    var byte: UInt8 = 0
    _ = withUnsafeBytes(of: &byte) { unistdWrite(descriptor, $0) }
  }

  /// Closes a descriptor; a negative one is none.
  static func close(_ descriptor: Int32) {
    if descriptor >= 0 { unistdClose(descriptor) }
  }

  /// Reads what is there, at most `limit` bytes; empty at the end, on errors and when it would
  /// wait on a non-blocking descriptor.
  static func read(from descriptor: Int32, limit: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = max(0, unistdRead(descriptor, UnsafeMutableRawBufferPointer(buffer)))
    }
  }

  /// What `poll` found: for each descriptor the events on it, or all empty on time-out and on a
  /// signal. Negative descriptors are skipped.
  static func poll(
    _ descriptors: [Int32], for events: Int16 = Int16(POLLIN), milliseconds: Int?
  ) -> [Int16] {
    var entries = descriptors.map { pollfd(fd: $0, events: events, revents: 0) }
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    let count = systemPoll(&entries, nfds_t(entries.count), limit)
    return count > 0 ? entries.map(\.revents) : descriptors.map { _ in 0 }
  }

  /// A pipe that blocks on neither end and is not inherited; (-1, -1) when there is none.
  static func openPipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }

  /// Bytes waiting to be read.
  static func bytesWaiting(on descriptor: Int32) -> Int {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// The size of a terminal as its driver has it.
  static func windowSize(of descriptor: Int32) -> (rows: Int32, columns: Int32)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0
    else { return nil }
    return (Int32(size.ws_row), Int32(size.ws_col))
  }

  /// Sets the locale's character type; see ``LocaleChoice``.
  /// - Returns: The codeset of the locale, `nil` when it does not exist.
  static func setCharacterType(_ name: String) -> String? {
    guard setlocale(LC_CTYPE, name) != nil else { return nil }
    return nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
  }

  /// Numbers are written and read with a point, whatever the reader's locale.
  static func setPlainNumbers() {
    setlocale(LC_NUMERIC, "C")
  }
}

// Inside the enum the names of its functions hide these.

private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func unistdRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, bytes.baseAddress, bytes.count)
}

private func unistdClose(_ descriptor: Int32) {
  _ = close(descriptor)
}

private func systemPoll(_ entries: inout [pollfd], _ count: nfds_t, _ limit: Int32) -> Int32 {
  poll(&entries, count, limit)
}
