import Glibc

/// The folders of this reader's files, as the XDG Base Directory Specification names them.
enum UserFolders {
  /// Settings; nil without `HOME`.
  static var configuration: String? { folder("XDG_CONFIG_HOME", "/.config") }
  /// What is kept from one run to the next: bookmarks, the last place.
  static var state: String? { folder("XDG_STATE_HOME", "/.local/state") }
  /// What the reader brought.
  static var data: String? { folder("XDG_DATA_HOME", "/.local/share") }

  /// The texts of reports that the reader attached.
  static var texts: String? { data.map { $0 + "/texts" } }

  /// The specification has relative paths ignored.
  private static func folder(_ variable: String, _ usual: String) -> String? {
    if let named = environment(variable), named.hasPrefix("/") { return named + "/zhitu" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + usual + "/zhitu"
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Makes a folder and those above it, for this reader alone; `errno` says why it could not.
  static func make(_ path: String) -> Bool {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex,
      make(String(path[..<slash]))
    else { return false }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
  }
}
