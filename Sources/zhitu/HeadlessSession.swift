import Explorer
import Glibc
import TextGrid

/// Plays a script without a terminal.
struct HeadlessSession {
  private(set) var state: ExplorerState
  private var hasQuit = false

  init(state: ExplorerState) { self.state = state }

  /// Plays every step until the script ends or quits.
  mutating func play(_ script: Script) throws {
    for (line, step) in script.steps where !hasQuit {
      switch step {
      case .keys(let keys):
        for key in keys where !hasQuit { handle(.key(key)) }
      case .open(let address): handle(.open(address))
      case .resize(let size): handle(.resize(size))
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
