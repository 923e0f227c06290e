/// How one kind of chart is drawn and said.
struct ChartKind: Sendable {
  let mark: MarkType
  let scene: @Sendable (ChartContext) -> Scene
  /// The rows that show all of it.
  let rows: @Sendable (ChartContext) -> Int
  /// Whether the data have what the kind needs; else they are drawn as bars.
  var suits: @Sendable (ChartContext) -> Bool = { _ in true }
  /// What the chart shows beyond the number of its data; nil for largest and smallest.
  var findings: (@Sendable (ChartWords) -> String)?

  /// All kinds.
  static let all: [ChartKind] = [
    ChartKind(mark: .bar, scene: BarKind.scene, rows: { $0.rowCount(grouped: true) + 3 }),
    ChartKind(
      mark: .line, scene: LineKind.scene, rows: { _ in 18 }, suits: { !$0.hasMixedUnits }),
    ChartKind(
      mark: .heatmap, scene: HeatKind.scene, rows: { $0.categories.count + 3 },
      suits: { $0.facts.isGrouped && !$0.hasMixedUnits }, findings: HeatKind.findings),
  ]

  private static let byMark = Dictionary(uniqueKeysWithValues: all.map { ($0.mark, $0) })

  /// The kind that the spec asks for if the data suit it, else bars.
  static func kind(for context: ChartContext) -> ChartKind {
    if let kind = byMark[context.spec.mark], kind.suits(context) { return kind }
    return all[0]
  }
}

extension ChartContext {
  /// One row for each datum, with groups also for each category.
  func rowCount(grouped: Bool) -> Int {
    data.count + (grouped && facts.isGrouped ? categories.count : 0)
  }
}
