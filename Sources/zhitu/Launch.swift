import Explorer
import ReportLibrary
import ReportModel
import Terminal
import TextGrid

/// How the explorer starts: the command line before the configuration file, that before the
/// defaults.
struct Launch {
  /// Where to begin, nil for the start page of the configuration.
  var address: String?
  var data: String?
  var language: Language
  var settings: DisplaySettings
  var screen: ScreenOptions
  /// The size to begin with; a terminal has its own.
  var size = Size(columns: 80, rows: 24)
  /// Whether to begin with the tour.
  var isTour = false
  let configuration: Configuration
  /// What is wrong with the configuration file, one line each.
  private let warnings: [String]
  /// The same for the bottom line.
  private let shortWarnings: [String]

  init(language: Language? = nil) {
    let preferences = Preferences(language: language)
    configuration = preferences.configuration
    self.language = preferences.language
    warnings = preferences.warnings()
    shortWarnings = preferences.warnings(short: true)
    settings = DisplaySettings(
      glyphs: Glyphs.named(configuration.glyphs) ?? .blocks, keymap: configuration.keymap)
    screen = ScreenOptions()
    ambiguous = configuration.ambiguous
    theme = configuration.theme
    suit()
  }

  var ambiguous: Configuration.Ambiguous {
    didSet { suit() }
  }

  var theme: Configuration.Theme {
    didSet { suit() }
  }

  /// How many colours, nil to leave that to theme and configuration.
  var colour: ScreenOptions.Colour? {
    didSet { suit() }
  }

  private var configuredColour: ScreenOptions.Colour {
    switch configuration.colour {
    case .auto: .auto
    case .none: .none
    case .ansi16: .ansi16
    case .palette256: .palette256
    case .direct: .direct
    }
  }

  /// Whether the first screen is the overview, which can be painted before the library is read.
  var opensAtHome: Bool { address == nil ? configuration.start.isHome : address == "" }

  private mutating func suit() {
    screen.ambiguous =
      switch ambiguous {
      case .narrow: .narrow
      case .wide: .wide
      case .auto: .auto
      }
    screen.colour = colour ?? (theme == .mono ? ScreenOptions.Colour.none : configuredColour)
    screen.background =
      switch theme {
      case .dark: .dark
      case .light: .light
      case .auto, .mono: .auto
      }
    settings = settings.suited(to: ambiguous == .wide ? .wide : .narrow)
  }

  /// Loads the library and opens the explorer. A start page that leads nowhere is told and gives
  /// way to the overview; an address that was asked for refuses to start.
  func begin() throws -> ExplorerState {
    let library = try DataFolder.library(data).naming(configuration.names)
    var warnings = shortWarnings + library.warnings(in: language)
    var state: ExplorerState
    do throws(AddressError) {
      state = try open(library, at: address)
    } catch {
      guard address == nil else { throw Failure(error, in: language) }
      warnings.append("start: \(error.message(in: language))")
      state = try ExplorerState(
        library: library, language: language, size: size, settings: settings)
    }
    state.warn(of: warnings)
    return state
  }

  /// What is wrong with the configuration file and with the reader's own reports, one line each.
  func warnings(of library: Library) -> [String] {
    warnings + library.warnings(in: language)
  }

  private func open(
    _ library: Library, at text: String?
  ) throws(AddressError) -> ExplorerState {
    var address = configuration.start
    if let text { address = try Address(text) }
    return try ExplorerState(
      library: library, address: address, language: language, size: size, settings: settings)
  }
}

extension DisplaySettings {
  /// The same with the widths that the terminal was found to draw.
  func suited(to ambiguous: AmbiguousWidth) -> DisplaySettings {
    var copy = self
    copy.metrics = TextMetrics(ambiguous: ambiguous)
    copy.glyphs = glyphs.suited(to: copy.metrics)
    return copy
  }
}
