import ArgumentParser
import Glibc
import ReportLibrary
import ReportModel

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The data folder, with reports/ and vocabulary/ in it.", valueName: "dir"))
  var data: String?

  @Option(help: "Language of names and messages: zh or en; by locale when left out.")
  var language: Language?

  /// The language asked for, else English in an English locale, else Chinese,
  /// the language of the reports.
  var chosenLanguage: Language { language ?? SharedOptions.languageByLocale }

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
    for warning in library.warnings(in: chosenLanguage) { StandardError.print(warning) }
    return library
  }
}

extension Language: ExpressibleByArgument {}
