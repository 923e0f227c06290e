import ReportModel

/// The records of one kind from all packages: the bytes of their fields in a
/// buffer, each cell a range of it. Strings are made only of what is shown.
struct Table: Sendable {
  /// Where a cell's text lies in ``bytes``.
  struct CellRange: Sendable {
    var start: UInt32
    var end: UInt32

    var isEmpty: Bool { start == end }
    var indices: Range<Int> { Int(start)..<Int(end) }
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
  /// The texts of all tables of a library.
  let bytes: [UInt8]
  /// The cells of all tables of a library.
  private let cells: [CellRange]
  /// The first of the cells that are this table's.
  private let firstCell: Int
  /// Where each row was read.
  let origins: [Origin]

  /// A table of as many rows as there are `origins`, whose cells stand row
  /// after row from `firstCell` on, in the order of the entity's fields.
  init(
    kind: EntityKind, bytes: [UInt8] = [], cells: [CellRange] = [], firstCell: Int = 0,
    origins: [Origin] = []
  ) {
    self.kind = kind
    self.bytes = bytes
    self.cells = cells
    self.firstCell = firstCell
    self.origins = origins
    width = kind.entity.fields.count
  }

  var count: Int { origins.count }

  func cell(row: Int, column: Int) -> CellRange { cells[firstCell + row * width + column] }

  func isEmpty(row: Int, column: Int) -> Bool {
    cell(row: row, column: column).isEmpty
  }

  /// Whether two cells hold the same bytes.
  func isSameText(_ left: CellRange, _ right: CellRange) -> Bool {
    bytes.withUnsafeBufferPointer {
      $0[left.indices].elementsEqual($0[right.indices])
    }
  }

  func string(row: Int, column: Int) -> String {
    String(decoding: bytes[cell(row: row, column: column).indices], as: UTF8.self)
  }
}
