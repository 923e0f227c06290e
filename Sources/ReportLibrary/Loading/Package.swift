import ReportModel

/// A folder of data files.
struct Package: Sendable {
  /// Whose it is.
  enum Owner: Sendable {
    /// It came with the program; without it there is no library.
    case builtIn
    /// The reader's, beside the others.
    case reader
  }

  let folder: String
  let isVocabulary: Bool
  let owner: Owner

  /// The folder's own name, which is the report's id.
  var name: String { folder.split(separator: "/").last.map(String.init) ?? folder }

  /// The tables it may hold.
  var entities: [Entity] { Schema.entities.filter { $0.isVocabulary == isVocabulary } }

  func path(of kind: EntityKind) -> String { folder + "/" + kind.entity.file }

  /// Whether it is nothing without that table.
  func requires(_ kind: EntityKind) -> Bool {
    kind == .report || kind == .skill && owner == .builtIn
  }

  /// Whether a problem is one of its files'.
  func holds(_ problem: DataProblem) -> Bool { problem.file.hasPrefix(folder + "/") }

  /// The data files that are no table of the package: a misspelt name would
  /// leave its records out in silence.
  var misnamedFiles: [DataProblem] {
    let files = entities.map(\.file)
    return (FileSystem.names(in: folder) ?? [])
      .filter { $0.lowercased().hasSuffix(".csv") && !files.contains($0) }
      .map { name in
        DataProblem(
          file: folder + "/" + name,
          reason: "is no table of \(isVocabulary ? "the vocabulary" : "a report"); there are: "
            + files.joined(separator: ", "))
      }
  }
}
