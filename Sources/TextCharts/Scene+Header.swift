import TextGrid

extension Scene {
  /// Writes what is to be known of the data at the right end of a header row.
  ///
  /// - Parameter end: The column behind the row's last one.
  /// - Returns: The column before which the title has to end.
  mutating func writeNotes(
    _ notes: String?, row: Int, before end: Int, _ context: ChartContext
  ) -> Int {
    guard let notes else { return end }
    let width = context.metrics.width(of: notes)
    write(notes, row: row, column: end - width, columns: width, role: .secondary, anchor: .end)
    return end - width - 1
  }

  /// A header in the first row, with the number of marks that have no label of their own.
  mutating func writeHeader(_ title: String, unlabelled: Int, _ context: ChartContext) {
    let hidden = unlabelled > 0 ? [context.phrases.unlabelled(unlabelled)] : []
    let end = writeNotes(
      context.notes(positions: hidden), row: 0, before: context.size.columns, context)
    write(title, row: 0, column: 0, columns: end, role: .title)
  }
}

extension ChartContext {
  /// The parts of a title with a dot between them, those that are empty left out.
  func title(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.separator) ")
  }
}
