import Explorer
import Glibc
import TextGrid

/// Plays a script without a terminal.
struct HeadlessSession {
  private(set) var state: ExplorerState
  private var hasQuit = false
  private var recording: Recording?

  init(state: ExplorerState, recording: Recording?) {
    self.state = state
    self.recording = recording
    self.recording?.begin(state)
  }

  /// Plays every step until the script ends or quits.
  mutating func play(_ script: Script) throws {
    for (line, step) in script.steps where !hasQuit {
      for event in Script.events(of: step) ?? [] where !hasQuit { handle(event) }
      switch step {
      case .keys, .open, .resize, .paste, .pointer, .language, .names: break
      case .quit: hasQuit = true
      case .saveScreen(let path):
        let text = state.frame().grid.text() + "\n"
        if case .failure(let failure) = NewFile.replace(path, text) {
          throw Failure(
            .wrongUse, "script line \(line): cannot write \(failure.path): \(failure.reason)")
        }
      }
    }
  }

  private mutating func handle(_ event: Event) {
    var effects = state.update(event)
    if !effects.contains(.quit) { recording?.take(event) }
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if effect == .quit { hasQuit = true }
      if case .copy = effect {
        effects += state.update(.copied(true))
      } else if let answer = Errands.run(effect) {
        effects += state.update(answer)
      }
    }
  }
}
