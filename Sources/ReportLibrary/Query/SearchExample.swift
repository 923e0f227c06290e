import ReportModel

/// Something to search for, which shows what can be searched for.
struct SearchExample: Sendable {
  /// What is typed.
  let query: Bilingual
  /// What it stands for.
  let about: Bilingual
  /// What is found by it, nil for a year.
  private let record: (kind: EntityKind, id: String)?

  private init(
    _ query: Bilingual, _ about: Bilingual, _ record: (kind: EntityKind, id: String)? = nil
  ) {
    self.query = query
    self.about = about
    self.record = record
  }

  static let all = [
    SearchExample(
      Bilingual("语音识别", "speech recognition"),
      Bilingual("一个词：名称、别名、文字里有它的", "words: in names, other names and texts"),
      (.skill, "speech-recognition")),
    SearchExample(
      Bilingual("yysb", "yysb"),
      Bilingual("拼音或其首字母：语音识别", "pinyin or its initials: 语音识别"),
      (.skill, "speech-recognition")),
    SearchExample(
      Bilingual("PyTorch", "PyTorch"),
      Bilingual("一个工具：谁要它，在哪里用", "a tool: who asks for it, where it is used"),
      (.skill, "pytorch")),
    SearchExample(
      Bilingual("浙江 政策", "zhejiang policies"),
      Bilingual("一类之中：浙江的政策", "within a kind: the policies of Zhejiang"),
      (.place, "zhejiang")),
    SearchExample(
      Bilingual("2024", "2024"), Bilingual("一年：那时发生了什么", "a year: what happened then")),
  ]

  /// Whether it finds something in a library.
  func holds(in library: Library) -> Bool {
    record.map { library.record($0.kind, $0.id) != nil } ?? library.isYear(query.chinese)
  }
}

extension Library {
  /// What a search offers before anything is typed: examples that work here, and the kinds of
  /// records it goes through.
  func searchGuide(_ address: Address, _ language: Language) -> Sheet {
    var sheet = Sheet(
      address: address, title: Library.searchTitle[language],
      columns: [
        Sheet.Column("name", Bilingual("检索", "Search")[language]),
        Sheet.Column("about", Bilingual("说明", "About")[language]),
      ],
      rows: [])
    sheet.facts = [
      Sheet.Fact(
        Bilingual("输入", "Type")[language],
        Bilingual(
          "要找的词：岗位、能力、工具、场景、数据、章节；中文、英文或拼音。",
          "what to look for: jobs, skills, tools, scenarios, data, sections; "
            + "in Chinese, English or pinyin.")[language])
    ]
    sheet.list(
      Bilingual("试试", "For example")[language],
      SearchExample.all.filter { $0.holds(in: self) }.map { example in
        let query = example.query[language]
        return Sheet.Row(
          cells: [Sheet.Cell(query), Sheet.Cell(example.about[language])],
          target: address.with("q", query), source: nil)
      })
    sheet.list(
      Bilingual("检索这些", "What is searched")[language],
      Library.searched.compactMap { kind in
        guard let first = records(kind).first else { return nil }
        let (number, name) = (count(kind), first.name(in: language))
        return Sheet.Row(
          cells: [
            Sheet.Cell(kind.entity.title[language]),
            Sheet.Cell(Bilingual("\(number) 条，如 \(name)", "\(number), such as \(name)")[language]),
          ],
          target: Address(path: [kind.entity.collection]), source: nil)
      } + searchedSources(language))
    sheet.total = sheet.rows.count
    return sheet
  }

  /// Sources are no records, but they are found.
  private func searchedSources(_ language: Language) -> [Sheet.Row] {
    guard let first = sources.first else { return [] }
    return [
      Sheet.Row(
        cells: [
          Sheet.Cell(CitedSource.title[language]),
          Sheet.Cell(
            Bilingual("\(sourceCount) 个，如 \(first.name)", "\(sourceCount), such as \(first.name)")[
              language]),
        ],
        target: Address(path: ["sources"]), source: nil)
    ]
  }
}
