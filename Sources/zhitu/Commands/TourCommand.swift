import ArgumentParser
import Explorer

struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour", abstract: "Show in two minutes what the explorer can do.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var launch = Launch(language: shared.language)
    launch.address = ""
    launch.data = shared.data
    launch.isTour = true
    try TerminalSession.run(launch, script: nil)
  }
}
