/// The characters that borders, bars and marks are drawn with, one set for each kind of terminal
/// and font. Each is one scalar and, under the metrics the set is made for, one cell.
public struct Glyphs: Hashable, Sendable {
  /// What a chart's plotting area is made of.
  public enum Canvas: Sendable, CaseIterable {
    /// Whole cells, with eighths along bars.
    case blocks
    /// Two by four dots a cell.
    case braille
    /// Plain characters.
    case characters
  }

  // Borders and rules.
  public var horizontal: Unicode.Scalar
  public var vertical: Unicode.Scalar
  public var topLeft: Unicode.Scalar
  public var topRight: Unicode.Scalar
  public var bottomLeft: Unicode.Scalar
  public var bottomRight: Unicode.Scalar
  /// ├
  public var teeRight: Unicode.Scalar
  /// ┤
  public var teeLeft: Unicode.Scalar
  /// ┬
  public var teeDown: Unicode.Scalar
  /// ┴
  public var teeUp: Unicode.Scalar
  /// ┼
  public var cross: Unicode.Scalar

  // Marks in text.
  /// Before the line the cursor is on.
  public var cursorMark: Unicode.Scalar
  /// What stands for text cut off.
  public var ellipsis: Unicode.Scalar
  /// A value that is not there.
  public var missing: Unicode.Scalar
  /// Before an item of a list.
  public var bullet: Unicode.Scalar
  /// Between the crumbs of a path.
  public var crumb: Unicode.Scalar
  /// Between things on one line.
  public var separator: Unicode.Scalar
  /// From one value to the next.
  public var arrow: Unicode.Scalar
  /// Sorted from small to large.
  public var ascending: Unicode.Scalar
  /// Sorted from large to small.
  public var descending: Unicode.Scalar
  /// Chosen, switched on.
  public var marked: Unicode.Scalar
  /// Not chosen.
  public var unmarked: Unicode.Scalar
  /// A step of a level that is reached.
  public var levelFull: Unicode.Scalar
  /// A step of a level that is not.
  public var levelEmpty: Unicode.Scalar

  // Charts.
  /// Fill of a cell from its left side: nine, from none to all.
  public var eighths: [Unicode.Scalar]
  /// Fill of a cell from its bottom: nine, from none to all.
  public var lowerEighths: [Unicode.Scalar]
  /// Densities: five, from none to full.
  public var shades: [Unicode.Scalar]
  /// A point on a line or in a scatter.
  public var point: Unicode.Scalar
  /// What plots are made of.
  public var canvas: Canvas

  /// `count` times one glyph.
  public static func run(_ glyph: Unicode.Scalar, _ count: Int) -> String {
    String(repeating: Character(glyph), count: max(0, count))
  }
}

extension Glyphs {
  /// Box drawing and block elements; the first choice wherever ambiguous characters are narrow.
  public static let blocks = Glyphs(
    horizontal: "─", vertical: "│",
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeRight: "├", teeLeft: "┤", teeDown: "┬", teeUp: "┴", cross: "┼",
    cursorMark: "▸", ellipsis: "…", missing: "—", bullet: "•", crumb: "›", separator: "·",
    arrow: "→", ascending: "▴", descending: "▾", marked: "●", unmarked: "○",
    levelFull: "▓", levelEmpty: "░",
    eighths: [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    lowerEighths: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    shades: [" ", "░", "▒", "▓", "█"],
    point: "●", canvas: .blocks)

  /// As `blocks`, with plots of braille dots.
  public static let braille = {
    var glyphs = blocks
    glyphs.canvas = .braille
    return glyphs
  }()

  /// No East Asian Ambiguous character: each is one cell even where those are two.
  public static let narrow = Glyphs(
    horizontal: "╌", vertical: "╎",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeRight: "+", teeLeft: "+", teeDown: "+", teeUp: "+", cross: "+",
    cursorMark: "▸", ellipsis: "⋯", missing: "-", bullet: "∙", crumb: "›", separator: "∙",
    arrow: "➜", ascending: "▴", descending: "▾", marked: "✓", unmarked: "∙",
    levelFull: "▰", levelEmpty: "▱",
    eighths: [" ", "⡇", "⡇", "⡇", "⡇", "⣿", "⣿", "⣿", "⣿"],
    lowerEighths: [" ", "⣀", "⣀", "⣤", "⣤", "⣶", "⣶", "⣿", "⣿"],
    shades: [" ", "⠂", "⠕", "⡷", "⣿"],
    point: "∙", canvas: .braille)

  /// ASCII alone.
  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeRight: "+", teeLeft: "+", teeDown: "+", teeUp: "+", cross: "+",
    cursorMark: ">", ellipsis: "~", missing: "-", bullet: "*", crumb: ">", separator: "|",
    arrow: ">", ascending: "^", descending: "v", marked: "x", unmarked: ".",
    levelFull: "#", levelEmpty: ".",
    eighths: [" ", "-", "-", "-", "-", "=", "=", "=", "="],
    lowerEighths: [" ", "_", "_", ".", ".", "o", "o", "#", "#"],
    shades: [" ", ".", ":", "+", "#"],
    point: "*", canvas: .characters)

  /// All sets by name.
  public static let all: [(name: String, glyphs: Glyphs)] = [
    ("blocks", blocks), ("braille", braille), ("narrow", narrow), ("ascii", ascii),
  ]

  /// The set of a name.
  public static func named(_ name: String) -> Glyphs? {
    all.first { $0.name == name }?.glyphs
  }

  /// Every glyph of the set, in the order of the properties.
  public var scalars: [Unicode.Scalar] {
    [
      horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight, teeRight, teeLeft,
      teeDown, teeUp, cross, cursorMark, ellipsis, missing, bullet, crumb, separator, arrow,
      ascending, descending, marked, unmarked, levelFull, levelEmpty,
    ] + eighths + lowerEighths + shades + [point]
  }

  /// The set itself where each of its glyphs is one cell, else `narrow`.
  public func suited(to metrics: TextMetrics) -> Glyphs {
    scalars.allSatisfy { metrics.width(of: $0) == 1 } ? self : .narrow
  }
}
