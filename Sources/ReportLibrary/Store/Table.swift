import ReportModel

/// The records of one kind from all packages: the bytes of their fields in one
/// buffer, each cell a range of it. Strings are made only of what is shown.
struct Table: Sendable {
  /// Where a cell's text lies in ``bytes``.
  struct CellRange: Sendable {
    var start: UInt32
    var end: UInt32
  }

  /// Where a row was read.
  struct Origin: Sendable {
    /// Index among the library's packages.
    var package: UInt16
    /// Line of the data file.
    var line: UInt32
  }

  let kind: EntityKind
  /// Cells in a row, the number of the entity's fields.
  let width: Int
  private(set) var bytes: [UInt8] = []
  private(set) var cells: [CellRange] = []
  private(set) var origins: [Origin] = []

  init(kind: EntityKind) {
    self.kind = kind
    width = kind.entity.fields.count
  }

  var count: Int { origins.count }

  /// Takes over the text of a file; the offset to add to its ranges.
  mutating func append(text: [UInt8]) -> Int {
    guard !bytes.isEmpty else {
      bytes = text
      return 0
    }
    let base = bytes.count
    bytes.append(contentsOf: text)
    return base
  }

  /// Makes room for the rows of a text of that many bytes; a guess that saves
  /// growing step by step.
  mutating func reserveRows(forBytes count: Int) {
    let rows = count / 64
    cells.reserveCapacity(cells.count + rows * width)
    origins.reserveCapacity(origins.count + rows)
  }

  /// Adds a row. `cells` are ranges of the text that begins at `base`, in the
  /// order of the entity's fields.
  mutating func append(row cells: [Range<Int>], base: Int, origin: Origin) {
    for cell in cells {
      self.cells.append(
        CellRange(start: UInt32(base + cell.lowerBound), end: UInt32(base + cell.upperBound)))
    }
    origins.append(origin)
  }

  func cell(row: Int, column: Int) -> CellRange { cells[row * width + column] }

  func isEmpty(row: Int, column: Int) -> Bool {
    let cell = cell(row: row, column: column)
    return cell.start == cell.end
  }

  func string(row: Int, column: Int) -> String {
    let cell = cell(row: row, column: column)
    return String(decoding: bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }
}
