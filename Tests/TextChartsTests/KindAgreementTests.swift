import TestSupport
import Testing
import TextGrid

@testable import TextCharts

/// Words, marks and patterns of every kind against the data.
struct KindAgreementTests {
  private func context(
    _ data: [Datum], _ spec: ChartSpec, _ size: Size = Size(columns: 110, rows: 40)
  ) -> ChartContext {
    ChartContext(
      data: data, spec: spec, size: size, cursor: nil, glyphs: .blocks, metrics: .init(),
      language: .chinese)
  }

  /// The kind's name, the number of data and of missing values are said; largest and smallest, too,
  /// where the kind's findings hold them.
  @Test(arguments: MarkType.allCases)
  func wordsAgreeWithTheData(_ mark: MarkType) throws {
    var generator = SeededGenerator(seed: 51)
    for round in 0..<40 {
      let grouped = round % 2 == 0
      let data = (0..<12).map { index in
        let isMissing = index > 3 && Int.random(in: 0..<4, using: &generator) == 0
        return Datum(
          key: index, category: "类\(grouped ? index / 2 : index)",
          group: grouped ? ["甲", "乙"][index % 2] : nil,
          value: isMissing ? nil : Double(Int.random(in: 1...5000, using: &generator)),
          x: Double(index), status: isMissing ? .missing : .stated)
      }
      let spec = ChartSpec(mark: mark, isWhole: !grouped)
      let kind = ChartKind.kind(for: context(data, spec))
      let words = drawChart(data, spec: spec, size: Size(columns: 80, rows: 24)).words
      let name = try #require(ChartPhrases.chinese.kindNames[kind.mark])
      let groupedName = ChartPhrases.chinese.groupedNames[kind.mark]
      #expect(words[0].hasPrefix(name) || groupedName.map(words[0].hasPrefix) == true)
      #expect(words[0].contains("12 项"))
      let missing = data.count { $0.value == nil }
      if kind.showsValues {
        #expect(words.contains { $0.hasPrefix("缺 \(missing) 项") } == (missing > 0))
      }
      let numbers = data.compactMap(\.value)
      let high = NumberFormat.text(try #require(numbers.max()))
      let low = NumberFormat.text(try #require(numbers.min()))
      if words[1].contains("最大"), !words[1].contains("变化最大") {
        #expect(words[1].contains(high) && words[1].contains(low))
      }
    }
  }

  /// Whatever is drawn for a datum lies in its mark, and marks lie in the grid.
  @Test(arguments: MarkType.allCases)
  func marksCoverTheirCells(_ mark: MarkType) {
    var generator = SeededGenerator(seed: 52)
    for round in 0..<60 {
      let data = KindTests.data(
        round % 2 == 0 ? .counts : .mixedSigns, count: 14, grouped: round % 3 == 0,
        using: &generator)
      let context = context(data, ChartSpec(mark: mark))
      let scene = ChartKind.kind(for: context).scene(context)
      for shape in scene.shapes {
        switch shape {
        case .dot(let dot):
          let area = scene.marks[dot.datum].area
          let isInside = area.contains(Point(row: dot.y.nearest, column: dot.x.nearest))
          // The mark of a slope is the label beside its point.
          #expect(isInside || mark == .slope || area.isEmpty)
        case .block(let block) where block.datum >= 0:
          let area = scene.marks[block.datum].area
          #expect(area.intersection(block.cells) == block.cells)
        case .tile(let tile) where tile.datum >= 0:
          #expect(scene.marks[tile.datum].area == tile.cells)
        case .box(let box) where box.datum >= 0 && box.isFilled:
          #expect(scene.marks[box.datum].area == box.cells)
        case .bar(let bar) where bar.datum >= 0:
          let first =
            switch bar.direction {
            case .right: Point(row: bar.origin.row, column: bar.origin.column + 1)
            case .left: Point(row: bar.origin.row, column: bar.origin.column - 1)
            case .up: Point(row: bar.origin.row - 1, column: bar.origin.column)
            case .down: bar.origin
            }
          #expect(scene.marks[bar.datum].area.contains(first))
        default: break
        }
      }
    }
  }

  /// Series differ by pattern or letter, in every set of glyphs.
  @Test func seriesDifferWithoutColour() {
    for terminal in terminals {
      let glyphs = terminal.glyphs.suited(to: terminal.metrics)
      let series = SeriesGlyphs(glyphs, metrics: terminal.metrics)
      #expect(Set((0..<24).map { series.fill($0) }).count == 24)
      #expect(Set((0..<24).map { series.point(Look(series: $0)) }).count == 24)
      for number in 0..<4 {
        #expect(
          series.point(Look(series: number)) != series.point(Look(series: number, isHollow: true)))
      }
      #expect(Set(glyphs.shades).count == 5)
    }
  }

  /// What an explorer shows in one colour is the same text: roles alone tell nothing.
  @Test(arguments: [MarkType.stacked, .normalized, .column, .line, .scatter, .diverging])
  func legendsNameEverySeries(_ mark: MarkType) {
    let data = (0..<12).map {
      Datum(
        key: $0, category: "c\($0 / 2)", group: ["first", "second"][$0 % 2],
        value: Double($0 + 5), x: Double($0))
    }
    for (name, glyphs) in Glyphs.all {
      let chart = drawChart(
        data, spec: ChartSpec(mark: mark), size: Size(columns: 80, rows: 20), glyphs: glyphs)
      let legend = chart.grid.line(1)
      #expect(legend.contains("first") && legend.contains("second"), "\(name)")
      let series = SeriesGlyphs(glyphs, metrics: .init())
      let isPoint = mark == .line || mark == .scatter
      for number in 0..<2 {
        let glyph = isPoint ? series.point(Look(series: number)) : series.fill(number)
        #expect(legend.unicodeScalars.contains(glyph), "\(name)")
      }
    }
  }
}
