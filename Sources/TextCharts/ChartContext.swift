import TextGrid

/// Everything a kind of chart draws from: the arguments, cleaned, and what follows from the data.
struct ChartContext {
  let data: [Datum]
  let spec: ChartSpec
  let size: Size
  let cursor: Int?
  let glyphs: Glyphs
  let metrics: TextMetrics
  let phrases: ChartPhrases
  let language: ChartLanguage
  /// Whether marks are rounded to cells, as they are in text and not in pictures.
  let hasCells: Bool
  let facts: ChartFacts
  /// The place of each group among the groups.
  let seriesByGroup: [String: Int]
  let memory = ChartMemory()

  init(
    data: [Datum], spec: ChartSpec, size: Size, cursor: Int?, glyphs: Glyphs, metrics: TextMetrics,
    language: ChartLanguage, hasCells: Bool = true
  ) {
    self.hasCells = hasCells
    self.data = data
    self.spec = spec
    // No larger than a grid can be.
    let columns = min(size.columns, Grid.maximumCount)
    self.size = Size(
      columns: columns,
      rows: columns == 0 ? size.rows : min(size.rows, Grid.maximumCount / columns))
    self.cursor = cursor.flatMap { data.indices.contains($0) ? $0 : nil }
    self.glyphs = glyphs.suited(to: metrics)
    self.metrics = metrics
    self.language = language
    phrases = ChartPhrases.all[language] ?? .english
    let facts = ChartFacts(data, spec: spec)
    self.facts = facts
    seriesByGroup = Dictionary(
      uniqueKeysWithValues: facts.groups.enumerated().map { ($1, $0) })
  }

  /// Whether a chart shows values alone, so that names need not be looked at.
  var isBinned: Bool {
    guard facts.units.count <= 1 else { return false }
    return spec.mark == .histogram || spec.mark == .scatter && facts.acrossCount > 0
  }

  /// The text cut at its end.
  func truncated(_ text: String, to columns: Int, mode: TruncationMode = .end) -> String {
    metrics.truncate(text, to: columns, mode: mode, ellipsis: String(glyphs.ellipsis))
  }

  /// The unit of a datum.
  func unit(of datum: Datum) -> String { datum.unit.isEmpty ? spec.unit : datum.unit }

  /// The unit that holds for all values; empty when there is none or there are several.
  var sharedUnit: String {
    switch facts.units.count {
    case 0: spec.unit
    case 1: facts.units[0]
    default: ""
    }
  }

  var hasMixedUnits: Bool { facts.units.count > 1 }

  /// The number of a datum as shown, with the sign of derived values.
  func numberText(of datum: Datum, value: Double) -> String {
    signedNumber(of: datum, value: value) + datum.behindUnit
  }

  /// The same with its unit.
  func valueText(of datum: Datum, value: Double) -> String {
    NumberFormat.text(signedNumber(of: datum, value: value), unit: unit(of: datum))
      + datum.behindUnit
  }

  private func signedNumber(of datum: Datum, value: Double) -> String {
    let number = datum.printed.isEmpty ? NumberFormat.text(value) : datum.printed
    return datum.status == .derived ? number + Self.derivedSign : number
  }

  /// Follows a value that was computed; one cell in every terminal, as in a footnote.
  static let derivedSign = "*"
}
