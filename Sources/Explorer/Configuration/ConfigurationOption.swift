import ReportLibrary
import ReportModel
import TextGrid

/// A key of `config.toml` outside `[keys]`. The table of all options gives reading, the printed
/// default and what is said of a wrong value.
struct ConfigurationOption: Sendable {
  typealias Value = TOMLReader.Value

  let name: String
  /// The words allowed, empty where any text of a kind is.
  let allowed: [String]
  let help: Bilingual
  /// The value in a configuration, as written in the file.
  let written: @Sendable (Configuration) -> String
  /// Sets it; returns what is wrong with the value, nil when it was taken.
  let take: @Sendable (Value, inout Configuration) -> Bilingual?

  static let all: [ConfigurationOption] = [
    choice(
      "theme", Bilingual("配色；mono 不用颜色", "Colours; mono uses none"),
      Configuration.Theme.allCases.map { ($0.rawValue, $0) }, \.theme),
    choice(
      "colour",
      Bilingual(
        "颜色多少；auto 看终端，COLORTERM=truecolor 时用真彩",
        "How many colours; auto asks the terminal, and COLORTERM for true colour"),
      Configuration.Colour.allCases.map { ($0.rawValue, $0) }, \.colour),
    choice(
      "glyphs", Bilingual("画线和图用的字符", "Characters for borders and charts"),
      Glyphs.all.map { ($0.name, $0.name) }, \.glyphs),
    choice(
      "ambiguous",
      Bilingual("歧义宽度字符（“ ” · ─）占一列还是两列", "Width of ambiguous characters such as “ ” · ─"),
      Configuration.Ambiguous.allCases.map { ($0.rawValue, $0) }, \.ambiguous),
    choice(
      "language", Bilingual("界面语言；auto 随系统", "Language of the interface; auto follows the locale"),
      [("auto", nil)] + Language.allCases.map { ($0.rawValue, $0) }, \.language),
    choice(
      "names",
      Bilingual("名称的语言；auto 随界面", "Language of names; auto follows the interface"),
      NameForm.allCases.map { ($0.rawValue, $0) }, \.names),
    ConfigurationOption(
      name: "start", allowed: [],
      help: Bilingual(
        "开始的地址，如 jobs?family=language", "Address to begin at, such as jobs?family=language"),
      written: { quoted($0.start.description) },
      take: { value, configuration in
        guard case .string(let text) = value else { return texts }
        do throws(AddressError) {
          configuration.start = try Address(text)
          return nil
        } catch {
          return Bilingual(error.message(in: .chinese), error.message(in: .english))
        }
      }),
    ConfigurationOption(
      name: "mouse", allowed: ["true", "false"],
      help: Bilingual(
        "终端是否报告鼠标；开着时选取文字要按 Shift", "Whether the mouse is reported; selecting text then needs Shift"
      ),
      written: { "\($0.mouse)" },
      take: { value, configuration in
        guard case .boolean(let isOn) = value else {
          return Bilingual("可用：true、false，不带引号", "allowed: true, false, without quotes")
        }
        configuration.mouse = isOn
        return nil
      }),
  ]

  private static let texts = Bilingual("值要带引号，如 \"home\"", "the value is quoted, such as \"home\"")

  /// An option with one of a few words.
  private static func choice<T: Sendable & Equatable>(
    _ name: String, _ help: Bilingual, _ choices: [(word: String, value: T)],
    _ path: WritableKeyPath<Configuration, T> & Sendable
  ) -> ConfigurationOption {
    let words = choices.map(\.word)
    return ConfigurationOption(
      name: name, allowed: words, help: help,
      written: { configuration in
        quoted(choices.first { $0.value == configuration[keyPath: path] }?.word ?? "")
      },
      take: { value, configuration in
        guard case .string(let text) = value,
          let chosen = choices.first(where: { $0.word == text })
        else {
          let list = words.map(quoted).joined(separator: ", ")
          return Bilingual("可用：\(list)", "allowed: \(list)")
        }
        configuration[keyPath: path] = chosen.value
        return nil
      })
  }
}

/// A text as a string of TOML.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\t": result += "\\t"
    case "\n": result += "\\n"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
