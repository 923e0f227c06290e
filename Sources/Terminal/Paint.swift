import CNcurses
import TextGrid

/// The attributes and colour pairs that the library draws styles with, for one theme.
struct Paint {
  /// What one cell needs.
  struct Stroke {
    var attributes: attr_t
    var pair: Int32
  }

  private let strokes: [Stroke]

  /// Works out every style once; each pair of colours is registered with the library then.
  /// - Parameter hasDefaults: Whether the library can use the terminal's default colours.
  init(theme: Theme, depth: ColourDepth, hasDefaults: Bool) {
    var pairs = PairTable(depth: depth, limit: term_color_pairs())
    strokes = Role.allCases.flatMap { role in
      Ground.allCases.map { ground in
        let appearance = theme.appearance(of: Style(role, on: ground))
        var attributes = Self.attributes(appearance.attributes)
        guard depth != .mono else { return Stroke(attributes: attributes, pair: 0) }
        let isDark = theme.background == .dark
        var (foreground, isBold) = depth.number(of: appearance.foreground)
        var (background, _) = depth.number(of: appearance.background)
        if !hasDefaults, foreground < 0 || background < 0 {
          if foreground < 0 { foreground = isDark ? 7 : 0 }
          if background < 0 { background = isDark ? 0 : 7 }
        }
        if isBold { attributes |= TERM_BOLD }
        return Stroke(attributes: attributes, pair: pairs.pair(foreground, background))
      }
    }
  }

  /// How to draw a style.
  func stroke(for style: Style) -> Stroke {
    strokes[Int(style.role.rawValue) * Ground.allCases.count + Int(style.ground.rawValue)]
  }

  private static func attributes(_ attributes: TextAttributes) -> attr_t {
    names.reduce(TERM_NORMAL) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }

  private static let names: [(TextAttributes, attr_t)] = [
    (.bold, TERM_BOLD), (.dim, TERM_DIM), (.italic, TERM_ITALIC), (.underline, TERM_UNDERLINE),
    (.reverse, TERM_REVERSE),
  ]
}

/// Numbers of colour pairs, given out as they are needed.
private struct PairTable {
  let depth: ColourDepth
  /// Pairs the library has, pair 0 included.
  let limit: Int32
  private var numbers: [[Int32]: Int32] = [:]

  init(depth: ColourDepth, limit: Int32) {
    self.depth = depth
    self.limit = limit
  }

  /// The pair of two colour numbers; 0, the terminal's own colours, when there are no more.
  mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
    if foreground < 0, background < 0 { return 0 }
    if let number = numbers[[foreground, background]] { return number }
    let number = Int32(numbers.count) + 1
    guard number < limit, init_extended_pair(number, foreground, background) == OK else {
      return 0
    }
    numbers[[foreground, background]] = number
    return number
  }
}
