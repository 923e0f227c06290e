import ArgumentParser
import ReportLibrary

extension CompletionKind {
  /// Addresses of the library, which is read when the shell asks.
  static let address = CompletionKind.custom { _, _, text in
    let library = try? DataFolder.library(nil)
    // The shell hands on the quote that begins the word.
    return library?.completions(of: String(text.drop { "'\"".contains($0) })) ?? []
  }

  /// The reports by id.
  static let report = CompletionKind.custom { _, _, _ in
    let library = try? DataFolder.library(nil)
    return library?.records(.report).map(\.id) ?? []
  }
}
