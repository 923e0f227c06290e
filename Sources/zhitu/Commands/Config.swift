import ArgumentParser
import Explorer
import ReportModel

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print all settings with their defaults, to begin a config.toml with.",
    discussion: """
      mkdir -p ~/.config/zhitu && zhitu config > ~/.config/zhitu/config.toml
      Options on the command line go before the file, the file before the defaults.
      """)

  @Flag(help: "Print where the file is looked for, and nothing else.")
  var path = false

  @Flag(help: "Say what is wrong with the file.")
  var check = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    guard let place = ConfigurationFile.path else {
      throw Failure(.wrongUse, "neither XDG_CONFIG_HOME nor HOME is set; no file is looked for")
    }
    if path {
      StandardOutput.print(place)
    } else if check {
      let warnings = Preferences(language: shared.language).warnings()
      for warning in warnings { StandardError.print(warning) }
      guard warnings.isEmpty else {
        throw Failure(.nothingFound, "\(place): \(warnings.count) problems")
      }
      StandardOutput.print("\(place): no problems")
    } else {
      StandardOutput.print(Configuration().text(in: shared.preferences().language))
    }
  }
}
