import CNcurses
import TextGrid

/// The terminal of this process, drawn with ncurses.
///
/// ncurses has one terminal per process and belongs to one thread: make one screen, use it from
/// the thread that made it, and close it. Whatever ends the program, the terminal comes back as
/// it was: ``close()``, `exit`, a signal, a trap.
public final class CursesScreen: Screen {
  /// How wide the terminal draws characters of ambiguous width, as told or as probed. Grids shown
  /// here are to be made with it.
  public let ambiguous: AmbiguousWidth
  public internal(set) var size = Size(columns: 0, rows: 0)

  let device: TerminalDevice
  let type: TerminalType
  /// Read from, never drawn to: reading from a window would refresh it.
  let keyboard: UnsafeMutablePointer<WINDOW>
  let wakePipe = WakePipe()
  let signalPipe = WakePipe()
  let depth: ColourDepth
  let hasDefaultColours: Bool
  private let handle: OpaquePointer

  var isOpen = true
  var isHungUp = false
  var decoder = InputDecoder()
  /// Events read and not handed out yet.
  var queue: [InputEvent] = []
  var hasResized = false
  /// When the terminal was asked for its background, while it has not answered.
  var askedAt: Int?
  var wantsToAsk: Bool

  var theme: Theme
  var paint: Paint
  /// What is on the screen.
  var shown: (grid: Grid, cursor: Point?)?
  var cells: [cchar_t] = []

  /// Takes the terminal: full screen, keys one by one, no echo.
  /// - Throws: What is missing, before anything is changed.
  public init(options: ScreenOptions = .init()) throws(TerminalError) {
    guard !term_guard_is_armed() else { throw .alreadyOpen }
    let device = try TerminalDevice()
    let type = try TerminalType(
      name: System.environment("TERM"), descriptor: device.descriptor, colour: options.colour)
    _ = try LocaleChoice(codeset: System.setCharacterType)
    System.setPlainNumbers()
    guard wakePipe.isOpen, signalPipe.isOpen else {
      throw .failed(doing: "open a pipe", reason: System.lastError)
    }
    term_guard_arm(device.descriptor, signalPipe.writeEnd)

    var typed: [UInt8] = []
    switch options.ambiguous {
    case .narrow: ambiguous = .narrow
    case .wide: ambiguous = .wide
    case .auto:
      let answer = WidthProbe.run(on: device.descriptor)
      ambiguous = answer.width ?? .narrow
      typed = answer.typed
    }

    // The size comes from the driver; LINES and COLUMNS would stay as they were for ever.
    use_env(false)
    use_tioctl(true)
    guard let handle = type.withEntry({ newterm(type.name, device.output, device.input) }),
      let keyboard = newpad(1, 1)
    else {
      term_guard_disarm()
      throw .failed(doing: "start the screen", reason: "the terminal library refused")
    }
    type.restoreSequence.withUnsafeBytes { bytes in
      term_guard_complete(bytes.baseAddress, bytes.count)
    }
    self.handle = handle
    self.keyboard = keyboard
    self.device = device
    self.type = type

    // Raw rather than cbreak: Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q are keys like any other.
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    keypad(keyboard, true)
    wtimeout(keyboard, 0)
    // Reports of the mouse are read as bytes, in the one form that every terminal of today sends.
    define_key(nil, KEY_MOUSE)
    for (sequence, number) in Key.usualSequences where key_defined(sequence) == 0 {
      define_key(sequence, number)
    }

    let hasColours = has_colors() && start_color() == OK
    depth = ColourDepth(
      wish: options.colour, noColour: System.environment("NO_COLOR"),
      count: hasColours ? Int(term_colors()) : 0)
    hasDefaultColours = hasColours && use_default_colors() == OK
    let known: Theme.Background? =
      switch options.background {
      case .dark: .dark
      case .light: .light
      case .auto: Theme.Background(colourVariable: System.environment("COLORFGBG"))
      }
    wantsToAsk =
      known == nil && depth != .mono && TerminalType.answersColourQuestions(type.name)
    theme = Theme(depth.palette, on: known ?? .dark)
    paint = Paint(theme: theme, depth: depth, hasDefaults: hasDefaultColours)

    size = Size(columns: Int(term_columns()), rows: Int(term_rows()))
    for byte in typed { take(decoder.feed(.byte(byte))) }
    System.write(TerminalType.pasteOn, to: device.descriptor)
  }

  deinit {
    close()
  }

  /// The signal that asked the program to end, for the exit status (128 + it); `nil` when none
  /// did. Asked for after ``InputEvent/hangup``.
  public var terminationSignal: Int32? {
    let number = term_guard_termination()
    return number == 0 ? nil : number
  }

  public func setMouse(_ isOn: Bool) {
    guard isOpen else { return }
    decoder.expectsPointer = isOn
    System.write(isOn ? TerminalType.mouseOn : TerminalType.mouseOff, to: device.descriptor)
  }

  public func beep() {
    if isOpen { CNcurses.beep() }
  }

  public func copyToClipboard(_ text: String) -> Bool {
    // The console prints what it does not know.
    guard isOpen, !type.name.hasPrefix("linux"),
      let sequence = Clipboard.sequence(
        for: text, through: Clipboard.Multiplexer(environment: System.environment))
    else { return false }
    return System.write(sequence, to: device.descriptor)
  }

  public func makeWaker() -> Waker {
    Waker(pipe: wakePipe)
  }

  public func close() {
    guard isOpen else { return }
    awaitAnswer()
    isOpen = false
    // Whoever asked us to end may have taken the terminal already.
    if isHungUp { term_guard_insist() }
    leave()
    delwin(keyboard)
    delscreen(handle)
    term_guard_disarm()
  }
}
