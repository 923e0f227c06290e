import ReportExport
import ReportLibrary
import TextGrid

extension ExplorerState {
  /// The formats, each with its first free letter, and the file that would be written.
  var exportMenu: Menu {
    // These letters move and leave in every menu.
    var taken = Set(
      Self.menuActions.flatMap(keymap.keys).compactMap { key -> Character? in
        if case .character(let character) = key { return character }
        return nil
      })
    let items = ExportFormat.suited(to: sheet.shown).map { format in
      let key = format.id.first { !taken.contains($0) }
      if let key { taken.insert(key) }
      return Menu.Item(
        key: key, title: "\(format.id)  \(format.title[language])",
        choice: .export(format: format.id))
    }
    var menu = Menu(
      title: say(
        "导出 \(rows.count)/\(sheet.shown.total) 行", "Export \(rows.count)/\(sheet.shown.total) rows"),
      items: items)
    menu.hint = say("写到当前文件夹 \(fileName("*"))", "into this folder: \(fileName("*"))")
    return menu
  }

  /// One item a column; the present sort is marked with its direction.
  var sortMenu: Menu {
    let present = place.address["sort"] ?? ""
    let items = sheet.shown.columns.enumerated().map { index, column in
      let direction =
        present == column.id
        ? " \(glyphs.ascending)" : present == "-" + column.id ? " \(glyphs.descending)" : ""
      return Menu.Item(
        key: Self.digit(index), title: column.title + direction,
        choice: .sort(column: column.id), isMarked: !direction.isEmpty)
    }
    var menu = Menu(title: say("排序", "Sort"), items: items)
    menu.cursor = place.column == nil ? 0 : chosenColumn
    menu.hint = say("再选一次反过来，第三次还原", "again reverses, a third time restores")
    return menu
  }

  /// All columns of the screen, those shown marked.
  var columnMenu: Menu {
    let shown = sheet.shown.columns
    let items = columnsInOrder.enumerated().map { index, column in
      var words: [String] = []
      let place = shown.firstIndex { $0.id == column.id }
      if let place, sheet.shown.frozen > max(1, place) {
        words.append(say("固定", "frozen"))
      }
      switch sheet.shown.columnWidths[column.id] {
      case .full: words.append(say("全宽", "full width"))
      case .cells(let count): words.append(say("\(count) 格", "\(count) cells"))
      case nil: break
      }
      let about = words.isEmpty ? "" : "  " + words.joined(separator: say("，", ", "))
      return Menu.Item(
        key: Self.digit(index), title: column.title + about, choice: .column(column.id),
        isMarked: place != nil)
    }
    var menu = Menu(title: say("显示的栏", "Columns shown"), items: items)
    menu.hint = say("Enter 显示或隐藏，Esc 完成", "Enter shows or hides, Esc ends")
    return menu
  }

  mutating func choose(_ key: Key, from menu: Menu) -> [Effect] {
    var menu = menu
    if case .character(let character) = key,
      let index = menu.items.firstIndex(where: { $0.key == character })
    {
      return take(index, of: menu)
    }
    switch key {
    case .escape: mode = .browsing
    case .delete where menu.currentBookmark != nil, "d" where menu.currentBookmark != nil:
      return menu.currentBookmark.map { [.bookmarks(.remove($0))] } ?? []
    case .up, .backTab: menu.cursor -= 1
    case .down, .tab: menu.cursor += 1
    case .home, .pageUp: menu.cursor = 0
    case .end, .pageDown: menu.cursor = menu.items.count - 1
    case .enter, " ": return take(menu.cursor, of: menu)
    default:
      switch keymap.action(for: key) {
      case .moveUp: menu.cursor -= 1
      case .moveDown: menu.cursor += 1
      case .moveFirst, .pageUp: menu.cursor = 0
      case .moveLast, .pageDown: menu.cursor = menu.items.count - 1
      case .quit, .clear: mode = .browsing
      default: break
      }
    }
    if case .choosing = mode {
      menu.cursor = max(0, min(menu.items.count - 1, menu.cursor))
      mode = .choosing(menu)
    }
    return []
  }

