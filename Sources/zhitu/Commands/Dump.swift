import ArgumentParser
import ReportExport
import ReportLibrary

struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write every record as one self-contained JSON object a line.")

  @Option(help: "Only the records of this report.", completion: .report)
  var report: String?

  @Option(name: .shortAndLong, help: "The format; jsonl is the only one.")
  var format = "jsonl"

  @OptionGroup var shared: SharedOptions

  func run() throws {
    guard format == "jsonl" else {
      throw Failure(.wrongUse, "dump cannot write “\(format)”; it writes jsonl")
    }
    let library = try shared.library()
    if let report, library.record(.report, report) == nil {
      let known = library.records(.report).map(\.id).joined(separator: ", ")
      throw Failure(.wrongUse, "no report “\(report)”; there are: \(known)")
    }
    // Written in large pieces: a call for each line would cost most of the time.
    var text = ""
    ReportExport.Dump.lines(of: library, report: report) { line in
      text += line
      text += "\n"
      if text.utf8.count > 1 << 18 {
        StandardOutput.write(text)
        text = ""
      }
    }
    StandardOutput.write(text)
  }
}
