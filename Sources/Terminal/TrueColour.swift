/// Whether a terminal shows colours told as red, green and blue.
///
/// Few entries of the terminal database say so, and those that do (`xterm-direct`) are rarely
/// installed; terminals say it in the variable `COLORTERM`, as vim, helix, bat and others read it.
/// The entry that `TERM` names is then used all the same, with the sequences for colours replaced
/// (``TerminfoEntry/withDirectColours()``): keys and all else stay those of the terminal.
enum TrueColour {
  /// - Parameters:
  ///   - type: The variable `TERM`.
  ///   - isFlagged: Whether the entry has the flag `Tc` of tmux or `RGB` of ncurses.
  static func isPromised(
    type: String, isFlagged: Bool, environment: (String) -> String?
  ) -> Bool {
    if isFlagged { return true }
    guard ["truecolor", "24bit"].contains(environment("COLORTERM")) else { return false }
    // GNU screen hands on the variable of the terminal around it and garbles such colours; under
    // the same names tmux turns them into those that there are.
    if type.hasPrefix("screen") { return environment("TMUX")?.isEmpty == false }
    return TerminalType.isModern(type)
  }
}
