import ArgumentParser
import Glibc
import ReportLibrary
import ReportModel

struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Attach the text of a report, so that passages stand beside what is cited.",
    discussion: """
      zhitu attach llm-jobs-2023 ~/reports/llm-jobs-2023.txt
      The text stays on this machine: a copy without blank lines is kept under
      $XDG_DATA_HOME/zhitu/texts. Only the very text that the report's lines
      are counted in is taken, with or without its blank lines.
      Without arguments it lists which texts are attached.
      """)

  @Argument(help: "The report's id.", completion: .report)
  var report: String?

  @Argument(help: "Its text, UTF-8.", completion: .file())
  var file: String?

  @Flag(help: "Remove the copy again.")
  var remove = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let library = try shared.library()
    guard let folder = UserFolders.texts else {
      throw Failure(.wrongUse, "neither XDG_DATA_HOME nor HOME is set; there is no place for texts")
    }
    guard let id = report else { return list(library) }
    guard let report = library.record(.report, id) else {
      let known = library.records(.report).map(\.id).joined(separator: ", ")
      throw Failure(.wrongUse, "no report “\(id)”; there are: \(known)")
    }
    let path = "\(folder)/\(report.id).txt"
    if remove {
      guard unlink(path) == 0 || errno == ENOENT else { throw failure(path) }
      StandardError.print("\(report.id): no text is attached any more")
    } else if let file {
      try attach(file, to: report, at: path, in: folder)
    } else {
      throw Failure(.wrongUse, "name the text: zhitu attach \(report.id) FILE, or --remove")
    }
  }

  private func attach(_ file: String, to report: Record, at path: String, in folder: String) throws
  {
    guard let bytes = TextFile.bytes(file) else { throw failure(file) }
    let text = SourceText(bytes)
    guard let owner = report.library.report(withText: text) else {
      throw Failure(
        .nothingFound,
        "\(file) is not the text of \(report.id): \(text.count) lines, where lines "
          + "\(report[.lines]) are cited; sha256 \(text.sha256) instead of \(report[.sha256])")
    }
    guard owner == report else {
      throw Failure(
        .nothingFound,
        "\(file) is the text of \(owner.id), not of \(report.id); zhitu attach \(owner.id) \(file)")
    }
    guard UserFolders.make(folder) else { throw failure(folder) }
    if case .failure(let failure) = NewFile.replace(path, text.bytes) {
      throw Failure(.wrongUse, "cannot write \(failure.path): \(failure.reason)")
    }
    StandardError.print("\(report.id): \(text.count) lines attached, kept in \(path)")
  }

  private func list(_ library: Library) {
    for report in library.records(.report) {
      let state =
        switch library.texts.text(of: report) {
        case .attached(let text): "attached, \(text.count) lines"
        case .absent: "not attached"
        case .other: "another text than the one cited; attach it anew"
        case .unreadable(let reason): reason
        }
      StandardOutput.print("\(report.id)\t\(state)")
    }
  }

  private func failure(_ path: String) -> Failure {
    Failure(.wrongUse, "\(path): \(String(cString: strerror(errno)))")
  }
}
