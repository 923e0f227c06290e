/// The data as a tree: the names of a datum's path from the root, then its category, then its group,
/// after Vega's transform *nest*.
struct Tree {
  struct Node {
    let name: String
    let depth: Int
    let parent: Int?
    /// Whether no other child of its parent follows.
    var isLast = true
    var children: [Int] = []
    /// The data of this very place.
    var data: [Int] = []
    /// The value given for it, if it is known.
    var given: Double?
    /// Given, or else the sum of what is below; not less than that.
    var size = 0.0
    /// Known and possible data at and below it.
    var known = 0
    var possible = 0
  }

  private struct Key: Hashable {
    let parent: Int?
    let name: String
  }

  private(set) var nodes: [Node] = []
  /// Nodes without a parent.
  private(set) var roots: [Int] = []

  init(_ context: ChartContext) {
    // A place is known by its name among those below the same parent.
    var places: [Key: Int] = [:]
    places.reserveCapacity(context.data.count)
    nodes.reserveCapacity(context.data.count)
    for (index, datum) in context.data.enumerated() {
      var parent: Int?
      var depth = 0
      func descend(_ name: String, _ places: inout [Key: Int]) {
        let place = places.number(of: Key(parent: parent, name: name), next: nodes.count)
        if place == nodes.count { add(name, depth, below: parent) }
        parent = place
        depth += 1
      }
      for name in datum.path { descend(name, &places) }
      descend(datum.category, &places)
      if let group = datum.group { descend(group, &places) }
      guard let place = parent else { continue }
      nodes[place].data.append(index)
      if let value = datum.number { nodes[place].given = (nodes[place].given ?? 0) + value }
      if datum.content != .notApplicable { nodes[place].possible += 1 }
      if datum.number != nil { nodes[place].known += 1 }
    }
    // Children always come after their parents.
    var sums = nodes.map { _ in 0.0 }
    for place in nodes.indices.reversed() {
      nodes[place].size = max(nodes[place].given ?? 0, sums[place])
      guard let parent = nodes[place].parent else { continue }
      sums[parent] += nodes[place].size
      nodes[parent].known += nodes[place].known
      nodes[parent].possible += nodes[place].possible
    }
    for place in roots.dropLast() { nodes[place].isLast = false }
    for parent in nodes.indices {
      for place in nodes[parent].children.dropLast() { nodes[place].isLast = false }
    }
  }

  private mutating func add(_ name: String, _ depth: Int, below parent: Int?) {
    nodes.append(Node(name: name, depth: depth, parent: parent))
    let place = nodes.count - 1
    if let parent { nodes[parent].children.append(place) } else { roots.append(place) }
  }

  /// The nodes with those below each right after it.
  var depthFirst: [Int] {
    var order: [Int] = []
    order.reserveCapacity(nodes.count)
    var open = Array(roots.reversed())
    while let place = open.popLast() {
      order.append(place)
      open.append(contentsOf: nodes[place].children.reversed())
    }
    return order
  }

  /// The datum that says all there is to say of a node: its only one, unless its number is less
  /// than the sum of what stands below.
  func soleDatum(of place: Int, _ context: ChartContext) -> Int? {
    guard nodes[place].data.count == 1, let index = nodes[place].data.first,
      nodes[place].given == nodes[place].size || context.data[index].number == nil
    else { return nil }
    return index
  }

  /// Those of the nodes that have an extent, in descending order.
  func largestFirst(_ places: [Int]) -> [Int] {
    places.filter { nodes[$0].size > 0 }.sorted { (nodes[$1].size, $0) < (nodes[$0].size, $1) }
  }

  /// The data of a node and of all below it.
  func data(from place: Int) -> [Int] {
    nodes[place].data + nodes[place].children.flatMap(data)
  }

  /// What several nodes amount to, with the sign of derived values.
  func sumText(of places: [Int]) -> String {
    let sum = places.reduce(0.0) { $0 + nodes[$1].size }
    return (DecimalNumber(sum)?.description ?? "") + ChartContext.derivedSign
  }

  var leafCount: Int { nodes.count { $0.children.isEmpty } }
  var sum: Double { roots.reduce(0) { $0 + nodes[$1].size } }

  /// No negative sizes, something to show, and one unit.
  static func suits(_ context: ChartContext) -> Bool {
    !context.hasMixedUnits && context.facts.values.allSatisfy { $0 >= 0 }
      && context.facts.values.reduce(0, +).isFinite && context.facts.values.contains { $0 > 0 }
  }
}
