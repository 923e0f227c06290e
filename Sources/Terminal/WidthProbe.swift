import TextGrid

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks a terminal how wide it draws characters of ambiguous width.
enum WidthProbe {
  /// Draws one U+2500 at the beginning of the line, asks where the cursor is (DSR 6), and erases
  /// it. Takes as long as the terminal takes to answer, at most 100 ms.
  /// - Returns: The width, `nil` without an answer; and bytes read that were not the answer.
  static func run(on descriptor: Int32) -> (width: AmbiguousWidth?, typed: [UInt8]) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return (nil, []) }
    var raw = modes
    cfmakeraw(&raw)
    tcsetattr(descriptor, TCSANOW, &raw)
    defer { tcsetattr(descriptor, TCSANOW, &modes) }

    System.write(Array("\r\u{2500}\u{1B}[6n".utf8), to: descriptor)
    defer { System.write(Array("\r\u{1B}[K".utf8), to: descriptor) }
    var bytes: [UInt8] = []
    let end = System.monotonicMilliseconds() + 100
    while true {
      let remaining = end - System.monotonicMilliseconds()
      guard remaining > 0, System.poll([descriptor], milliseconds: remaining) != [0] else {
        return (nil, bytes)
      }
      let more = System.read(from: descriptor, limit: 256)
      guard !more.isEmpty else { return (nil, bytes) }
      bytes += more
      if let (column, rest) = column(in: bytes) {
        return (column == 3 ? .wide : column == 2 ? .narrow : nil, rest)
      }
    }
  }

  /// The column of a cursor position report `ESC [ row ; column R`, and the bytes around it.
  static func column(in bytes: [UInt8]) -> (column: Int, rest: [UInt8])? {
    for start in bytes.indices where bytes[start] == 0x1B {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "R")) else { return nil }
      let report = String(decoding: bytes[start + 1..<end], as: UTF8.self)
      let numbers = report.dropFirst().split(separator: ";").map { Int($0) }
      if report.hasPrefix("["), numbers.count == 2, numbers[0] != nil, let column = numbers[1] {
        return (column, Array(bytes[..<start] + bytes[(end + 1)...]))
      }
    }
    return nil
  }
}
