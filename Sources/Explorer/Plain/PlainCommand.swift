import ReportModel

/// Something that can be typed in plain mode, with its words for the help.
struct PlainCommand: Sendable {
  enum Meaning: Hashable, Sendable {
    case open, address, parameter
    case filter, search
    case readOn, readBack, readAgain
    case evidence, facets, columns, export, copy
    case bookmark, bookmarks, removeBookmark, restoreBookmark
    case pick
    case perform(Action)
    case help, quit
  }

  let meaning: Meaning
  /// What is typed, in the reader's language where there is something to fill in.
  let form: Bilingual
  let help: Bilingual

  private init(_ meaning: Meaning, _ form: Bilingual, _ help: Bilingual) {
    self.meaning = meaning
    self.form = form
    self.help = help
  }

  private init(_ meaning: Meaning, _ letter: String, _ help: Bilingual) {
    self.init(meaning, Bilingual(letter, letter), help)
  }

  /// All commands in the order of the help.
  static let all: [PlainCommand] = [
    PlainCommand(.open, Bilingual("数字", "NUMBER"), Bilingual("打开这一行", "open that row")),
    PlainCommand(
      .address, Bilingual("地址", "ADDRESS"),
      Bilingual("去那里，如 jobs 或 skills/pytorch", "go there, such as jobs or skills/pytorch")),
    PlainCommand(
      .parameter, Bilingual("名=值", "NAME=VALUE"),
      Bilingual(
        "缩小或排序，如 family=language、sort=name；名= 取消",
        "narrow or sort, such as family=language or sort=name; NAME= undoes it")),
    PlainCommand(
      .filter, Bilingual("/词", "/WORDS"),
      Bilingual("只留含这些词的行；单独一个 / 清除", "keep the rows with these words; / alone clears")),
    PlainCommand(
      .search, Bilingual("S 词", "S WORDS"),
      Bilingual("在各类记录里检索", "search records of all kinds")),
    PlainCommand(
      .readOn, "n", Bilingual("接着读，空行也是", "read on; so does an empty line")),
    PlainCommand(.readBack, "p", Bilingual("读前面的行", "read the rows before")),
    PlainCommand(.readAgain, "r", Bilingual("再读一遍", "read again")),
    PlainCommand(
      .evidence, Bilingual("i 数字", "i NUMBER"),
      Bilingual(
        "这一行出自报告何处；不写数字是本屏", "where in the report a row stands; without NUMBER, this screen")),
    PlainCommand(.facets, "f", Bilingual("可以怎样缩小", "how the list can be narrowed")),
    PlainCommand(
      .columns, "c",
      Bilingual("各栏的名，用来排序和选栏", "the names of the columns, to sort by and to choose")),
    PlainCommand(
      .perform(.chart), "v",
      Bilingual("图的说明，逐种往下，再回表", "the charts in words, one after the other, then the table")),
    PlainCommand(.perform(.table), "V", Bilingual("从图回到表", "from a chart back to the table")),
    PlainCommand(
      .pick, Bilingual("+ 数字", "+ NUMBER"),
      Bilingual(
        "标记这些行，以便对照，可写几个；再写一次取消",
        "pick rows for a comparison, one number or more; again puts them back")),
    PlainCommand(
      .perform(.compare), "=",
      Bilingual(
        "对照标记的各行；数据集与别的领域对照", "set what is picked side by side; a dataset beside other fields")),
    PlainCommand(
      .perform(.clear), "x",
      Bilingual("清除筛选，再一次取消标记", "clear the filter, once more what is picked")),
    PlainCommand(
      .export, Bilingual("e 文件", "e FILE"),
      Bilingual("写成文件，格式看扩展名", "write to a file, in the format of its extension")),
    PlainCommand(
      .copy, Bilingual("y 数字", "y NUMBER"),
      Bilingual(
        "可取用的文字：值、出处、引文、地址", "what to take along: value, place, citations, address")),
    PlainCommand(
      .bookmark, Bilingual("m 备注", "m NOTE"),
      Bilingual("给此处加书签，备注可不写", "bookmark this place, with a note if you like")),
    PlainCommand(
      .bookmarks, Bilingual("' 数字", "' NUMBER"),
      Bilingual("列出书签；写数字去那里", "list the bookmarks; with NUMBER, go there")),
    PlainCommand(
      .removeBookmark, Bilingual("d 数字", "d NUMBER"),
      Bilingual("删除列出的书签", "delete a bookmark of the list")),
    PlainCommand(
      .restoreBookmark, "u", Bilingual("恢复刚删的书签", "put back the bookmark just deleted")),
    PlainCommand(
      .perform(.goOn), ".",
      Bilingual("在总览，去上次离开的地方", "on the overview, go where you left off last time")),
    PlainCommand(.perform(.goBack), "b", Bilingual("后退", "back")),
    PlainCommand(.perform(.goAhead), "a", Bilingual("前进", "ahead again")),
    PlainCommand(.perform(.goHome), "h", Bilingual("去总览", "to the overview")),
    PlainCommand(.perform(.language), "L", Bilingual("换成英文", "change to Chinese")),
    PlainCommand(.help, "?", Bilingual("本说明", "this help")),
    PlainCommand(.quit, "q", Bilingual("退出", "quit")),
  ]

  /// Reads a line: the command it means and what stands behind it. What is no command is an
  /// address.
  static func read(_ line: String) -> (meaning: Meaning, argument: String) {
    let line = line.trimmingBlanks
    if line.isEmpty { return (.readOn, "") }
    if line.allSatisfy({ $0.isASCII && $0.isNumber }) { return (.open, line) }
    if line.hasPrefix("/") { return (.filter, String(line.dropFirst()).trimmingBlanks) }
    if line.hasPrefix(":") { return (.address, String(line.dropFirst()).trimmingBlanks) }
    let words = line.split(separator: " ", maxSplits: 1)
    let word = words.first.map(String.init) ?? ""
    let argument = words.count > 1 ? String(words[1]).trimmingBlanks : ""
    if let command = all.first(where: { $0.letter == word }),
      argument.isEmpty || command.takesArgument
    {
      return (command.meaning, argument)
    }
    let isParameter = line.prefix { $0 != "=" }.allSatisfy { $0.isLetter || $0 == "-" }
    return (line.contains("=") && isParameter ? .parameter : .address, line)
  }

  /// The action of the explorer that it stands for, as far as messages name one.
  var action: Action? {
    switch meaning {
    case .perform(let action): action
    case .bookmark: .bookmark
    case .bookmarks: .bookmarks
    case .pick: .pick
    case .columns: .columns
    case .copy: .copy
    case .evidence: .evidence
    case .export: .export
    case .facets: .facets
    case .help: .help
    case .quit: .quit
    case .open, .address, .parameter, .filter, .search, .readOn, .readBack, .readAgain,
      .removeBookmark, .restoreBookmark:
      nil
    }
  }

  /// The letter it is called by, empty for those told by their form.
  var letter: String {
    let word = form[.english].prefix { $0 != " " }
    return word.count == 1 ? String(word) : ""
  }

  private var takesArgument: Bool { form[.english].contains(" ") }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let tail = drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }
    return String(tail.reversed())
  }
}
