import ReportLibrary
import ReportModel
import TextGrid

extension ExplorerState {
  // MARK: - Where the reader left off

  /// Offers the place of last time on the overview, if it is still there.
  public mutating func offer(_ place: LastPlace?) {
    lastPlace = place.flatMap { leads($0.address) ? $0 : nil }
    settle()
  }

  /// What to keep for the next time: where the reader is, or was before going back to the
  /// overview to leave; nil when it was never left.
  public var placeToKeep: LastPlace? {
    guard tour == nil else { return nil }
    guard place.address.isHome else { return LastPlace(place) }
    return history.ahead.first { !$0.address.isHome }.map(LastPlace.init)
  }

  /// Its name in the footer of the overview, which offers it.
  var lastPlaceTitle: String? {
    lastPlace.map {
      metrics.truncate(
        library.title(of: $0.address, in: language), to: 24, mode: .middle,
        ellipsis: String(glyphs.ellipsis))
    }
  }

  mutating func goOn() {
    guard let last = lastPlace else { return }
    go(to: last.address)
    guard place.address == last.address else { return }
    place.go(to: last.cursor)
    settle()
  }

  /// Whether an address leads to a screen, found out without making it.
  private func leads(_ address: Address) -> Bool {
    guard let first = address.path.first, let kind = EntityKind(collection: first) else {
      return (try? library.sheet(at: address, in: language)) != nil
    }
    return address.path.count == 1 || record(kind, address.path[1])
  }

  private func record(_ kind: EntityKind, _ id: String) -> Bool {
    library.record(kind, id) != nil
  }

  // MARK: - Bookmarks

  /// Takes over the bookmarks as they are after an edit.
  mutating func take(_ result: Result<BookmarkFile, FileFailure>, after edit: BookmarkEdit) {
    let file: BookmarkFile
    switch result {
    case .success(let read): file = read
    case .failure(let failure):
      mode = .browsing
      return fail(
        say("书签 \(failure.path)：\(failure.reason)", "bookmarks \(failure.path): \(failure.reason)"))
    }
    switch edit {
    case .add(let address, _):
      tell(
        say(
          "已加书签 \(library.title(of: address, in: language))；\(key(.bookmarks)) 看全部",
          "bookmarked \(library.title(of: address, in: language)); \(key(.bookmarks)) shows all"))
    case .read: showBookmarks(file, cursor: 0, deleted: nil)
    case .restore(let bookmark):
      let index = Array(file.bookmarks.reversed()).firstIndex(of: bookmark)
      showBookmarks(file, cursor: index ?? 0, deleted: nil)
    case .remove(let bookmark):
      var cursor = 0
      if case .choosing(let menu) = mode { cursor = menu.cursor }
      showBookmarks(file, cursor: cursor, deleted: bookmark)
    }
    if let line = file.brokenLines.first {
      let count = file.brokenLines.count
      fail(
        say(
          "bookmarks.tsv 第 \(line) 行不是书签，原样保留\(count > 1 ? "；共 \(count) 行" : "")",
          "line \(line) of bookmarks.tsv is no bookmark and stays as it is"
            + (count > 1 ? "; \(count) such lines" : "")))
    }
  }

  /// The bookmarks as a choice, the newest first; what was just deleted can be put back.
  private mutating func showBookmarks(_ file: BookmarkFile, cursor: Int, deleted: Bookmark?) {
    var items = file.bookmarks.reversed().enumerated().map { index, bookmark in
      Menu.Item(
        key: Self.digit(index), title: describe(bookmark), choice: .bookmark(bookmark))
    }
    if let deleted {
      items.append(
        Menu.Item(
          key: "u", title: say("恢复 ", "put back ") + describe(deleted),
          choice: .restore(deleted)))
    }
    guard !items.isEmpty else {
      mode = .browsing
      return tell(
        say("还没有书签；按 \(key(.bookmark)) 给一处加书签", "no bookmarks yet; \(key(.bookmark)) marks a place")
      )
    }
    var menu = Menu(title: say("书签", "Bookmarks"), items: items)
    menu.cursor = max(0, min(cursor, items.count - 1))
    menu.hint = say("Enter 去  d 删除  Esc 关闭", "Enter goes  d deletes  Esc closes")
    mode = .choosing(menu)
  }

  /// Title, note, address and day.
  private func describe(_ bookmark: Bookmark) -> String {
    let title = library.title(of: bookmark.address, in: language)
    let parts = [title, bookmark.note, "\(bookmark.address)", String(bookmark.date.prefix(10))]
    return printable(
      parts.filter { !$0.isEmpty }.joined(separator: "  \(glyphs.separator)  "))
  }
}

extension Menu {
  /// The bookmark that the cursor is on.
  var currentBookmark: Bookmark? {
    guard items.indices.contains(cursor), case .bookmark(let bookmark) = items[cursor].choice
    else { return nil }
    return bookmark
  }
}
