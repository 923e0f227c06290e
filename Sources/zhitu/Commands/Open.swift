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

  @Argument(
    help: "Where to begin, such as jobs/nlp-engineer; the overview when left out.",
    completion: .address)
  var address: String?

  @Option(
    help: ArgumentHelp("Play the keys and commands of this file first.", valueName: "file"),
    completion: .file())
  var script: String?

  @Option(
    help: ArgumentHelp(
      "Record what you do to this new file, as a script that --script plays.", valueName: "file"))
  var record: String?

  @Flag(help: "Play the script without a terminal, then end.")
  var noDisplay = false

  @Flag(
    help:
      "Print lines and read what to do from standard input: for screen readers, simple terminals."
  )
  var plain = false

  @Option(help: "Columns and rows without a terminal, such as 120x40.")
  var size: String = "80x24"

  @Option(
    help: "Characters to draw with: \(Glyphs.all.map(\.name).joined(separator: ", ")).",
    completion: .list(Glyphs.all.map(\.name)))
  var glyphs: String?

  @Option(help: "Width of ambiguous characters: narrow, wide or auto.")
  var ambiguous: Configuration.Ambiguous?

  @Option(help: "Colours for a dark or a light background, or none: auto, dark, light, mono.")
  var theme: Configuration.Theme?

  @Option(help: "How many colours: auto, none, 16, 256 or 24bit.")
  var colour: ScreenOptions.Colour?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let script = try readScript()
    let launch = try chosenLaunch()
    if noDisplay, script == nil {
      throw Failure(.wrongUse, "--no-display needs --script FILE; there is nothing to play")
    }
    let recording = try record.map { try Recording($0) }
    if plain {
      guard script == nil else {
        throw Failure(.wrongUse, "--plain reads standard input and plays no --script; drop one")
      }
      PlainLoop.run(PlainSession(try beginTelling(launch)))
    } else if noDisplay, let script {
      var session = HeadlessSession(state: try beginTelling(launch), recording: recording)
      try session.play(script)
    } else {
      try TerminalSession.run(launch, script: script, recording: recording)
    }
  }

  /// Opens the explorer and says in full what the bottom line has no room for.
  private func beginTelling(_ launch: Launch) throws -> ExplorerState {
    let state = try launch.begin()
    for warning in launch.warnings(of: state.library) { StandardError.print(warning) }
    return state
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

  private func chosenLaunch() throws -> Launch {
    guard let size = Size(size) else {
      throw Failure(.wrongUse, "“\(size)” is no size; write columns x rows, such as --size 120x40")
    }
    var launch = Launch(language: shared.language)
    launch.address = address
    launch.data = shared.data
    launch.size = size
    if let name = glyphs {
      guard let set = Glyphs.named(name) else {
        throw Failure(
          .wrongUse,
          "no glyph set “\(name)”; there are: \(Glyphs.all.map(\.name).joined(separator: ", "))")
      }
      launch.settings.glyphs = set
    }
    if let theme { launch.theme = theme }
    launch.ambiguous = ambiguous ?? launch.ambiguous
    launch.colour = colour
    return launch
  }
}

extension Configuration.Ambiguous: ExpressibleByArgument {}
extension Configuration.Theme: ExpressibleByArgument {}
extension ScreenOptions.Colour: ExpressibleByArgument {}
