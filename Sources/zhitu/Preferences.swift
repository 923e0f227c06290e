import Explorer
import ReportModel
import TextGrid

/// The reader's settings, as every command follows them: what the command line says goes before
/// `config.toml`, that before the locale.
struct Preferences {
  let file = ConfigurationFile()
  let language: Language

  /// - Parameter language: That of the command line.
  init(language: Language? = nil) {
    self.language =
      language ?? file.configuration.language ?? SharedOptions.languageByLocale
  }

  var configuration: Configuration { file.configuration }

  /// Widths for text that is printed. Where the terminal would have to be asked, it is not: what is
  /// printed may be going anywhere.
  var metrics: TextMetrics {
    TextMetrics(ambiguous: configuration.ambiguous == .wide ? .wide : .narrow)
  }

  /// What is wrong with the file, one line each, with its path or only its name.
  func warnings(short: Bool = false) -> [String] { file.warnings(in: language, short: short) }
}
