/// Text reduced to what finding compares: full-width forms become ASCII, radical signs the
/// characters they stand for, traditional characters simplified ones, capitals become small, blanks
/// and C0 controls are dropped (`AIGC 应用` is found by `aigc应用`).
public enum Folding {
  /// The folded form as UTF-8.
  public static func fold(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return bytes
  }

  /// The folded form with, for each byte, the offset of the scalar it came from.
  static func foldWithOffsets(_ text: String) -> (bytes: [UInt8], offsets: [Int]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      append(scalar, to: &bytes)
      while offsets.count < bytes.count { offsets.append(offset) }
    }
    return (bytes, offsets)
  }

  @inline(__always)
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    var value = scalar.value
    if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
    if value < 0x80 {
      if value <= 0x20 || value == 0x7F { return }
      bytes.append(value >= 65 && value <= 90 ? UInt8(value) + 32 : UInt8(value))
    } else if value == 0x3000 || value == 0xA0 {
      return
    } else if value >= 0x2E80, value <= 0x2FD5 {
      bytes.append(contentsOf: String(Radicals.character(for: scalar)).utf8)
    } else if value < 0x2E80, !hasNoCase.contains(value),
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first
    {
      bytes.append(contentsOf: String(lower).utf8)
    } else {
      let simple = Unicode.Scalar(Han.shared.simplified(value)) ?? scalar
      bytes.append(contentsOf: UTF8.encode(simple) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Dashes, quotation marks and other general punctuation, which are frequent
  /// and cost more to look up than all else.
  private static let hasNoCase: Range<UInt32> = 0x2000..<0x2100

  /// The folded form of valid UTF-8.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let han = Han.shared
    var index = 0
    while index < text.count {
      let lead = text[index]
      switch lead {
      case 0xE4...0xE9:
        // U+4000 to U+9FFF, nearly all that is Chinese, stays three bytes.
        let scalar =
          UInt32(lead & 0xF) << 12 | UInt32(text[index + 1] & 0x3F) << 6
          | UInt32(text[index + 2] & 0x3F)
        let simple = han.simplified(scalar)
        if simple == scalar {
          bytes.append(contentsOf: text[index..<index + 3])
        } else {
          bytes.append(UInt8(0xE0 | simple >> 12))
          bytes.append(UInt8(0x80 | simple >> 6 & 0x3F))
          bytes.append(UInt8(0x80 | simple & 0x3F))
        }
        index += 3
      case 0..<0x80:
        append(Unicode.Scalar(lead), to: &bytes)
        index += 1
      default:
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let scalars = String(decoding: text[index..<index + length], as: UTF8.self).unicodeScalars
        for scalar in scalars { append(scalar, to: &bytes) }
        index += length
      }
    }
  }
}
