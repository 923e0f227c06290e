import ReportModel

/// A data file on its way into a table.
struct DataFile: Sendable {
  let path: String
  let kind: EntityKind
  /// Index among the library's packages.
  let package: Int
  /// Where its text stands among the texts of all files.
  private(set) var range = 0..<0
  /// The number of its lines, the header among them.
  private(set) var lines = 0
  /// What is wrong with it, in the order of its lines.
  private(set) var problems: [DataProblem] = []
  /// Whether all its rows could be told apart.
  private(set) var isWhole = true

  /// The rows behind the header.
  var rows: Int { max(0, lines - 1) }

  init(path: String, kind: EntityKind, package: Int) {
    self.path = path
    self.kind = kind
    self.package = package
  }

  /// Looks how large the file is, to stand behind `start` bytes of other texts.
  /// False when there is none and need not be.
  mutating func look(start: Int, isRequired: Bool) -> Bool {
    range = start..<start
    switch FileSystem.look(at: path) {
    case .file(let size) where start + size <= Int(UInt32.max): range = start..<start + size
    case .file: refuse("is too large; the tables of a library may hold 4 GB")
    case .absent where !isRequired: return false
    case .absent: refuse("is missing; every package needs it")
    case .unreadable(let reason): refuse("cannot be read: " + reason)
    }
    return true
  }

  /// Reads the file into its range of `texts`; makes sure that it is UTF-8
  /// and counts its lines.
  mutating func read(into texts: UnsafeMutableBufferPointer<UInt8>) {
    guard isWhole else { return }
    let text = UnsafeMutableBufferPointer(rebasing: texts[range])
    if let reason = FileSystem.read(path, into: UnsafeMutableRawBufferPointer(text)) {
      refuse("cannot be read: " + reason)
    } else if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      refuse("begins with a byte order mark; save it as plain UTF-8", line: 1)
    } else {
      let newline = UInt8(ascii: "\n")
      lines = DataFile.count(newline, in: text) + (text.last.map { $0 == newline ? 0 : 1 } ?? 0)
      do {
        _ = try UTF8Span(validating: text.span)
      } catch {
        let line = text[..<error.byteOffsets.lowerBound].count { $0 == newline } + 1
        refuse("is not valid UTF-8; save it as UTF-8", line: line)
      }
    }
  }

  /// How often a byte occurs. Sums of few bytes fit into one and are taken many at a time.
  private static func count(_ byte: UInt8, in text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var start = 0
    while start < text.count {
      let end = min(start + 255, text.count)
      var few: UInt8 = 0
      for index in start..<end { few &+= text[index] == byte ? 1 : 0 }
      count += Int(few)
      start = end
    }
    return count
  }

  /// Tells the rows of its text apart, checks every cell and puts their ranges
  /// into `cells`, which has room for all rows.
  mutating func parse(
    _ texts: UnsafeMutableBufferPointer<UInt8>,
    into cells: UnsafeMutableBufferPointer<Table.CellRange>
  ) {
    cells.initialize(repeating: Table.CellRange(start: 0, end: 0))
    guard isWhole else { return }
    var reader = TableReader(path: path, entity: kind.entity)
    isWhole = reader.read(texts, range, into: cells)
    problems += reader.problems
  }

  private mutating func refuse(_ reason: String, line: Int? = nil) {
    problems.append(DataProblem(file: path, line: line, reason: reason))
    isWhole = false
  }
}
