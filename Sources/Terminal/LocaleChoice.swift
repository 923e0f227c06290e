/// Which locale makes the C library, and with it ncurses, read and write UTF-8.
public struct LocaleChoice: Hashable, Sendable {
  /// The name given to `setlocale`; empty for the one of the environment.
  public let name: String

  /// The environment's own, then those that need no installation on most systems.
  public static let candidates = ["", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"]

  /// Tries the candidates in turn.
  ///
  /// A locale that is named but not installed is common (`LC_ALL=zh_CN.UTF-8` over ssh), and so
  /// is `LANG=C` in a terminal that does speak UTF-8: neither is a reason to show blanks.
  /// - Parameter codeset: Sets the locale and returns its codeset; `nil` when it does not exist.
  /// - Throws: ``TerminalError/noUTF8Locale(tried:)``.
  public init(codeset: (String) -> String?) throws(TerminalError) {
    for name in Self.candidates {
      if let codeset = codeset(name), Self.isUTF8(codeset) {
        self.name = name
        return
      }
    }
    throw .noUTF8Locale(tried: Self.candidates.map { $0.isEmpty ? "the environment's" : $0 })
  }

  /// `UTF-8`, `utf8`, `UTF8`: the spelling differs between systems.
  static func isUTF8(_ codeset: String) -> Bool {
    codeset.lowercased().filter { $0 != "-" } == "utf8"
  }
}
