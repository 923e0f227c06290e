import ReportLibrary
import ReportModel

extension ExportFormat {
  /// One object: the address, the title, the facts, the columns and the rows,
  /// each row with its cells by column id, its target and its evidence.
  static func json(_ sheet: Sheet, _ context: ExportContext) -> String {
    let members: [(String, JSON)] = [
      ("address", .string(sheet.address.description)),
      ("title", .string(sheet.title)),
      ("subtitle", .string(sheet.subtitle)),
      ("facts", .object(sheet.facts.map { ($0.label, .string($0.text)) })),
      ("columns", .array(sheet.columns.map(column))),
      ("total", .number("\(sheet.total)")),
      ("rows", .array(sheet.rows.map { .object(row($0, sheet, context.library)) })),
      ("notes", .array(sheet.notes.map { .string($0) })),
    ]
    return JSON.object(members).text + "\n"
  }

  /// One object a line, each row as in ``json``.
  static func jsonLines(_ sheet: Sheet, _ context: ExportContext) -> String {
    sheet.rows.map { JSON.object(row($0, sheet, context.library)).text + "\n" }.joined()
  }

  private static func column(_ column: Sheet.Column) -> JSON {
    .object([("id", .string(column.id)), ("title", .string(column.title))])
  }

  private static func row(_ row: Sheet.Row, _ sheet: Sheet, _ library: Library) -> [(String, JSON)]
  {
    var members: [(String, JSON)] = []
    if sheet.parts.count > 1 { members.append(("part", .string(sheet.parts[row.part]))) }
    for (column, cell) in zip(sheet.columns, row.cells) {
      members.append((column.id, value(cell, column)))
      if column.kind == .level, let step = cell.number.flatMap({ Int(exactly: $0) }) {
        members.append((column.id + "_step", .number("\(step)")))
      }
    }
    if let target = row.target { members.append(("target", .string(target.description))) }
    members.append(("evidence", evidence(row.evidence, library)))
    return members
  }

  private static func value(_ cell: Sheet.Cell, _ column: Sheet.Column) -> JSON {
    if cell.isEmpty { return .null }
    return column.kind == .number ? .numberOrString(cell.text) : .string(cell.text)
  }

  /// Places as objects: report, section with its title, label, lines, page.
  static func evidence(_ places: [Evidence], _ library: Library) -> JSON {
    .array(
      places.map { place in
        var members: [(String, JSON)] = [("report", .string(place.report))]
        if let section = library.record(.section, place.section) {
          members.append(("section", .string(place.section)))
          members.append(("section_title", .string(section[.title])))
        }
        if !place.label.isEmpty { members.append(("label", .string(place.label))) }
        if let lines = place.lines { members.append(("lines", .string(lines.description))) }
        if let page = place.page { members.append(("page", .number("\(page)"))) }
        return .object(members)
      })
  }
}
