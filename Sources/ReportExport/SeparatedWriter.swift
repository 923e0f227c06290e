import ReportLibrary

extension ExportFormat {
  /// RFC 4180 rows with a header, or the same with tabs: the part (where the
  /// sheet has several), the sheet's columns, the place in the report.
  ///
  ///     job,level,item,…,source_report,source_section,source_lines,source_page
  ///     语音识别工程师,熟悉,语音识别工具和库,…,llm-jobs-2023,lj23-2-3-2,456-457,17
  static func separated(_ sheet: Sheet, by separator: Character, _ context: ExportContext) -> String {
    let hasParts = sheet.parts.count > 1
    let header = (hasParts ? ["part"] : []) + sheet.columns.map(\.id) + SourceColumns.names
    var text = row(header, separator)
    for entry in sheet.rows {
      let part = hasParts ? [sheet.parts[entry.part]] : []
      let cells = entry.cells.map { $0.status == .missing ? "" : $0.text }
      text += row(part + cells + SourceColumns.values(of: entry), separator)
    }
    return text
  }

  private static func row(_ fields: [String], _ separator: Character) -> String {
    fields.map { field($0, separator) }.joined(separator: String(separator)) + "\n"
  }

  private static func field(_ text: String, _ separator: Character) -> String {
    if separator == "\t" {
      return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    guard text.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else {
      return text
    }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
