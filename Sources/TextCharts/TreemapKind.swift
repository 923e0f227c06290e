import TextGrid

/// Areas as large as the values, those of one branch together: the squarified layout of Bruls,
/// Huizing and van Wijk (*Squarified Treemaps*, 2000), with borders on whole cells.
enum TreemapKind {
  /// An area before cells are counted; a row is as high as two columns are wide.
  struct Area: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    let size = context.size
    let tree = context.tree
    let hasHeader = size.rows >= 5
    let top = hasHeader ? 1 : 0
    let whole = Area(
      x: 0, y: Double(top), width: Double(max(0, size.columns - 1)),
      height: Double(max(0, size.rows - top - 1)))
    var tiles: [(node: Int, area: Area)] = []
    layOut(tree.roots, in: whole, tree, &tiles)
    var hidden = 0
    for (place, area) in tiles {
      let node = tree.nodes[place]
      let cells = cells(of: area)
      // Borders of tiles side by side are shared, so that two cells are the least.
      guard cells.rows >= 2, cells.columns >= 2 else {
        if node.children.isEmpty { hidden += 1 }
        continue
      }
      let isLeaf = node.children.isEmpty
      scene.shapes.append(
        .box(
          Shape.Box(
            cells: cells, x: area.x...area.x + area.width, y: area.y...area.y + area.height,
            look: Look(series: root(of: place, tree)), isFilled: isLeaf,
            datum: node.data.first ?? -1)))
      guard isLeaf else { continue }
      for datum in node.data { scene.place(datum, at: cells) }
      if !drawLabel(node, in: cells, tree, context, &scene) { hidden += 1 }
    }
    // Names of branches stand in their upper border.
    for (place, area) in tiles
    where tree.nodes[place].depth == 0 && !tree.nodes[place].children.isEmpty {
      let cells = cells(of: area)
      guard cells.rows >= 2, cells.columns >= 6 else { continue }
      for datum in tree.nodes[place].data {
        scene.place(
          datum, at: Rect(row: cells.row, column: cells.column, rows: 1, columns: cells.columns))
      }
      let text = " \(context.phrases.name(tree.nodes[place].name)) "
      let room = min(cells.columns - 3, context.metrics.width(of: text))
      scene.write(text, row: cells.row, column: cells.column + 1, columns: room, role: .title)
    }
    if hasHeader {
      let title = context.title(context.measure, context.fieldTitles.joined(separator: " / "))
      scene.writeHeader(title, unlabelled: hidden, context)
    }
    return scene
  }

  /// The tile's borders and what they surround.
  static func cells(of area: Area) -> Rect {
    let left = area.x.nearest
    let top = area.y.nearest
    return Rect(
      row: top, column: left, rows: (area.y + area.height).nearest - top + 1,
      columns: (area.x + area.width).nearest - left + 1)
  }

  private static func root(of place: Int, _ tree: Tree) -> Int {
    var place = place
    while let parent = tree.nodes[place].parent { place = parent }
    return tree.roots.count > 1 ? tree.roots.firstIndex(of: place) ?? 0 : 0
  }

  /// Name and number inside; whether at least four cells of the name, or all of it, had room.
  private static func drawLabel(
    _ node: Tree.Node, in cells: Rect, _ tree: Tree, _ context: ChartContext, _ scene: inout Scene
  ) -> Bool {
    let inner = cells.inset(by: 1)
    guard inner.rows > 0, inner.columns > 0 else { return false }
    let name = context.phrases.name(node.name)
    guard inner.columns >= min(4, context.metrics.width(of: name)) else {
      return false
    }
    let number = node.data.map { context.contentText(of: context.data[$0]) }
      .joined(separator: " ")
    let width = context.metrics.width(of: number)
    if inner.rows >= 2, width <= inner.columns {
      let row = inner.row + (inner.rows - 2) / 2
      scene.write(
        name, row: row, column: inner.column, columns: inner.columns, anchor: .middle)
      scene.write(
        number, row: row + 1, column: inner.column, columns: inner.columns, role: .secondary,
        anchor: .middle)
      return true
    }
    let line = "\(name) \(number)"
    let hasRoom = context.metrics.width(of: line) <= inner.columns
    scene.write(
      hasRoom ? line : name, row: inner.row + (inner.rows - 1) / 2, column: inner.column,
      columns: inner.columns, anchor: .middle)
    return true
  }

  // MARK: Layout

  /// Shares an area out among nodes, and theirs among those below them, larger ones first.
  private static func layOut(
    _ nodes: [Int], in area: Area, _ tree: Tree, _ tiles: inout [(node: Int, area: Area)]
  ) {
    let shown = nodes.filter { tree.nodes[$0].size > 0 }
      .sorted { (tree.nodes[$1].size, $0) < (tree.nodes[$0].size, $1) }
    let sizes = shown.map { tree.nodes[$0].size }
    for (node, part) in zip(shown, squarified(sizes, in: area)) {
      tiles.append((node, part))
      let children = tree.nodes[node].children
      guard !children.isEmpty else { continue }
      let sum = children.reduce(0.0) { $0 + tree.nodes[$1].size }
      var inner = part
      // What no child accounts for stays open.
      let share = min(1, sum / tree.nodes[node].size)
      if part.width >= part.height * 2 {
        inner.width *= share
      } else {
        inner.height *= share
      }
      layOut(children, in: inner, tree, &tiles)
    }
  }

  /// Areas in proportion to descending sizes, as near to squares as rows of them allow.
  static func squarified(_ sizes: [Double], in area: Area) -> [Area] {
    let scale = DecimalScale(largest: sizes.first ?? 1)
    let shares = sizes.map { scale($0) }
    var rest = shares.reduce(0, +)
    var free = area
    var result: [Area] = []
    var start = 0
    while start < shares.count, rest > 0 {
      // Cells are twice as high as wide.
      let isWide = free.width >= free.height * 2
      let side = isWide ? free.height * 2 : free.width
      let scale = free.width * free.height * 2 / rest
      var end = start + 1
      var sum = shares[start]
      while end < shares.count {
        let next = sum + shares[end]
        let before = worst(sum * scale, shares[start] * scale, shares[end - 1] * scale, side)
        let after = worst(next * scale, shares[start] * scale, shares[end] * scale, side)
        guard after <= before else { break }
        sum = next
        end += 1
      }
      let part = end == shares.count ? 1 : sum / rest
      var place = 0.0
      for share in shares[start..<end] {
        let length = share / sum
        result.append(
          isWide
            ? Area(
              x: free.x, y: free.y + place * free.height, width: part * free.width,
              height: length * free.height)
            : Area(
              x: free.x + place * free.width, y: free.y, width: length * free.width,
              height: part * free.height))
        place += length
      }
      if isWide {
        free.x += part * free.width
        free.width *= 1 - part
      } else {
        free.y += part * free.height
        free.height *= 1 - part
      }
      rest -= sum
      start = end
    }
    while result.count < sizes.count {
      result.append(Area(x: free.x, y: free.y, width: 0, height: 0))
    }
    return result
  }

  /// How far from a square the least square one of a row is.
  private static func worst(
    _ sum: Double, _ largest: Double, _ smallest: Double, _ side: Double
  ) -> Double {
    guard smallest > 0, sum > 0, side > 0 else { return .infinity }
    return max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest))
  }
}
