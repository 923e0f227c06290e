import TextGrid

extension HeatKind {
  /// Where the rows and columns of a heat map stand.
  ///
  ///     header   categories × groups · measure      known  position
  ///     heads                 A        B
  ///     body     ▸label   ▒▒ 57    ▓▓ 59
  ///     head key A first group  B second group
  ///     key      ░░ <50  ▒▒ ≥50
  struct Layout {
    let start: Int
    let labelColumns: Int
    let labels: [String]
    let groups: Range<Int>
    let groupColumns: Int
    /// Blank cells before each column, counted among its own.
    let gap: Int
    /// What stands above each column in view: its name or a letter.
    let heads: [String]
    /// Lines that say what the letters stand for; none where the names themselves have room.
    let headKey: [String]
    let headKeyRows: Range<Int>
    /// Cells of a tile that show its density.
    let swatch: Int
    let rows: Range<Int>
    let headerRow: Int?
    let bodyRow: Int
    let keyRow: Int?
    let levels: Levels
    let isSymbolic: Bool

    /// Cells of a name above a column before letters take its place where columns are many.
    private static let longestHead = 12

    init(_ context: ChartContext, isSymbolic: Bool) {
      self.isSymbolic = isSymbolic
      let size = context.size
      let metrics = context.metrics
      levels = Levels(context)
      start = size.columns >= 4 ? 1 : 0
      let names = context.categories.map { context.phrases.name($0.name) }
      let widths = names.map { metrics.width(of: $0) }
      let values =
        isSymbolic
        ? 0 : context.data.map { metrics.width(of: HeatKind.text(of: $0, context)) }.max() ?? 1
      let heads = context.facts.groups.map(context.phrases.name)
      let headWidths = heads.map { metrics.width(of: $0) }
      let widest = headWidths.max() ?? 1
      let cursor = context.cursor.map { context.data[$0] }
      let group = cursor?.group.flatMap { context.seriesByGroup[$0] } ?? 0
      let sharing = Sharing(
        room: max(0, size.columns - start), label: widths.max() ?? 0, count: heads.count,
        cursor: group)

      headerRow = size.rows >= 3 ? 0 : nil
      keyRow = !isSymbolic && size.rows >= 5 && size.columns >= 16 ? size.rows - 1 : nil
      bodyRow = size.rows >= 4 ? 2 : headerRow == nil ? 0 : 1
      let height = max(0, size.rows - bodyRow - (keyRow == nil ? 0 : 1))

      // Names above all columns, these close together where they else had no room; or letters in
      // place of names that would be cut or keep a column out of view, if their key has room.
      let wide = sharing.columns(of: max(values + 3, widest), gap: 2)
      let close = sharing.columns(of: max(values + 2, widest), gap: 1)
      func isWhole(_ columns: Sharing.Columns) -> Bool {
        columns.groups.count == heads.count && columns.cells >= widest
      }
      var columns = !isWhole(wide) && isWhole(close) ? close : wide
      var key: [String] = []
      if !isWhole(columns) {
        let narrow = sharing.columns(of: max(values + (isSymbolic ? 1 : 2), 2), gap: 2)
        key = metrics.lines(
          of: narrow.groups.map { "\(Self.letter($0)) \(heads[$0])" },
          columns: size.columns - start)
        let helps = narrow.groups.count == heads.count || wide.cells < widest
        if !helps || bodyRow < 2 || key.count > min(3, height / 3) { key = [] }
        columns =
          key.isEmpty
          ? sharing.columns(of: max(values + 3, min(widest, Self.longestHead)), gap: 2) : narrow
      }
      labelColumns = columns.label
      groups = columns.groups
      gap = columns.gap
      groupColumns = columns.cells + gap
      headKey = key
      labels = context.fitted(names, widths: widths, columns: labelColumns)
      swatch = max(min(2, columns.cells), columns.cells - 1 - values)
      let fitted = context.fitted(heads, widths: headWidths, columns: columns.cells)
      self.heads = columns.groups.map { key.isEmpty ? fitted[$0] : Self.letter($0) }

      let shown = min(context.categories.count, height - headKey.count)
      let row = context.cursor.flatMap { index in
        context.categories.firstIndex { $0.data.contains(index) }
      }
      let first = min(max(0, (row ?? 0) - shown / 2), context.categories.count - shown)
      rows = first..<first + shown
      let end = bodyRow + height
      headKeyRows = end - headKey.count..<end
    }

    func column(ofGroup group: Int) -> Int {
      start + labelColumns + (group - groups.lowerBound) * groupColumns
    }

    /// A, B … Z, AA, AB …, as columns of a spreadsheet are named.
    static func letter(_ group: Int) -> String {
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: group % 26))
      return (group < 26 ? "" : Self.letter(group / 26 - 1)) + String(letter)
    }

    /// The width shared out between labels and columns.
    private struct Sharing {
      let room: Int
      /// Cells of the widest label.
      let label: Int
      let count: Int
      /// The column that the cursor is in.
      let cursor: Int

      struct Columns {
        let label: Int
        let groups: Range<Int>
        /// Cells of each column without the gap before it.
        let cells: Int
        let gap: Int
      }

      /// - Parameter wanted: Cells of each column.
      func columns(of wanted: Int, gap: Int) -> Columns {
        let count = max(1, self.count)
        let wanted = wanted + gap
        // Labels give way to columns down to a third of the width.
        let label = min(self.label, max(min(self.label, room / 3), room - wanted * count))
        let rest = max(0, room - label)
        let fitting = min(count, max(rest == 0 ? 0 : 1, rest / max(wanted, 1)))
        // Where there is room the densities are large enough to be compared.
        let width = min(wanted + (fitting == count ? 5 : 0), fitting == 0 ? 0 : rest / fitting)
        let first = min(max(0, cursor - fitting / 2), count - fitting)
        return Columns(
          label: label, groups: first..<min(first + fitting, self.count), cells: width - gap,
          gap: gap)
      }
    }
  }
}

extension TextMetrics {
  /// Short texts side by side, in as many lines as they need.
  func lines(of texts: [String], columns: Int) -> [String] {
    var lines: [String] = []
    for text in texts {
      if let last = lines.last, width(of: last) + 2 + width(of: text) <= columns {
        lines[lines.count - 1] = last + "  " + text
      } else {
        lines.append(text)
      }
    }
    return lines
  }
}
