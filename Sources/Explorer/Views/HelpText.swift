import TextGrid

/// The keys of this screen, from the table of bindings.
enum HelpText {
  /// The cells of the keys, and a blank behind them.
  private static let keyColumn = 17

  static func lines(_ state: ExplorerState, _ width: Int) -> [StyledLine] {
    let (useful, idle) = state.keymap.bindings.reduce(into: ([Binding](), [Binding]())) {
      if state.obstacle(to: $1.action) == nil { $0.0.append($1) } else { $0.1.append($1) }
    }
    var lines: [StyledLine] = []
    for group in Binding.Group.allCases {
      let bindings = useful.filter { $0.group == group }
      if bindings.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(StyledLine(group.title[state.language], .title))
      lines += bindings.flatMap { self.lines($0, state, width) }
    }
    return lines + rest(idle, state, width)
  }

  private static func lines(
    _ binding: Binding, _ state: ExplorerState, _ width: Int
  ) -> [StyledLine] {
    let keys = binding.keys.map(\.label).joined(separator: " ")
    return state.metrics.wrap(binding.help[state.language], columns: max(8, width - keyColumn))
      .enumerated().map { index, text in
        StyledLine(state.metrics.pad(index == 0 ? keys : "", to: keyColumn - 1), .key)
          + StyledLine(" " + text)
      }
  }

  /// The keys that do nothing here, and those that cannot be changed.
  private static func rest(
    _ idle: [Binding], _ state: ExplorerState, _ width: Int
  ) -> [StyledLine] {
    let keys = idle.compactMap { $0.keys.first?.label }.joined(separator: " ")
    let texts: [(title: String, text: String)] = [
      (
        state.say("此处无用的键", "Keys that do nothing here"),
        state.say(
          "\(keys)。按一下，或在 \(state.key(.goTo)) 里输入名字，就说为什么。",
          "\(keys). Press one, or type its name behind \(state.key(.goTo)), to read why.")
      ),
      (
        state.say("不能改的键", "Keys that stay as they are"),
        state.say(
          "输入时：Enter 定，Esc 止，Tab 补全，← → Home End ^A ^E 移动，Backspace Delete ^U ^W 删。"
            + "菜单和窗口里：↑ ↓ Enter Space Esc 总有用，上面改过的移动、退出键也有用。",
          "While typing: Enter takes, Esc stops, Tab completes, ← → Home End ^A ^E move, "
            + "Backspace Delete ^U ^W delete. In menus and boxes ↑ ↓ Enter Space Esc always work, "
            + "and so do the keys for moving and leaving above, whatever they are bound to.")
      ),
    ]
    return texts.dropFirst(idle.isEmpty ? 1 : 0).flatMap { title, text in
      ["", StyledLine(title, .title)]
        + state.metrics.wrap(text, columns: max(8, width)).map { StyledLine($0) }
    }
  }
}
