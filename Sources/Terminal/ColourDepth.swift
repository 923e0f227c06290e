/// How many colours a terminal is given, and in what form.
enum ColourDepth: Hashable {
  case mono
  /// Eight: the bright ones are the plain ones in bold.
  case ansi8
  case ansi16
  case palette256
  /// Colour numbers above 7 are red, green and blue (`xterm-direct`).
  case direct

  /// - Parameters:
  ///   - wish: What the reader wants. A wish for more than there is gets what there is.
  ///   - noColour: The variable `NO_COLOR`; not empty means none (no-color.org).
  ///   - count: Colours of the terminal, 0 when it has none; above 256 they are ``direct``.
  init(wish: ScreenOptions.Colour, noColour: String?, count: Int) {
    let forbidden = wish == .none || wish == .auto && noColour?.isEmpty == false
    if forbidden || count < 8 {
      self = .mono
    } else if count < 16 || wish == .ansi16 && count > 256 {
      self = .ansi8
    } else if wish == .ansi16 || count < 256 {
      self = .ansi16
    } else if count == 256 {
      self = .palette256
    } else {
      self = .direct
    }
  }

  /// The theme made for it.
  var palette: Theme.Palette {
    switch self {
    case .mono: .mono
    case .ansi8, .ansi16: .ansi16
    case .palette256: .palette256
    case .direct: .direct
    }
  }

  /// The terminal's number for a colour, -1 for the default, and whether bold has to help.
  func number(of colour: Colour) -> (number: Int32, needsBold: Bool) {
    switch (self, colour) {
    case (_, .standard), (.mono, _):
      return (-1, false)
    case (.ansi8, .palette(let index)) where index > 7:
      return (Int32(index & 7), true)
    case (.direct, .palette(8...)), (.direct, .rgb):
      guard let (red, green, blue) = colour.components else { return (-1, false) }
      let value = Int32(red << 16 | green << 8 | blue)
      // Numbers up to 7 are the reader's own colours; the nearest other is as good as black.
      return (value < 8 ? 0 : value, false)
    case (_, .palette(let index)):
      return (Int32(index), false)
    case (_, .rgb):
      // Only the theme made for it has such colours.
      return (-1, false)
    }
  }
}
