import Foundation
import TestSupport
import Testing
import TextGrid

@testable import TextCharts

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct SVGTests {
  private func isWellFormed(_ text: String) -> Bool {
    XMLParser(data: Data(text.utf8)).parse()
  }

  /// Every kind, with every sort of value and label, is well-formed XML and always the same.
  @Test(arguments: MarkType.allCases)
  func everyKindIsWellFormed(_ mark: MarkType) {
    var generator = SeededGenerator(seed: 13)
    for kind in ValueKind.allCases {
      for grouped in [false, true] {
        let data = KindTests.data(
          kind, count: Int.random(in: 0...20, using: &generator), grouped: grouped,
          using: &generator)
        let spec = ChartSpec(mark: mark, title: "<&\"'>\u{0}\u{1B}", groupTitle: "组")
        let text = drawChartSVG(data, spec: spec, width: 640)
        #expect(isWellFormed(text))
        #expect(!text.contains("nan") && !text.contains("inf\""))
        #expect(text == drawChartSVG(data, spec: spec, width: 640))
      }
    }
  }

  /// The words of the text are the description of the picture.
  @Test(arguments: References.cases + References.kinds)
  func saysWhatTheTextSays(_ example: ReferenceTests.Case) throws {
    let chart = drawChart(
      example.data, spec: example.spec, size: example.size, language: example.language)
    let svg = drawChartSVG(example.data, spec: example.spec, language: example.language)
    let description = chart.words.joined(separator: " ")
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
    #expect(svg.contains("<desc>\(description)</desc>"))
    if let folder = ProcessInfo.processInfo.environment["ZHITU_SVG"] {
      try svg.write(toFile: "\(folder)/\(example.name).svg", atomically: true, encoding: .utf8)
    }
  }

  /// The number of a column stands the same distance above its bar's end, wherever that is.
  @Test(arguments: [MarkType.column, .histogram])
  func numbersStandOnTheirBars(_ mark: MarkType) throws {
    let data = [12.0, 37.5, 51, 68, 83.25, 83.5, 84].enumerated().map {
      Datum(key: $0, category: "c\($0)", value: $1)
    }
    let context = ChartContext(
      data: data, spec: ChartSpec(mark: mark), size: Size(columns: 90, rows: 18), cursor: nil,
      glyphs: .blocks, metrics: .init(), language: .english, hasCells: false)
    let scene = ChartKind.kind(for: context).scene(context)
    let ends = scene.shapes.compactMap { shape -> Double? in
      if case .bar(let bar) = shape { Double(bar.origin.row) - bar.length } else { nil }
    }
    let labels = scene.shapes.compactMap { shape -> Double? in
      // Those at the axis end there.
      if case .text(let text) = shape, text.anchor == .middle { text.exactRow } else { nil }
    }
    #expect(!ends.isEmpty && ends.count == labels.count)
    for (end, label) in zip(ends, labels) { #expect(abs(end - 0.5 - label) < 1e-9) }
    #expect(ends.contains { $0 != $0.rounded() })
  }
}
