import TextGrid

/// Patterns and markers that tell series apart without colour.
struct SeriesGlyphs {
  private let fills: [Unicode.Scalar]
  private let points: [Unicode.Scalar]
  private let hollow: [Unicode.Scalar]

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  init(_ glyphs: Glyphs, metrics: TextMetrics) {
    let shades = glyphs.shades
    fills = [4, 2, 3, 1].filter { $0 < shades.count }.map { shades[$0] }
    func suited(_ marks: [Unicode.Scalar]) -> [Unicode.Scalar] {
      marks.allSatisfy { metrics.width(of: $0) == 1 } ? marks : []
    }
    switch glyphs.point {
    case "●":
      points = suited(["●", "◆", "▲", "■"])
      hollow = suited(["○", "◇", "△", "□"])
    case "*":
      points = ["*", "x", "#", "@"]
      hollow = ["o", "+", "=", "%"]
    default:
      points = ["⣿", "⢕", "⡪", "⠶"]
      hollow = ["⠶", "⠒", "⠉", "⣀"]
    }
  }

  /// What fills the bars of a series.
  func fill(_ series: Int) -> Unicode.Scalar { pick(series, fills) }

  /// What marks the points of a series.
  func point(_ look: Look) -> Unicode.Scalar {
    pick(look.series, look.isHollow ? hollow : points)
  }

  private func pick(_ series: Int, _ glyphs: [Unicode.Scalar]) -> Unicode.Scalar {
    if series < glyphs.count { return glyphs[series] }
    return Self.letters[(series - glyphs.count) % Self.letters.count]
  }
}
