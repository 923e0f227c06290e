import TestSupport

extension SeededGenerator {
  /// Pieces of everything that reading, splitting and comparing text can go wrong with.
  static let pieces: [String] = [
    "中", "语音", "算法工程师", "，", "（", "”", "—", "a", "B", "PyTorch", "F1", "ｆ１", "Ａ", "100%",
    " ", "  ", "\u{3000}", "\u{A0}", "\t", "e\u{301}", "\u{301}", "\u{338}", "\u{FE0F}",
    "👩\u{200D}💻",
    "İ", "ß", "Σ", "/", "?", "=", "&", "%", "+", "#", ",", ";", "|", "\"", "'", "\\", "-", ".",
    "%41", "%E4", "home", "search", "\u{85}", "\u{2028}", "\0", "\u{1B}", "\u{1F}", "\u{7F}",
    "\u{9B}",
  ]

  mutating func text(upTo count: Int = 8, of pieces: [String] = SeededGenerator.pieces) -> String {
    (0..<Int.random(in: 0...count, using: &self)).reduce(into: "") { text, _ in
      if Int.random(in: 0..<8, using: &self) == 0 {
        // Any scalar at all.
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
          text.unicodeScalars.append(scalar)
        }
      } else {
        text += pieces.randomElement(using: &self) ?? ""
      }
    }
  }
}
