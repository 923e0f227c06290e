import Glibc
import ReportModel

/// A folder of data files.
struct Package: Sendable {
  let folder: String
  let isVocabulary: Bool

  /// The folder's own name, which is the report's id.
  var name: String { folder.split(separator: "/").last.map(String.init) ?? folder }

  /// The tables it may hold.
  var entities: [Entity] { Schema.entities.filter { $0.isVocabulary == isVocabulary } }

  func path(of kind: EntityKind) -> String { folder + "/" + kind.entity.file }
}

extension Library {
  /// Loads the library in `folder`, which holds `vocabulary/` and
  /// `reports/<id>/`.
  ///
  /// Nothing is loaded by halves: one broken row refuses the library, with the
  /// file, line, column and reason of each problem.
  ///
  /// - Parameter texts: Where attached texts lie; they are read when first needed.
  public static func load(
    from folder: String, texts: String? = nil
  ) throws(LibraryError) -> Library {
    let reports = folder + "/reports"
    guard let names = FileSystem.names(in: reports) else {
      throw LibraryError([
        DataProblem(
          file: reports,
          reason: "the data folder cannot be read: \(String(cString: strerror(errno))); "
            + "name the right one with --data DIR or ZHITU_DATA")
      ])
    }
    let packages =
      [Package(folder: folder + "/vocabulary", isVocabulary: true)]
      + names.map { reports + "/" + $0 }.filter(FileSystem.isFolder)
      .map { Package(folder: $0, isVocabulary: false) }
    guard packages.count > 1 else {
      throw LibraryError([
        DataProblem(
          file: reports, reason: "holds no data package; each report is a folder of its own")
      ])
    }

    var files: [DataFile] = []
    for (index, package) in packages.enumerated() {
      for kind in package.entities.map(\.kind) {
        var file = DataFile(path: package.path(of: kind), kind: kind, package: index)
        let isThere = file.look(start: files.last?.range.upperBound ?? 0)
        if isThere { files.append(file) }
      }
    }
    let tables = Table.read(&files)
    var problems = packages.enumerated().flatMap { index, package in
      package.misnamedFiles + files.filter { $0.package == index }.flatMap(\.problems)
    }
    problems = Array(problems.prefix(LibraryError.limit))
    // Links into a table that was not read whole would only seem to dangle.
    guard files.allSatisfy(\.isWhole) else { throw LibraryError(problems) }
    return try Library(
      tables: tables, packages: packages, problems: problems,
      texts: AttachedTexts(folder: texts))
  }
}

extension Package {
  /// The data files that are no table of the package: a misspelt name would
  /// leave its records out in silence.
  fileprivate var misnamedFiles: [DataProblem] {
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
