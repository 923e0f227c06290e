import ReportModel
import TextGrid

/// A line of a configuration file that does not count, and why.
public struct ConfigurationProblem: Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  public let reason: Bilingual

  /// As compilers write it, safe to show: `config.toml:3: …`.
  public func description(file: String, in language: Language) -> String {
    printable("\(file):\(line): \(reason[language])")
  }
}
