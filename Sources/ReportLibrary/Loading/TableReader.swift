import ReportModel

/// Reads one data file into a table and checks every cell on the way.
struct TableReader {
  private let path: String
  private let package: Int
  private var csv: CSVReader
  private let original: [UInt8]

  init(path: String, package: Int, bytes: [UInt8]) {
    self.path = path
    self.package = package
    original = bytes
    csv = CSVReader(bytes: bytes)
  }

  /// Appends the rows to `table` and what is wrong to `problems`; stops at a
  /// row whose fields cannot be told apart, and at the limit of problems.
  mutating func read(into table: inout Table, problems: inout [DataProblem]) {
    guard hasCleanText(&problems) else { return }
    let entity = table.kind.entity
    var fields: [Range<Int>] = []
    var rows: [(cells: [Range<Int>], line: Int)] = []
    do {
      guard try csv.nextRow(into: &fields) else {
        return fail("is empty; a header row must stand first", &problems)
      }
      guard let columns = columns(of: fields, entity, &problems) else { return }
      let count = fields.count
      while try csv.nextRow(into: &fields) {
        guard fields.count == count else {
          return fail(
            "\(fields.count) fields, but the header has \(count); "
              + "is a comma not quoted, or a field left out?", &problems, line: csv.line)
        }
        var cells = [Range<Int>](repeating: 0..<0, count: entity.fields.count)
        for (cell, column) in zip(fields, columns) { cells[column] = cell }
        rows.append((cells, csv.line))
      }
    } catch {
      return fail(error.reason, &problems, line: csv.line)
    }
    check(rows, entity, &problems)
    let base = table.append(text: csv.bytes)
    for row in rows {
      table.append(
        row: row.cells.map { $0.lowerBound + base..<$0.upperBound + base },
        origin: Table.Origin(package: UInt16(package), line: UInt32(row.line)))
    }
  }

  private func hasCleanText(_ problems: inout [DataProblem]) -> Bool {
    if original.starts(with: [0xEF, 0xBB, 0xBF]) {
      fail("begins with a byte order mark; save it as plain UTF-8", &problems, line: 1)
      return false
    }
    if String(validating: original, as: UTF8.self) != nil { return true }
    let lines = original.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    fail("is not valid UTF-8; save it as UTF-8", &problems, line: bad + 1)
    return false
  }

  /// For each column of the file its position among the entity's fields.
  private func columns(
    of header: [Range<Int>], _ entity: Entity, _ problems: inout [DataProblem]
  ) -> [Int]? {
    var columns: [Int] = []
    for range in header {
      let name = String(decoding: csv.bytes[range], as: UTF8.self)
      guard let column = FieldName(header: name).flatMap(entity.position(of:)) else {
        fail(
          "unknown column; \(entity.file) has: "
            + entity.fields.map(\.name.header).joined(separator: ", "),
          &problems, line: 1, column: name)
        return nil
      }
      guard !columns.contains(column) else {
        fail("stands twice in the header", &problems, line: 1, column: name)
        return nil
      }
      columns.append(column)
    }
    let missing = entity.fields.indices.filter {
      entity.fields[$0].isRequired && !columns.contains($0)
    }
    guard missing.isEmpty else {
      let names = missing.map { entity.fields[$0].name.header }.joined(separator: ", ")
      fail("the header lacks: " + names, &problems, line: 1)
      return nil
    }
    return columns
  }

  /// Checks every cell against its field, and that `order` counts the rows.
  private func check(
    _ rows: [(cells: [Range<Int>], line: Int)], _ entity: Entity, _ problems: inout [DataProblem]
  ) {
    let orderColumn = entity.position(of: .order)
    csv.bytes.withUnsafeBufferPointer { buffer in
      for (number, row) in rows.enumerated() {
        for (cell, field) in zip(row.cells, entity.fields) {
          guard problems.count < LibraryError.limit else { return }
          if let reason = FieldCheck.reason(against: field, cell: buffer[cell]) {
            fail(reason, &problems, line: row.line, column: field.name.header)
          }
        }
        if let orderColumn {
          let order = String(decoding: buffer[row.cells[orderColumn]], as: UTF8.self)
          if Int(order) != number + 1, Int(order) != nil {
            fail(
              "\(order), but this is row \(number + 1); order counts the rows from 1",
              &problems, line: row.line, column: FieldName.order.header)
          }
        }
      }
    }
  }

  private func fail(
    _ reason: String, _ problems: inout [DataProblem], line: Int? = nil, column: String? = nil
  ) {
    problems.append(DataProblem(file: path, line: line, column: column, reason: reason))
  }
}
