/// Reads RFC 4180 text field by field, as byte ranges, without making Strings.
///
/// Stricter than the RFC where our data packages are: LF line ends, no line
/// break inside a field, the same number of fields in every row.
struct CSVReader {
  private(set) var bytes: [UInt8]
  private var position = 0
  private let end: Int
  /// The line of the row that was read last, counted from 1.
  private(set) var line = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  /// Reads the next row into `fields`; false at the end of the file.
  ///
  /// A field with doubled quotes is unescaped behind the original text, so
  /// that every field stays one range of ``bytes``.
  mutating func nextRow(into fields: inout [Range<Int>]) throws(RowError) -> Bool {
    guard position < end else { return false }
    line += 1
    fields.removeAll(keepingCapacity: true)
    while true {
      if position < end, bytes[position] == quote {
        fields.append(try quotedField())
      } else {
        let start = position
        while position < end, bytes[position] != comma, bytes[position] != newline {
          if bytes[position] == quote { throw .strayQuote }
          if bytes[position] == carriageReturn { throw .carriageReturn }
          position += 1
        }
        fields.append(start..<position)
      }
      if position >= end { return true }
      let separator = bytes[position]
      position += 1
      if separator == newline { return true }
      if separator == carriageReturn { throw .carriageReturn }
      if separator != comma { throw .textAfterQuote }
    }
  }

  private mutating func quotedField() throws(RowError) -> Range<Int> {
    position += 1
    let start = position
    var doubled = false
    while true {
      guard position < end, bytes[position] != newline else { throw .openQuote }
      if bytes[position] == quote {
        guard position + 1 < end, bytes[position + 1] == quote else { break }
        doubled = true
        position += 1
      }
      position += 1
    }
    let range = start..<position
    position += 1
    return doubled ? unescaped(range) : range
  }

  private mutating func unescaped(_ range: Range<Int>) -> Range<Int> {
    let start = bytes.count
    var index = range.lowerBound
    while index < range.upperBound {
      bytes.append(bytes[index])
      index += bytes[index] == quote ? 2 : 1
    }
    return start..<bytes.count
  }

  /// Why a row cannot be read.
  enum RowError: Error {
    case strayQuote, openQuote, textAfterQuote, carriageReturn

    var reason: String {
      switch self {
      case .strayQuote: "a quotation mark inside a field that is not quoted; quote the whole field"
      case .openQuote: "a quoted field is not closed on its line; a field may not hold a line break"
      case .textAfterQuote: "text after a closing quotation mark; a comma or the line's end must follow"
      case .carriageReturn: "a carriage return; lines end with LF alone"
      }
    }
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
