import ReportModel
import TextGrid

/// Which keys stand for which actions: the table of bindings with the reader's own keys.
/// Dispatch, footer and help are read from it.
public struct Keymap: Sendable {
  /// The keys that a reader gave an action, and in which line.
  struct Change {
    let action: Action
    let keys: [Key]
    let line: Int
  }

  /// In the order of the table.
  let bindings: [Binding]
  private let actions: [Key: Action]

  /// The keys as the program comes.
  public static let standard = Keymap(Binding.all)

  private init(_ bindings: [Binding]) {
    self.bindings = bindings
    actions = Dictionary(
      bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The action a key stands for while browsing.
  func action(for key: Key) -> Action? { actions[key] }

  /// The keys of an action, the one to show first.
  func keys(for action: Action) -> [Key] {
    bindings.first { $0.action == action }?.keys ?? []
  }

  /// The key to show for an action, a dash when it has none.
  func label(_ action: Action) -> String { keys(for: action).first?.label ?? "–" }

  /// The keymap with some actions' keys replaced, and what conflicts. A key that two lines claim
  /// stays with the first; one that belonged to an action not mentioned is taken from it, which
  /// is told.
  func rebound(_ changes: [Change]) -> (Keymap, [ConfigurationProblem]) {
    guard !changes.isEmpty else { return (self, []) }
    var problems: [ConfigurationProblem] = []
    var claimed: [Key: Action] = [:]
    var keys: [Action: [Key]] = [:]
    for change in changes {
      func complain(_ chinese: String, _ english: String) {
        problems.append(
          ConfigurationProblem(line: change.line, reason: Bilingual(chinese, english)))
      }
      var own: [Key] = []
      for key in change.keys where !own.contains(key) {
        if let other = claimed[key] {
          complain(
            "\(key) 已给了 \(other.rawValue)，\(change.action.rawValue) 不用它",
            "\(key) is given to \(other.rawValue) already; \(change.action.rawValue) goes without it"
          )
        } else {
          own.append(key)
        }
      }
      if own.isEmpty, change.action == .quitNow {
        complain("quitNow 至少要一个键，仍用默认的", "quitNow needs a key; it keeps its own")
        own = self.keys(for: .quitNow)
      }
      for key in own { claimed[key] = change.action }
      keys[change.action] = own
    }
    let bindings = self.bindings.map { binding -> Binding in
      if let own = keys[binding.action] { return binding.with(own) }
      for key in binding.keys {
        guard let taker = claimed[key] else { continue }
        let line = changes.first { $0.action == taker }?.line ?? 0
        problems.append(
          ConfigurationProblem(
            line: line,
            reason: Bilingual(
              "\(key) 原是 \(binding.action.rawValue) 的键，现归 \(taker.rawValue)",
              "\(key) was a key of \(binding.action.rawValue); now it is one of \(taker.rawValue)"))
        )
      }
      return binding.with(binding.keys.filter { claimed[$0] == nil })
    }
    return (Keymap(bindings), problems)
  }
}
