import Explorer
import Glibc
import ReportModel

/// The reader's `config.toml`.
struct ConfigurationFile {
  private(set) var configuration = Configuration()
  private(set) var problems: [ConfigurationProblem] = []
  /// Why a file that is there could not be read.
  private(set) var failure: String?

  /// Where it is looked for, nil without `HOME`.
  static var path: String? { UserFolders.configuration.map { $0 + "/config.toml" } }

  /// Reads it; the defaults when there is none.
  init() {
    guard let path = ConfigurationFile.path, access(path, F_OK) == 0 else { return }
    errno = 0
    guard let text = TextFile.read(path) else {
      failure = "\(path): \(String(cString: strerror(errno)))"
      return
    }
    (configuration, problems) = Configuration.read(text)
  }

  /// What is wrong, one line each, with the file's path or only its name.
  func warnings(in language: Language, short: Bool = false) -> [String] {
    let path = short ? "config.toml" : ConfigurationFile.path ?? ""
    return [failure].compactMap(\.self) + problems.map { $0.description(file: path, in: language) }
  }
}
