import ReportModel

/// Reads one data file into a table and checks every cell on the way.
struct TableReader {
  private let path: String
  private let package: UInt16

  init(path: String, package: Int) {
    self.path = path
    self.package = UInt16(package)
  }

  /// Appends the rows of `text` to `table` and what is wrong to `problems`;
  /// stops at a row whose fields cannot be told apart. False when it stopped
  /// before the end.
  @discardableResult
  func read(_ text: [UInt8], into table: inout Table, problems: inout [DataProblem]) -> Bool {
    guard isCleanText(text, &problems) else { return false }
    // Cells are counted in 32 bits; what is unescaped is no longer than the text.
    guard table.bytes.count + 2 * text.count <= Int(UInt32.max) else {
      fail("is too large; the tables of one kind may hold 2 GB", &problems)
      return false
    }
    let base = table.append(text: text)
    table.reserveRows(forBytes: text.count)
    let (unescaped, isWhole) = text.withUnsafeBufferPointer { source in
      var csv = CSVReader(source)
      do throws(CSVReader.RowError) {
        let isWhole = try readRows(&csv, source, base, into: &table, &problems)
        return (csv.unescaped, isWhole)
      } catch {
        fail(error.reason, &problems, line: csv.line)
        return (csv.unescaped, false)
      }
    }
    // Ranges behind the text count on into what was unescaped.
    _ = table.append(text: unescaped)
    return isWhole
  }

  private func readRows(
    _ csv: inout CSVReader, _ source: UnsafeBufferPointer<UInt8>, _ base: Int,
    into table: inout Table, _ problems: inout [DataProblem]
  ) throws(CSVReader.RowError) -> Bool {
    let entity = table.kind.entity
    var fields: [Range<Int>] = []
    guard try csv.nextRow(into: &fields) else {
      fail("is empty; a header row must stand first", &problems)
      return false
    }
    let header = fields.map {
      String(decoding: source[$0.clamped(to: 0..<source.count)], as: UTF8.self)
    }
    guard let columns = columns(of: header, entity, &problems) else { return false }
    let checks = entity.fields.map(FieldCheck.init)
    let isRequired = entity.fields.map(\.isRequired)
    let orderColumn = entity.position(of: .order)
    var cells = [Range<Int>](repeating: 0..<0, count: entity.fields.count)
    var number = 0
    while try csv.nextRow(into: &fields) {
      guard fields.count == columns.count else {
        fail(
          "\(fields.count) fields, but the header has \(columns.count); "
            + "is a comma not quoted, or a field left out?", &problems, line: csv.line)
        return false
      }
      number += 1
      for (cell, column) in zip(fields, columns) { cells[column] = cell }
      for column in cells.indices where problems.count < LibraryError.limit {
        let range = cells[column]
        // Most cells are empty and most of those may be.
        if range.isEmpty, !isRequired[column] { continue }
        Self.withBytes(of: range, source, csv) { cell in
          if !checks[column].accepts(cell) {
            let field = entity.fields[column]
            fail(
              FieldCheck.reason(against: field, cell: cell), &problems, line: csv.line,
              column: field.name.header)
          } else if column == orderColumn {
            checkOrder(cell, number, line: csv.line, &problems)
          }
        }
      }
      table.append(
        row: cells, base: base, origin: Table.Origin(package: package, line: UInt32(csv.line)))
    }
    return true
  }

  /// `order` counts the rows from 1.
  private func checkOrder(
    _ cell: FieldCheck.Cell, _ number: Int, line: Int, _ problems: inout [DataProblem]
  ) {
    let order = cell.reduce(0) { $0 &* 10 &+ Int($1 &- 48) }
    guard order != number else { return }
    fail(
      "\(order), but this is row \(number); order counts the rows from 1", &problems, line: line,
      column: FieldName.order.header)
  }

  /// The bytes of a field, wherever they lie.
  private static func withBytes(
    of range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>, _ csv: borrowing CSVReader,
    _ body: (FieldCheck.Cell) -> Void
  ) {
    if range.upperBound <= source.count {
      body(source[range])
    } else {
      csv.unescaped.withUnsafeBufferPointer {
        body($0[range.lowerBound - source.count..<range.upperBound - source.count])
      }
    }
  }

  private func isCleanText(_ text: [UInt8], _ problems: inout [DataProblem]) -> Bool {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      fail("begins with a byte order mark; save it as plain UTF-8", &problems, line: 1)
      return false
    }
    if String(validating: text, as: UTF8.self) != nil { return true }
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    fail("is not valid UTF-8; save it as UTF-8", &problems, line: bad + 1)
    return false
  }

  /// For each column of the file its position among the entity's fields.
  private func columns(
    of header: [String], _ entity: Entity, _ problems: inout [DataProblem]
  ) -> [Int]? {
    var columns: [Int] = []
    for name in header {
      guard let column = entity.fields.firstIndex(where: { $0.name.header == name }) else {
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

  private func fail(
    _ reason: String, _ problems: inout [DataProblem], line: Int? = nil, column: String? = nil
  ) {
    problems.append(DataProblem(file: path, line: line, column: column, reason: reason))
  }
}
