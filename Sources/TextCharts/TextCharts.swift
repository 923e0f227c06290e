import TextGrid
public struct Datum: Sendable {
  public enum Status: Sendable { case stated, derived, missing, notApplicable }
  public init(key: Int, category: String, group: String?, value: Double?, printed: String, unit: String, words: String, status: Status) {}
}
public enum MarkType: String, CaseIterable, Sendable { case bar }
public struct ChartSpec: Sendable { public init(mark: MarkType, title: String, categoryTitle: String, groupTitle: String?, measureTitle: String, unit: String, isWhole: Bool) {} }
public enum ChartLanguage: Sendable { case chinese, english }
public struct Mark: Sendable {}
public struct Chart: Sendable { public let grid: Grid; public let marks: [Mark]; public let words: [String] }
public func drawChart(_ data: [Datum], spec: ChartSpec, size: Size, cursor: Int?, glyphs: Glyphs, metrics: TextMetrics, language: ChartLanguage) -> Chart { Chart(grid: Grid(size: size), marks: [], words: []) }
