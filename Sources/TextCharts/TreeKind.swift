import TextGrid

/// A tree as indented rows, each with its number and a bar. A number that is the sum of what stands
/// below it is marked as derived, and one of what is known in part says of how many.
enum TreeKind {
  static func suits(_ context: ChartContext) -> Bool {
    Tree.suits(context)
      && (context.facts.isGrouped || context.data.contains { !$0.path.isEmpty })
  }

  static func scene(_ context: ChartContext) -> Scene {
    let tree = context.tree
    let order = tree.depthFirst
    var extent = RowScale.Extent(unit: context.sharedUnit, value: 0)
    for root in tree.roots { extent.include(tree.nodes[root].size) }
    let plan = RowPlan(
      rows: rows(order, tree, context),
      title: context.fieldTitles.joined(separator: " / "), measure: context.measure,
      axis: .numbers([extent], .zero))
    return RowChart.scene(plan, context) { row, line, scale, scene in
      guard let place = row.item else { return }
      let node = tree.nodes[place]
      guard node.size > 0 else { return }
      let isSum = node.given.map { $0 < node.size } ?? true
      let isDerived = node.data.contains { context.data[$0].status == .derived }
      scene.shapes.append(
        .bar(
          Shape.Bar(
            direction: .right, origin: Point(row: line, column: scale.zeroColumn), thickness: 1,
            length: scale.length(of: node.size, unit: context.sharedUnit),
            look: Look(role: isSum || isDerived ? .derived : .bar), datum: node.data.first ?? -1)))
    }
  }

  /// A row for each node, behind the lines that lead to it.
  private static func rows(
    _ order: [Int], _ tree: Tree, _ context: ChartContext
  ) -> [RowPlan.Row] {
    let glyphs = context.glyphs
    let joint = "\(glyphs.teeRight)\(glyphs.horizontal) "
    let corner = "\(glyphs.bottomLeft)\(glyphs.horizontal) "
    let line = "\(glyphs.vertical)  "
    // What stands before those below each node; parents come before them.
    var guides = Array(repeating: "", count: tree.nodes.count)
    return order.map { place in
      let name = context.phrases.name(tree.nodes[place].name)
      guard let parent = tree.nodes[place].parent else {
        return row(of: place, label: name, tree, context)
      }
      let isLast = tree.nodes[place].isLast
      if !tree.nodes[place].children.isEmpty {
        guides[place] = guides[parent] + (isLast ? "   " : line)
      }
      return row(
        of: place, label: guides[parent] + (isLast ? corner : joint) + name, tree, context)
    }
  }

  private static func row(
    of place: Int, label: String, _ tree: Tree, _ context: ChartContext
  ) -> RowPlan.Row {
    var row: RowPlan.Row
    if let index = tree.soleDatum(of: place, context) {
      row = RowPlan.row(of: index, label: label, context)
    } else {
      row = RowPlan.Row(label: label, data: tree.nodes[place].data)
      row.number = number(of: place, tree, context)
      row.role = tree.nodes[place].known > 0 ? .derived : .missing
    }
    row.item = place
    return row
  }

  /// The number of a node, with the sign of derived ones where it is a sum.
  static func number(of place: Int, _ tree: Tree, _ context: ChartContext) -> String {
    if let index = tree.soleDatum(of: place, context) {
      return context.contentText(of: context.data[index])
    }
    guard tree.nodes[place].known > 0 else { return String(context.glyphs.missing) }
    return (DecimalNumber(tree.nodes[place].size)?.description ?? "") + ChartContext.derivedSign
  }

  /// How many branches and leaves there are, and the largest branch.
  static func findings(_ words: ChartWords) -> String {
    let context = words.context
    let tree = context.tree
    let sizes = tree.roots.map { tree.nodes[$0].size }
    guard let high = sizes.max(), let place = sizes.firstIndex(of: high),
      tree.leafCount > tree.roots.count
    else { return words.extremes }
    let root = tree.nodes[tree.roots[place]]
    let number = (DecimalNumber(high)?.description ?? "") + (root.given == high ? "" : "*")
    return context.phrases.branches(
      tree.roots.count, tree.leafCount, context.phrases.name(root.name),
      NumberFormat.text(number, unit: printable(context.sharedUnit)),
      high < tree.sum ? NumberFormat.percent(high / tree.sum) : nil)
      + context.phrases.clause + words.extremes
  }
}
