import Foundation
import ReportLibrary
import ReportModel
import TestSupport
import Testing
import TextGrid

@testable import Explorer

@Suite struct RandomTests {
  /// A walk of the built-in data, or of records made to be unpleasant.
  struct Course: Sendable, CustomTestStringConvertible {
    let seed: Int
    let isHostile: Bool
    let length: Int

    var testDescription: String { "seed \(seed), \(isHostile ? "hostile" : "built-in") data" }
    var language: Language { seed % 3 == 0 ? .english : .chinese }

    func library() throws -> Library {
      try isHostile ? RandomTests.hostile.get() : TestLibrary.library()
    }
  }

  private static let hostile = Result { try HostileLibrary.load() }

  /// All steps together; `ZHITU_RANDOM_STEPS=1000000` walks further.
  static let steps =
    ProcessInfo.processInfo.environment["ZHITU_RANDOM_STEPS"].flatMap { Int($0) } ?? 100_000

  /// Nine tenths of the steps are among the hostile records, where each costs least.
  static let courses: [Course] =
    (0..<20).map { Course(seed: $0, isHostile: true, length: steps * 9 / 200) }
    + (20..<40).map { Course(seed: $0, isHostile: false, length: steps / 200) }

  /// Whatever is pressed, pasted, clicked and resized, the picture is whole, and the overview is
  /// reached by going back.
  @Test(arguments: courses)
  func anyWalkLeavesAWholeScreen(course: Course) throws {
    let walk = RandomWalk(library: try course.library(), language: course.language)
    var dice = SeededGenerator(seed: UInt64(course.seed))
    let steps = (0..<course.length).map { _ in RandomWalk.step(&dice) }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "zhitu-walk-\(course.seed).script")
    let found = try walk.firstProblem(steps)
    guard let found else { return }
    let saved = try Self.save(walk, Array(steps.prefix(found.steps)), of: course, to: file)
    Issue.record("\(course): \(found.problem); \(saved) steps in \(file.path())")
  }

  /// Shrinks a walk that fails and saves it as a script; returns how many steps are left.
  private static func save(
    _ walk: RandomWalk, _ steps: [RandomWalk.Step], of course: Course, to file: URL
  ) throws -> Int {
    let short = try shrunk(steps, limit: 600) { try walk.firstProblem($0) != nil }
    var comment = ["zhitu --script \(file.lastPathComponent) --no-display --size 80x24"]
    comment[0] += " --language \(course.language == .english ? "en" : "zh")"
    if course.isHostile {
      let data = file.deletingPathExtension().appendingPathExtension("data")
      try HostileLibrary.write(to: data)
      comment[0] += " --data \(data.lastPathComponent)"
    }
    try RandomWalk.script(short, comment: comment)
      .write(to: file, atomically: true, encoding: .utf8)
    return short.count
  }

  /// Every kind of step is read back from the script it is written to.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func aWalkIsReadBackFromItsScript(seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    let steps =
      [.key("#"), .key(":"), .paste(""), .key("#"), .resize(Size(columns: 1, rows: 1)), .key(":")]
      + (0..<2000).map { _ in RandomWalk.step(&dice) }
    let script = try Script(RandomWalk.script(steps, comment: ["a comment"]))
    let read = RandomWalk.steps(of: script)
    // The wheel has no place.
    func placeless(_ step: RandomWalk.Step) -> RandomWalk.Step {
      guard case .pointer(let pointer) = step, pointer.action != .click else { return step }
      return .pointer(Pointer(pointer.action, at: Point(row: 0, column: 0)))
    }
    #expect(read == steps.map(placeless))
  }

  /// A defect planted in the check is found, shrunk to what it takes, and found again when the
  /// saved script is played.
  @Test func aFailureIsShrunkAndSaved() throws {
    let course = Course(seed: 5, isHostile: true, length: 3000)
    var walk = RandomWalk(library: try course.library(), language: .chinese)
    walk.check = { state in
      let isNarrow = state.size.columns < 40
      return isNarrow && state.mode != .browsing && state.place.address.path.count == 1
        ? ["a box over a list on a narrow screen"] : []
    }
    var dice = SeededGenerator(seed: UInt64(course.seed))
    let steps = (0..<course.length).map { _ in RandomWalk.step(&dice) }
    let found = try #require(try walk.firstProblem(steps))
    let file = FileManager.default.temporaryDirectory
      .appending(path: "zhitu-walk-\(UUID().uuidString.prefix(8)).script")
    defer {
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.removeItem(
        at: file.deletingPathExtension().appendingPathExtension("data"))
    }
    let count = try Self.save(walk, Array(steps.prefix(found.steps)), of: course, to: file)
    // To a list, narrow, a box.
    #expect((2...4).contains(count))
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasPrefix("# zhitu --script zhitu-walk-") && text.contains("--data zhitu-walk-"))
    let again = RandomWalk.steps(of: try Script(text))
    #expect(again.count == count)
    #expect(try walk.firstProblem(again)?.problem == found.problem)
  }

  @Test func theHostileRecordsAreLoaded() throws {
    let library = try Self.hostile.get()
    for kind in EntityKind.allCases { #expect(library.count(kind) > 0, "\(kind)") }
  }
}

@Suite struct ShrinkingTests {
  @Test func whatMattersStays() {
    let items = Array(0..<1000)
    var tries = 0
    let small = shrunk(items) { list in
      tries += 1
      return list.contains(3) && list.contains(700) && list.contains(999)
    }
    #expect(small == [3, 700, 999])
    #expect(tries < 200)
    #expect(shrunk([1, 2, 3]) { _ in true } == [])
    #expect(shrunk([7]) { $0 == [7] } == [7])
    #expect(shrunk([Int]()) { _ in true } == [])
  }

  /// From what is left no item can be taken.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func nothingMoreCanGo(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let items = (0..<Int.random(in: 1...200, using: &dice)).map { $0 }
    let needed = Set(items.filter { _ in Int.random(in: 0..<10, using: &dice) == 0 })
    // Some failures need a number of items, whichever they are.
    let count = Int.random(in: 0...5, using: &dice)
    func fails(_ list: [Int]) -> Bool { needed.isSubset(of: list) && list.count >= count }
    guard fails(items) else { return }
    let small = shrunk(items, while: fails)
    #expect(fails(small))
    #expect(small == small.sorted())
    for index in small.indices {
      var less = small
      less.remove(at: index)
      #expect(!fails(less))
    }
  }

  @Test func theLimitIsKept() {
    var tries = 0
    _ = shrunk(Array(0..<10_000), limit: 25) { _ in
      tries += 1
      return false
    }
    #expect(tries == 25)
  }
}
