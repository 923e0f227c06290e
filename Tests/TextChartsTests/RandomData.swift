import TestSupport
import TextCharts
import TextGrid

/// What the values of random data are like.
enum ValueKind: CaseIterable {
  case counts, fractions, negative, mixedSigns, zeros, equal, tiny, huge, extremes, notFinite, gaps

  func value(using generator: inout SeededGenerator) -> Double? {
    switch self {
    case .counts: return Double(Int.random(in: 0...5000, using: &generator))
    case .fractions: return Double(Int.random(in: 0...10_000, using: &generator)) / 100
    case .negative: return -Double.random(in: 0...300, using: &generator)
    case .mixedSigns: return Double.random(in: -40...100, using: &generator)
    case .zeros: return 0
    case .equal: return 7.5
    case .tiny: return Double.random(in: 0...1, using: &generator) * 1e-300
    case .huge: return Double.random(in: -1...1, using: &generator) * 1e307
    case .extremes:
      return [
        .leastNonzeroMagnitude, -Double.leastNonzeroMagnitude, 1.7976931348623157e308,
        -1.7976931348623157e308, 0, 1,
      ]
      .randomElement(using: &generator)
    case .notFinite:
      return [.nan, .infinity, -.infinity, 3, nil].randomElement(using: &generator) ?? nil
    case .gaps: return Bool.random(using: &generator) ? nil : 12
    }
  }
}

enum RandomData {
  private static let labels = [
    "", "北京", "Machine learning engineer", "计算机视觉算法研究员（高级）", "计算机视觉算法研究员（初级）",
    "👩‍💻 数据", "e\u{301}tude", "\u{1B}[31m红", "①级—高", "  ", "مرحبا", "𠮷野家\n二号店", "🇨🇳", "C++",
  ]

  /// Data of one kind, with labels of every script.
  static func make(
    _ kind: ValueKind, count: Int, grouped: Bool = false, units: [String] = [""],
    using generator: inout SeededGenerator
  ) -> [Datum] {
    (0..<count).map { index in
      let value = kind.value(using: &generator)
      let label = labels.randomElement(using: &generator) ?? ""
      let status = Datum.Status.allCases.randomElement(using: &generator) ?? .stated
      return Datum(
        key: 100 + index,
        category: grouped ? label : label + (Bool.random(using: &generator) ? "" : "\(index)"),
        group: grouped ? ["本科", "硕士", "Doctorate", ""].randomElement(using: &generator) : nil,
        value: value, printed: Bool.random(using: &generator) ? "" : "约\(value ?? 0)",
        unit: units.randomElement(using: &generator) ?? "",
        words: Int.random(in: 0..<5, using: &generator) == 0 ? "多数" : "",
        status: Bool.random(using: &generator) ? .stated : status)
    }
  }
}

/// Metrics with the sets of glyphs that suit them.
let terminals: [(glyphs: Glyphs, metrics: TextMetrics)] =
  Glyphs.all.map { ($0.glyphs, TextMetrics()) } + [
    (.blocks, TextMetrics(ambiguous: .wide)), (.ascii, TextMetrics(ambiguous: .wide)),
  ]
