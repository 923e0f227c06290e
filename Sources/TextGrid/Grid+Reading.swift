extension Grid {
  /// A row as text, exactly as wide as the grid; empty when there is no such row.
  public func line(_ row: Int) -> String {
    var bytes: [UInt8] = []
    appendLine(row, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All rows as text, without the blanks at their ends, a newline between them.
  public func text() -> String {
    var bytes: [UInt8] = []
    for row in 0..<size.rows {
      if row > 0 { bytes.append(UInt8(ascii: "\n")) }
      appendLine(row, to: &bytes, trimmed: true)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendLine(_ row: Int, to bytes: inout [UInt8], trimmed: Bool = false) {
    guard row >= 0, row < size.rows else { return }
    let start = start(ofRow: row)
    var line = cells[start..<start + size.columns]
    if trimmed {
      while let last = line.last, last.part == .narrow, last.scalar == " ", last.mark == nil {
        line.removeLast()
      }
    }
    for cell in line where cell.part != .continuation {
      bytes.append(cell.scalar)
      if let mark = cell.mark { bytes.append(mark) }
    }
  }
}

extension [UInt8] {
  /// A scalar value in UTF-8.
  fileprivate mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else if let encoded = UTF8.encode(scalar) {
      append(contentsOf: encoded)
    }
  }
}
