import Foundation
import ReportLibrary
import ReportModel
import TestSupport
import Testing

@testable import Explorer

/// Walks in a process of its own, which a trap ends without ending the tests.
enum Walker {
  /// A walk of the built-in data, or of records made to be unpleasant.
  struct Course: Codable, Hashable, Sendable, CustomTestStringConvertible {
    let seed: Int
    let isHostile: Bool
    let length: Int

    var testDescription: String { "seed \(seed), \(isHostile ? "hostile" : "built-in") data" }
    var language: Language { seed % 3 == 0 ? .english : .chinese }

    var steps: [RandomWalk.Step] {
      var dice = SeededGenerator(seed: UInt64(seed))
      return (0..<length).map { _ in RandomWalk.step(&dice) }
    }

    func walk(_ library: Library, _ plant: Plant?) -> RandomWalk {
      var walk = RandomWalk(library: library, language: language)
      if let plant { walk.check = plant.check }
      return walk
    }
  }

  /// A defect put into the check to see that it is found: a box over a list on a narrow screen.
  enum Plant: String, Codable, Sendable {
    case problem, trap

    var check: (ExplorerState) -> [String] {
      { state in
        guard state.size.columns < 40, state.mode != .browsing, state.place.address.path.count == 1
        else { return [] }
        precondition(self == .problem, "a planted trap")
        return ["a planted problem"]
      }
    }
  }

  /// What a process is to walk.
  struct Task: Codable, Sendable {
    var courses: [Course]
    /// Which steps of each course to take, by their places; nil for all.
    var steps: [Int]?
    var plant: Plant?
  }

  enum Outcome: Hashable {
    case sound
    /// What is wrong after so many steps of a course.
    case wrong(course: Int, steps: Int, isTrap: Bool, words: String)
  }

  /// Walks in another process.
  static func walk(_ task: Task) async throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "zhitu-walk-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = folder.appending(path: "log").path(percentEncoded: false)
    // The process always fails: by a status that says how it went, or by a signal.
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [task, log = log as String] in
      exit(Walker.run(task, log: log).rawValue)
    }
    let (course, steps) = progress(in: log)
    let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    switch result?.exitStatus {
    case .exitCode(Status.sound.rawValue): return .sound
    case .exitCode(Status.wrong.rawValue):
      return .wrong(course: course, steps: steps, isTrap: false, words: errors)
    case .signal:
      // The runtime says what it was in the first line; a long backtrace may follow.
      let words = errors.split(separator: "\n").first { $0.contains("Fatal error") }
      return .wrong(
        course: course, steps: steps, isTrap: true, words: String(words ?? errors.prefix(400)))
    case let status:
      throw Lost(words: "\(String(describing: status)): \(errors.prefix(400))")
    }
  }

  /// A process that ended in a way nobody expects.
  struct Lost: Error {
    let words: String
  }

  // MARK: - In the process

  private enum Status: Int32 {
    case sound = 64
    case wrong = 65
    case lost = 66
  }

  private static func run(_ task: Task, log: String) -> Status {
    let file = open(log, O_WRONLY | O_CREAT, 0o600)
    guard file >= 0 else { return .lost }
    do {
      let hostile = Result { try HostileLibrary.load() }
      for (index, course) in task.courses.enumerated() {
        let library = try course.isHostile ? hostile.get() : TestLibrary.library()
        let all = course.steps
        var count: Int64 = 0
        let found = try course.walk(library, task.plant).firstProblem(
          task.steps.map { $0.map { all[$0] } } ?? all
        ) { _ in
          // Known outside whatever the step does.
          count += 1
          withUnsafeBytes(of: (Int64(index), count)) {
            _ = pwrite(file, $0.baseAddress, $0.count, 0)
          }
        }
        if let found {
          say(found.problem)
          return .wrong
        }
      }
      return .sound
    } catch {
      say("\(error)")
      return .lost
    }
  }

  private static func say(_ words: String) { FileHandle.standardError.write(Data(words.utf8)) }

  /// How far a process came.
  private static func progress(in log: String) -> (course: Int, steps: Int) {
    let bytes = (try? Data(contentsOf: URL(filePath: log))) ?? Data()
    guard bytes.count == 16 else { return (0, 0) }
    return bytes.withUnsafeBytes { pointer in
      let numbers = (0..<2).map { pointer.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self) }
      return (Int(numbers[0]), Int(numbers[1]))
    }
  }
}

extension Walker {
  /// Shrinks a walk that fails and saves it as a script.
  /// - Parameter steps: The places of the steps that fail.
  /// - Returns: Which steps are left.
  static func save(
    _ course: Course, steps: [Int], plant: Plant? = nil, isTrap: Bool, words: String, to file: URL
  ) async throws -> [RandomWalk.Step] {
    let library = try course.isHostile ? HostileLibrary.load() : TestLibrary.library()
    let all = course.steps
    let short: [Int]
    if isTrap {
      // Every try costs a process.
      short = try await shrunk(steps, limit: 250) { steps in
        let outcome = try await walk(Task(courses: [course], steps: steps, plant: plant))
        if case .wrong(_, _, isTrap: true, _) = outcome { return true }
        return false
      }
    } else {
      let walk = course.walk(library, plant)
      short = try shrunk(steps, limit: 600) { steps in
        try walk.firstProblem(steps.map { all[$0] }) != nil
      }
    }
    var call = "zhitu --script \(file.lastPathComponent) --no-display --size 80x24"
    call += " --language \(course.language == .english ? "en" : "zh")"
    if course.isHostile {
      let data = file.deletingPathExtension().appendingPathExtension("data")
      try HostileLibrary.write(to: data)
      call += " --data \(data.lastPathComponent)"
    }
    let left = short.map { all[$0] }
    let comment = [call] + words.split(whereSeparator: \.isNewline).prefix(1).map(String.init)
    try RandomWalk.script(left, comment: comment).write(to: file, atomically: true, encoding: .utf8)
    return left
  }
}
