import TextGrid

/// A line of bars as high as the values, in one row: the course of a series beside other text.
///
/// - Parameters:
///   - values: From left to right; nil, NaN and infinities are shown as missing. Where there are
///     more than columns, each column shows the mean of its part.
///   - columns: Cells it may take; fewer are used where there are fewer values.
public func sparkline(_ values: [Double?], columns: Int, glyphs: Glyphs = .blocks) -> String {
  let count = min(values.count, max(0, columns))
  guard count > 0 else { return "" }
  let means: [Double?] = (0..<count).map { column in
    let part = values[column * values.count / count..<(column + 1) * values.count / count]
      .compactMap { $0 }.filter(\.isFinite)
    return part.isEmpty ? nil : part.reduce(0) { $0 + $1 / Double(part.count) }
  }
  let known = means.compactMap(\.self)
  // Bars begin at zero.
  let low = min(0, known.min() ?? 0)
  let high = max(0, known.max() ?? 0)
  let levels = glyphs.lowerEighths
  let scale = DecimalScale(largest: max(abs(low), abs(high)))
  let span = scale(high) - scale(low)
  var line = String.UnicodeScalarView()
  for mean in means {
    guard let mean else {
      line.append(glyphs.missing)
      continue
    }
    let share = span > 0 ? (scale(mean) - scale(low)) / span : 0
    let level = (share * Double(levels.count - 1)).nearest
    line.append(levels[min(max(level, mean > low ? 1 : 0), levels.count - 1)])
  }
  return String(line)
}

/// A bar for one value of a table's column, exactly so many cells wide.
///
/// - Parameters:
///   - value: nil, NaN and infinities have no bar; what is missing is said by the column's number.
///   - greatest: The value that fills all cells, the largest of the column; negative values have
///     the length of their absolute value, drawn from the right.
public func inCellBar(
  _ value: Double?, greatest: Double, columns: Int, glyphs: Glyphs = .blocks,
  metrics: TextMetrics = .init()
) -> String {
  guard columns > 0 else { return "" }
  let glyphs = glyphs.suited(to: metrics)
  let fill = BarFill(glyphs.eighths, metrics: metrics)
  let scale = DecimalScale(largest: abs(greatest))
  let whole = abs(scale(greatest))
  guard let value, value.isFinite, value != 0, whole > 0, whole.isFinite else {
    return String(repeating: " ", count: columns)
  }
  let length = min(1, abs(scale(value)) / whole) * Double(columns)
  let bar = fill.bar(length: max(length, .leastNormalMagnitude), toLeft: value < 0)
  let cells = min(bar.cells, columns)
  let blank = String(repeating: " ", count: columns - cells)
  let full = Glyphs.run(fill.full, min(bar.fullCells, columns))
  let tip = bar.cells <= columns ? bar.tip.map { String($0) } ?? "" : ""
  return value < 0 ? blank + tip + full : full + tip + blank
}
