import TestSupport
import Testing
import TextGrid

@testable import TextCharts

/// Lengths, places and areas of the kinds that show distributions, tables, trees and dates, against
/// the values, over data of every sort.
struct KindShapeTests {
  private static let counts = [0, 1, 2, 9, 60]

  private func context(
    _ data: [Datum], _ spec: ChartSpec, _ size: Size = Size(columns: 120, rows: 30)
  ) -> ChartContext {
    ChartContext(
      data: data, spec: spec, size: size, cursor: nil, glyphs: .blocks, metrics: .init(),
      language: .english)
  }

  private func draw(_ context: ChartContext) -> (scene: Scene, grid: Grid, kind: MarkType) {
    let kind = ChartKind.kind(for: context)
    let scene = kind.scene(context)
    return (scene, TextPainter.grid(of: scene, context), kind.mark)
  }

  /// Values of one sort in three categories, some of them with a label that is hard to draw.
  private func samples(
    _ kind: ValueKind, _ count: Int, _ generator: inout SeededGenerator
  ) -> [Datum] {
    RandomData.make(kind, count: count, using: &generator).enumerated().map { index, datum in
      var datum = datum
      datum.category = ["计算机视觉", "👩‍💻 data", ""][index % 3]
      return datum
    }
  }

  private func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let part = place - Double(below)
    return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[below + 1] * part
  }

  @Test(arguments: [MarkType.box, .strip], ValueKind.allCases)
  func spreadsStandAtTheirValues(_ mark: MarkType, _ kind: ValueKind) {
    var generator = SeededGenerator(seed: 61)
    var read = 0
    for count in Self.counts {
      let data = samples(kind, count, &generator)
      let context = context(data, ChartSpec(mark: mark), Size(columns: 120, rows: 9))
      let (scene, grid, drawn) = draw(context)
      guard drawn == mark, let axis = DrawnAxis(grid) else { continue }
      read += 1
      func isAt(_ cell: Int, _ value: Double) -> Bool {
        abs(Double(cell) - axis.column(of: value)) <= 1 + 1e-6
      }
      for shape in scene.shapes {
        switch shape {
        case .dot(let dot) where mark == .strip:
          #expect(isAt(dot.x.nearest, data[dot.datum].value ?? .nan))
        case .dot(let dot):
          let values = values(like: dot.datum, context)
          #expect(isAt(dot.x.nearest, quantile(values, 0.5)))
        case .block(let block):
          let values = values(like: block.datum, context)
          #expect(isAt(block.cells.column, quantile(values, 0.25)))
          #expect(isAt(block.cells.columnRange.upperBound - 1, quantile(values, 0.75)))
        default: break
        }
      }
      guard mark == .strip else { continue }
      // Every known value has a cell, its own.
      for index in context.facts.known where !scene.marks[index].area.isEmpty {
        #expect(isAt(scene.marks[index].area.column, data[index].value ?? .nan))
      }
    }
    // An axis to 2e308 cannot be read back, and half of what is not finite is no number.
    #expect(read >= (kind == .extremes ? 0 : 1))
  }

  private func values(like datum: Int, _ context: ChartContext) -> [Double] {
    let category = context.data[datum].category
    return context.data.filter { $0.category == category }.compactMap(\.number).sorted()
  }

  @Test(arguments: ValueKind.allCases)
  func binsHoldWhatLiesInThem(_ kind: ValueKind) throws {
    var generator = SeededGenerator(seed: 62)
    for count in Self.counts + [10_000] {
      let data = samples(kind, count, &generator)
      let context = context(data, ChartSpec(mark: .histogram))
      let (scene, grid, drawn) = draw(context)
      guard drawn == .histogram, let bins = HistogramKind.Bins(context, most: 20) else {
        #expect(context.facts.known.isEmpty)
        continue
      }
      #expect(bins.counts.reduce(0, +) == context.facts.known.count)
      for (bin, counted) in bins.counts.enumerated() {
        let isLast = bin + 1 == bins.counts.count
        let inside = context.facts.values.count {
          $0 >= bins.values[bin] && ($0 < bins.values[bin + 1] || isLast)
        }
        #expect(inside == counted)
      }
      // The height of each bar against the upright axis.
      let rows = (0..<grid.size.rows).filter { grid.line($0).contains("┤") }
      let top = try #require(rows.first)
      let label = grid.line(top).prefix { $0 != "┤" }.filter { $0 != " " }
      let high = try #require(DrawnAxis.value(of: label))
      let zero = grid.size.rows - 2
      var bars: [Int: Double] = [:]
      for case .bar(let bar) in scene.shapes { bars[bar.datum] = bar.length }
      for (datum, length) in bars {
        let bin = bins.bin(of: data[datum].value ?? .nan)
        let expected = Double(bins.counts[bin]) / high * Double(zero - top)
        #expect(abs(length - expected) <= 1e-6 * max(1, expected))
      }
      #expect(bars.count == bins.counts.count { $0 > 0 })
    }
  }

  @Test func eventsStandAtTheirDates() {
    var generator = SeededGenerator(seed: 63)
    var read = 0
    for round in 0..<60 {
      let span = [0, 3, 40, 400][round % 4]
      let data = (0..<Int.random(in: 1...20, using: &generator)).map { index in
        Datum(
          key: index, category: ["政策", "👩‍💻", "", "Act"][index % 4], value: nil,
          date: CalendarDate(
            year: 1900 + Int.random(in: 0...max(1, span / 4), using: &generator),
            month: Int.random(in: 1...12, using: &generator),
            day: Int.random(in: 1...28, using: &generator)))
      }
      let (scene, grid, _) = draw(
        context(data, ChartSpec(mark: .timeline), Size(columns: 120, rows: 24)))
      guard let axis = DrawnAxis(grid, isOfDates: true) else { continue }
      read += 1
      for case .dot(let dot) in scene.shapes {
        let day = Double(data[dot.datum].date?.firstDay ?? 0)
        #expect(abs(Double(dot.x.nearest) - axis.column(of: day)) <= 1 + 1e-6)
      }
    }
    #expect(read > 40)
  }

  @Test func aPeriodReachesToItsEnd() throws {
    let data = [
      Datum(
        key: 0, category: "第一次浪潮", value: nil, date: CalendarDate(year: 1950),
        until: CalendarDate(year: 1999)),
      Datum(key: 1, category: "大模型", value: nil, date: CalendarDate(year: 2023)),
    ]
    let (scene, grid, _) = draw(
      context(data, ChartSpec(mark: .timeline), Size(columns: 100, rows: 10)))
    let axis = try #require(DrawnAxis(grid, isOfDates: true))
    let ends = scene.shapes.compactMap { shape -> Int? in
      guard case .rule(let rule) = shape, !rule.isVertical, rule.role == .bar else { return nil }
      return rule.range.upperBound
    }
    let end = try #require(CalendarDate(year: 1999)).end
    #expect(abs(Double(try #require(ends.max())) - axis.column(of: Double(end))) <= 1.5)
    #expect(grid.text().contains("1950/1999"))
  }

  /// The density of a value is the one whose words in the key hold for it, and no two densities
  /// have the same words.
  @Test(arguments: ValueKind.allCases)
  func densitiesMeanWhatTheKeySays(_ kind: ValueKind) throws {
    var generator = SeededGenerator(seed: 64)
    for count in Self.counts + [10_000] {
      let data = RandomData.make(kind, count: count, grouped: true, using: &generator)
      let context = context(data, ChartSpec(mark: .heatmap))
      let levels = HeatKind.Levels(context)
      let distinct = Set(context.facts.values)
      guard !distinct.isEmpty else { continue }
      let names = levels.names("all")
      #expect(Set(names).count == names.count)
      #expect(names.count == 5 - levels.lowest)
      let bounds = levels.bounds.map(\.doubleValue)
      #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 })
      if distinct.count <= 4 {
        #expect(names.count == distinct.count)
        #expect(Set(distinct.map(levels.level)).count == distinct.count)
      }
      for value in distinct {
        let name = names[levels.level(of: value) - levels.lowest]
        #expect(Self.holds(name, value), "\(value) is not \(name)")
      }
      // More is never less dense, and no density is for show.
      let sorted = distinct.sorted()
      #expect(
        zip(sorted, sorted.dropFirst()).allSatisfy { levels.level(of: $0) <= levels.level(of: $1) })
      #expect(Set(sorted.map(levels.level)).count == names.count)
    }
  }

  /// Above every column of a heat map in view stands its name or a letter that a key explains, and
  /// no two are the same.
  @Test(arguments: [MarkType.heatmap, .matrix])
  func everyColumnCanBeTold(_ mark: MarkType) {
    let groups = ["大语言模型算法工程师", "大语言模型数据工程师", "多模态", "Data", "标注", "训练与推理平台开发工程师"]
    let data = ["北京", "新一线城市合计", "其他"].enumerated().flatMap { row, name in
      groups.enumerated().map {
        Datum(key: row * 6 + $0, category: name, group: $1, value: Double(row * 50 + $0))
      }
    }
    var lettered = 0
    for columns in 40...160 {
      for cursor in [0, 5] {
        let context = ChartContext(
          data: data, spec: ChartSpec(mark: mark), size: Size(columns: columns, rows: 16),
          cursor: cursor, glyphs: .blocks, metrics: .init(), language: .english)
        let layout = HeatKind.Layout(context, isSymbolic: mark == .matrix)
        let grid = TextPainter.grid(of: ChartKind.kind(for: context).scene(context), context)
        #expect(Set(layout.heads).count == layout.groups.count)
        for (group, head) in zip(layout.groups, layout.heads) {
          #expect(grid.line(1).contains(head))
          guard !layout.headKey.isEmpty else { continue }
          lettered += 1
          #expect(
            layout.headKeyRows.contains { grid.line($0).contains("\(head) \(groups[group])") })
        }
      }
    }
    #expect(lettered > 0)
    #expect([0, 25, 26, 51, 52].map(HeatKind.Layout.letter) == ["A", "Z", "AA", "AZ", "BA"])
  }

  /// Fractions in a header say what they count.
  @Test func positionsHaveNames() {
    let data = (0..<9).flatMap { row in
      (0..<9).map {
        Datum(key: row * 9 + $0, category: "row \(row)", group: "group \($0)", value: Double(row))
      }
    }
    for (mark, views) in [(MarkType.multiples, ["图", "行"]), (.heatmap, ["列", "行"])] {
      let chart = drawChart(data, spec: ChartSpec(mark: mark), size: Size(columns: 60, rows: 8))
      for view in views { #expect(chart.grid.line(0).contains("\(view) 1-")) }
    }
  }

  private static func holds(_ name: String, _ value: Double) -> Bool {
    if name == "all" { return true }
    if name.hasPrefix("<") { return value < (Double(name.dropFirst()) ?? .nan) }
    if name.hasPrefix("≥") { return value >= (Double(name.dropFirst()) ?? .nan) }
    let ends = name.split(separator: "~").compactMap { Double($0) }
    if ends.count == 2 { return value >= ends[0] && value < ends[1] }
    return value == Double(name)
  }

  @Test(arguments: ValueKind.allCases)
  func signsSayWhetherThereIsAValue(_ kind: ValueKind) {
    var generator = SeededGenerator(seed: 65)
    for count in Self.counts {
      var seen: Set<[String]> = []
      let data = RandomData.make(kind, count: count, grouped: true, using: &generator).filter {
        seen.insert([$0.category, $0.group ?? ""]).inserted
      }
      let (scene, grid, drawn) = draw(context(data, ChartSpec(mark: .matrix)))
      guard drawn == .matrix else { continue }
      for (index, datum) in data.enumerated() {
        let area = scene.marks[index].area
        guard !area.isEmpty else { continue }
        let sign = area.columnRange.map { grid[area.row, $0].scalar }.last { $0 != " " }
        let expected: Unicode.Scalar =
          switch datum.content {
          case .missing: "—"
          case .words: "●"
          case .number(let value): value == 0 ? "○" : "●"
          case .notApplicable: "○"
          }
        #expect(sign == expected)
      }
    }
  }

  @Test func squaresAreCountedInThePicture() {
    var generator = SeededGenerator(seed: 66)
    for _ in 0..<100 {
      let values = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        Double(Int.random(in: 0...400, using: &generator))
      }
      let sum = values.reduce(0, +)
      guard sum > 0 else { continue }
      let data = values.enumerated().map { Datum(key: $0, category: "c\($0)", value: $1) }
      let context = context(
        data, ChartSpec(mark: .waffle, isWhole: true), Size(columns: 60, rows: 12))
      let (_, grid, _) = draw(context)
      let series = SeriesGlyphs(.blocks, metrics: .init())
      for (part, value) in values.enumerated() {
        let glyph = series.fill(part)
        let squares = (2..<12).reduce(0) { count, row in
          count + (0..<10).count { grid[row, 1 + $0 * 2].scalar == glyph }
        }
        #expect(abs(Double(squares) - value / sum * 100) < 1)
      }
    }
  }

  private func tree(
    _ kind: ValueKind, _ count: Int, _ generator: inout SeededGenerator
  ) -> [Datum] {
    RandomData.make(kind, count: count, using: &generator).enumerated().map { index, datum in
      var datum = datum
      datum.value = datum.value.map(abs)
      datum.path = [["算法"], ["算法", "推荐"], ["👩‍💻"], []][index % 4]
      datum.category += " \(index)"
      return datum
    }
  }

  /// Edges of an icicle within half a row of the shares, each node beside its parent. The block of
  /// those left over has a row in any case, which its neighbour gives it.
  @Test(arguments: ValueKind.allCases, [30, 9, 4])
  func nodesAreAsHighAsTheirShares(_ kind: ValueKind, _ rows: Int) {
    var generator = SeededGenerator(seed: 67)
    for count in Self.counts {
      let context = context(
        tree(kind, count, &generator), ChartSpec(mark: .icicle), Size(columns: 120, rows: rows))
      guard ChartKind.kind(for: context).mark == .icicle else { continue }
      let tree = Tree(context)
      let layout = IcicleLayout(tree, context)
      let scale = DecimalScale(largest: tree.sum)
      let height = Double(context.size.rows - 1)
      for block in layout.blocks {
        let exact = block.heights
        let share = block.nodes.reduce(0) { $0 + scale(tree.nodes[$1].size) } / scale(tree.sum)
        #expect(abs(exact.upperBound - exact.lowerBound - share * height) < 1e-6)
        #expect(!block.rows.isEmpty)
        #expect(block.isRest == (block.nodes.count > 1))
        let off = abs(Double(block.rows.lowerBound) - 0.5 - exact.lowerBound)
        #expect(off <= (block.rows.count == 1 ? 1.5 : 0.5) + 1e-6)
        guard let parent = tree.nodes[block.nodes[0]].parent else { continue }
        let above = layout.blocks.first { $0.nodes == [parent] }
        #expect(above.map { $0.rows.clamped(to: block.rows) == block.rows } ?? false)
      }
      // Those of one depth do not overlap.
      for depth in 0..<4 {
        let rows = layout.blocks.filter { $0.depth == depth }.flatMap { Array($0.rows) }
        #expect(Set(rows).count == rows.count)
      }
    }
  }

  /// No node has a block of its own while a larger one of the same parent has none, and none is
  /// missing: those without one stand together.
  @Test(arguments: ValueKind.allCases, [30, 9, 4])
  func noLargerNodeIsLeftOut(_ kind: ValueKind, _ rows: Int) {
    var generator = SeededGenerator(seed: 69)
    for count in Self.counts {
      let context = context(
        tree(kind, count, &generator), ChartSpec(mark: .icicle), Size(columns: 120, rows: rows))
      guard ChartKind.kind(for: context).mark == .icicle else { continue }
      let tree = Tree(context)
      let blocks = IcicleLayout(tree, context).blocks
      let shown = blocks.filter { !$0.isRest }.map { $0.nodes[0] }
      for parent in [nil] + shown.map(Optional.some) {
        let members = parent.map { tree.nodes[$0].children } ?? tree.roots
        let positive = members.filter { tree.nodes[$0].size > 0 }
        let own = blocks.filter { members.contains($0.nodes[0]) }
        #expect(own.flatMap(\.nodes).sorted() == positive.sorted())
        #expect(own.count { $0.isRest } <= 1)
        let least = own.filter { !$0.isRest }.map { tree.nodes[$0.nodes[0]].size }.min()
        for block in own where block.isRest {
          #expect(block.nodes.allSatisfy { tree.nodes[$0].size <= least ?? .infinity })
        }
      }
    }
  }

  /// Areas of a treemap in proportion to the values at every depth, over data of every sort.
  @Test(arguments: ValueKind.allCases)
  func tilesAreAsLargeAsTheirShares(_ kind: ValueKind) {
    var generator = SeededGenerator(seed: 68)
    for count in Self.counts {
      let context = context(tree(kind, count, &generator), ChartSpec(mark: .treemap))
      guard ChartKind.kind(for: context).mark == .treemap else { continue }
      let tree = Tree(context)
      let scale = DecimalScale(largest: tree.sum)
      let whole = Double((context.size.columns - 1) * (context.size.rows - 2))
      for case .box(let box) in ChartKind.kind(for: context).scene(context).shapes
      where box.datum >= 0 {
        let node = tree.nodes.first { $0.data.contains(box.datum) }
        let area =
          (box.x.upperBound - box.x.lowerBound) * (box.y.upperBound - box.y.lowerBound) / whole
        let share = scale(node?.size ?? .nan) / scale(tree.sum)
        #expect(abs(area - share) < 1e-6)
        #expect(abs(Double(box.cells.column) - box.x.lowerBound) <= 0.5)
        #expect(abs(Double(box.cells.row) - box.y.lowerBound) <= 0.5)
      }
    }
  }
}
