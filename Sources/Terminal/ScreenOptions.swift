import TextGrid

/// How a terminal is to be used. The raw values are those of the command line.
public struct ScreenOptions: Hashable, Sendable {
  /// How wide the terminal draws characters of ambiguous width (UAX #11), quotes “ ” and borders
  /// among them.
  public enum Ambiguous: String, CaseIterable, Sendable {
    case narrow
    case wide
    /// Ask the terminal once, before the first frame; narrow when it does not answer in 100 ms.
    case auto
  }

  /// How many colours to use.
  public enum Colour: String, CaseIterable, Sendable {
    /// What the terminal has, none when `NO_COLOR` is set and not empty; true colour where
    /// ``TrueColour`` finds it promised.
    case auto
    case none
    case ansi16 = "16"
    case palette256 = "256"
    /// True colour, whatever the terminal promises.
    case direct = "24bit"
  }

  /// Which theme.
  public enum Background: String, CaseIterable, Sendable {
    /// What `COLORFGBG` says, else what the terminal answers after the first frame, else dark.
    case auto
    case dark
    case light
  }

  public var ambiguous: Ambiguous
  public var colour: Colour
  public var background: Background

  public init(
    ambiguous: Ambiguous = .narrow, colour: Colour = .auto, background: Background = .auto
  ) {
    self.ambiguous = ambiguous
    self.colour = colour
    self.background = background
  }
}