  /// What the keys of these actions do in a menu, where no item has the key.
  private static let menuActions: [Action] = [.moveUp, .moveDown, .quit]

  private mutating func take(_ index: Int, of menu: Menu) -> [Effect] {
    guard menu.items.indices.contains(index) else { return [] }
    mode = .browsing
    switch menu.items[index].choice {
    case .export(let id):
      guard let format = ExportFormat.named(id) else { return [] }
      let context = ExportContext(
        library: library.naming(.auto), language: language, metrics: metrics)
      return [.writeFile(name: fileName(format.id), contents: format.write(exported, context))]
    case .sort(let column):
      readdress(place.address.with("sort", nextSort(column)))
    case .column(let id):
      toggleColumn(id)
      var menu = columnMenu
      menu.cursor = index
      mode = .choosing(menu)
    case .group(let facet): group(by: facet)
    case .copy(let text):
      return [.copy(text)]
    case .bookmark(let bookmark):
      if bookmark.address != place.address { go(to: bookmark.address) }
    case .restore(let bookmark):
      return [.bookmarks(.restore(bookmark))]
    }
    return []
  }

  /// Numbers begin with the largest, texts with the first; then the other way
  /// round; then unsorted.
  private func nextSort(_ id: String) -> String? {
    let isText = sheet.shown.columns.first { $0.id == id }?.kind == .text
    let order = isText ? [id, "-" + id] : ["-" + id, id]
    guard let present = order.firstIndex(of: place.address["sort"] ?? "") else { return order[0] }
    return present == 0 ? order[1] : nil
  }

  private mutating func toggleColumn(_ id: String) {
    var shown = sheet.shown.columns.map(\.id)
    if let index = shown.firstIndex(of: id) {
      guard shown.count > 1 else { return tell(say("至少留一栏", "one column must stay")) }
      shown.remove(at: index)
    } else {
      let order = columnsInOrder.map(\.id)
      shown = order.filter { shown.contains($0) || $0 == id }
    }
    var address = place.address
    address["columns"] = shown == ownColumns.map(\.id) ? nil : shown.joined(separator: ",")
    if let sort = address["sort"],
      !shown.contains(sort.hasPrefix("-") ? String(sort.dropFirst()) : sort)
    {
      address["sort"] = nil
    }
    readdress(address)
  }

  /// The columns that the screen has by itself.
  var ownColumns: [Sheet.Column] {
    (try? library.sheet(at: place.address.with("columns", nil), in: language).columns)
      ?? sheet.shown.columns
  }

  /// All columns in the order shown; a hidden one behind the nearest of those that stand before it
  /// by themselves.
  private var columnsInOrder: [Sheet.Column] {
    let all = sheet.columns
    var order = sheet.shown.columns
    for (index, column) in all.enumerated() where !order.contains(where: { $0.id == column.id }) {
      let before = Set(all[..<index].map(\.id))
      let place = order.lastIndex { before.contains($0.id) }.map { $0 + 1 } ?? 0
      order.insert(column, at: place)
    }
    return order
  }

  /// What is shown, its records named as an export names them.
  private var exported: Sheet {
    guard library.names != .auto else { return sheet.shown }
    return (try? library.naming(.auto).sheet(at: place.address, in: language)) ?? sheet.shown
  }

  /// A file name made of the address: `zhitu-jobs-nlp-engineer.csv`.
  private func fileName(_ format: String) -> String {
    var name = "zhitu"
    for part in place.address.path.isEmpty ? ["home"] : place.address.path { name += "-" + part }
    for parameter in place.address.parameters where !Self.unnamed.contains(parameter.name) {
      let value = parameter.value.map { $0.isLetter || $0.isNumber ? $0 : "-" }
      name += "-" + String(value).prefix(24)
    }
    return String(name.prefix(80)) + "." + format
  }

  /// Parameters that say nothing of what is in the file.
  private static let unnamed = ["columns", "freeze", "widths"]

  static func digit(_ index: Int) -> Character? {
    index < 9 ? Character("\(index + 1)") : nil
  }
}
