/// Class of every scalar value as a two-stage table: a block of 128 values is named by an index,
/// and blocks of a single class are stored once.
struct WidthTable: Sendable {
  private static let blockBits = 7
  private static let blockSize = 1 << blockBits
  private static let scalarCount = 0x110000

  private let blockOf: [UInt16]
  private let classes: [UInt8]

  /// The table of all scalar values, expanded from `runs` when first asked.
  static let shared = WidthTable()

  /// The class of a scalar value.
  static func `class`(of scalar: Unicode.Scalar) -> ScalarClass {
    shared[scalar]
  }

  subscript(_ scalar: Unicode.Scalar) -> ScalarClass {
    let value = Int(scalar.value)
    let block = Int(blockOf[value >> Self.blockBits])
    let code = classes[block << Self.blockBits | value & (Self.blockSize - 1)]
    return ScalarClass(rawValue: code) ?? .unassigned
  }

  private init() {
    var blockOf = [UInt16](repeating: 0, count: Self.scalarCount / Self.blockSize)
    var classes = [UInt8](repeating: 0, count: Self.storedBlockCount * Self.blockSize)
    var stored = 0  // how much of `classes` is filled
    var block = 0  // the block being filled
    var filled = 0  // how much of it is
    var uniform = [UInt16?](repeating: nil, count: 16)
    for (code, length) in Runs() {
      var left = length
      while left > 0 {
        if filled == 0, left >= Self.blockSize, let known = uniform[Int(code)] {
          // Whole blocks of one class are stored once.
          let count = left / Self.blockSize
          for index in block..<block + count { blockOf[index] = known }
          block += count
          left -= count * Self.blockSize
          continue
        }
        if filled == 0 {
          blockOf[block] = UInt16(stored / Self.blockSize)
          if left >= Self.blockSize { uniform[Int(code)] = blockOf[block] }
        }
        let count = min(left, Self.blockSize - filled)
        for index in stored..<stored + count { classes[index] = code }
        stored += count
        filled += count
        left -= count
        if filled == Self.blockSize {
          filled = 0
          block += 1
        }
      }
    }
    self.blockOf = blockOf
    self.classes = classes
  }

  /// Decodes `runs`; generate-width-table.py states the form.
  private struct Runs: Sequence, IteratorProtocol {
    private var position = 0

    mutating func next() -> (code: UInt8, length: Int)? {
      guard position < runs.utf8CodeUnitCount else { return nil }
      let code = digit()
      var length = 0
      var shift = 0
      while position < runs.utf8CodeUnitCount {
        let value = digit()
        length |= Int(value & 31) << shift
        shift += 5
        if value < 32 { break }
      }
      return (code, length)
    }

    private mutating func digit() -> UInt8 {
      let byte = runs.utf8Start[position]
      position += 1
      return switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A") + 36
      case UInt8(ascii: "+"): 62
      default: 63
      }
    }
  }
}
