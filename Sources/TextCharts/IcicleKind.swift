import TextGrid

/// A tree from left to right, a column for each depth, in which every node is as high as its value
/// and stands beside those below it (Kruskal and Landwehr, *Icicle Plots*, 1983). What no child
/// accounts for stays open.
enum IcicleKind {
  /// Cells of the bar that shows the extent of a node.
  static let barColumns = 2
  /// Cells that a depth is worth.
  static let leastColumns = 15

  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    let tree = context.tree
    let layout = Layout(tree, context)
    var hidden = 0
    for (place, rows) in layout.rows.enumerated() {
      let node = tree.nodes[place]
      guard node.size > 0 else { continue }
      guard let rows, !rows.isEmpty, layout.columns.indices.contains(node.depth),
        !layout.columns[node.depth].isEmpty
      else {
        hidden += node.children.isEmpty ? 1 : 0
        continue
      }
      let columns = layout.columns[node.depth]
      let area = Rect(
        row: rows.lowerBound, column: columns.lowerBound, rows: rows.count, columns: columns.count)
      for datum in node.data { scene.place(datum, at: area) }
      let bar = Rect(
        row: area.row, column: area.column, rows: area.rows,
        columns: min(barColumns, area.columns))
      let left = Double(bar.column) - 0.5
      let isSum = node.given.map { $0 < node.size } ?? true
      scene.shapes.append(
        .block(
          Shape.Block(
            cells: bar, edges: left...left + Double(bar.columns), heights: layout.heights[place],
            field: Double(columns.upperBound) - 1.5,
            look: Look(series: layout.isSecond[place] ? 1 : 0, role: isSum ? .derived : nil),
            datum: node.data.first ?? -1)))
      // Text of its own, also where the node is a block of the same pattern as its neighbours.
      let start = bar.columnRange.upperBound + 1
      let room = columns.upperBound - 1 - start
      scene.write(
        layout.labels[place], row: area.row, column: start, columns: room,
        role: node.given == nil && !node.children.isEmpty ? .title : .text)
    }
    if context.size.rows >= 3 {
      let title = context.title(context.measure, context.fieldTitles.joined(separator: " / "))
      scene.writeHeader(title, unlabelled: hidden, context)
    }
    return scene
  }

  /// The rows that show every leaf.
  static func rows(_ context: ChartContext) -> Int {
    min(200, max(12, context.tree.leafCount * 3 / 2 + 1))
  }

  /// Where the nodes stand.
  struct Layout {
    /// Columns of each depth.
    let columns: [Range<Int>]
    /// Rows of each node, rounded to whole ones; nil where it has no extent.
    private(set) var rows: [Range<Int>?]
    /// Name and number of each node that is drawn.
    private(set) var labels: [String]
    /// Where its edges really are.
    private(set) var heights: [ClosedRange<Double>]
    /// Whether it has the second of two patterns, so that it parts from the one above it.
    private(set) var isSecond: [Bool]

    init(_ tree: Tree, _ context: ChartContext) {
      let size = context.size
      let top = size.rows >= 3 ? 1 : 0
      columns = Self.columns(tree, context)
      rows = Array(repeating: nil, count: tree.nodes.count)
      labels = Array(repeating: "", count: tree.nodes.count)
      heights = Array(repeating: 0...0, count: tree.nodes.count)
      isSecond = Array(repeating: false, count: tree.nodes.count)
      let scale = DecimalScale(largest: tree.sum)
      let whole = scale(tree.sum)
      let height = Double(max(0, size.rows - top))
      guard whole > 0, height > 0 else { return }
      var next: [Double] = Array(repeating: Double(top) - 0.5, count: tree.nodes.count)
      var root = Double(top) - 0.5
      var second: [Int: Bool] = [:]
      for place in tree.depthFirst {
        let node = tree.nodes[place]
        let start = node.parent.map { next[$0] } ?? root
        let end = start + scale(node.size) / whole * height
        if let parent = node.parent { next[parent] = end } else { root = end }
        next[place] = start
        heights[place] = start...max(start, end)
        let first = (start + 0.5).nearest
        rows[place] = first..<max(first, min((end + 0.5).nearest, size.rows))
        guard rows[place]?.isEmpty == false else { continue }
        let isOther = second[node.depth].map(!) ?? false
        isSecond[place] = isOther
        second[node.depth] = isOther
      }
      for (depth, range) in columns.enumerated() where !range.isEmpty {
        let shown = tree.nodes.indices.filter {
          tree.nodes[$0].depth == depth && rows[$0]?.isEmpty == false
        }
        write(shown, tree, columns: range.count - IcicleKind.barColumns - 2, context)
      }
    }

    /// Labels of one depth: numbers stay as long as six cells are left to the names.
    private mutating func write(
      _ places: [Int], _ tree: Tree, columns: Int, _ context: ChartContext
    ) {
      let numbers = places.map { TreeKind.number(of: $0, tree, context) }
      let widest = numbers.map { context.metrics.width(of: $0) }.max() ?? 0
      let names = places.map { context.phrases.name(tree.nodes[$0].name) }
      let widths = names.map { context.metrics.width(of: $0) }
      let hasNumbers = columns - widest - 1 >= min(6, widths.max() ?? 0)
      let fitted = context.fitted(
        names, widths: widths, columns: hasNumbers ? columns - widest - 1 : columns)
      for (place, label) in zip(places, zip(fitted, numbers)) {
        labels[place] = hasNumbers ? "\(label.0) \(label.1)" : label.0
      }
    }

    /// As wide as the labels, and where there is more room wider by equal parts.
    private static func columns(_ tree: Tree, _ context: ChartContext) -> [Range<Int>] {
      var wanted: [Int] = []
      for (place, node) in tree.nodes.enumerated() where node.size > 0 {
        while wanted.count <= node.depth { wanted.append(0) }
        let width =
          context.metrics.width(of: context.phrases.name(node.name)) + 1
          + context.metrics.width(of: TreeKind.number(of: place, tree, context))
        wanted[node.depth] = max(wanted[node.depth], width + IcicleKind.barColumns + 2)
      }
      let room = context.size.columns
      guard !wanted.isEmpty, room > 0 else { return [] }
      // As many depths as can be read, those down to the cursor or the outermost ones.
      let count = min(wanted.count, max(1, room / IcicleKind.leastColumns))
      let cursor = context.cursor.flatMap { cursor in
        tree.nodes.first { $0.data.contains(cursor) }?.depth
      }
      let first = min(max(0, (cursor ?? 0) - count + 1), wanted.count - count)
      let shown = wanted[first..<first + count]
      // The widest give first.
      var limit = shown.max() ?? 0
      while limit > 1, shown.reduce(0, { $0 + min($1, limit) }) > room { limit -= 1 }
      let spare = max(0, room - shown.reduce(0) { $0 + min($1, limit) }) / count
      var start = 0
      var columns: [Range<Int>] = []
      for (depth, width) in wanted.enumerated() {
        let end =
          shown.indices.contains(depth) ? min(room, start + min(width, limit) + spare) : start
        columns.append(start..<end)
        start = end
      }
      return columns
    }
  }
}
