import ReportModel
import TextGrid

extension Configuration {
  /// Reads a configuration file. What is wrong is named and left out; the rest counts.
  public static func read(_ text: String) -> (Configuration, [ConfigurationProblem]) {
    let reader = TOMLReader(text)
    var configuration = Configuration()
    var problems = reader.problems
    var changes: [Keymap.Change] = []
    for entry in reader.entries {
      func complain(_ reason: Bilingual) {
        problems.append(ConfigurationProblem(line: entry.line, reason: reason))
      }
      switch entry.table {
      case "":
        guard let option = ConfigurationOption.all.first(where: { $0.name == entry.key }) else {
          complain(unknown(entry.key, ConfigurationOption.all.map(\.name) + ["[keys]"]))
          continue
        }
        if let reason = option.take(entry.value, &configuration) {
          complain(Bilingual("\(entry.key)：\(reason.chinese)", "\(entry.key): \(reason.english)"))
        }
      case "keys":
        switch change(entry) {
        case .success(let change): changes.append(change)
        case .failure(let mistake): complain(mistake.reason)
        }
      default:
        complain(
          Bilingual(
            "没有表 [\(entry.table)]；只有 [keys]", "there is no table [\(entry.table)]; there is [keys]")
        )
      }
    }
    let (keymap, conflicts) = Keymap.standard.rebound(changes)
    configuration.keymap = keymap
    return (configuration, (problems + conflicts).sorted { $0.line < $1.line })
  }

  private struct Mistake: Error {
    let reason: Bilingual
  }

  /// A line of `[keys]`: an action and its keys in the notation of scripts.
  private static func change(_ entry: TOMLReader.Entry) -> Result<Keymap.Change, Mistake> {
    guard let action = Action(rawValue: entry.key) else {
      return .failure(Mistake(reason: unknown(entry.key, Action.allCases.map(\.rawValue))))
    }
    let words: [String]
    switch entry.value {
    case .strings(let list): words = list
    case .string(let word): words = [word]
    case .boolean:
      return .failure(
        Mistake(
          reason: Bilingual(
            "\(entry.key)：要列出键，如 [\"q\", \"<C-q>\"]",
            "\(entry.key): list keys, such as [\"q\", \"<C-q>\"]")))
    }
    var keys: [Key] = []
    for word in words {
      // A space by itself would be hard to see in a file; it is <Space>.
      guard let parsed = try? Key.parse(word), parsed.count == 1, word != " " else {
        return .failure(
          Mistake(
            reason: Bilingual(
              "\(entry.key)：“\(word)”不是一个键；写作 q、<Enter>、<C-b>、<F5>、<Space>、<lt>",
              "\(entry.key): “\(word)” is no key; write q, <Enter>, <C-b>, <F5>, <Space>, <lt>")))
      }
      keys += parsed
    }
    return .success(Keymap.Change(action: action, keys: keys, line: entry.line))
  }

  private static func unknown(_ key: String, _ known: [String]) -> Bilingual {
    let list = known.joined(separator: ", ")
    return Bilingual("没有“\(key)”；有：\(list)", "there is no “\(key)”; there are: \(list)")
  }
}
