import TextGrid

/// How much of a cell each glyph of a set fills, from where bars begin and from the other side.
struct BarFill {
  struct Level {
    let fraction: Double
    let glyph: Unicode.Scalar
  }

  /// A bar as cells: full ones, then one that may be filled in part.
  struct Bar: Hashable {
    let fullCells: Int
    let tip: Unicode.Scalar?
    /// Whether the tip fills half its cell or more.
    var isTipLarge = false

    var cells: Int { fullCells + (tip == nil ? 0 : 1) }
  }

  var full: Unicode.Scalar
  private let rightward: [Level]
  private let leftward: [Level]

  /// - Parameter steps: Glyphs from an empty cell to a full one.
  init(_ steps: [Unicode.Scalar], metrics: TextMetrics) {
    full = steps.last ?? "#"
    rightward = Self.levels(of: steps)
    leftward = rightward.compactMap { level in
      if level.fraction == 0 || level.fraction == 1 { return level }
      return Self.mirrored[level.glyph].map { Level(fraction: level.fraction, glyph: $0) }
    }.filter { metrics.width(of: $0.glyph) == 1 }
  }

  /// A set may have fewer than eight steps, and repeats a glyph then; it stands for the largest of
  /// the fractions it is listed at.
  private static func levels(of glyphs: [Unicode.Scalar]) -> [Level] {
    guard glyphs.count > 1 else {
      return [Level(fraction: 0, glyph: " "), Level(fraction: 1, glyph: "#")]
    }
    let steps = Double(glyphs.count - 1)
    return glyphs.indices.filter { $0 + 1 == glyphs.count || glyphs[$0] != glyphs[$0 + 1] }
      .map { Level(fraction: Double($0) / steps, glyph: glyphs[$0]) }
  }

  /// Glyphs that fill as much from the right. Most eighths have none that fonts can be trusted
  /// with, so bars to the left are coarser.
  private static let mirrored: [Unicode.Scalar: Unicode.Scalar] = [
    "▏": "▕", "▌": "▐", "⡇": "⢸", "-": "-", "▁": "▔", "▄": "▀", "⣀": "⠉", "⣤": "⠛", "⣶": "⠿",
  ]

  /// The bar nearest to a length in cells. One that is not 0 shows at least the smallest step.
  func bar(length: Double, toLeft: Bool = false) -> Bar {
    let levels = toLeft ? leftward : rightward
    guard length > 0 else { return Bar(fullCells: 0, tip: nil) }
    let whole = length.floored
    let rest = length - Double(whole)
    guard
      var tip = levels.min(by: { abs($0.fraction - rest) < abs($1.fraction - rest) })
    else { return Bar(fullCells: length.nearest, tip: nil) }
    if whole == 0, tip.fraction == 0 {
      tip = levels.first { $0.fraction > 0 } ?? tip
    }
    if tip.fraction == 0 { return Bar(fullCells: whole, tip: nil) }
    if tip.fraction == 1 { return Bar(fullCells: whole + 1, tip: nil) }
    return Bar(fullCells: whole, tip: tip.glyph, isTipLarge: tip.fraction >= 0.5)
  }
}
