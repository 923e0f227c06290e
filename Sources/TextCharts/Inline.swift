import TextGrid

/// A line of bars as high as the values, in one row: the course of a series beside other text.
///
/// - Parameters:
///   - values: From left to right; nil, NaN and infinities are shown as missing, 0 as a dot. Where there are
///     more than columns, each column shows the mean of its part.
///   - columns: Cells it may take; fewer are used where there are fewer values.
public func sparkline(
  _ values: [Double?], columns: Int, glyphs: Glyphs = .blocks, metrics: TextMetrics = .init()
) -> String {
  let glyphs = glyphs.suited(to: metrics)
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
    if mean == 0, low == 0 {
      line.append(glyphs.separator)
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
/// Every value that is not 0 shows at least the smallest step; 0 is a dot where bars begin, so that
/// it is seen and is no sliver; what is missing is the sign for that.
///
/// - Parameters:
///   - value: nil, NaN and infinities are missing.
///   - greatest: The value that fills all cells, the largest of the column. Where `least` is not
///     below 0, negative values have the length of their absolute value, drawn from the right.
///   - least: The smallest value of the column. Where it is below 0, all bars begin at one line
///     within the cells, negative ones to the left of it.
public func inCellBar(
  _ value: Double?, greatest: Double, least: Double = 0, columns: Int, glyphs: Glyphs = .blocks,
  metrics: TextMetrics = .init()
) -> String {
  guard columns > 0 else { return "" }
  let glyphs = glyphs.suited(to: metrics)
  func padded(_ text: String, before: Int, cells: Int) -> String {
    String(repeating: " ", count: before) + text
      + String(repeating: " ", count: columns - before - cells)
  }
  guard let value, value.isFinite else {
    return padded(String(glyphs.missing), before: 0, cells: 1)
  }
  let isSplit = least < 0 && columns > 1
  let scale = DecimalScale(largest: max(abs(greatest), isSplit ? abs(least) : 0))
  let high = isSplit ? max(0, scale(greatest)) : abs(scale(greatest))
  let low = isSplit ? scale(least) : 0
  let whole = high - low
  // Cells to the left of the line; each side that has values has one.
  let left =
    !isSplit || !whole.isFinite
    ? 0
    : min(
      max((-low / whole * Double(columns)).nearest, 1), high > 0 ? columns - 1 : columns)
  let isLeft = value < 0
  guard value != 0, whole > 0, whole.isFinite else {
    return padded(String(glyphs.separator), before: min(left, columns - 1), cells: 1)
  }
  let room = isSplit ? (isLeft ? left : columns - left) : columns
  // One step for both sides: the side that has less room for its values sets it.
  var perValue = Double(columns) / whole
  if isSplit {
    perValue = min(
      low < 0 ? Double(left) / -low : .infinity,
      high > 0 ? Double(columns - left) / high : .infinity)
  }
  let length = min(Double(room), abs(scale(value)) * perValue)
  let fill = BarFill(glyphs.eighths, metrics: metrics)
  let bar = fill.bar(length: max(length, .leastNormalMagnitude), toLeft: isLeft)
  let cells = min(bar.cells, room)
  let full = Glyphs.run(fill.full, min(bar.fullCells, room))
  let tip = bar.cells <= room ? bar.tip.map { String($0) } ?? "" : ""
  return isLeft
    ? padded(tip + full, before: (isSplit ? left : columns) - cells, cells: cells)
    : padded(full + tip, before: left, cells: cells)
}
