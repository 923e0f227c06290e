import ReportModel
import TextGrid

/// An action with its keys and its words. The table of all bindings gives
/// dispatch, footer and help, by way of the ``Keymap``.
struct Binding: Sendable {
  enum Group: Int, CaseIterable, Sendable {
    case moving, going, finding, showing, taking, program

    var title: Bilingual {
      switch self {
      case .moving: Bilingual("移动", "Move")
      case .going: Bilingual("去处", "Go")
      case .finding: Bilingual("查找", "Find")
      case .showing: Bilingual("显示", "Show")
      case .taking: Bilingual("取用", "Take along")
      case .program: Bilingual("程序", "Program")
      }
    }
  }

  let action: Action
  let group: Group
  /// The keys, the one to show first.
  private(set) var keys: [Key]
  /// One or two words for the footer.
  let title: Bilingual
  /// A line for the help.
  let help: Bilingual
  /// Its place in the footer, smaller first; nil for actions not shown there.
  let footer: Int?

  private init(
    _ action: Action, _ group: Group, _ keys: [Key], _ title: Bilingual, _ help: Bilingual,
    footer: Int? = nil
  ) {
    self.action = action
    self.group = group
    self.keys = keys
    self.title = title
    self.help = help
    self.footer = footer
  }

  static let all: [Binding] = [
    Binding(
      .moveUp, .moving, [.up, "k"], Bilingual("上", "up"), Bilingual("上一行", "previous row")),
    Binding(
      .moveDown, .moving, [.down, "j"], Bilingual("下", "down"), Bilingual("下一行", "next row")),
    Binding(
      .pageUp, .moving, [.pageUp, .control("b"), .control("u")], Bilingual("上页", "page up"),
      Bilingual("上一页", "previous page")),
    Binding(
      .pageDown, .moving, [.pageDown, .control("f"), .control("d")],
      Bilingual("下页", "page down"), Bilingual("下一页", "next page")),
    Binding(
      .moveFirst, .moving, [.home, "g"], Bilingual("首", "first"), Bilingual("第一行", "first row")),
    Binding(
      .moveLast, .moving, [.end, "G"], Bilingual("末", "last"), Bilingual("最后一行", "last row")),
    Binding(
      .slideLeft, .moving, [.left, "h"], Bilingual("左", "left"),
      Bilingual("表左移一栏", "slide the table one column left")),
    Binding(
      .slideRight, .moving, [.right], Bilingual("右", "right"),
      Bilingual("表右移一栏", "slide the table one column right")),
    Binding(
      .nextPane, .moving, [.tab], Bilingual("换窗", "next pane"),
      Bilingual("下一个窗格或下一组", "next pane or next group of rows"), footer: 16),
    Binding(
      .previousPane, .moving, [.backTab], Bilingual("前窗", "previous pane"),
      Bilingual("上一个窗格或上一组", "previous pane or previous group of rows")),
    Binding(
      .open, .going, [.enter, "l"], Bilingual("打开", "open"),
      Bilingual("打开这一行，钻取", "open the row, drill down"), footer: 2),
    Binding(
      .goBack, .going, ["[", .backspace], Bilingual("后退", "back"),
      Bilingual("回到上一处，筛选和光标如旧", "back, with filter and cursor as they were"), footer: 10),
    Binding(
      .goAhead, .going, ["]"], Bilingual("前进", "forward"),
      Bilingual("前进，回到后退之前的地方", "forward again")),
    Binding(
      .goHome, .going, ["~"], Bilingual("总览", "home"), Bilingual("去总览", "to the overview")),
    Binding(
      .goTo, .going, [":"], Bilingual("去地址", "go to"),
      Bilingual("输入地址，如 jobs?family=language", "type an address, such as jobs?family=language")),
    Binding(
      .goOn, .going, ["."], Bilingual("继续", "go on"),
      Bilingual("在总览，去上次离开的地方", "on the overview, go where you left off last time"), footer: -1),
    Binding(
      .bookmarks, .going, ["'"], Bilingual("书签", "bookmarks"),
      Bilingual("书签：去、删、恢复", "the bookmarks: go, delete, put back"), footer: 20),
    Binding(
      .filter, .finding, ["/"], Bilingual("筛选", "filter"),
      Bilingual(
        "边输边筛本屏各行；在总览检索全部", "narrow the rows as you type; on the overview, search everything"),
      footer: 1),
    Binding(
      .search, .finding, ["S"], Bilingual("检索全部", "search all"),
      Bilingual("在各类记录里检索", "search records of all kinds"), footer: 13),
    Binding(
      .clear, .finding, [.escape], Bilingual("清除", "clear"),
      Bilingual("清除筛选；关闭窗口", "clear the filter; close the box"), footer: 3),
    Binding(
      .facets, .finding, ["f"], Bilingual("分面", "facets"),
      Bilingual("到分面窗格，按类缩小", "to the facets, narrow by kind"), footer: 6),
    Binding(
      .exclude, .finding, ["x"], Bilingual("排除", "exclude"),
      Bilingual(
        "在分面里：不要有这一值的，再按收回", "in the facets: leave out what has this value; again takes it back"),
      footer: 0),
    Binding(
      .clearFacets, .finding, ["X"], Bilingual("清分面", "no facets"),
      Bilingual("收回所选、所排除的全部分面值", "take back all values chosen or left out"), footer: 9),
    Binding(
      .group, .finding, ["F"], Bilingual("分组", "group"),
      Bilingual(
        "按一个分面分组，组头带条数；在图上选按什么计数",
        "group by a facet, with counts; on a chart, choose what is counted"),
      footer: 21),
    Binding(
      .fold, .finding, ["z"], Bilingual("折叠", "fold"),
      Bilingual("只看各组和条数，再按展开", "the groups and their counts alone; again unfolds"), footer: 4),
    Binding(
      .chart, .showing, ["v"], Bilingual("图/表", "chart"),
      Bilingual("从表到图，逐种往下，再回表", "from the table through its charts and back"), footer: 5),
    Binding(
      .table, .showing, ["V"], Bilingual("表", "table"),
      Bilingual("从图回到表", "from a chart back to the table")),
    Binding(
      .sort, .showing, ["s"], Bilingual("排序", "sort"),
      Bilingual("按栏排序", "sort by a column"), footer: 15),
    Binding(
      .columns, .showing, ["c"], Bilingual("栏", "columns"),
      Bilingual("选择要显示的栏", "choose the columns to show")),
    Binding(
      .nextColumn, .showing, [">"], Bilingual("下一栏", "next column"),
      Bilingual("选下一栏，以便加宽、固定、移动", "choose the next column, to widen, freeze or move it")),
    Binding(
      .previousColumn, .showing, ["<"], Bilingual("上一栏", "column before"),
      Bilingual("选上一栏", "choose the column before")),
    Binding(
      .widen, .showing, ["+"], Bilingual("加宽", "wider"),
      Bilingual("所选的栏加宽", "the chosen column wider")),
    Binding(
      .narrow, .showing, ["-"], Bilingual("收窄", "narrower"),
      Bilingual("所选的栏收窄", "the chosen column narrower")),
    Binding(
      .fullWidth, .showing, ["_"], Bilingual("全宽", "full width"),
      Bilingual("所选的栏整个显示，再按还原", "the chosen column in full; again restores")),
    Binding(
      .freeze, .showing, ["!"], Bilingual("固定", "freeze"),
      Bilingual(
        "左移右移时，到所选的栏为止不动；再按还原", "columns up to the chosen one stay while sliding; again restores")),
    Binding(
      .columnLeft, .showing, ["{"], Bilingual("栏左移", "column left"),
      Bilingual("所选的栏与左边的换位", "move the chosen column left")),
    Binding(
      .columnRight, .showing, ["}"], Bilingual("栏右移", "column right"),
      Bilingual("所选的栏与右边的换位", "move the chosen column right")),
    Binding(
      .bars, .showing, ["%"], Bilingual("格内条", "bars"),
      Bilingual("数旁的条、走势线：开或关", "bars beside numbers and sparklines on or off")),
    Binding(
      .names, .showing, ["N"], Bilingual("名称语言", "names"),
      Bilingual("名称用界面的语言、两种、另一种", "names in the interface's language, both, the other one")),
    Binding(
      .pick, .taking, [" "], Bilingual("标记", "pick"),
      Bilingual("标记这一行，以便对照", "pick the row for a comparison")),
    Binding(
      .compare, .showing, ["="], Bilingual("对照", "compare"),
      Bilingual(
        "对照标记的各行；数据集与别的领域对照", "set what is picked side by side; a dataset beside other fields"),
      footer: 8),
    Binding(
      .evidence, .showing, ["i"], Bilingual("出处", "source"),
      Bilingual("这一行在报告何处", "where in the report this stands"), footer: 7),
    Binding(
      .language, .showing, ["L"], Bilingual("中/EN", "中/EN"),
      Bilingual("中文或英文", "Chinese or English"), footer: 18),
    Binding(
      .export, .taking, ["e"], Bilingual("导出", "export"),
      Bilingual("把当前所见写成文件", "write what is shown to a file"), footer: 14),
    Binding(
      .copy, .taking, ["y"], Bilingual("复制", "copy"),
      Bilingual("复制这一行、引文或地址", "copy the row, its citation or the address"), footer: 17),
    Binding(
      .bookmark, .taking, ["m"], Bilingual("加书签", "bookmark"),
      Bilingual("给此处加书签，可写备注", "bookmark this place, with a note if you like"), footer: 19),
    Binding(
      .help, .program, ["?", .function(1)], Bilingual("帮助", "help"),
      Bilingual("本页的键位", "the keys of this screen"), footer: 11),
    Binding(
      .mouse, .program, ["M"], Bilingual("鼠标", "mouse"),
      Bilingual(
        "鼠标开或关：点选，再点打开，滚轮移动；开时终端不能选字",
        "mouse on or off: click chooses, again opens, the wheel moves; while on, the terminal selects no text"
      )),
    Binding(
      .repaint, .program, [.control("l")], Bilingual("重画", "redraw"),
      Bilingual("重画屏幕", "draw the screen anew")),
    Binding(
      .suspend, .program, [.control("z")], Bilingual("挂起", "suspend"),
      Bilingual("挂起，回到 shell", "suspend to the shell")),
    Binding(
      .quit, .program, ["q"], Bilingual("退出", "quit"),
      Bilingual("后退；在起点退出", "back; at the beginning, quit"), footer: 12),
    Binding(
      .quitNow, .program, ["Q", .control("c")], Bilingual("立即退出", "quit now"),
      Bilingual("立即退出", "quit at once")),
  ]

  /// The same with other keys.
  func with(_ keys: [Key]) -> Binding {
    var copy = self
    copy.keys = keys
    return copy
  }
}

extension Key {
  /// The key as the footer and the help write it.
  var label: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .character(let character) where character != " ": String(character)
    case .control(let character) where character != " ": "^\(character.uppercased())"
    default: String(description.dropFirst().dropLast())
    }
  }
}
