import ArgumentParser
import ReportLibrary

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Check the data packages: types, closed lists, keys, links, order, sums; and the texts.")

  @Argument(help: "The data folder to check; the built-in data and your own when left out.")
  var path: String?

  @Option(help: "Folder of the reports' texts, <report>.txt without blank lines, to compare with.")
  var texts: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let folder = try DataFolder.find(path ?? shared.data)
    var problems: [DataProblem]
    var summary = folder
    do {
      let own = path ?? shared.data == nil ? UserFolders.data : nil
      let library = try Library.load(from: folder, own: own)
      problems = library.leftOut + library.checkSums()
      summary += ": \(library.count) records"
      if let texts {
        let result = library.checkTexts(in: texts)
        problems += result.problems
        for report in result.unread {
          StandardError.print("not compared: \(texts)/\(report).txt cannot be read")
        }
        summary += ", compared with \(library.count(.report) - result.unread.count) texts"
      }
    } catch {
      problems = error.problems
    }
    for problem in problems { StandardError.print(problem.description) }
    guard problems.isEmpty else {
      throw Failure(.nothingFound, "\(folder): \(problems.count) problems")
    }
    StandardOutput.print(summary + ", no problems")
  }
}
