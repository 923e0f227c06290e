import Foundation
import TestSupport
import Testing
import TextCharts

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
}
