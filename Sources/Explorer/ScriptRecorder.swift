import TextGrid

/// Writes down what the reader does as a ``Script``, piece by piece, so that what is written is
/// whole even when the program is killed.
///
/// The script begins with size, language and address, so that it replays alike anywhere. Keys are
/// those pressed: one recorded with other bindings is to be replayed with them.
public struct ScriptRecorder: Sendable {
  /// Cells taken on the present line of keys; a long line is hard to read.
  private var column = 0
  private static let width = 60

  public init() {}

  /// What a script recorded from a state begins with.
  public func beginning(_ state: ExplorerState) -> String {
    let names = state.library.names == .auto ? "" : ":names \(state.library.names.rawValue)\n"
    return """
      # recorded by zhitu --record; play it with zhitu --script FILE
      :resize \(state.size.columns)x\(state.size.rows)
      :language \(state.language.rawValue)
      \(names):open \(state.place.address)

      """
  }

  /// What an event adds to the script, empty for what a script cannot tell.
  public mutating func record(_ event: Event) -> String {
    switch event {
    case .key(let key): keys(key)
    case .paste(let text):
      text.isEmpty ? "" : command("paste " + text.map { Key.character($0).description }.joined())
    case .pointer(let pointer): record(pointer)
    case .resize(let size): command("resize \(size.columns)x\(size.rows)")
    case .open(let address): command("open \(address)")
    case .language(let language): command("language \(language.rawValue)")
    case .names(let names): command("names \(names.rawValue)")
    case .wroteFile, .copied, .copiedToFile, .bookmarks: ""
    }
  }

  private mutating func record(_ pointer: Pointer) -> String {
    switch pointer.action {
    case .click: command("click \(pointer.place.column + 1),\(pointer.place.row + 1)")
    case .wheelUp: command("wheel up")
    case .wheelDown: command("wheel down")
    }
  }

  private mutating func keys(_ key: Key) -> String {
    var text = key.description
    // What would make the line a command or a comment.
    if column == 0, text == ":" || text == "#" {
      text = "<U+\(text == ":" ? "3A" : "23")>"
    }
    column += text.count
    // What ends a thought ends the line.
    if key == .enter || key == .escape || column >= Self.width {
      column = 0
      text += "\n"
    }
    return text
  }

  private mutating func command(_ words: String) -> String {
    defer { column = 0 }
    return (column > 0 ? "\n" : "") + ":\(words)\n"
  }
}
