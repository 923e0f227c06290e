import TextGrid

/// The terminal is asked for its background after the first frame, not before: the answer takes
/// a round trip, and some never give one.
extension CursesScreen {
  /// OSC 11.
  func askForBackground() {
    wantsToAsk = false
    askedAt = System.monotonicMilliseconds()
    decoder.expectsAnswer = true
    System.write(Array("\u{1B}]11;?\u{1B}\\".utf8), to: device.descriptor)
  }

  func takeAnswer(_ answer: String) {
    askedAt = nil
    guard let background = Theme.Background(answer: answer), background != theme.background
    else { return }
    theme.background = background
    paint = Paint(theme: theme, depth: depth, hasDefaults: hasDefaultColours)
    redraw()
  }

  /// Before closing: an answer still on its way would appear in the shell as if typed. Only
  /// programs that end within a tenth of a second wait at all.
  func awaitAnswer() {
    guard let askedAt, !isHungUp else { return }
    let end = askedAt + 100
    while self.askedAt != nil {
      let rest = end - System.monotonicMilliseconds()
      guard rest > 0, System.poll([device.descriptor], milliseconds: rest) != [0] else { return }
      queue.removeAll()
      readKeyboard()
    }
  }
}
