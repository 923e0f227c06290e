import ReportModel

/// A folder of data files, looked at from outside.
public struct DataPackage: Sendable {
  /// The folder's own name, which is the package's.
  public let name: String
  /// The title of the report, nil for the vocabulary.
  public let title: String?
  /// The entities whose files it holds, in the order of the schema.
  public let entities: [Entity]

  /// Looks into a folder; nil when it holds no data file.
  public init?(folder: String) {
    let names = Set(FileSystem.names(in: folder) ?? [])
    entities = Schema.entities.filter { names.contains($0.file) }
    guard !entities.isEmpty else { return nil }
    let path = folder.split(separator: "/").last.map(String.init) ?? folder
    name = path
    title = DataPackage.reportTitle(folder)
  }

  private static func reportTitle(_ folder: String) -> String? {
    let path = folder + "/" + EntityKind.report.entity.file
    var file = DataFile(path: path, kind: .report, package: 0)
    guard file.look(start: 0, isRequired: true) else { return nil }
    var files = [file]
    let table = Table.read(&files)[EntityKind.report.rawValue]
    guard files[0].problems.isEmpty, table.count > 0,
      let column = EntityKind.report.entity.position(of: .title)
    else { return nil }
    return table.string(row: 0, column: column)
  }
}
