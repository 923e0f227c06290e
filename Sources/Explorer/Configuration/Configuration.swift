import ReportLibrary
import ReportModel
import TextGrid

/// What a reader can set for good, as read from `config.toml`. The command line goes before it.
public struct Configuration: Sendable {
  public enum Theme: String, CaseIterable, Sendable {
    case auto, dark, light, mono
  }

  public enum Ambiguous: String, CaseIterable, Sendable {
    case narrow, wide, auto
  }

  public enum Colour: String, CaseIterable, Sendable {
    case auto, none
    case ansi16 = "16"
    case palette256 = "256"
    case direct = "24bit"
  }

  public var theme = Theme.auto
  public var colour = Colour.auto
  /// The name of a glyph set.
  public var glyphs = Glyphs.all.first?.name ?? ""
  public var ambiguous = Ambiguous.narrow
  /// The interface's language, nil to follow the locale.
  public var language: Language?
  /// In which language records are named.
  public var names = NameForm.auto
  /// The address that the program opens at when none is given.
  public var start = Address.home
  /// Whether the terminal is to report the mouse; selecting text then needs Shift.
  public var mouse = false
  public var keymap = Keymap.standard

  public init() {}
}
