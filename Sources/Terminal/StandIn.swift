import TextGrid

/// What is sent for a character that the terminal library measures otherwise than the grid does.
///
/// The library places text by the C library's `wcwidth`, which knows one width for ambiguous
/// characters and an older Unicode than ours. A row in which the two disagree would be shifted from
/// there on, so something of the right width goes in its place.
enum StandIn {
  /// Scalars to send for a character of `width` cells, one for each step the library makes.
  /// - Parameter measure: The library's width of a scalar; -1 when it would print nothing.
  static func scalars(
    for scalar: Unicode.Scalar, width: Int, measure: (Unicode.Scalar) -> Int
  ) -> [Unicode.Scalar] {
    if measure(scalar) == width { return [scalar] }
    guard width == 2 else { return ["?"] }
    if let text = wide[scalar] {
      let scalars = Array(text.unicodeScalars)
      if scalars.reduce(0, { $0 + measure($1) }) == 2 { return scalars }
    }
    return ["?", " "]
  }

  /// For a terminal that draws ambiguous characters in two cells: a full-width character or two of
  /// ASCII that say the same. These are the ones that occur in Chinese reports.
  static let wide: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "“": "＂", "”": "＂", "‘": "＇", "’": "＇",
      "—": "－", "―": "－", "–": "－", "…": "..", "‥": "..", "·": "・", "•": "・", "‧": "・",
      "→": "->", "←": "<-", "↑": "^ ", "↓": "v ", "⇒": "=>", "⇔": "<>",
      "×": "x ", "÷": "/ ", "±": "+-", "°": "o ", "℃": "oC", "‰": "%.", "√": "v ", "∞": "oo",
      "≥": ">=", "≤": "<=", "≠": "!=", "≈": "~=", "≡": "==", "∶": "：", "∼": "～",
      "§": "S ", "¶": "P ", "®": "R ", "№": "No", "℡": "TL", "™": "TM", "※": "* ",
      "★": "* ", "☆": "* ", "●": "* ", "○": "o ", "◎": "o ", "◆": "* ", "◇": "* ",
      "■": "# ", "□": "[]", "▲": "^ ", "△": "^ ", "▼": "v ", "▽": "v ", "▶": "> ", "◀": "< ",
      "─": "--", "━": "--", "═": "==", "│": "| ", "┃": "| ", "║": "||",
      "┌": "+-", "┐": "+ ", "└": "+-", "┘": "+ ", "├": "+-", "┤": "+ ",
      "┬": "+-", "┴": "+-", "┼": "+-", "╭": "+-", "╮": "+ ", "╰": "+-", "╯": "+ ",
      "█": "##", "▓": "##", "▒": "::", "α": "a ", "β": "b ", "γ": "g ", "δ": "d ", "θ": "th",
      "λ": "l ", "μ": "u ", "π": "pi", "σ": "s ", "ω": "w ", "Δ": "D ", "Σ": "S ", "Ω": "O ",
      "Ⅰ": "I ", "Ⅱ": "II", "Ⅲ": "3 ", "Ⅳ": "IV", "Ⅴ": "V ", "Ⅵ": "VI", "Ⅶ": "7 ", "Ⅷ": "8 ",
      "Ⅸ": "IX", "Ⅹ": "X ",
    ]
    // ① to ⑳, ⑴ to ⒇
    for number in 1...20 {
      let text = number < 10 ? "\(number))" : "\(number)"
      for first in [0x2460, 0x2474] as [UInt32] {
        if let scalar = Unicode.Scalar(first + UInt32(number - 1)) { table[scalar] = text }
      }
    }
    return table
  }()
}
