import ReportLibrary
import ReportModel
import TextGrid

extension ExportFormat {
  /// Columns aligned by display width, nothing cut off: title, facts, chart,
  /// table, and a line that says what was exported.
  static func plainText(_ sheet: Sheet, _ context: ExportContext) -> String {
    let title = sheet.subtitle.isEmpty ? sheet.title : "\(sheet.title) · \(sheet.subtitle)"
    var lines = [printable(title), ""]
    let labels = sheet.facts.map { printable($0.label) }
    let width = labels.map(context.metrics.width(of:)).max() ?? 0
    for (label, fact) in zip(labels, sheet.facts) {
      lines.append(context.metrics.pad(label, to: width) + "  " + printable(fact.text))
    }
    if !sheet.facts.isEmpty { lines.append("") }
    var text = lines.map { $0 + "\n" }.joined()
    if let chart = chartText(of: sheet, context) { text += chart + "\n" }
    text += table(sheet, context)
    for note in sheet.notes { text += "\n" + printable(note) + "\n" }
    return text + "\n" + provenance(of: sheet, context) + "\n"
  }

  private static func table(_ sheet: Sheet, _ context: ExportContext) -> String {
    let metrics = context.metrics
    let titles =
      sheet.columns.map { printable($0.title) } + [Bilingual("出处", "Source")[context.language]]
    let rows = sheet.rows.map { row in row.cells.map { printable($0.text) } + [sourceText(row)] }
    let widths = titles.indices.map { column in
      rows.reduce(metrics.width(of: titles[column])) { max($0, metrics.width(of: $1[column])) }
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { index, cell in
        let isNumber = index < sheet.columns.count && sheet.columns[index].kind == .number
        return metrics.pad(cell, to: widths[index], align: isNumber ? .right : .left)
      }
      let joined = padded.joined(separator: "  ")
      return String(joined.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    var text = ""
    var part = -1
    for (row, cells) in zip(sheet.rows, rows) {
      if sheet.parts.count > 1, row.part != part {
        if part >= 0 { text += "\n" }
        part = row.part
        text += printable(sheet.parts[part]) + "\n"
        text += line(titles)
      } else if text.isEmpty {
        text += line(titles)
      }
      text += line(cells)
    }
    return text
  }
}
