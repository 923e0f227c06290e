import ReportLibrary

extension ExportFormat {
  /// RFC 4180 rows with a header, or the same with tabs: the part (where the
  /// sheet has several), the sheet's columns, the place in the report.
  ///
  ///     job,level,item,…,source_report,source_section,source_lines,source_page
  ///     语音识别工程师,熟悉,语音识别工具和库,…,llm-jobs-2023,lj23-2-3-2,456-457,17
  static func separated(_ sheet: Sheet, by separator: Character, _ context: ExportContext) -> String
  {
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

  /// Looks at scalars: a combining mark would hide the sign it stands on.
  private static func field(_ text: String, _ separator: Character) -> String {
    let scalars = text.unicodeScalars
    if separator == "\t" {
      let blanked = scalars.map { $0 == "\t" || isLineBreak($0) ? " " : $0 }
      return String(String.UnicodeScalarView(blanked))
    }
    guard scalars.contains(where: { $0 == "," || $0 == "\"" || isLineBreak($0) }) else {
      return text
    }
    return "\"" + scalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
