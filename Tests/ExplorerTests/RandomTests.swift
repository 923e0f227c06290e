import Foundation
import ReportLibrary
import ReportModel
import TestSupport
import Testing
import TextGrid

@testable import Explorer

@Suite struct RandomTests {
  /// All steps together; `ZHITU_RANDOM_STEPS=1000000` walks further.
  static let steps =
    ProcessInfo.processInfo.environment["ZHITU_RANDOM_STEPS"].flatMap { Int($0) } ?? 100_000

  /// Courses for one process each, which loads what they need once. Nine tenths of the steps are
  /// among the hostile records, where each costs least.
  static let groups: [[Walker.Course]] =
    (0..<4).map { group in
      (0..<5).map {
        Walker.Course(seed: 5 * group + $0, isHostile: true, length: steps * 9 / 200)
      }
    }
    + (4..<6).map { group in
      (0..<10).map {
        Walker.Course(seed: 10 * group - 20 + $0, isHostile: false, length: steps / 200)
      }
    }

  /// Whatever is pressed, pasted, clicked and resized, the picture is whole, nothing traps, and the
  /// overview is reached by going back.
  @Test(arguments: groups)
  func anyWalkLeavesAWholeScreen(courses: [Walker.Course]) async throws {
    guard
      case .wrong(let index, let steps, let isTrap, let words) = try await Walker.walk(
        Walker.Task(courses: courses))
    else { return }
    let course = courses[index]
    let file = FileManager.default.temporaryDirectory
      .appending(path: "zhitu-walk-\(course.seed).script")
    let left = try await Walker.save(
      course, steps: Array(0..<steps), isTrap: isTrap, words: words, to: file)
    Issue.record("\(course.testDescription): \(words); \(left.count) steps in \(file.path())")
  }

  @Test func theCoursesHaveAllSteps() {
    #expect(Set(Self.groups.joined().map(\.seed)).count == 40)
    #expect(Self.groups.joined().reduce(0) { $0 + $1.length } == Self.steps)
  }

  private static let hostile = Result { try HostileLibrary.load() }

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

  /// A defect planted in the check, a trap among them, is found, shrunk to what it takes, and found
  /// again when the saved script is played.
  @Test(arguments: [Walker.Plant.problem, .trap])
  func aFailureIsShrunkAndSaved(plant: Walker.Plant) async throws {
    let sound = Walker.Course(seed: 1, isHostile: true, length: 1)
    let course = Walker.Course(seed: 5, isHostile: true, length: 3000)
    let outcome = try await Walker.walk(Walker.Task(courses: [sound, course], plant: plant))
    guard case .wrong(let index, let steps, let isTrap, let words) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(index == 1 && (2..<3000).contains(steps))
    #expect(isTrap == (plant == .trap) && words.contains("a planted \(plant)"))
    let file = FileManager.default.temporaryDirectory
      .appending(path: "zhitu-walk-\(UUID().uuidString.prefix(8)).script")
    defer {
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.removeItem(
        at: file.deletingPathExtension().appendingPathExtension("data"))
    }
    let left = try await Walker.save(
      course, steps: Array(0..<steps), plant: plant, isTrap: isTrap, words: words, to: file)
    // To a list, narrow, a box; a few steps more where one alone cannot be left out.
    #expect((2...8).contains(left.count))
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasPrefix("# zhitu --script zhitu-walk-") && text.contains("--data zhitu-walk-"))
    #expect(text.contains("a planted \(plant)"))
    let again = RandomWalk.steps(of: try Script(text))
    #expect(again.count == left.count)
    let walk = course.walk(try Self.hostile.get(), .problem)
    let found = try walk.firstProblem(again)
    #expect(found?.problem.contains("a planted problem") == true && found?.steps == again.count)
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
