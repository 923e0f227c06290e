import ReportLibrary
import ReportModel
import TestSupport
import TextGrid

@testable import Explorer

/// A walk through the explorer: what a reader, or a cat on the keyboard, might do.
struct RandomWalk {
  /// One thing done.
  enum Step: Hashable {
    case key(Key)
    case paste(String)
    case resize(Size)
    case pointer(Pointer)

    var event: Event {
      switch self {
      case .key(let key): .key(key)
      case .paste(let text): .paste(text)
      case .resize(let size): .resize(size)
      case .pointer(let pointer): .pointer(pointer)
      }
    }
  }

  let library: Library
  let language: Language
  /// What must hold of the state after every step; says what does not.
  var check: (ExplorerState) -> [String] = { problems(of: $0) }

  /// Walks the steps and returns the first thing wrong, with the number of steps it took; nil when
  /// all is well and the overview is reached by going back.
  /// - Parameter walked: Hears of every step before it is taken.
  func firstProblem(
    _ steps: some Sequence<Step>, walked: (Step) throws -> Void = { _ in }
  ) throws -> (problem: String, steps: Int)? {
    var state = try ExplorerState(library: library, language: language)
    var count = 0
    for step in steps {
      try walked(step)
      count += 1
      if let problem = Self.take(step.event, in: &state, check) { return (problem, count) }
    }
    for key in ["[", "q"] as [Key] where !isHomeReached(by: key, from: state) {
      return ("the overview is not reached by \(key)", count)
    }
    return nil
  }

  /// Takes one event, answers what it asks for, and says what is wrong then.
  private static func take(
    _ event: Event, in state: inout ExplorerState, _ check: (ExplorerState) -> [String]
  ) -> String? {
    for effect in state.update(event) {
      switch effect {
      case .writeFile(let name, _):
        if name.contains("/") || name.utf8.count > 255 { return "a file called \(name)" }
        _ = state.update(.wroteFile(.success(name)))
      case .copy: _ = state.update(.copied(true))
      case .bookmarks(let edit):
        // One that is there already, so that the list is walked through, too.
        let file = BookmarkFile(Array("jobs\tnote\n".utf8))
          .edited(edit, now: "2026-11-21T00:00:00Z")
        _ = state.update(.bookmarks(.success(file), after: edit))
      case .quit where !state.place.address.isHome: return "left from \(state.place.address)"
      case .quit, .repaint, .suspend, .mouse: break
      }
    }
    let found = check(state)
    return found.isEmpty ? nil : "\(found.prefix(3))"
  }

  /// Whether going back leads to the overview, at most once for every place left behind.
  private func isHomeReached(by key: Key, from state: ExplorerState) -> Bool {
    var state = state
    for _ in 0..<2 { _ = state.update(.key(.escape)) }
    var left = state.history.back.count + 1
    while !state.place.address.isHome, left > 0 {
      _ = state.update(.key(key))
      left -= 1
    }
    return state.place.address.isHome
  }
}

extension RandomWalk {
  /// A step of the dice.
  static func step(_ dice: inout SeededGenerator) -> Step {
    func one<T>(of list: [T]) -> T { list[Int.random(in: list.indices, using: &dice)] }
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<35: return .key(one(of: moving))
    case 35..<60: return .key(one(of: bound))
    case 60..<78: return .key(one(of: typing))
    case 78..<88: return .key(one(of: choosing))
    case 88..<92: return .key(one(of: odd))
    case 92..<94: return .paste(one(of: pastes))
    case 94..<97:
      return .pointer(
        Pointer(
          one(of: Pointer.Action.allCases),
          at: Point(
            row: Int.random(in: 0..<30, using: &dice), column: Int.random(in: 0..<90, using: &dice))
        ))
    default:
      // Big screens are no harder to draw than middling ones, only slower.
      let isBig = Int.random(in: 0..<8, using: &dice) == 0
      return .resize(
        Size(
          columns: Int.random(in: 1...(isBig ? 170 : 84), using: &dice),
          rows: Int.random(in: 1...(isBig ? 50 : 16), using: &dice)))
    }
  }

  private static let bound = Binding.all.filter { $0.action != .quitNow }.flatMap(\.keys)
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
    "e\u{301}\u{302}", "🇨🇳👩\u{200D}💻\u{1112}\u{1161}\u{11AB}", "\u{9B}2J\u{0}\u{7F}",
    String(repeating: "很长的文字", count: 100), "%E8%AF%AD", "jobs/nlp-engineer", "",
  ]
}

extension RandomWalk {
  /// A walk as a script to be played with `--script FILE --no-display`: it ends with the screen on
  /// which something was wrong.
  static func script(_ steps: [Step], comment: [String]) -> String {
    var lines = comment.map { "# " + $0 } + [""]
    for step in steps {
      switch step {
      case .key(let key): lines[lines.count - 1] += key.description
      case .paste(let text):
        lines += [":paste " + text.map { Key.character($0).description }.joined(), ""]
      case .resize(let size): lines += [":resize \(size.columns)x\(size.rows)", ""]
      case .pointer(let pointer):
        switch pointer.action {
        case .click: lines += [":click \(pointer.place.column + 1),\(pointer.place.row + 1)", ""]
        case .wheelUp: lines += [":wheel up", ""]
        case .wheelDown: lines += [":wheel down", ""]
        }
      }
    }
    // A line of keys that begins as a command or a comment has its first key in brackets.
    let commands = [":paste ", ":resize ", ":click ", ":wheel "]
    let escaped = lines.enumerated().map { index, line in
      guard index >= comment.count, let first = line.unicodeScalars.first,
        first == "#" || first == ":", !commands.contains(where: line.hasPrefix)
      else { return line }
      return "<U+\(String(first.value, radix: 16, uppercase: true))>" + line.dropFirst()
    }
    return (escaped + [":save-screen walk.txt", ""]).joined(separator: "\n")
  }

  /// The steps of a script that was written of a walk.
  static func steps(of script: Script) -> [Step] {
    script.steps.flatMap { _, step -> [Step] in
      switch step {
      case .keys(let keys): keys.map { .key($0) }
      case .paste(let text): [.paste(text)]
      case .resize(let size): [.resize(size)]
      case .pointer(let pointer): [.pointer(pointer)]
      case .open, .saveScreen, .language, .names, .quit: []
      }
    }
  }
}
