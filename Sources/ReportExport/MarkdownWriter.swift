import ReportLibrary
import ReportModel
import TextGrid

extension ExportFormat {
  /// A heading, the facts as a list, the chart where the sheet is one, a table
  /// for each part, and a line that says what was exported.
  static func markdown(_ sheet: Sheet, _ context: ExportContext) -> String {
    var text = "# \(escaped(sheet.title))\n\n"
    if !sheet.subtitle.isEmpty { text += escaped(sheet.subtitle) + "\n\n" }
    for fact in sheet.facts { text += "- \(escaped(fact.label)): \(escaped(fact.text))\n" }
    if !sheet.facts.isEmpty { text += "\n" }
    if let chart = chartText(of: sheet, context) { text += "```text\n\(chart)```\n\n" }
    let hasParts = sheet.parts.count > 1
    let parts = hasParts ? Array(sheet.parts.indices) : [0]
    for part in parts {
      let rows = hasParts ? sheet.rows.filter { $0.part == part } : sheet.rows
      guard !rows.isEmpty else { continue }
      if hasParts { text += "## \(escaped(sheet.parts[part]))\n\n" }
      text += table(rows, sheet.columns, context) + "\n"
    }
    for note in sheet.notes { text += escaped(note) + "\n\n" }
    return text + escaped(provenance(of: sheet, context)) + "\n"
  }

  private static func table(
    _ rows: [Sheet.Row], _ columns: [Sheet.Column], _ context: ExportContext
  ) -> String {
    let place = Bilingual("出处", "Source")[context.language]
    var text =
      "| " + (columns.map { escaped($0.title) } + [place]).joined(separator: " | ") + " |\n"
    text += "|" + columns.map { $0.kind == .number ? "---:|" : "---|" }.joined() + "---|\n"
    for row in rows {
      let cells = row.cells.map { escaped($0.text) } + [escaped(sourceText(row))]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  /// The place of a row in a word: `llm-jobs-2023:407-507`, or how many there are.
  static func sourceText(_ row: Sheet.Row) -> String {
    let places = row.evidence
    guard let first = places.first else { return "" }
    let text = "\(first.report):\(first.lines?.description ?? "")"
    return places.count > 1 ? "\(text) +\(places.count - 1)" : text
  }

  /// What was exported: the address and how many of the rows.
  static func provenance(of sheet: Sheet, _ context: ExportContext) -> String {
    let count = "\(sheet.rows.count)/\(sheet.total)"
    return Bilingual(
      "职图 Zhitu · \(sheet.address) · \(count) 行", "Zhitu · \(sheet.address) · \(count) rows")[
        context.language]
  }

  /// The text made safe to show, on one line, with nothing in it that Markdown
  /// or HTML would read as its own.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in printable(text).unicodeScalars {
      if marks.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static let marks: Set<Unicode.Scalar> = [
    "|", "\\", "`", "*", "_", "<", "[", "&", "~",
  ]
}
