import Glibc
import ReportModel

/// A folder of data files.
struct Package: Sendable {
  let folder: String
  let isVocabulary: Bool

  func path(of kind: EntityKind) -> String { folder + "/" + kind.entity.file }
}

extension Library {
  /// Loads the library in `folder`, which holds `vocabulary/` and
  /// `reports/<id>/`.
  ///
  /// Nothing is loaded by halves: one broken row refuses the library, with the
  /// file, line, column and reason of each problem.
  public static func load(from folder: String) throws(LibraryError) -> Library {
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
        DataProblem(file: reports, reason: "holds no data package; each report is a folder of its own")
      ])
    }

    var problems: [DataProblem] = []
    var tables = EntityKind.allCases.map(Table.init)
    for (index, package) in packages.enumerated() {
      for entity in Schema.entities where entity.isVocabulary == package.isVocabulary {
        let path = package.path(of: entity.kind)
        guard let bytes = FileSystem.bytes(of: path) else {
          if FileSystem.exists(path) {
            problems.append(
              DataProblem(file: path, reason: "cannot be read: \(String(cString: strerror(errno)))"))
          } else if entity.kind == .report || entity.kind == .skill {
            problems.append(DataProblem(file: path, reason: "is missing; every package needs it"))
          }
          continue
        }
        TableReader(path: path, package: index)
          .read(bytes, into: &tables[entity.kind.rawValue], problems: &problems)
      }
    }
    return try Library(
      tables: tables, packages: packages, problems: Array(problems.prefix(LibraryError.limit)))
  }
}
