import Glibc
import ReportModel

extension Library {
  /// Loads the library in `folder`, which holds `vocabulary/` and
  /// `reports/<id>/`, and beside it the packages of `own`.
  ///
  /// Nothing is loaded by halves: one broken row refuses the library, with the
  /// file, line, column and reason of each problem. A package of the reader's
  /// refuses itself only: the others are loaded without it, and
  /// ``Library/leftOut`` says why.
  ///
  /// - Parameter own: The reader's folder of the same form. It may hold only reports, or names
  ///   only, or not exist.
  /// - Parameter texts: Where attached texts lie; they are read when first needed.
  public static func load(
    from folder: String, own: String? = nil, texts: String? = nil
  ) throws(LibraryError) -> Library {
    let builtIn = try builtInPackages(in: folder)
    var own = own.map { packages(in: $0, owner: .reader) } ?? []
    var leftOut: [DataProblem] = []
    while true {
      do throws(LibraryError) {
        return try load(builtIn + own, leftOut: leftOut, texts: texts)
      } catch {
        let broken = own.filter { error.problems.contains(where: $0.holds) }
        let areAllTheirs = error.problems.allSatisfy { problem in
          broken.contains { $0.holds(problem) }
        }
        guard !broken.isEmpty, areAllTheirs else { throw error }
        leftOut += error.problems
        own.removeAll { package in broken.contains { $0.folder == package.folder } }
      }
    }
  }

  private static func load(
    _ packages: [Package], leftOut: [DataProblem], texts: String?
  ) throws(LibraryError) -> Library {
    var files: [DataFile] = []
    for (index, package) in packages.enumerated() {
      for kind in package.entities.map(\.kind) {
        var file = DataFile(path: package.path(of: kind), kind: kind, package: index)
        let start = files.last?.range.upperBound ?? 0
        if file.look(start: start, isRequired: package.requires(kind)) { files.append(file) }
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
      tables: tables, packages: packages, problems: problems, leftOut: leftOut,
      texts: AttachedTexts(folder: texts))
  }

  private static func builtInPackages(in folder: String) throws(LibraryError) -> [Package] {
    let reports = folder + "/reports"
    guard FileSystem.names(in: reports) != nil else {
      throw LibraryError([
        DataProblem(
          file: reports,
          reason: "the data folder cannot be read: \(String(cString: strerror(errno))); "
            + "name the right one with --data DIR or ZHITU_DATA")
      ])
    }
    let packages = packages(in: folder, owner: .builtIn)
    guard packages.count > 1 else {
      throw LibraryError([
        DataProblem(
          file: reports, reason: "holds no data package; each report is a folder of its own")
      ])
    }
    return packages
  }

  /// The vocabulary of a data folder, which a reader's may lack, and its reports by name.
  private static func packages(in folder: String, owner: Package.Owner) -> [Package] {
    let vocabulary = folder + "/vocabulary"
    let reports = folder + "/reports"
    var packages = (FileSystem.names(in: reports) ?? []).map { reports + "/" + $0 }
      .filter(FileSystem.isFolder)
      .map { Package(folder: $0, isVocabulary: false, owner: owner) }
    if owner == .builtIn || FileSystem.isFolder(vocabulary) {
      packages.insert(Package(folder: vocabulary, isVocabulary: true, owner: owner), at: 0)
    }
    return packages
  }
}
