import ReportModel

extension Table {
  /// Reads data files, which stand in the order of their packages, into one
  /// table a kind.
  ///
  /// All texts go into one buffer and all cells into another, each made in its
  /// full size before. Every file has parts of both to itself, so that two
  /// threads can fill them.
  static func read(_ files: inout [DataFile]) -> [Table] {
    let size = files.last?.range.upperBound ?? 0
    var texts = [UInt8](unsafeUninitializedCapacity: size) { texts, count in
      nonisolated(unsafe) let texts = texts
      FreshMemory.prepare(UnsafeMutableRawBufferPointer(texts))
      forEach(&files) { _, file in file.read(into: texts) }
      count = size
    }

    // The cells of a table stand together, whatever files they are from.
    var firstCells: [Int] = []
    var ranges = [Range<Int>](repeating: 0..<0, count: files.count)
    var count = 0
    for kind in EntityKind.allCases {
      firstCells.append(count)
      for (index, file) in files.enumerated() where file.kind == kind {
        ranges[index] = count..<count + file.rows * kind.entity.fields.count
        count = ranges[index].upperBound
      }
    }
    let cells = [CellRange](unsafeUninitializedCapacity: count) { cells, filled in
      texts.withUnsafeMutableBufferPointer { texts in
        nonisolated(unsafe) let (texts, cells) = (texts, cells)
        FreshMemory.prepare(UnsafeMutableRawBufferPointer(cells))
        forEach(&files) { [ranges] index, file in
          file.parse(texts, into: UnsafeMutableBufferPointer(rebasing: cells[ranges[index]]))
        }
      }
      filled = count
    }
    return EntityKind.allCases.map { kind in
      Table(
        kind: kind, bytes: texts, cells: cells, firstCell: firstCells[kind.rawValue],
        origins: files.filter { $0.kind == kind }.flatMap(\.origins))
    }
  }

  /// Calls `body` with every file, side by side.
  private static func forEach(
    _ files: inout [DataFile], _ body: @escaping @Sendable (Int, inout DataFile) -> Void
  ) {
    files.withUnsafeMutableBufferPointer { files in
      // No two calls get the same file.
      nonisolated(unsafe) let files = files
      Parallel.forEach(files.count) { body($0, &files[$0]) }
    }
  }
}

extension DataFile {
  /// Where its rows were read: there is one on every line behind the header.
  fileprivate var origins: [Table.Origin] {
    (0..<rows).map { Table.Origin(package: UInt16(package), line: UInt32($0 + 2)) }
  }
}
