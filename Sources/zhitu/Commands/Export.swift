import ArgumentParser
import ReportExport
import ReportLibrary

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what an address shows to standard output or a file.",
    discussion: """
      zhitu export skills/pytorch --format csv
      zhitu export 'jobs?family=language&sort=-requirements' --format md -o jobs.md
      """)

  @Argument(
    help: "The address, as shown at the top right of the explorer.", completion: .address)
  var address: String

  @Option(
    name: .shortAndLong, help: "One of: \(ExportFormat.all.map(\.id).joined(separator: ", ")).",
    completion: .list(ExportFormat.all.map(\.id)))
  var format: String

  @Option(
    name: .shortAndLong, help: "Write to this file, replacing it, instead of standard output.",
    completion: .file())
  var output: String?

  @Flag(help: "Begin with a byte order mark, for spreadsheets that guess the encoding.")
  var bom = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let preferences = shared.preferences()
    let language = preferences.language
    guard let writer = ExportFormat.named(format) else {
      throw Failure(
        .wrongUse,
        "no format “\(format)”; there are: \(ExportFormat.all.map(\.id).joined(separator: ", "))")
    }
    let library = try shared.library()
    let sheet: Sheet
    do {
      sheet = try library.sheet(at: Address(address), in: language)
    } catch {
      throw Failure(error, in: language)
    }
    guard !writer.isChart || sheet.shownSeries != nil else {
      throw Failure(.wrongUse, "\(sheet.address) holds nothing to draw as \(writer.id)")
    }
    let context = ExportContext(
      library: library, language: language, metrics: preferences.metrics)
    let text = (bom ? "\u{FEFF}" : "") + writer.write(sheet, context)
    if let output {
      if case .failure(let failure) = NewFile.replace(output, text) {
        throw Failure(.wrongUse, "cannot write \(failure.path): \(failure.reason)")
      }
      StandardError.print("\(output): \(sheet.rows.count) rows")
    } else {
      StandardOutput.write(text)
    }
    if sheet.rows.isEmpty {
      throw Failure(.nothingFound, "\(sheet.address): no rows of \(sheet.total)")
    }
  }
}
