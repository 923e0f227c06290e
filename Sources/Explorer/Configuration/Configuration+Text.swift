import ReportModel
import TextGrid

extension Configuration {
  /// The whole of it as a file with comments, made of the tables of options and bindings.
  public func text(in language: Language) -> String {
    var lines = [
      Bilingual(
        "# 职图的设置。这里是全部默认值，只需留下要改的行。",
        "# Settings of Zhitu. These are all defaults; keep only the lines that you change.")[
          language],
      "",
    ]
    for option in ConfigurationOption.all {
      let words = option.allowed.isEmpty ? "" : Bilingual("：", ": ")[language]
      lines.append("# \(option.help[language])\(words)\(option.allowed.joined(separator: ", "))")
      lines.append("\(option.name) = \(option.written(self))")
      lines.append("")
    }
    lines.append(
      Bilingual(
        "# 每个动作的键，先写的显示在底行。写法：q、<Enter>、<C-b>（Ctrl-B）、<F5>、<Space>、<lt>。",
        "# The keys of each action, the one to show first. Written as q, <Enter>, <C-b>, <F5>, <Space>, <lt>."
      )[
        language])
    lines.append(
      Bilingual(
        "# 菜单和窗口里，移动、退出用同样的键；输入时的键和菜单里的 Enter、Esc、方向键不能改。",
        "# Menus and boxes use the same keys for moving and leaving; the keys while typing, and Enter, "
          + "Esc and the arrows in menus, stay as they are.")[language])
    lines.append("[keys]")
    for group in Binding.Group.allCases {
      lines.append("# " + group.title[language])
      let bindings = keymap.bindings.filter { $0.group == group }
      let pairs = bindings.map { binding in
        let keys = binding.keys.map { quoted($0.description) }.joined(separator: ", ")
        return ("\(binding.action.rawValue) = [\(keys)]", binding.help[language])
      }
      let width = pairs.map(\.0.count).max() ?? 0
      for (pair, help) in pairs {
        lines.append(pair + String(repeating: " ", count: width - pair.count) + "  # " + help)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
