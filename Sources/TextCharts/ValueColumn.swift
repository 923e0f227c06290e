import TextGrid

/// The numbers beside the labels of a chart of rows: all are measured, those in view are made.
struct ValueColumn {
  /// Cells of each; 0 where there is none.
  let width: Int
  private let context: ChartContext
  /// How they are aligned on their points; nil where they end in one column.
  private let decimal: DecimalColumn?
  /// Cells of a number before it is cut: a third of the width, and in a narrow chart what the
  /// least labels and bars leave, as a number without its unit is none.
  private let longest: Int

  /// Cells of numbers that have their room before labels and bars.
  private static let wholeNumber = 20

  init(_ rows: [RowPlan.Row], _ context: ChartContext) {
    let metrics = context.metrics
    let columns = context.size.columns
    self.context = context
    longest = max(8, columns / 3, min(Self.wholeNumber, columns - RowLayout.leastBesides))
    var texts: [String] = []
    texts.reserveCapacity(rows.count)
    for row in rows where !row.number.isEmpty {
      let isLong = metrics.width(of: row.number) > longest
      texts.append(isLong ? context.truncated(row.number, to: longest) : row.number)
    }
    let decimal = DecimalColumn(texts, metrics: metrics)
    // The whole part of one and the fraction of another may be wider together than either; where
    // that is too much, the numbers end in one column.
    let isAligned = decimal.width <= max(6, columns * 2 / 5)
    self.decimal = isAligned ? decimal : nil
    width = isAligned ? decimal.width : texts.map { metrics.width(of: $0) }.max() ?? 0
  }

  /// What stands in the column for a number.
  func text(_ number: String) -> String {
    let text = context.truncated(number, to: longest)
    return decimal?.text(text) ?? context.metrics.pad(text, to: width, align: .right)
  }
}
