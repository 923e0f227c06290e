import ArgumentParser
import ReportLibrary

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the data packages: types, closed lists, keys, links and order.")

  @Argument(help: "The data folder to check; the built-in data when left out.")
  var path: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let folder = try DataFolder.find(path ?? shared.data)
    do {
      let library = try Library.load(from: folder)
      StandardOutput.print("\(folder): \(library.count) records, no problems")
    } catch {
      for problem in error.problems { StandardError.print(problem.description) }
      throw Failure(.nothingFound, "\(folder): \(error.problems.count) problems")
    }
  }
}
