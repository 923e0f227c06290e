import ArgumentParser
import Glibc
import ReportModel

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The data folder, with reports/ and vocabulary/ in it.", valueName: "dir"))
  var data: String?

  @Option(
    help: "Language of names and messages: zh or en; by config.toml, then locale when left out.")
  var language: Language?

  /// The reader's settings for a command that prints; says what is wrong with their file.
  func preferences() -> Preferences {
    let preferences = Preferences(language: language)
    for warning in preferences.warnings() { StandardError.print(warning) }
    return preferences
  }

  /// English in an English locale, else Chinese, the language of the reports.
  static var languageByLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      let value = getenv(name).map { String(cString: $0) } ?? ""
      if !value.isEmpty { return value.hasPrefix("en") ? .english : .chinese }
    }
    return .chinese
  }
}

extension Language: ExpressibleByArgument {}
