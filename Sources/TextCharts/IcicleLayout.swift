import TextGrid

/// Where the nodes of an icicle stand.
struct IcicleLayout {
  /// A node, or all those of one parent that have no row of their own.
  struct Block {
    let nodes: [Int]
    let isRest: Bool
    let depth: Int
    /// Whole rows: their edges are those next to the exact ones, save that a block of those left
    /// over has one row at least.
    var rows: Range<Int>
    /// Where its edges really are.
    let heights: ClosedRange<Double>
    /// Whether it has the second of two patterns, so that it parts from the one above it.
    var isSecond = false
    /// Name and number.
    var lines: [String] = []
  }

  /// Columns of each depth.
  let columns: [Range<Int>]
  /// From top to bottom within each depth; none without a row or a column.
  private(set) var blocks: [Block] = []

  init(_ tree: Tree, _ context: ChartContext) {
    let size = context.size
    let top = size.rows >= 3 ? 1 : 0
    columns = Self.columns(tree, context)
    let scale = DecimalScale(largest: tree.sum)
    let whole = scale(tree.sum)
    guard whole > 0, size.rows > top else { return }
    let perValue = Double(size.rows - top) / whole
    var open = [
      (nodes: tree.roots, depth: 0, start: Double(top) - 0.5, rows: top..<size.rows)
    ]
    while let next = open.popLast() {
      guard columns.indices.contains(next.depth) else { continue }
      let shared = Self.shared(next.nodes, depth: next.depth, in: next.rows, from: next.start, tree)
      {
        scale($0) * perValue
      }
      blocks += shared
      for block in shared.reversed() where !block.isRest {
        open.append(
          (
            tree.nodes[block.nodes[0]].children, next.depth + 1, block.heights.lowerBound,
            block.rows
          ))
      }
    }
    blocks.removeAll { columns[$0.depth].isEmpty }
    for depth in columns.indices {
      let members = blocks.indices.filter { blocks[$0].depth == depth }
      for (place, index) in members.enumerated() {
        blocks[index].isSecond = !place.isMultiple(of: 2)
      }
      write(members, tree, columns: columns[depth].count - IcicleKind.barColumns - 2, context)
    }
  }

  /// The blocks of nodes that share a parent's rows, the largest first. Where one finds no row, it
  /// and all smaller ones are left over, so that no larger one is missing beside a smaller one.
  ///
  /// - Parameter height: Rows of a size before they are rounded.
  private static func shared(
    _ nodes: [Int], depth: Int, in rows: Range<Int>, from start: Double, _ tree: Tree,
    height: (Double) -> Double
  ) -> [Block] {
    let sorted = tree.largestFirst(nodes)
    var edges = [start]
    for node in sorted { edges.append((edges.last ?? start) + height(tree.nodes[node].size)) }
    var lines = edges.map { min(max(($0 + 0.5).nearest, rows.lowerBound), rows.upperBound) }
    // Nodes up to here have rows.
    var count = sorted.indices.first { lines[$0] == lines[$0 + 1] } ?? sorted.count
    var end = lines[sorted.count]
    if count < sorted.count, lines[count] == end {
      // What is left over takes a row: an open one, one of a node that has more, or that of the last
      // nodes that have one, which are then left over, too.
      if end < rows.upperBound {
        end += 1
      } else {
        while count > 0, lines[count] == end, lines[count] - lines[count - 1] < 2 { count -= 1 }
        if lines[count] == end { lines[count] -= 1 }
      }
    }
    var blocks = (0..<count).map { place in
      Block(
        nodes: [sorted[place]], isRest: false, depth: depth, rows: lines[place]..<lines[place + 1],
        heights: edges[place]...edges[place + 1])
    }
    if count < sorted.count, lines[count] < end {
      blocks.append(
        Block(
          nodes: Array(sorted[count...]), isRest: sorted.count - count > 1, depth: depth,
          rows: lines[count]..<end, heights: edges[count]...edges[sorted.count]))
    }
    return blocks
  }

  /// Leaves that no block shows by name.
  func hiddenLeaves(_ tree: Tree) -> Int {
    let leaves = tree.nodes.count { $0.children.isEmpty && $0.size > 0 }
    return leaves - blocks.count { !$0.isRest && tree.nodes[$0.nodes[0]].children.isEmpty }
  }

  // MARK: Labels

  /// Names and numbers of one depth. A block of several rows writes its name over as many as it
  /// needs; elsewhere numbers stay as long as six cells are left to the names.
  private mutating func write(
    _ members: [Int], _ tree: Tree, columns: Int, _ context: ChartContext
  ) {
    let metrics = context.metrics
    let texts = members.map { index in
      (
        name: Self.name(blocks[index], among: tree, context),
        number: Self.number(blocks[index], tree, context)
      )
    }
    var short: [Int] = []
    for (place, index) in members.enumerated() {
      let (name, number) = texts[place]
      let height = blocks[index].rows.count
      var lines = metrics.width(of: name) <= columns ? [name] : metrics.wrap(name, columns: columns)
      if let last = lines.last, metrics.width(of: last) + 1 + metrics.width(of: number) <= columns {
        lines[lines.count - 1] = "\(last) \(number)"
      } else {
        lines.append(number)
      }
      if lines.count <= height, metrics.width(of: number) <= columns {
        blocks[index].lines = lines
      } else {
        short.append(place)
      }
    }
    // The others have one row, or a name that is cut to two with the number behind it.
    let widest = short.map { metrics.width(of: texts[$0].number) }.max() ?? 0
    let names = short.map { texts[$0].name }
    let widths = names.map { metrics.width(of: $0) }
    let hasNumbers = columns - widest - 1 >= min(6, widths.max() ?? 0)
    let room = hasNumbers ? columns - widest - 1 : columns
    let fitted = context.fitted(names, widths: widths, columns: room)
    // A line may end a cell early where a character of two does not fit.
    let long = context.fitted(names, widths: widths, columns: columns * 2 - widest - 2)
    for (number, place) in short.enumerated() {
      let index = members[place]
      let text = texts[place].number
      let lines = metrics.wrap("\(long[number]) \(text)", columns: columns)
      blocks[index].lines =
        lines.count == 2 && blocks[index].rows.count > 1
        ? lines : [hasNumbers ? "\(fitted[number]) \(text)" : fitted[number]]
    }
  }

  private static func name(_ block: Block, among tree: Tree, _ context: ChartContext) -> String {
    guard block.isRest else { return context.phrases.name(tree.nodes[block.nodes[0]].name) }
    let siblings = tree.nodes[block.nodes[0]].parent.map { tree.nodes[$0].children } ?? tree.roots
    let isAll = siblings.count { tree.nodes[$0].size > 0 } == block.nodes.count
    return context.phrases.rest(block.nodes.count, isAll)
  }

  private static func number(_ block: Block, _ tree: Tree, _ context: ChartContext) -> String {
    guard block.isRest else { return TreeKind.number(of: block.nodes[0], tree, context) }
    return tree.sumText(of: block.nodes)
  }

  // MARK: Columns

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
