import ArgumentParser
import Glibc
import ReportLibrary
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

  /// The library asked for. What is wrong with the reader's own reports is told, and the others
  /// are there.
  func library() throws -> Library {
    let library = try DataFolder.library(data)
    if !library.leftOut.isEmpty {
      let language = Preferences(language: language).language
      for warning in library.warnings(in: language) { StandardError.print(warning) }
    }
    return library
  }
}

extension Language: ExpressibleByArgument {}
