import ArgumentParser
import Explorer
import Glibc
import ReportLibrary
import ReportModel
import Terminal
import TextGrid

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the explorer at an address (the default).")

  @Argument(help: "Where to begin, such as jobs/nlp-engineer; the overview when left out.")
  var address: String?

  @Option(help: ArgumentHelp("Play the keys and commands of this file first.", valueName: "file"))
  var script: String?

  @Flag(help: "Play the script without a terminal, then end.")
  var noDisplay = false

  @Flag(
    help:
      "Print lines and read what to do from standard input: for screen readers, simple terminals."
  )
  var plain = false

  @Option(help: "Columns and rows without a terminal, such as 120x40.")
  var size: String = "80x24"

  @Option(help: "Characters to draw with: \(Glyphs.all.map(\.name).joined(separator: ", ")).")
  var glyphs: String?

  @Option(help: "Width of ambiguous characters: narrow, wide or auto.")
  var ambiguous: AmbiguousOption = .narrow

  @Option(help: "Colours for a dark or a light background: dark, light or auto.")
  var theme: ThemeOption = .auto

  @Option(help: "How many colours: auto, none, 16 or 256.")
  var colour: ColourOption = .auto

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let script = try readScript()
    guard let size = Size(size) else {
      throw Failure(.wrongUse, "“\(size)” is no size; write columns x rows, such as --size 120x40")
    }
    if noDisplay, script == nil {
      throw Failure(.wrongUse, "--no-display needs --script FILE; there is nothing to play")
    }
    let settings = try chosenSettings()
    let begin = {
      try Open.begin(
        address ?? "", size: size, settings: settings, shared.chosenLanguage, shared.data)
    }
    if plain {
      guard script == nil else {
        throw Failure(.wrongUse, "--plain reads standard input and plays no --script; drop one")
      }
      PlainLoop.run(PlainSession(try begin()))
    } else if noDisplay, let script {
      var session = HeadlessSession(state: try begin())
      try session.play(script)
    } else {
      try TerminalSession.run(
        settings: settings, language: shared.chosenLanguage, opensAtHome: address == nil,
        options: screenOptions, script: script, begin: begin)
    }
  }

  private var screenOptions: ScreenOptions {
    ScreenOptions(
      ambiguous: ScreenOptions.Ambiguous(rawValue: ambiguous.rawValue) ?? .narrow,
      colour: ScreenOptions.Colour(rawValue: colour.rawValue) ?? .auto,
      background: ScreenOptions.Background(rawValue: theme.rawValue) ?? .auto)
  }

  /// The explorer at an address.
  static func begin(
    _ address: String, size: Size, settings: DisplaySettings, _ language: Language, _ data: String?
  ) throws -> ExplorerState {
    let library = try DataFolder.library(data)
    do {
      return try ExplorerState(
        library: library, address: Address(address), language: language, size: size,
        settings: settings)
    } catch {
      throw Failure(error, in: language)
    }
  }

  private func readScript() throws -> Script? {
    guard let path = script else { return nil }
    guard let text = TextFile.read(path) else {
      throw Failure(
        .wrongUse, "cannot read the script \(path): \(String(cString: strerror(errno)))")
    }
    do {
      return try Script(text)
    } catch {
      throw Failure(.wrongUse, "\(path): \(error)")
    }
  }

  private func chosenSettings() throws -> DisplaySettings {
    let metrics = TextMetrics(ambiguous: ambiguous == .wide ? .wide : .narrow)
    guard let name = glyphs else {
      return DisplaySettings(glyphs: Glyphs.blocks.suited(to: metrics), metrics: metrics)
    }
    guard let set = Glyphs.all.first(where: { $0.name == name })?.glyphs else {
      throw Failure(
        .wrongUse,
        "no glyph set “\(name)”; there are: \(Glyphs.all.map(\.name).joined(separator: ", "))")
    }
    return DisplaySettings(glyphs: set.suited(to: metrics), metrics: metrics)
  }
}

/// How wide ambiguous characters are taken to be.
enum AmbiguousOption: String, ExpressibleByArgument, CaseIterable {
  case narrow, wide, auto
}

/// What the terminal's background is.
enum ThemeOption: String, ExpressibleByArgument, CaseIterable {
  case auto, dark, light
}

/// How many colours to use.
enum ColourOption: String, ExpressibleByArgument, CaseIterable {
  case auto, none
  case sixteen = "16"
  case palette = "256"
}
