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
  /// Whether it matters which values are missing.
  var showsValues = true
  /// Whether each unit has a scale, which is to be said.
  var saysUnits = true

  /// All kinds.
  static let all: [ChartKind] = [
    ChartKind(mark: .bar, scene: BarKind.scene, rows: { $0.rowCount(grouped: true) + 3 }),
    ChartKind(
      mark: .column, scene: ColumnKind.scene, rows: { _ in 18 }, suits: { !$0.hasMixedUnits }),
    ChartKind(
      mark: .stacked, scene: StackKind.stacked, rows: { $0.categories.count + 4 },
      suits: StackKind.suits),
    ChartKind(
      mark: .normalized, scene: StackKind.normalized, rows: { $0.categories.count + 4 },
      suits: StackKind.suits, findings: StackKind.findings),
    ChartKind(
      mark: .diverging, scene: DivergingKind.scene, rows: { $0.categories.count + 4 },
      suits: DivergingKind.suits),
    ChartKind(mark: .dot, scene: DotKind.dots, rows: { $0.rowCount(grouped: true) + 3 }),
    ChartKind(mark: .lollipop, scene: DotKind.lollipops, rows: { $0.rowCount(grouped: true) + 3 }),
    ChartKind(
      mark: .dumbbell, scene: DumbbellKind.scene, rows: DumbbellKind.rows,
      suits: Pairs.suits, findings: DumbbellKind.findings),
    ChartKind(
      mark: .slope, scene: SlopeKind.scene, rows: { max(12, $0.pairs.all.count + 4) },
      suits: Pairs.suitsOneScale, findings: DumbbellKind.findings),
    ChartKind(
      mark: .interval, scene: IntervalKind.scene, rows: { $0.pairs.all.count + 3 },
      suits: Pairs.suitsOneScale, findings: IntervalKind.findings),
    ChartKind(
      mark: .timeline, scene: TimelineKind.scene,
      rows: { $0.data.count + ($0.facts.isGrouped ? 4 : 3) },
      suits: TimelineKind.suits, findings: TimelineKind.findings, showsValues: false),
    ChartKind(
      mark: .line, scene: LineKind.scene, rows: { _ in 18 }, suits: { !$0.hasMixedUnits }),
    ChartKind(
      mark: .step, scene: LineKind.steps, rows: { _ in 18 }, suits: { !$0.hasMixedUnits }),
    ChartKind(
      mark: .area, scene: LineKind.area, rows: { _ in 18 }, suits: { !$0.hasMixedUnits }),
    ChartKind(
      mark: .scatter, scene: ScatterKind.scene, rows: { _ in 22 }, suits: ScatterKind.suits,
      findings: ScatterKind.findings),
    ChartKind(
      mark: .histogram, scene: HistogramKind.scene, rows: { _ in 18 },
      suits: { !$0.hasMixedUnits }, findings: HistogramKind.findings),
    ChartKind(
      mark: .box, scene: BoxKind.boxes, rows: { $0.categories.count + 3 },
      suits: { !$0.hasMixedUnits }, findings: BoxKind.findings),
    ChartKind(
      mark: .strip, scene: BoxKind.strips, rows: { $0.categories.count + 3 },
      suits: { !$0.hasMixedUnits }, findings: BoxKind.findings),
    ChartKind(
      mark: .matrix, scene: HeatKind.symbols, rows: { $0.categories.count + 2 },
      suits: { $0.facts.isGrouped }, findings: HeatKind.findings),
    ChartKind(
      mark: .waffle, scene: WaffleKind.scene, rows: { _ in 12 }, suits: WaffleKind.suits),
    ChartKind(
      mark: .multiples, scene: MultiplesKind.scene, rows: MultiplesKind.rows,
      suits: MultiplesKind.suits, findings: MultiplesKind.findings, saysUnits: false),
    ChartKind(
      mark: .treemap, scene: TreemapKind.scene, rows: { _ in 22 }, suits: Tree.suits,
      findings: TreeKind.findings),
    ChartKind(
      mark: .icicle, scene: IcicleKind.scene, rows: IcicleKind.rows, suits: TreeKind.suits,
      findings: TreeKind.findings),
    ChartKind(
      mark: .tree, scene: TreeKind.scene, rows: { $0.tree.nodes.count + 3 },
      suits: TreeKind.suits, findings: TreeKind.findings),
    ChartKind(
      mark: .heatmap, scene: HeatKind.scene, rows: { $0.categories.count + 3 },
      suits: HeatKind.suits, findings: HeatKind.findings, saysUnits: false),
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
