/// Reads RFC 4180 text field by field, as byte ranges, without making Strings.
///
/// Stricter than the RFC where our data packages are: LF line ends, no line
/// break inside a field. A field with doubled quotes is unescaped into
/// ``unescaped``, and its range counts on from the end of the source, so that
/// every field is one range of the source followed by ``unescaped``.
struct CSVReader {
  private let source: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The texts of the fields that held doubled quotes.
  private(set) var unescaped: [UInt8] = []
  /// The line of the row that was read last, counted from 1.
  private(set) var line = 0

  /// Reads `source`, which must outlive the reader.
  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Reads the next row into `fields`; false at the end of the text.
  mutating func nextRow(into fields: inout [Range<Int>]) throws(RowError) -> Bool {
    guard position < source.count else { return false }
    line += 1
    fields.removeAll(keepingCapacity: true)
    while true {
      if position < source.count, source[position] == quote {
        fields.append(try quotedField())
      } else {
        fields.append(try plainField())
      }
      if position >= source.count { return true }
      let separator = source[position]
      position += 1
      if separator == newline { return true }
      if separator == carriageReturn { throw .carriageReturn }
      if separator != comma { throw .textAfterQuote }
    }
  }

  private mutating func plainField() throws(RowError) -> Range<Int> {
    let start = position
    while position < source.count {
      let byte = source[position]
      // The four signs that matter all lie below the letters.
      if byte <= comma {
        if byte == comma || byte == newline { break }
        if byte == quote { throw .strayQuote }
        if byte == carriageReturn { throw .carriageReturn }
      }
      position += 1
    }
    return start..<position
  }

  private mutating func quotedField() throws(RowError) -> Range<Int> {
    position += 1
    let start = position
    var isDoubled = false
    while true {
      guard position < source.count, source[position] != newline else { throw .openQuote }
      if source[position] == quote {
        guard position + 1 < source.count, source[position + 1] == quote else { break }
        isDoubled = true
        position += 1
      }
      position += 1
    }
    let range = start..<position
    position += 1
    return isDoubled ? unescape(range) : range
  }

  private mutating func unescape(_ range: Range<Int>) -> Range<Int> {
    let start = source.count + unescaped.count
    var index = range.lowerBound
    while index < range.upperBound {
      unescaped.append(source[index])
      index += source[index] == quote ? 2 : 1
    }
    return start..<source.count + unescaped.count
  }

  /// Why a row cannot be read.
  enum RowError: Error {
    case strayQuote, openQuote, textAfterQuote, carriageReturn

    var reason: String {
      switch self {
      case .strayQuote: "a quotation mark inside a field that is not quoted; quote the whole field"
      case .openQuote: "a quoted field is not closed on its line; a field may not hold a line break"
      case .textAfterQuote:
        "text after a closing quotation mark; a comma or the line's end must follow"
      case .carriageReturn: "a carriage return; lines end with LF alone"
      }
    }
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
