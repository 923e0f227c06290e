/// What a byte can be in a data file. The scanner gathers the classes of a
/// cell's bytes on its way, so that most cells are checked without being read
/// a second time.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  static let digit = ByteClass(rawValue: 1 << 0)
  /// `a` to `z`.
  static let small = ByteClass(rawValue: 1 << 1)
  static let hyphen = ByteClass(rawValue: 1 << 2)
  /// Below the blank, and DEL.
  static let control = ByteClass(rawValue: 1 << 3)
  /// C2 and E2, which lead C1 controls and line separators as well as plain signs.
  static let doubtfulLead = ByteClass(rawValue: 1 << 4)
  /// Comma, quotation mark, line feed and carriage return.
  static let structural = ByteClass(rawValue: 1 << 5)
  static let other = ByteClass(rawValue: 1 << 6)

  /// The class of each byte.
  static let table: [ByteClass] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .small
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: ","), UInt8(ascii: "\""): .structural
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): [.structural, .control]
    case 0..<0x20, 0x7F: .control
    case 0xC2, 0xE2: .doubtfulLead
    default: .other
    }
  }

  /// The classes of all bytes of a cell.
  init(of cell: Slice<UnsafeBufferPointer<UInt8>>) {
    self = cell.reduce(into: []) { $0.formUnion(ByteClass.table[Int($1)]) }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
