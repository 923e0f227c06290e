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
    guard let bytes = FileSystem.bytes(of: folder + "/" + EntityKind.report.entity.file) else {
      return nil
    }
    var csv = CSVReader(bytes: bytes)
    var header: [Range<Int>] = []
    var row: [Range<Int>] = []
    guard (try? csv.nextRow(into: &header)) == true, (try? csv.nextRow(into: &row)) == true,
      let column = header.firstIndex(where: {
        String(decoding: csv.bytes[$0], as: UTF8.self) == FieldName.title.header
      }),
      row.indices.contains(column)
    else { return nil }
    return String(decoding: csv.bytes[row[column]], as: UTF8.self)
  }
}
