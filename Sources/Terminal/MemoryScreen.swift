import TextGrid

/// A screen without a terminal, for scripts, exports and tests: it plays the events it was given
/// and keeps what it was shown.
public struct MemoryScreen: Screen {
  /// Follows the `resize` events as they are handed out.
  public private(set) var size: Size
  /// Events still to come; more may be added at any time.
  public var events: [InputEvent]
  /// The last frame shown.
  public private(set) var grid: Grid?
  /// Where the cursor was put in it.
  public private(set) var cursor: Point?
  /// Frames shown so far.
  public private(set) var frameCount = 0
  /// Times the reader's attention was called for.
  public private(set) var beepCount = 0
  /// Texts copied, oldest first.
  public private(set) var copies: [String] = []
  /// Whether the mouse was asked for.
  public private(set) var isMouseOn = false
  /// Whether ``close()`` was called.
  public private(set) var isClosed = false

  private var pipe: WakePipe?

  public init(size: Size, events: [InputEvent] = []) {
    self.size = size
    self.events = events
  }

  /// A screen that plays keys.
  public init(size: Size, keys: [Key]) {
    self.init(size: size, events: keys.map(InputEvent.key))
  }

  public mutating func show(_ grid: Grid, cursor: Point?) {
    guard !isClosed else { return }
    self.grid = grid
    self.cursor = cursor
    frameCount += 1
  }

  /// Wakes first, then the events in order. With none left it waits for a wake if there is a
  /// ``Waker`` and a time limit, and otherwise returns `nil` at once.
  public mutating func nextEvent(timeoutMilliseconds: Int?) -> InputEvent? {
    guard !isClosed else { return nil }
    if let pipe {
      if events.isEmpty, let limit = timeoutMilliseconds {
        _ = System.poll([pipe.readEnd], milliseconds: limit)
      }
      if pipe.drain() { return .wake }
    }
    guard !events.isEmpty else { return nil }
    let event = events.removeFirst()
    if case .resize(let size) = event { self.size = size }
    return event
  }

  public mutating func setMouse(_ isOn: Bool) {
    isMouseOn = isOn
  }

  public mutating func beep() {
    beepCount += 1
  }

  public mutating func copyToClipboard(_ text: String) -> Bool {
    guard !isClosed, text.utf8.count <= Clipboard.limit else { return false }
    copies.append(text)
    return true
  }

  public mutating func makeWaker() -> Waker {
    let pipe = pipe ?? WakePipe()
    self.pipe = pipe
    return Waker(pipe: pipe)
  }

  public mutating func close() {
    isClosed = true
  }
}
