import ReportModel

/// Reads one data file into the cells of a table and checks each on the way.
struct TableReader {
  private let path: String
  private let entity: Entity
  /// What was found to be wrong, not much more than is told.
  private(set) var problems: [DataProblem] = []

  init(path: String, entity: Entity) {
    self.path = path
    self.entity = entity
  }

  /// Puts the ranges of the rows in a part of `texts` into `cells`; stops at a
  /// row whose fields cannot be told apart. False when it stopped before the end.
  mutating func read(
    _ texts: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>,
    into cells: UnsafeMutableBufferPointer<Table.CellRange>
  ) -> Bool {
    var csv = CSVReader(texts, range)
    do throws(CSVReader.RowError) {
      return try readRows(&csv, UnsafeBufferPointer(texts), into: cells)
    } catch {
      fail(error.reason, line: csv.line)
      return false
    }
  }

  private mutating func readRows(
    _ csv: inout CSVReader, _ texts: UnsafeBufferPointer<UInt8>,
    into cells: UnsafeMutableBufferPointer<Table.CellRange>
  ) throws(CSVReader.RowError) -> Bool {
    // A header with more names than this holds one twice or an unknown one.
    var fields = [CSVReader.Field](repeating: CSVReader.Field(), count: entity.fields.count + 1)
    guard let width = try csv.nextRow(into: &fields) else {
      fail("is empty; a header row must stand first")
      return false
    }
    let header = fields.prefix(width).map {
      String(decoding: texts[$0.start..<$0.end], as: UTF8.self)
    }
    guard let columns = columns(of: header) else { return false }
    let checks = entity.fields.map(FieldCheck.init)
    let orderColumn = entity.position(of: .order)
    var number = 0
    while let count = try csv.nextRow(into: &fields) {
      guard count == width else {
        fail(
          "\(count) fields, but the header has \(width); "
            + "is a comma not quoted, or a field left out?", line: csv.line)
        return false
      }
      let row = number * checks.count
      number += 1
      for (column, place) in columns where problems.count < LibraryError.limit {
        let field = fields[place]
        cells[row + column] = Table.CellRange(start: UInt32(field.start), end: UInt32(field.end))
        // Most cells are empty and most of those may be.
        if field.isEmpty, !checks[column].isRequired { continue }
        let cell = texts[field.start..<field.end]
        if !checks[column].accepts(cell, field.classes) {
          let field = entity.fields[column]
          fail(
            FieldCheck.reason(against: field, cell: cell), line: csv.line,
            column: field.name.header)
        } else if column == orderColumn {
          checkOrder(cell, number, line: csv.line)
        }
      }
    }
    return true
  }

  /// `order` counts the rows from 1.
  private mutating func checkOrder(_ cell: FieldCheck.Cell, _ number: Int, line: Int) {
    let order = cell.reduce(0) { $0 &* 10 &+ Int($1 &- 48) }
    guard order != number else { return }
    fail(
      "\(order), but this is row \(number); order counts the rows from 1", line: line,
      column: FieldName.order.header)
  }

  /// The entity's fields that the file has, each with its place in the header.
  private mutating func columns(of header: [String]) -> [(column: Int, place: Int)]? {
    var columns: [Int] = []
    for name in header {
      guard let column = entity.fields.firstIndex(where: { $0.name.header == name }) else {
        fail(
          "unknown column; \(entity.file) has: "
            + entity.fields.map(\.name.header).joined(separator: ", "),
          line: 1, column: name)
        return nil
      }
      guard !columns.contains(column) else {
        fail("stands twice in the header", line: 1, column: name)
        return nil
      }
      columns.append(column)
    }
    let missing = entity.fields.indices.filter {
      entity.fields[$0].isRequired && !columns.contains($0)
    }
    guard missing.isEmpty else {
      let names = missing.map { entity.fields[$0].name.header }.joined(separator: ", ")
      fail("the header lacks: " + names, line: 1)
      return nil
    }
    return columns.enumerated().map { (column: $1, place: $0) }.sorted { $0.column < $1.column }
  }

  private mutating func fail(_ reason: String, line: Int? = nil, column: String? = nil) {
    problems.append(DataProblem(file: path, line: line, column: column, reason: reason))
  }
}
