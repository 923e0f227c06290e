import Foundation
import TestSupport
import Testing
import TextGrid

@testable import Explorer

@Suite struct RandomTests {
  /// A step of a random walk.
  enum Step {
    case key(Key)
    case paste(String)
    case resize(Size)

    var event: Event {
      switch self {
      case .key(let key): .key(key)
      case .paste(let text): .paste(text)
      case .resize(let size): .resize(size)
      }
    }
  }

  /// `ZHITU_RANDOM_STEPS=1000000` walks further.
  static let steps =
    ProcessInfo.processInfo.environment["ZHITU_RANDOM_STEPS"].flatMap { Int($0) } ?? 20_000
  static let walks = 40

  private static let bound = Binding.all.filter { ![.quitNow].contains($0.action) }.flatMap(\.keys)
  private static let moving: [Key] = [
    .down, .down, .down, .up, .enter, .enter, "[", .tab, "v", "L",
  ]
  private static let typing: [Key] =
    "/:S工程师语音模型大数据ptocharsjbs?=&%-*<> 1é한".map { .character($0) }
    + [
      .backspace, .delete, .left, .right, .home, .end, .control("u"), .control("w"), .enter,
      .escape,
    ]
  private static let choosing: [Key] =
    "123456789cjkmtxar ".map { .character($0) } + [.escape, .enter]
  private static let odd: [Key] = [
    .insert, .function(1), .function(12), .unknown(0), .unknown(410), .control(" "), .control("]"),
    .character("\u{301}"), .character("\u{200B}"), .character("\u{202E}"), .character("👨‍👩‍👧"),
    .character("\u{E000}"), .character("\u{7}"), .character("क"), .control("g"),
  ]
  private static let pastes = [
    "语音识别", "\u{1B}[31m红\u{1B}]0;x\u{7}", "a\nb\tc\r\n", "\u{202E}\u{200D}\u{FEFF}",
    "e\u{301}\u{302}",
    String(repeating: "很长的文字", count: 100), "%E8%AF%AD", "jobs/nlp-engineer", "",
  ]

  static func step(_ dice: inout SeededGenerator) -> Step {
    func one<T>(of list: [T]) -> T { list[Int.random(in: list.indices, using: &dice)] }
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<35: return .key(one(of: moving))
    case 35..<60: return .key(one(of: bound))
    case 60..<78: return .key(one(of: typing))
    case 78..<90: return .key(one(of: choosing))
    case 90..<94: return .key(one(of: odd))
    case 94..<96: return .paste(one(of: pastes))
    default:
      let small = Bool.random(using: &dice)
      return .resize(
        Size(
          columns: Int.random(in: 1...(small ? 50 : 170), using: &dice),
          rows: Int.random(in: 1...(small ? 14 : 50), using: &dice)))
    }
  }

  /// Whatever is pressed, pasted and resized, the picture is whole, and the
  /// overview is reached by going back.
  @Test(arguments: 0..<walks)
  func anyWalkLeavesAWholeScreen(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    var player = try Player("home", "80x24", seed % 3 == 0 ? .english : .chinese)
    var walked: [Step] = []
    var bookmarks = BookmarkFile([])
    for _ in 0..<(RandomTests.steps / RandomTests.walks) {
      let step = RandomTests.step(&dice)
      walked.append(step)
      let effects = player.send(step.event)
      let found = problems(of: player.state)
      guard found.isEmpty else {
        Issue.record("seed \(seed): \(found)\n\(RandomTests.script(walked))")
        return
      }
      for effect in effects {
        switch effect {
        case .writeFile(let name, _):
          #expect(!name.contains("/") && name.utf8.count <= 255)
          player.send(.wroteFile(.success(name)))
        case .copy: player.send(.copied(true))
        case .bookmarks(let edit):
          bookmarks = bookmarks.edited(edit, now: "2026-11-21T00:00:00Z")
          player.send(.bookmarks(.success(bookmarks), after: edit))
        case .quit: #expect(player.state.place.address.isHome, "\(RandomTests.script(walked))")
        case .repaint, .suspend: break
        }
      }
    }
    for key in ["<Esc><Esc>", "q"] {
      var homeward = player
      try homeward.press("<Esc><Esc>")
      var left = homeward.state.history.back.count + 1
      while !homeward.state.place.address.isHome, left > 0 {
        try homeward.press(key == "q" ? "q" : "[")
        left -= 1
      }
      #expect(homeward.state.place.address.isHome, "\(RandomTests.script(walked))")
    }
  }

  /// The walk as a script to be played; a paste is written as its keys.
  static func script(_ steps: [Step]) -> String {
    var lines = [""]
    for step in steps {
      switch step {
      case .key(let key): lines[lines.count - 1] += key.description
      case .paste(let text):
        lines[lines.count - 1] += text.map { Key.character($0).description }.joined()
      case .resize(let size): lines += [":resize \(size.columns)x\(size.rows)", ""]
      }
    }
    // A line that begins as a command or a comment is one key by itself, in brackets.
    return lines.map { line in
      line.hasPrefix("#") || line.hasPrefix(":") && !line.hasPrefix(":resize ")
        ? "<U+\(String(line.unicodeScalars.first?.value ?? 0, radix: 16))>" + line.dropFirst()
        : line
    }
    .joined(separator: "\n")
  }
}
