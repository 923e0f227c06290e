import ReportExport
import ReportLibrary
import ReportModel
import TextGrid

/// The explorer as a conversation in lines, for screen readers and terminals that can do nothing
/// but print: the same addresses and the same content, every row with a number to choose it by.
///
/// It is the explorer itself, read out instead of drawn: history, filter and sort are those of
/// ``ExplorerState``.
public struct PlainSession: Sendable {
  /// What one line led to.
  public struct Reply: Sendable {
    /// To be printed, one below the other; nothing in them can harm a terminal.
    public var lines: [String] = []
    /// To be done outside; the answer is given to ``PlainSession/hear(_:)``.
    public var effects: [Effect] = []
  }

  /// The most rows read at once.
  private static let pageLength = 20

  private var state: ExplorerState
  /// The first row of those last read.
  private var first = 0
  /// The bookmarks last read out, in that order, which their numbers count.
  private var bookmarks: [Bookmark] = []
  /// The bookmark deleted last.
  private var deleted: Bookmark?

  public init(_ state: ExplorerState) {
    self.state = state
    // Too narrow for panes beside the rows: nothing is loaded that is not read.
    self.state.size = Size(columns: 60, rows: 24)
    self.state.settings.keymap = .plain
  }

  /// Offers the place of last time on the overview, if it is still there.
  public mutating func offer(_ place: LastPlace?) { state.offer(place) }

  /// What to keep for the next time, nil when the overview was never left.
  public var placeToKeep: LastPlace? { state.placeToKeep }

  /// The screen it begins with, and how to go on.
  public func greeting() -> [String] {
    screen + [state.say("? 列出可以输入什么，q 退出。", "? lists what can be typed, q quits.")]
  }

  /// Takes a line that the reader typed.
  public mutating func answer(_ line: String) -> Reply {
    let (meaning, argument) = PlainCommand.read(line)
    state.message = nil
    switch meaning {
    case .open: return open(argument)
    case .address: return moved { $0.goTo(argument) }
    case .parameter: return setParameter(argument)
    case .filter: return filter(argument)
    case .search:
      return moved { $0.go(to: Address(path: ["search"]).with("q", printable(argument))) }
    case .readOn: return read(from: first + Self.pageLength)
    case .readBack: return read(from: first - Self.pageLength)
    case .readAgain: return Reply(lines: screen)
    case .evidence: return evidence(argument)
    case .facets: return facets
    case .columns: return Reply(lines: PlainText(state).columns)
    case .export: return export(argument)
    case .copy: return about(argument) { Reply(lines: PlainText($0).copies) }
    case .bookmark:
      return Reply(effects: [.bookmarks(.add(state.place.address, note: printable(argument)))])
    case .bookmarks: return goToBookmark(argument)
    case .removeBookmark: return removeBookmark(argument)
    case .restoreBookmark: return restoreBookmark
    case .pick: return pick(argument)
    case .perform(let action): return moved { _ = $0.perform(action) }
    case .help: return Reply(lines: help)
    case .quit: return Reply(effects: [.quit])
    }
  }

  /// Takes the answer to an effect and says it.
  public mutating func hear(_ event: Event) -> [String] {
    state.message = nil
    _ = state.update(event)
    guard case .bookmarks(.success, let edit) = event else { return message }
    return readBookmarks(after: edit) + message
  }

  // MARK: - Going

  /// Does something and reads the screen if it is another one now, else what was said.
  private mutating func moved(_ change: (inout ExplorerState) -> Void) -> Reply {
    let before = (state.place.address, state.language)
    change(&state)
    guard before != (state.place.address, state.language) else {
      return Reply(lines: message.isEmpty ? screen : message)
    }
    first = 0
    return Reply(lines: message + screen)
  }

  private mutating func open(_ number: String) -> Reply {
    guard let index = rowIndex(number) else { return Reply(lines: [noSuchRow(number)]) }
    state.select(index)
    return moved { state in
      if let obstacle = state.obstacle(to: .open) {
        state.tell(obstacle)
      } else if let target = state.currentRow?.target {
        state.go(to: target)
      }
    }
  }

  private mutating func setParameter(_ text: String) -> Reply {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let value = parts.count > 1 ? printable(String(parts[1])) : ""
    return moved { $0.readdress($0.place.address.with(name, value), keepingCursor: false) }
  }

  private mutating func filter(_ words: String) -> Reply {
    let words = printable(words)
    return moved { state in
      if state.place.address.isHome {
        if !words.isEmpty { state.go(to: Address(path: ["search"]).with("q", words)) }
      } else {
        state.readdress(state.place.address.with("q", words), keepingCursor: false)
      }
    }
  }

  // MARK: - Reading

  private mutating func read(from row: Int) -> Reply {
    guard row < state.rows.count else {
      return Reply(lines: [state.say("后面没有了。", "This is the end.")])
    }
    guard row >= 0 || first > 0 else {
      return Reply(lines: [state.say("前面没有了。", "This is the beginning.")])
    }
    first = max(0, row)
    return Reply(lines: PlainText(state).rows(first: first, count: Self.pageLength))
  }

  private func evidence(_ number: String) -> Reply {
    about(number) { asked in
      asked.obstacle(to: .evidence).map { Reply(lines: [$0]) }
        ?? Reply(lines: PlainText(asked).evidence)
    }
  }

