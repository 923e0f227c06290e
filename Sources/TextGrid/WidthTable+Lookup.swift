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
    var blockOf: [UInt16] = []
    blockOf.reserveCapacity(Self.scalarCount / Self.blockSize)
    var classes: [UInt8] = []
    var uniform = [UInt16?](repeating: nil, count: 64)
    var pending: [UInt8] = []
    pending.reserveCapacity(Self.blockSize)

    func append(_ block: [UInt8]) {
      blockOf.append(UInt16(classes.count / Self.blockSize))
      classes += block
    }
    Self.forEachRun { code, length in
      var left = length
      while left > 0 {
        if pending.isEmpty, left >= Self.blockSize {
          // Whole blocks of one class share one stored block.
          let index: UInt16
          if let known = uniform[Int(code)] {
            index = known
          } else {
            index = UInt16(classes.count / Self.blockSize)
            uniform[Int(code)] = index
            classes += repeatElement(code, count: Self.blockSize)
          }
          blockOf += repeatElement(index, count: left / Self.blockSize)
          left %= Self.blockSize
        } else {
          let taken = min(left, Self.blockSize - pending.count)
          pending += repeatElement(code, count: taken)
          left -= taken
          if pending.count == Self.blockSize {
            append(pending)
            pending.removeAll(keepingCapacity: true)
          }
        }
      }
    }
    self.blockOf = blockOf
    self.classes = classes
  }

  /// Decodes `runs`; see generate-width-table.py for the form.
  private static func forEachRun(_ body: (_ code: UInt8, _ length: Int) -> Void) {
    runs.withUTF8Buffer { text in
      var position = 0
      while position < text.count {
        let code = digit(text[position])
        position += 1
        var length = 0
        var shift = 0
        while position < text.count {
          let value = digit(text[position])
          position += 1
          length |= Int(value & 31) << shift
          shift += 5
          if value < 32 { break }
        }
        body(code, length)
      }
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A") + 36
    case UInt8(ascii: "+"): 62
    default: 63
    }
  }
}
