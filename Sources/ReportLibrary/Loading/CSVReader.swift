/// Reads RFC 4180 text field by field, as byte ranges, without making Strings.
///
/// Stricter than the RFC where our data packages are: LF line ends, no line
/// break inside a field. A field with doubled quotes is unescaped in its place,
/// so that every field is one range of the text.
struct CSVReader {
  /// Where a field's text lies, and what its bytes are.
  struct Field {
    var start = 0
    var end = 0
    var classes: ByteClass = []

    var isEmpty: Bool { start == end }
  }

  private let text: UnsafeMutableBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private let classes = ByteClass.table
  /// The line of the row that was read last, counted from 1.
  private(set) var line = 0

  /// Reads a range of `text`, which must outlive the reader.
  init(_ text: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  /// Reads the next row: as many of its fields as `fields` has room for.
  /// Returns how many there are, nil at the end of the text.
  mutating func nextRow(into fields: inout [Field]) throws(RowError) -> Int? {
    guard position < end else { return nil }
    line += 1
    var count = 0
    while true {
      let isQuoted = position < end && text[position] == quote
      let field = isQuoted ? try quotedField() : try plainField()
      if count < fields.count { fields[count] = field }
      count += 1
      if position >= end { return count }
      let separator = text[position]
      position += 1
      if separator == newline { return count }
      if separator == carriageReturn { throw .carriageReturn }
      if separator != comma { throw .textAfterQuote }
    }
  }

  private mutating func plainField() throws(RowError) -> Field {
    var field = Field(start: position)
    var index = position
    while index < end {
      let found = classes[Int(text[index])]
      if found.contains(.structural) { break }
      field.classes.formUnion(found)
      index += 1
    }
    position = index
    field.end = index
    if index < end {
      if text[index] == quote { throw .strayQuote }
      if text[index] == carriageReturn { throw .carriageReturn }
    }
    return field
  }

  private mutating func quotedField() throws(RowError) -> Field {
    position += 1
    // Behind the first doubled quote bytes move to the front.
    var field = Field(start: position, end: position)
    while true {
      guard position < end, text[position] != newline else { throw .openQuote }
      if text[position] == quote {
        position += 1
        guard position < end, text[position] == quote else { return field }
      }
      let byte = text[position]
      field.classes.formUnion(classes[Int(byte)])
      if field.end < position { text[field.end] = byte }
      field.end += 1
      position += 1
    }
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
