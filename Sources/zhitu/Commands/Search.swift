import ArgumentParser
import ReportExport
import ReportLibrary

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find records of all kinds whose names or words contain a text.")

  @Argument(help: "What to look for, in Chinese or English; all words must occur.")
  var query: [String]

  @Option(
    name: .shortAndLong, help: "One of: \(ExportFormat.all.map(\.id).joined(separator: ", ")).")
  var format = "txt"

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let address = Address(path: ["search"]).with("q", query.joined(separator: " "))
    var export = Export()
    export.address = address.description
    export.format = format
    export.output = nil
    export.bom = false
    export.shared = shared
    try export.run()
  }
}