  /// What there is to say of a row, or without a number of the screen.
  private func about(_ number: String, _ say: (ExplorerState) -> Reply) -> Reply {
    var asked = state
    if number.isEmpty {
      // As if no row were chosen.
      asked.select(asked.rows.count)
    } else if let index = rowIndex(number) {
      asked.select(index)
    } else {
      return Reply(lines: [noSuchRow(number)])
    }
    return say(asked)
  }

  /// Picks rows, or puts them back.
  private mutating func pick(_ numbers: String) -> Reply {
    let words = numbers.split { $0 == " " || $0 == "," || $0 == "，" || $0 == "、" }.map(String.init)
    var indices: [Int] = []
    for word in words {
      guard let index = rowIndex(word) else { return Reply(lines: [noSuchRow(word)]) }
      indices.append(index)
    }
    guard !indices.isEmpty else {
      return Reply(
        lines: [state.say("写明哪些行，如 + 2 5。", "Say which rows, such as + 2 5.")])
    }
    for index in indices {
      state.select(index)
      _ = state.perform(.pick)
    }
    return Reply(lines: message)
  }

  // MARK: - Bookmarks

  private mutating func goToBookmark(_ number: String) -> Reply {
    // A number means one of those read out; before, they are.
    guard !number.isEmpty, !bookmarks.isEmpty else { return Reply(effects: [.bookmarks(.read)]) }
    guard let bookmark = bookmark(number) else { return Reply(lines: [noSuchBookmark(number)]) }
    return moved { state in
      if bookmark.address != state.place.address { state.go(to: bookmark.address) }
    }
  }

  private func removeBookmark(_ number: String) -> Reply {
    guard !bookmarks.isEmpty else {
      return Reply(
        lines: [
          state.say(
            "先用 ' 列出书签，再删其中一个。", "First list the bookmarks with ', then delete one of them.")
        ])
    }
    guard let bookmark = bookmark(number) else { return Reply(lines: [noSuchBookmark(number)]) }
    return Reply(effects: [.bookmarks(.remove(bookmark))])
  }

  private var restoreBookmark: Reply {
    guard let deleted else {
      return Reply(
        lines: [state.say("没有删过书签。", "No bookmark has been deleted.")])
    }
    return Reply(effects: [.bookmarks(.restore(deleted))])
  }

  private func bookmark(_ number: String) -> Bookmark? {
    Int(number).flatMap { bookmarks.indices.contains($0 - 1) ? bookmarks[$0 - 1] : nil }
  }

  private func noSuchBookmark(_ number: String) -> String {
    printable(
      state.say(
        "没有第 \(number) 个书签；有 1 到 \(bookmarks.count)。",
        "There is no bookmark \(number); there are 1 to \(bookmarks.count)."))
  }

  /// Reads out what the explorer would show as a choice.
  private mutating func readBookmarks(after edit: BookmarkEdit) -> [String] {
    switch edit {
    case .remove(let bookmark): deleted = bookmark
    case .restore: deleted = nil
    case .read, .add: break
    }
    guard case .choosing(let menu) = state.mode else {
      if edit == .read { bookmarks = [] }
      return []
    }
    state.mode = .browsing
    bookmarks = menu.items.compactMap { item in
      if case .bookmark(let bookmark) = item.choice { return bookmark }
      return nil
    }
    return PlainText(state).bookmarks(menu, after: edit)
  }

  private var facets: Reply {
    let lines = PlainText(state).facets
    return Reply(
      lines: lines.isEmpty ? [state.say("这里没有分面。", "There are no facets here.")] : lines)
  }

  private mutating func export(_ file: String) -> Reply {
    let name = file.split(separator: "/").last ?? ""
    let id = name.contains(".") ? name.split(separator: ".").last.map(String.init) : nil
    guard let format = ExportFormat.named(id ?? "") else {
      let known = ExportFormat.all.map(\.id).joined(separator: ", ")
      return Reply(
        lines: [
          state.say(
            "写明文件和扩展名，如 e jobs.csv；可用 \(known)。",
            "Name a file with its extension, such as e jobs.csv; there are \(known).")
        ])
    }
    let context = ExportContext(
      library: state.library, language: state.language, metrics: state.metrics)
    let contents = format.write(state.sheet.shown, context)
    return Reply(effects: [.writeFile(name: file, contents: contents)])
  }

  private var screen: [String] { PlainText(state).screen(first: first, count: Self.pageLength) }

  private var message: [String] { state.message.map { [printable($0.text)] } ?? [] }

  private var help: [String] {
    PlainCommand.all.map { command in
      command.form[state.language] + state.say("：", ": ") + command.help[state.language]
    }
  }

  /// The index of a row by the number it is read with.
  private func rowIndex(_ number: String) -> Int? {
    guard let number = Int(number), (1...max(1, state.rows.count)).contains(number),
      !state.rows.isEmpty
    else { return nil }
    return number - 1
  }

  private func noSuchRow(_ number: String) -> String {
    printable(
      state.rows.isEmpty
        ? state.say("这里没有行。", "There are no rows here.")
        : state.say(
          "没有第 \(number) 行；有 1 到 \(state.rows.count)。",
          "There is no row \(number); there are 1 to \(state.rows.count)."))
  }
}
