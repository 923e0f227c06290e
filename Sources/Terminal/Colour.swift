/// A colour of a terminal.
public enum Colour: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// The colour of the terminal's plain text, or of its background.
  case standard
  /// A number of the 256-colour palette, of which 0 to 15 are the reader's own sixteen.
  case palette(UInt8)
  /// Red, green and blue: `0xRRGGBB`.
  case rgb(UInt32)

  /// A colour of the palette.
  public init(integerLiteral value: UInt8) {
    self = .palette(value)
  }

  /// The components, 0 to 255 each; those of the first sixteen as xterm has them. `nil` for the
  /// default, which only the reader knows.
  public var components: (red: Int, green: Int, blue: Int)? {
    switch self {
    case .standard:
      return nil
    case .rgb(let value):
      return (Int(value >> 16 & 0xFF), Int(value >> 8 & 0xFF), Int(value & 0xFF))
    case .palette(let index) where index < 16:
      return Colour.rgb(Self.xterm16[Int(index)]).components
    case .palette(let index) where index < 232:
      let place = Int(index) - 16
      let steps = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
      return (steps[0], steps[1], steps[2])
    case .palette(let index):
      let grey = 8 + 10 * (Int(index) - 232)
      return (grey, grey, grey)
    }
  }

  private static let xterm16: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
