/// Lets any thread end the wait of a screen: the screen then reports ``InputEvent/wake``.
public struct Waker: Sendable {
  let pipe: WakePipe

  /// Ends the wait, or the next one. Several calls before the screen looks are one event. After
  /// the screen has closed, nothing happens.
  public func wake() {
    pipe.ring()
  }
}

/// A pipe of which only "is there something in it" matters. It lives as long as the screen or any
/// waker does, so that a late wake never writes to a descriptor someone else has got since.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  init() {
    (readEnd, writeEnd) = System.openPipe()
  }

  deinit {
    System.close(readEnd)
    System.close(writeEnd)
  }

  /// Whether the system had descriptors left.
  var isOpen: Bool { readEnd >= 0 }

  /// A full pipe will end the wait as well, so the result does not matter.
  func ring() {
    System.writeByte(to: writeEnd)
  }

  /// Empties the pipe.
  /// - Returns: Whether something was in it.
  func drain() -> Bool {
    var rang = false
    while !System.read(from: readEnd, limit: 512).isEmpty { rang = true }
    return rang
  }
}
