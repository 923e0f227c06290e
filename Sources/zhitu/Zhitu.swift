import ArgumentParser
import Explorer
import Glibc
import ReportModel
import Terminal
import TextGrid

/// The command line. What is not a subcommand is an address to open.
@main
struct Zhitu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zhitu",
    abstract: "职图: explore structured research reports on the AI industry and its jobs.",
    discussion: """
      Without a subcommand the explorer opens at ADDRESS, or at the overview.
      Data goes to standard output, talk to standard error.
      Exit status: 0 done, 1 nothing found or a check failed, 2 wrong use,
      3 bad data, 130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      Open.self, Export.self, Search.self, List.self, Dump.self, Check.self, DataSchema.self,
      Config.self, Attach.self, TourCommand.self,
    ],
    defaultSubcommand: Open.self)

  /// Whether there is nothing to parse: no argument, or a lone address of a
  /// known collection. The argument parser's own start would take a third of
  /// the time to the first frame.
  private static func isPlain(_ arguments: ArraySlice<String>) -> Bool {
    guard let address = arguments.first else { return true }
    let collection = address.prefix { $0 != "/" && $0 != "?" }
    return arguments.count == 1 && EntityKind(collection: collection) != nil
  }

  private static func start(at address: String?) throws {
    var launch = Launch()
    launch.address = address
    try TerminalSession.run(launch, script: nil)
  }

  /// Runs the command; the exit statuses are the contract, not those of the
  /// argument parser.
  static func main() {
    do {
      let arguments = CommandLine.arguments.dropFirst()
      if isPlain(arguments) { return try start(at: arguments.first) }
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      StandardError.print("zhitu: \(failure.message)")
      Glibc.exit(failure.status.rawValue)
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let text = fullMessage(for: error)
      if exitCode(for: error) == .success {
        StandardOutput.print(text)
        Glibc.exit(0)
      }
      StandardError.print("zhitu: " + text.replacingFirst("Error: ", with: ""))
      Glibc.exit(Failure.Status.wrongUse.rawValue)
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ prefix: String, with text: String) -> String {
    hasPrefix(prefix) ? text + dropFirst(prefix.count) : self
  }
}
