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
      rows: order.map { row(of: $0, tree, context) },
      title: context.fieldTitles.joined(separator: " / "), measure: context.measure,
      axis: .numbers([extent], .zero))
    return RowChart.scene(plan, context) { row, line, scale, scene in
      guard let place = row.node else { return }
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

  private static func row(of place: Int, _ tree: Tree, _ context: ChartContext) -> RowPlan.Row {
    let node = tree.nodes[place]
    let label = guide(of: place, tree, context.glyphs) + context.phrases.name(node.name)
    var row = RowPlan.Row(label: label, data: node.data)
    row.node = place
    if node.data.count == 1, let index = node.data.first,
      context.data[index].number == nil || node.given == node.size
    {
      var own = RowPlan.row(of: index, label: label, context)
      own.node = place
      return own
    }
    row.number = number(of: node, context)
    row.role = node.known > 0 ? .derived : .missing
    return row
  }

  /// The number of a node, with the sign of derived ones where it is a sum.
  static func number(of node: Tree.Node, _ context: ChartContext) -> String {
    if node.data.count == 1, let index = node.data.first,
      context.data[index].number == nil || node.given == node.size
    {
      return context.contentText(of: context.data[index])
    }
    guard node.known > 0 else { return String(context.glyphs.missing) }
    return (DecimalNumber(node.size)?.description ?? "") + ChartContext.derivedSign
  }

  /// The lines that lead to a node.
  private static func guide(of place: Int, _ tree: Tree, _ glyphs: Glyphs) -> String {
    let node = tree.nodes[place]
    guard var parent = node.parent else { return "" }
    var parts = [
      String(node.isLast ? glyphs.bottomLeft : glyphs.teeRight) + String(glyphs.horizontal)
    ]
    while let next = tree.nodes[parent].parent {
      parts.append(tree.nodes[parent].isLast ? "   " : String(glyphs.vertical) + "  ")
      parent = next
    }
    return parts.reversed().joined() + " "
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
