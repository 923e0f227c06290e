import TextGrid

/// A box over the screen.
struct Box {
  enum Place {
    case middle
    /// Above the footer.
    case bottom
  }

  let rect: Rect
  let inner: Rect
  private let title: String
  private let keys: [String]
  private let glyphs: Glyphs
  private let metrics: TextMetrics

  /// A box around `columns` by `rows` cells, as far as the screen allows.
  ///
  /// - Parameter keys: What can be pressed, set into the border, what matters most first.
  init(
    _ state: ExplorerState, columns: Int, title: String, keys: [String] = [], rows: Int,
    place: Place = .middle
  ) {
    metrics = state.metrics
    glyphs = state.glyphs
    self.title = title
    self.keys = keys
    let height = min(rows + 2, place == .middle ? Box.most(state.size) : state.size.rows - 2)
    let mark = rows + 2 > height ? Box.widestMark : 0
    let words = metrics.width(of: keys.joined(separator: Box.gap)) + mark
    let wanted = max(columns, max(metrics.width(of: title), words) + 2) + 2
    // A few cells of the page on either side would only be in the way.
    let width = wanted + 6 > state.size.columns ? state.size.columns : wanted
    let row =
      place == .middle ? (Box.most(state.size) - height) / 2 : state.size.rows - 1 - height
    rect = Rect(
      row: row, column: (state.size.columns - width) / 2, rows: height, columns: width)
    inner = rect.inset(by: 1)
  }

  /// The most rows a box in the middle takes: what happens is said below it.
  static func most(_ size: Size) -> Int { size.rows >= 8 ? size.rows - 1 : size.rows }

  private static let gap = "  "
  /// The cells for two arrows with three digits each, and the gap before them.
  private static let widestMark = 11

  /// Draws border and ground; what is in it scrolls, with so many lines above and below those shown.
  func draw(into grid: inout Grid, above: Int, below: Int) {
    grid.fill(rect, style: Style(.text, on: .popup))
    let footer = footer(glyphs.more(above: above, below: below))
    grid.frame(
      rect, title: StyledLine(title, .title),
      footer: footer.isEmpty ? nil : StyledLine(footer, .status), focused: true,
      glyphs: glyphs)
    grid.setGround(.popup, in: rect)
  }

  /// The keys that there is room for beside the mark that there is more.
  private func footer(_ mark: String) -> String {
    var room = rect.columns - 4 - metrics.width(of: mark)
    let fitting = keys.filter { key in
      let width = metrics.width(of: key) + Box.gap.count
      guard width <= room + (mark.isEmpty ? Box.gap.count : 0) else { return false }
      room -= width
      return true
    }
    return (fitting + [mark]).filter { !$0.isEmpty }.joined(separator: Box.gap)
  }
}

extension Glyphs {
  /// How many lines stand above and below those shown, as in `▴3 ▾12`; empty when none do.
  func more(above: Int, below: Int) -> String {
    [(ascending, above), (descending, below)].filter { $0.1 > 0 }
      .map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }
}
