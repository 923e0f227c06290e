import Explorer

/// What the explorer wants done outside and no terminal is needed for.
enum Errands {
  /// Does it and returns what the explorer is to hear of it, nil when it is not done here.
  static func run(_ effect: Effect) -> Event? {
    switch effect {
    case .writeFile(let name, let contents): .wroteFile(NewFile.create(name, contents))
    case .bookmarks(let edit): .bookmarks(StateFiles.bookmarks(edit), after: edit)
    case .quit, .copy, .repaint, .suspend, .mouse: nil
    }
  }

  /// Writes what no clipboard takes to a new file in the present folder.
  static func copy(_ text: String) -> Result<String, FileFailure> {
    NewFile.create("zhitu-copy.txt", text + "\n")
  }
}
