import TextGrid

/// A tree from left to right, a column for each depth, in which every node is as high as its value
/// and stands beside those below it (Kruskal and Landwehr, *Icicle Plots*, 1983), larger ones
/// first. Those that find no row stand in one block; what no child accounts for stays open.
enum IcicleKind {
  /// Cells of the bar that shows the extent of a node.
  static let barColumns = 2
  /// Cells that a depth is worth.
  static let leastColumns = 15

  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    let tree = context.tree
    let layout = IcicleLayout(tree, context)
    for block in layout.blocks {
      let columns = layout.columns[block.depth]
      let area = Rect(
        row: block.rows.lowerBound, column: columns.lowerBound, rows: block.rows.count,
        columns: columns.count)
      let data = block.nodes.flatMap { block.isRest ? tree.data(from: $0) : tree.nodes[$0].data }
      for datum in data { scene.place(datum, at: area) }
      draw(block, in: area, tree, &scene)
      if let cursor = context.cursor, data.contains(cursor), area.columns > barColumns {
        scene.write(
          String(context.glyphs.cursorMark), row: area.row, column: area.column + barColumns,
          columns: 1)
      }
    }
    if context.size.rows >= 3 {
      let title = context.title(context.measure, context.fieldTitles.joined(separator: " / "))
      scene.writeHeader(title, unlabelled: layout.hiddenLeaves(tree), context)
    }
    return scene
  }

  private static func draw(
    _ block: IcicleLayout.Block, in area: Rect, _ tree: Tree, _ scene: inout Scene
  ) {
    let bar = Rect(
      row: area.row, column: area.column, rows: area.rows, columns: min(barColumns, area.columns))
    let left = Double(bar.column) - 0.5
    let node = tree.nodes[block.nodes[0]]
    let isSum = block.isRest || (node.given.map { $0 < node.size } ?? true)
    scene.shapes.append(
      .block(
        Shape.Block(
          cells: bar, edges: left...left + Double(bar.columns), heights: block.heights,
          field: Double(area.columnRange.upperBound) - 1.5,
          look: Look(series: block.isSecond ? 1 : 0, role: isSum ? .derived : nil),
          datum: block.isRest ? -1 : node.data.first ?? -1)))
    // Text of its own, also where the node is a block of the same pattern as its neighbours.
    let start = bar.columnRange.upperBound + 1
    let isTitle = !block.isRest && node.given == nil && !node.children.isEmpty
    // In a picture the first line stands below the exact edge, or in the middle of a low block.
    let height = block.heights.upperBound - block.heights.lowerBound
    let first = block.heights.lowerBound + min(0.55, height / 2)
    for (line, text) in block.lines.enumerated() {
      scene.write(
        text, row: area.row + line, column: start,
        columns: area.columnRange.upperBound - 1 - start,
        role: block.isRest ? .secondary : isTitle ? .title : .text,
        exactRow: first + Double(line))
    }
  }

  /// Rows in which most leaves are named: half as many again as there are leaves.
  static func rows(_ context: ChartContext) -> Int {
    min(200, max(12, context.tree.leafCount * 3 / 2 + 1))
  }
}
