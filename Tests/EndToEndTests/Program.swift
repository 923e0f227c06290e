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
    // Files, not pipes: nothing waits for a reader. And posix_spawn, because
    // Foundation's Process waits for all descendants, such as tmux's server.
    let output = try Folder()
    let variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "HOME": output.path,
    ].merging(environment) { $1 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (descriptor, name) in [(Int32(1), "output"), (2, "errors")] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, output.file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let go = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder?.path ?? output.path, path]
    var words = (go + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    // The threads of the tests block signals; what they start must not, or it could not be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let failure = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    var state: Int32 = 0
    while waitpid(process, &state, 0) < 0 && errno == EINTR {}
    // As a shell reports it: the status, or 128 and the signal.
    let status = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    return Outcome(
      status: status, output: try output.read("output"),
      errors: try output.read("errors"))
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
