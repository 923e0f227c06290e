/// A colour of a terminal: its default, or a number of the 256-colour palette, of which 0 to 15
/// are the reader's own sixteen.
public struct Colour: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// -1 for the default, else 0 to 255.
  public let index: Int16

  /// The colour of the terminal's plain text, or of its background.
  public static let standard = Colour(index: -1)

  init(index: Int16) {
    self.index = index
  }

  public init(integerLiteral value: UInt8) {
    index = Int16(value)
  }

  /// The components of a palette colour, 0 to 255 each; the first sixteen as xterm has them. `nil`
  /// for the default, which only the reader knows.
  public var components: (red: Int, green: Int, blue: Int)? {
    let index = Int(index)
    switch index {
    case 0..<16:
      let value = Self.xterm16[index]
      return (value >> 16, value >> 8 & 0xFF, value & 0xFF)
    case 16..<232:
      let place = index - 16
      let steps = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
      return (steps[0], steps[1], steps[2])
    case 232..<256:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    default:
      return nil
    }
  }

  private static let xterm16 = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
