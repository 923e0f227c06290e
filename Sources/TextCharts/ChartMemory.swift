/// What several parts of one chart need of the same data and is costly to make: made when first
/// asked for, for one drawing.
final class ChartMemory {
  fileprivate var categories: [ChartContext.Category]?
  fileprivate var tree: Tree?
  fileprivate var pairs: Pairs?
}

extension ChartContext {
  /// The data by category; none where values alone are drawn.
  var categories: [Category] {
    if let categories = memory.categories { return categories }
    let categories = isBinned ? [] : Self.categories(of: data, in: spec.categoryOrder)
    memory.categories = categories
    return categories
  }

  /// The data as a tree.
  var tree: Tree {
    if let tree = memory.tree { return tree }
    let tree = Tree(self)
    memory.tree = tree
    return tree
  }

  /// The data as pairs of values.
  var pairs: Pairs {
    if let pairs = memory.pairs { return pairs }
    let pairs = Pairs(self)
    memory.pairs = pairs
    return pairs
  }
}
