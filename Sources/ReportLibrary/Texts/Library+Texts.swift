import ReportModel

/// The screens of attached texts: which there are, the lines of one, a passage with what rests on it.
extension Library {
  /// `texts`, `texts/llm-jobs-2023` or `texts/llm-jobs-2023?line=456`.
  func textSheet(_ address: Address, _ language: Language) throws(AddressError) -> Sheet {
    guard address.path.count > 1 else {
      try checkParameters(of: address, known: [])
      return textsSheet(address, language)
    }
    guard let report = record(.report, address.path[1]) else {
      let known = records(.report).map(\.id)
      throw .unknownRecord(
        collection: "texts", id: address.path[1], nearest: Nearest.to(address.path[1], among: known)
      )
    }
    guard address.path.count == 2 else {
      throw .malformed(address.description, reason: "an address has at most two parts")
    }
    try checkParameters(of: address, known: ["line"])
    guard let passages = passages.passages(of: report) else {
      return absentSheet(report, address, language)
    }
    guard let asked = address["line"] else { return linesSheet(passages, address, language) }
    guard let line = Int(asked), line >= 1, line <= passages.text.count else {
      throw .unknownValue(asked, parameter: "line", known: ["1-\(passages.text.count)"])
    }
    return passageSheet(passages, line, address, language)
  }

  private func textsSheet(_ address: Address, _ language: Language) -> Sheet {
    var sheet = Sheet(
      address: address, title: Library.textsTitle[language],
      columns: [
        Sheet.Column("report", Bilingual("报告", "Report")[language]),
        Sheet.Column("lines", Bilingual("行", "Lines")[language], .number),
        Sheet.Column("state", Bilingual("原文", "Text")[language]),
      ],
      rows: records(.report).map { report in
        let text = passages.passages(of: report)?.text
        return Sheet.Row(
          cells: [
            Sheet.Cell(report.name(in: language)), text.map { .count($0.count) } ?? .blank,
            Sheet.Cell(
              text == nil ? "zhitu attach \(report.id) …" : Bilingual("已附", "attached")[language]),
          ],
          target: Address(path: ["texts", report.id]), source: report)
      })
    sheet.notes = [Library.attachingNote[language]]
    return sheet
  }

  private func absentSheet(_ report: Record, _ address: Address, _ language: Language) -> Sheet {
    var sheet = Sheet(
      address: address, title: report.name(in: language), columns: [], rows: [], record: report)
    sheet.subtitle = Library.textsTitle[language]
    sheet.notes = [
      Bilingual(
        "没有附上这份报告的原文。zhitu attach \(report.id) 文件 附上后，在此阅读。",
        "The text of this report is not attached. After zhitu attach \(report.id) FILE it can be "
          + "read here.")[language]
    ]
    return sheet
  }

  private func linesSheet(_ passages: ReportPassages, _ address: Address, _ language: Language)
    -> Sheet
  {
    let maker = LineRows(passages, language)
    var sheet = Sheet(
      address: address, title: passages.report.name(in: language),
      columns: [
        Sheet.Column("line", Bilingual("行", "Line")[language], .number, width: 5),
        Sheet.Column("text", Library.textsTitle[language], width: 100),
        Sheet.Column("section", Bilingual("章节", "Section")[language], width: 24),
      ],
      rows: (0..<passages.text.count).map { Sheet.Row(of: maker, at: $0) })
    sheet.subtitle = Library.textsTitle[language]
    return sheet
  }

  private func passageSheet(
    _ passages: ReportPassages, _ line: Int, _ address: Address, _ language: Language
  ) -> Sheet {
    let shown = max(1, line - 4)...min(passages.text.count, line + 12)
    let name = Bilingual("行 \(line)", "line \(line)")[language]
    var sheet = Sheet(
      address: address, title: "\(passages.report.name(in: language)) \(name)",
      columns: [
        Sheet.Column("name", Bilingual("名称", "Name")[language]),
        Sheet.Column("about", Bilingual("说明", "About")[language]),
        Sheet.Column("lines", Bilingual("行", "Lines")[language]),
      ],
      rows: [], record: passages.report)
    sheet.subtitle = passages.section(of: line).map { $0[.title] } ?? ""
    sheet.facts = shown.map { number in
      Sheet.Fact(number == line ? ">\(number)" : " \(number)", passages.text.line(number))
    }
    let here = PassageRow(passages, line, shown, language)
    var places = [Sheet.Row(of: here, at: 0)]
    for (start, title) in [
      (shown.upperBound + 5, Bilingual("下文", "read on")),
      (shown.lowerBound - 13, Bilingual("上文", "what stands before")),
    ] where start - 4 <= passages.text.count && start + 12 >= 1 {
      let next = min(max(1, start), passages.text.count)
      guard next != line else { continue }
      places.append(
        Sheet.Row(
          cells: [Sheet.Cell(title[language]), .blank, Sheet.Cell("\(next)")],
          target: address.with("line", "\(next)"), source: nil))
    }
    sheet.list(Library.textsTitle[language], places)
    sheet.list(
      Bilingual("出自这几行", "Read from these lines")[language],
      passages.records(citing: line, around: shown).map { record in
        Sheet.Row(
          cells: [
            Sheet.Cell(record.name(in: language)),
            Sheet.Cell("\(record.entity.singular[language]) · \(record.gloss(in: language))"),
            Sheet.Cell(record[.lines]),
          ],
          target: record.address, source: record)
      })
    sheet.total = sheet.rows.count
    return sheet
  }

  static let textsTitle = Bilingual("原文", "Text")

  /// How texts get here.
  static let attachingNote = Bilingual(
    "zhitu attach 报告 文件 附上报告原文；S 也检索其中的段落。",
    "zhitu attach REPORT FILE attaches the text of a report; S then searches its passages, too.")
}

/// The lines of a text, each of which leads to its passage.
private final class LineRows: RowMaker {
  private let passages: ReportPassages
  private let language: Language

  init(_ passages: ReportPassages, _ language: Language) {
    self.passages = passages
    self.language = language
  }

  func cells(of index: Int) -> [Sheet.Cell] {
    [
      .count(index + 1), Sheet.Cell(passages.text.line(index + 1)),
      Sheet.Cell(passages.section(of: index + 1)?.name(in: language) ?? ""),
    ]
  }

  func target(of index: Int) -> Address? { passages.address(of: index + 1) }

  func evidence(of index: Int) -> [Evidence]? { [passages.evidence(index + 1...index + 1)] }
}

/// The passage itself, which leads to its section.
private final class PassageRow: RowMaker {
  private let passages: ReportPassages
  private let line: Int
  private let shown: ClosedRange<Int>
  private let language: Language

  init(
    _ passages: ReportPassages, _ line: Int, _ shown: ClosedRange<Int>, _ language: Language
  ) {
    self.passages = passages
    self.line = line
    self.shown = shown
    self.language = language
  }

  func cells(of index: Int) -> [Sheet.Cell] {
    let section = passages.section(of: line)
    return [
      Sheet.Cell(Bilingual("这一段", "this passage")[language]),
      Sheet.Cell(section?.numberedTitle ?? ""),
      Sheet.Cell("\(shown.lowerBound)-\(shown.upperBound)"),
    ]
  }

  func target(of index: Int) -> Address? {
    (passages.section(of: line) ?? passages.report).address
  }

  func evidence(of index: Int) -> [Evidence]? { [passages.evidence(line...line)] }
}

extension ReportPassages {
  /// Where a line is read with what stands around it.
  func address(of line: Int) -> Address {
    Address(path: ["texts", report.id], parameters: [Address.Parameter("line", "\(line)")])
  }
}
