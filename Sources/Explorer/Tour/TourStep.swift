import ReportModel

/// A step of the tour: what is done on the explorer and what is said of it. To add one, add a
/// record to ``all``.
struct TourStep: Sendable {
  /// What is said; `{filter}` stands for the key of that action.
  let text: Bilingual
  /// What is pressed before it is said, in the notation of scripts, with the keys as the program
  /// comes.
  let keys: String
  /// A text that is then on the screen.
  let promise: Bilingual

  private init(_ keys: String, shows promise: Bilingual, _ chinese: String, _ english: String) {
    text = Bilingual(chinese, english)
    self.keys = keys
    self.promise = promise
  }

  private init(_ keys: String, shows promise: String, _ chinese: String, _ english: String) {
    self.init(keys, shows: Bilingual(promise, promise), chinese, english)
  }

  static let all: [TourStep] = [
    TourStep(
      "", shows: Bilingual("岗位", "Jobs"),
      "这里是总览：五份报告拆成一条条记录，按类别列出，后面是条数。"
        + "用 ↑↓ 或 j k 移动，l 打开。随时可以自己按键试试，再回来继续。",
      "This is the overview: five reports, taken apart into records, listed by kind with their "
        + "counts. Arrows or j k move, l opens. Try keys yourself at any time, then go on."),
    TourStep(
      "/语音", shows: Bilingual("语音识别", "peech"),
      "按 {filter} 就能找，边输边出结果。中文、英文、拼音都行：语音、speech、yuyin 找到的是同样的东西。",
      "{filter} finds as you type. Chinese, English and pinyin all work: 语音, speech and yuyin "
        + "find the same things."),
    TourStep(
      "<Esc>:jobs/speech-recognition-engineer<Enter>",
      shows: Bilingual("语音识别工程师", "Speech recognition engineer"),
      "一个岗位：每项要求带着原文的级别词和五格刻度，后面是点名的工具。右上角是地址，"
        + "{goTo} 输入它就能回到这里。",
      "A job: each requirement with its level as printed and as a bar of five, then the tools it "
        + "names. The address stands at the top right; {goTo} and the address lead back here."),
    TourStep(
      "jjjji", shows: Bilingual("行 455-458", "455-458"),
      "{evidence} 说出处：报告、章节、页、行。附上报告文本（zhitu attach）后，原文也显示在这里。",
      "{evidence} tells the source: report, section, page, lines. Once the report's text is "
        + "attached (zhitu attach), the passage itself stands here, too."),
    TourStep(
      "<Esc>:skills/pytorch<Enter>", shows: "PyTorch",
      "反过来看：哪些岗位点名 PyTorch，要到什么程度。每一行都能再打开，{goBack} 一步步退回，"
        + "筛选和光标都如旧。",
      "The other way round: which jobs name PyTorch, and how well they want it known. Every row "
        + "opens; {goBack} goes back step by step, with filter and cursor as they were."),
    TourStep(
      ":jobs<Enter>/sfgcs", shows: Bilingual("算法工程师", "lgorithm"),
      "在列表里 {filter} 只筛这一屏：sfgcs 是“算法工程师”的拼音首字母。{clear} 清除筛选。",
      "In a list {filter} narrows this screen alone: sfgcs are the pinyin initials of 算法工程师, "
        + "algorithm engineer. {clear} clears the filter."),
    TourStep(
      "<Esc><Esc>s", shows: Bilingual("排序", "Sort"),
      "{sort} 按任一栏排序，{columns} 选栏；{facets} 到分面，按报告、方向等缩小，"
        + "{exclude} 排除；{group} 分组数一数。",
      "{sort} sorts by any column, {columns} chooses columns; {facets} goes to the facets, which "
        + "narrow by report, field and more, {exclude} there leaves out; {group} groups and counts."
    ),
    TourStep(
      "<Esc>:datasets/core-salary-bands?chart=bar<Enter>", shows: "40-60K",
      "数据画成图，数字留着；报告里图片丢失的值是缺，不是零。{chart} 在图与表之间换，"
        + "在一根条上打开就是它背后的记录。",
      "Data as a chart that keeps its numbers; a value lost with the report's image is missing, "
        + "never zero. {chart} switches between chart and table; open a bar for what is behind it."),
    TourStep(
      ":jobs?report=llm-jobs-2023<Enter><Space><Space>=", shows: Bilingual("对照", "ompar"),
      "{pick} 标记两行，{compare} 就并排对照：共有什么、各缺什么、级别差多少。",
      "{pick} picks rows, {compare} sets them side by side: what they share, what each lacks, how "
        + "far their levels differ."),
    TourStep(
      "[y", shows: "BibTeX",
      "{copy} 复制值、整行、引文（GB/T 7714、BibTeX）或地址；{export} 把所见写成文件："
        + "csv、json、Markdown 等。",
      "{copy} copies value, row, citation (GB/T 7714, BibTeX) or address; {export} writes what is "
        + "shown to a file: csv, json, Markdown and more."),
    TourStep(
      "<Esc>:home<Enter>", shows: Bilingual("岗位", "Jobs"),
      "{bookmark} 加书签，{bookmarks} 看书签；{goTo} 也能按名字找去处和动作；{language} 换语言；"
        + "{help} 列出这一屏的键；{quit} 退出。现在轮到你了。",
      "{bookmark} marks a place, {bookmarks} lists the marks; {goTo} also finds places and actions "
        + "by name; {language} switches the language, {help} lists the keys, {quit} leaves. Your turn."
    ),
  ]
}
