import ArgumentParser
import ReportExport
import ReportLibrary

struct DataSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the datapackage.json of a data folder to standard output.",
    discussion: """
      The folder is one package: Resources/vocabulary or Resources/reports/<id>.
      The Table Schemas follow the tables that the program itself reads.
      """)

  @Argument(help: "The package's folder.")
  var folder: String

  func run() throws {
    guard let text = PackageDescriptor.text(ofPackage: folder) else {
      throw Failure(
        .wrongUse, "\(folder) holds no data files; name a folder such as Resources/vocabulary")
    }
    StandardOutput.write(text)
  }
}
