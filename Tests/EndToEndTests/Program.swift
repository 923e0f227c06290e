import Foundation
import Testing

/// The program as built beside these tests.
enum Program {
  /// The folder of the build's products.
  static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  static let path = products.appending(path: "zhitu").path(percentEncoded: false)

  static let resources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources")

  private static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  /// Where a program of the system is, nil when it is not installed.
  static func installed(_ name: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a run left.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// Whether it said one line and nothing else.
    var isOneMessage: Bool {
      output.isEmpty && errors.hasPrefix("zhitu: ") && errors.hasSuffix("\n")
        && errors.dropLast().allSatisfy { !$0.isNewline }
    }
  }

  /// Runs the program with arguments; Chinese unless told otherwise.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], in folder: Folder? = nil
  ) throws -> Outcome {
    try launch(path, arguments, environment: environment, in: folder)
  }

  /// Runs a line in bash, with the program as `$ZHITU`.
  static func shell(_ line: String, in folder: Folder? = nil) throws -> Outcome {
    try launch("/bin/bash", ["-c", line], environment: ["ZHITU": path], in: folder)
  }

  static func launch(
    _ path: String, _ arguments: [String], environment: [String: String] = [:],
    in folder: Folder? = nil
  ) throws -> Outcome {
    let home = try Folder()
    let variables = [
      "PATH": searchPath, "LC_ALL": "C.UTF-8", "HOME": home.path,
    ].merging(environment) { $1 }
    let go = ["-c", "cd \"$0\" && exec \"$@\"", folder?.path ?? home.path, path]
    let process = try ChildProcess(
      "/bin/sh", go + arguments, environment: variables,
      files: .output(home.file("output"), errors: home.file("errors")))
    let status = process.status(waits: true) ?? 0
    return Outcome(
      status: status, output: try home.read("output"), errors: try home.read("errors"))
  }
}

/// A temporary folder that goes when nobody holds it any more.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "zhitu-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func read(_ name: String) throws -> String {
    // Not String(contentsOf:), which drops a byte order mark.
    String(decoding: try Data(contentsOf: URL(filePath: file(name))), as: UTF8.self)
  }

  /// A number that some process writes to a file, once it is there.
  func number(_ name: String) throws -> Int32 {
    let end = Date(timeIntervalSinceNow: 30)
    while Date() < end {
      let text = (try? read(name)) ?? ""
      if text.hasSuffix("\n"), let number = Int32(text.dropLast()) { return number }
      usleep(20_000)
    }
    throw POSIXError(.ETIMEDOUT)
  }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
  }

  func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }
}
