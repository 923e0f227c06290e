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

  /// What has an area: a node, or all those of one parent that are too small to be named.
  private struct Tile {
    let nodes: [Int]
    let area: Area
    /// Whether those beside it are left out, so that it stands for all.
    let isAll: Bool
    var isRest: Bool { nodes.count > 1 }
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
    var tiles: [Tile] = []
    layOut(tree.roots, in: whole, tree, &tiles)
    var labelled = 0
    for tile in tiles {
      let cells = cells(of: tile.area)
      // Borders of tiles side by side are shared, so that two cells are the least.
      guard cells.rows >= 2 && cells.columns >= 2 || !context.hasCells else { continue }
      let place = tile.nodes[0]
      let isLeaf = tile.isRest || tree.nodes[place].children.isEmpty
      scene.shapes.append(
        .box(
          Shape.Box(
            cells: cells, x: tile.area.x...tile.area.x + tile.area.width,
            y: tile.area.y...tile.area.y + tile.area.height,
            look: Look(series: root(of: place, tree)), isFilled: isLeaf,
            datum: tile.isRest ? -1 : tree.nodes[place].data.first ?? -1)))
      guard isLeaf else { continue }
      for datum in tile.nodes.flatMap(tree.data) { scene.place(datum, at: cells) }
      if drawLabel(tile, in: cells, tree, context, &scene), !tile.isRest { labelled += 1 }
    }
    let hidden = tree.nodes.count { $0.children.isEmpty && $0.size > 0 } - labelled
    // Names of branches stand in their upper border.
    for tile in tiles where !tile.isRest && tree.nodes[tile.nodes[0]].parent == nil {
      let place = tile.nodes[0]
      let cells = cells(of: tile.area)
      guard !tree.nodes[place].children.isEmpty else { continue }
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
    _ tile: Tile, in cells: Rect, _ tree: Tree, _ context: ChartContext, _ scene: inout Scene
  ) -> Bool {
    let inner = cells.inset(by: 1)
    guard inner.rows > 0, inner.columns > 0 else { return false }
    var name = context.phrases.name(tree.nodes[tile.nodes[0]].name)
    if tile.isRest {
      let words = context.phrases.rest(tile.nodes.count, tile.isAll)
      name = context.metrics.width(of: words) <= inner.columns ? words : "+\(tile.nodes.count)"
    }
    guard inner.columns >= min(4, context.metrics.width(of: name)) else {
      return false
    }
    let number =
      tile.isRest
      ? tree.sumText(of: tile.nodes)
      : tree.nodes[tile.nodes[0]].data.map { context.contentText(of: context.data[$0]) }
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

  /// Whether an area has room for a name inside its borders, which those beside it share.
  private static func canBeNamed(_ area: Area) -> Bool {
    let cells = cells(of: area)
    return cells.rows >= 3 && cells.columns >= 6
  }

  /// Shares an area out among nodes, and theirs among those below them, larger ones first.
  private static func layOut(
    _ nodes: [Int], in area: Area, _ tree: Tree, _ tiles: inout [Tile]
  ) {
    let shown = tree.largestFirst(nodes)
    let (count, areas) = parted(shown.map { tree.nodes[$0].size }, in: area)
    if count < shown.count, let last = areas.last {
      tiles.append(Tile(nodes: Array(shown[count...]), area: last, isAll: count == 0))
    }
    for (node, part) in zip(shown[..<count], areas) {
      tiles.append(Tile(nodes: [node], area: part, isAll: false))
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

  /// Areas for the first of descending sizes, as many as can be named, and one for all that are
  /// left over. So that this can be named, too, others join them, but none that is larger than
  /// they are together.
  static func parted(_ sizes: [Double], in area: Area) -> (count: Int, areas: [Area]) {
    func rest(_ count: Int) -> Double { sizes[count...].reduce(0, +) }
    func areas(_ count: Int) -> [Area] {
      let rest = count < sizes.count ? [rest(count)] : []
      return squarified(Array(sizes[..<count]) + rest, in: area)
    }
    let all = areas(sizes.count)
    if sizes.count < 2 || all.allSatisfy(canBeNamed) { return (sizes.count, all) }
    var (count, most) = (0, sizes.count)
    while most - count > 1 {
      let middle = (count + most) / 2
      if areas(middle)[..<middle].allSatisfy(canBeNamed) { count = middle } else { most = middle }
    }
    var fewer = count
    while fewer > 0, !areas(fewer).allSatisfy(canBeNamed) {
      guard sizes[fewer - 1] <= rest(fewer) else { return (count, areas(count)) }
      fewer -= 1
    }
    return (fewer, areas(fewer))
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
