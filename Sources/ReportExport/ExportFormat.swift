import ReportLibrary
import ReportModel
import TextGrid

/// A way to write a sheet as text. One entry of ``all`` is the whole of a
/// format: the command line, the export menu and the help are read from there.
public struct ExportFormat: Sendable {
  /// The name on the command line and the file's extension.
  public let id: String
  public let title: Bilingual
  /// Whether it writes the chart only and has nothing to say of a sheet without one.
  public var isChart = false
  /// The sheet in this format, ending with a line break.
  public let write: @Sendable (Sheet, ExportContext) -> String

  public static let all: [ExportFormat] = [
    ExportFormat(id: "csv", title: Bilingual("逗号分隔表", "comma-separated values")) {
      separated($0, by: ",", $1)
    },
    ExportFormat(id: "tsv", title: Bilingual("制表符分隔表", "tab-separated values")) {
      separated($0, by: "\t", $1)
    },
    ExportFormat(id: "json", title: Bilingual("JSON 对象", "one JSON object"), write: json),
    ExportFormat(
      id: "jsonl", title: Bilingual("每行一个 JSON", "one JSON object a line"), write: jsonLines),
    ExportFormat(id: "md", title: Bilingual("Markdown", "Markdown"), write: markdown),
    ExportFormat(id: "txt", title: Bilingual("对齐的文本", "aligned text"), write: plainText),
    ExportFormat(
      id: "svg", title: Bilingual("图，可缩放", "the chart, scalable"), isChart: true, write: svg),
  ]

  /// The formats that can write a sheet.
  public static func suited(to sheet: Sheet) -> [ExportFormat] {
    all.filter { !$0.isChart || sheet.shownSeries != nil }
  }

  /// The format of that name.
  public static func named(_ id: String) -> ExportFormat? {
    all.first { $0.id == id.lowercased() }
  }
}

/// What a writer needs beside the sheet.
public struct ExportContext: Sendable {
  public let library: Library
  public let language: Language
  public let metrics: TextMetrics
  /// Columns that text and charts may take.
  public let width: Int

  public init(
    library: Library, language: Language, metrics: TextMetrics = TextMetrics(), width: Int = 100
  ) {
    self.library = library
    self.language = language
    self.metrics = metrics
    self.width = width
  }
}
