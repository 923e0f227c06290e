import TextGrid

extension Keymap {
  /// The letters of plain mode as keys, so that messages name what can be typed there.
  static let plain = Keymap.standard.rebound(
    PlainCommand.all.compactMap { command in
      guard let action = command.action, let letter = command.letter.first else { return nil }
      return Change(action: action, keys: [.character(letter)], line: 0)
    }
  ).0
}
