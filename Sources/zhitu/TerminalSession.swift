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

  /// Runs until the reader quits. A script is played first, on the screen. The
  /// library is loaded when the first frame, the overview without its counts,
  /// is already on the screen.
  ///
  /// Throws a ``Failure`` when there is no terminal to draw on.
  static func run(_ launch: Launch, script: Script?, recording: Recording? = nil) throws {
    var recording = recording
    let screen: CursesScreen
    do {
      screen = try CursesScreen(options: launch.screen)
    } catch {
      // What is wrong with the data or the address is to be mended first.
      _ = try launch.begin()
      throw Failure(.wrongUse, "\(error); zhitu --plain needs no more than lines")
    }
    // What the bottom line had no room for.
    var library = Library.empty
    defer { for warning in launch.warnings(of: library) { StandardError.print(warning) } }
    defer { screen.close() }
    guard screen.size.columns >= least.columns, screen.size.rows >= least.rows else {
      let size = screen.size
      screen.close()
      throw Failure(
        .wrongUse,
        "the terminal is \(size.columns)x\(size.rows), too small to read; enlarge it to "
          + "\(least.columns)x\(least.rows) or more, or use zhitu export")
    }
    let settings = launch.settings.suited(to: screen.ambiguous)
    if launch.opensAtHome,
      let opening = try? ExplorerState(
        library: .empty, language: launch.language, size: screen.size, settings: settings)
    {
      show(opening, on: screen)
    }
    var state: ExplorerState
    do {
      state = try launch.begin()
    } catch {
      screen.close()
      throw error
    }
    library = state.library
    state.draw(on: screen.size, settings)
    state.isMouseOn = launch.configuration.mouse
    if state.isMouseOn { screen.setMouse(true) }
    // A recording is to be replayed where the last place is another.
    if launch.isTour {
      state.startTour()
    } else if recording == nil {
      state.offer(StateFiles.lastPlace)
    }
    recording?.begin(state)
    defer { if let place = state.placeToKeep { StateFiles.keep(place) } }
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
        guard let next = queue.removeFirst() else { return }
        event = next
      }
      var effects = state.update(event)
      // The key that leaves is not recorded: who replays ends where the reader was.
      if !effects.contains(.quit) { recording?.take(event) }
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        switch effect {
        case .quit: return
        case .copy(let text):
          let isTaken = screen.copyToClipboard(text)
          effects += state.update(isTaken ? .copied(true) : .copiedToFile(Errands.copy(text)))
        case .repaint: screen.repaint()
        case .mouse(let isOn): screen.setMouse(isOn)
        case .suspend: screen.suspend()
        case .writeFile, .bookmarks:
          if let answer = Errands.run(effect) { effects += state.update(answer) }
        }
      }
      show(state, on: screen)
    }
  }

  private static func show(_ state: ExplorerState, on screen: CursesScreen) {
    let frame = state.frame()
    screen.show(frame.grid, cursor: frame.cursor)
  }

  /// The steps of a script that make sense on a real screen, which has its own size, as events;
  /// nil is the end.
  private static func events(of script: Script) -> [Event?] {
    script.steps.flatMap { _, step -> [Event?] in
      switch step {
      case .quit: [nil]
      case .resize, .saveScreen: []
      case .keys, .open, .paste, .pointer, .language, .names: Script.events(of: step) ?? []
      }
    }
  }
}
