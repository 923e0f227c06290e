import ArgumentParser
import Explorer
import Glibc
import ReportLibrary
import ReportModel
import Terminal
import TextGrid

/// The explorer in a terminal: events in, frames out, effects in between.
enum TerminalSession {
  /// The smallest terminal to begin in. One that shrinks later is drawn on
  /// whatever its size.
  private static let least = Size(columns: 12, rows: 4)

  /// Runs until the reader quits. A script is played first, on the screen.
  ///
  /// Throws a ``Failure`` when there is no terminal to draw on.
  /// - Parameters:
  ///   - begin: Loads the library and makes the state. Called when the first
  ///     frame, the overview without its counts, is already on the screen.
  ///   - opensAtHome: Whether that frame is what will be shown.
  static func run(
    settings: DisplaySettings, language: Language, opensAtHome: Bool,
    options: ScreenOptions, script: Script?, begin: () throws -> ExplorerState
  ) throws {
    let screen: CursesScreen
    do {
      screen = try CursesScreen(options: options)
    } catch {
      // What is wrong with the data or the address is to be mended first.
      _ = try begin()
      throw Failure(.wrongUse, "\(error); zhitu --plain needs no more than lines")
    }
    defer { screen.close() }
    guard screen.size.columns >= least.columns, screen.size.rows >= least.rows else {
      let size = screen.size
      screen.close()
      throw Failure(
        .wrongUse,
        "the terminal is \(size.columns)x\(size.rows), too small to read; enlarge it to "
          + "\(least.columns)x\(least.rows) or more, or use zhitu export")
    }
    let settings = settings.suited(to: screen.ambiguous)
    if opensAtHome,
      let opening = try? ExplorerState(
        library: .empty, language: language, size: screen.size, settings: settings)
    {
      show(opening, on: screen)
    }
    var state: ExplorerState
    do {
      state = try begin()
    } catch {
      screen.close()
      throw error
    }
    state.draw(on: screen.size, settings)
    var queue = script.map(events) ?? []
    show(state, on: screen)
    // While the reader looks at the first screen.
    state.library.prepareSearching()
    while true {
      let event: Event
      if queue.isEmpty {
        guard let input = screen.nextEvent(timeoutMilliseconds: nil) else { return }
        switch input {
        case .key(let key): event = .key(key)
        case .paste(let text): event = .paste(text)
        case .pointer(let pointer): event = .pointer(pointer)
        case .resize(let size): event = .resize(size)
        case .resumed: event = .resize(screen.size)
        case .wake: continue
        case .hangup:
          screen.close()
          throw ExitCode(128 + (screen.terminationSignal ?? SIGHUP))
        }
      } else {
        event = queue.removeFirst()
      }
      for effect in state.update(event) {
        switch effect {
        case .quit: return
        case .writeFile(let name, let contents):
          _ = state.update(.wroteFile(NewFile.create(name, contents)))
        case .copy(let text):
          _ = state.update(.copied(screen.copyToClipboard(text)))
        case .repaint: screen.repaint()
        case .mouse(let isOn): screen.setMouse(isOn)
        case .suspend: screen.suspend()
        }
      }
      show(state, on: screen)
    }
  }

  private static func show(_ state: ExplorerState, on screen: CursesScreen) {
    let frame = state.frame()
    screen.show(frame.grid, cursor: frame.cursor)
  }

  /// The steps of a script that make sense on a real screen, as events.
  private static func events(of script: Script) -> [Event] {
    script.steps.flatMap { _, step -> [Event] in
      switch step {
      case .keys(let keys): keys.map { .key($0) }
      case .open(let address): [.open(address)]
      case .paste(let text): [.paste(text)]
      case .pointer(let pointer): [.pointer(pointer)]
      case .quit: [.key("Q")]
      case .resize, .saveScreen: []
      }
    }
  }
}

extension DisplaySettings {
  /// The same with the widths that the terminal was found to draw.
  func suited(to ambiguous: AmbiguousWidth) -> DisplaySettings {
    let metrics = TextMetrics(ambiguous: ambiguous)
    return DisplaySettings(glyphs: glyphs.suited(to: metrics), metrics: metrics)
  }
}
