import TestSupport
import Testing

@testable import TextGrid

@Suite struct GridPropertyTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func anythingDoneLeavesAWholeGrid(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var grid = Grid(
      size: Size(
        columns: Int.random(in: 0...40, using: &generator),
        rows: Int.random(in: 0...8, using: &generator)),
      metrics: generator.metrics())
    for step in 0..<150 {
      generator.change(&grid)
      let violations = grid.violations()
      #expect(violations == [], "seed \(seed) step \(step)")
      if !violations.isEmpty { return }
    }
    for row in 0..<grid.size.rows {
      #expect(grid.metrics.width(of: grid.line(row)) == grid.size.columns)
      // What a row reads as, written again, is the row.
      var again = Grid(size: Size(columns: grid.size.columns, rows: 1), metrics: grid.metrics)
      again.write(grid.line(row), row: 0, column: 0)
      #expect(again.line(0) == grid.line(row))
      #expect(grid.runs(row: row).map(\.text).joined() == grid.line(row))
      for run in grid.runs(row: row) { #expect(grid.metrics.width(of: run.text) == run.columns) }
    }
  }

  /// What is written stands where it should; what is beside it stays, but for cut characters.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func writingChangesOnlyItsCells(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var grid = generator.grid()
      let before = grid
      let row = Int.random(in: 0...max(0, grid.size.rows - 1), using: &generator)
      let column = Int.random(in: -4...grid.size.columns + 2, using: &generator)
      let limit = Bool.random(using: &generator) ? nil : Int.random(in: 0...12, using: &generator)
      let text = generator.text()
      let advance = grid.write(text, row: row, column: column, columns: limit)
      #expect(advance <= limit ?? .max)
      if column >= 0, limit == nil, row < grid.size.rows, column <= grid.size.columns {
        #expect(
          advance == min(grid.metrics.width(of: text), grid.size.columns - column),
          "\(text.debugDescription)")
      }
      for (index, cell) in grid.cells.enumerated() where cell != before.cells[index] {
        let place = index % max(1, grid.size.columns)
        #expect(index / grid.size.columns == row)
        let written = column..<max(column, column + advance)
        let severed = !written.contains(place) && cell.text == " "
        #expect(written.contains(place) || severed)
        if severed {
          #expect(place == written.lowerBound - 1 || place == written.upperBound)
          #expect(before.cells[index].part != .narrow)
        }
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func changedSpansTurnTheOldFrameIntoTheNew(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let old = generator.grid()
      var new = old
      for _ in 0..<Int.random(in: 0...4, using: &generator) { generator.change(&new) }
      let spans = new.changedSpans(from: old)
      var patched = old
      for span in spans {
        // As a terminal would: whole characters, from left to right.
        for run in new.runs(row: span.row, columns: span.columns) {
          patched.write(run.text, row: span.row, column: run.column, style: run.style)
        }
        for grid in [old, new] {
          let start = grid.start(ofRow: span.row)
          #expect(grid.cells[start + span.columns.lowerBound].part != .continuation)
          if span.columns.upperBound < grid.size.columns {
            #expect(grid.cells[start + span.columns.upperBound].part != .continuation)
          }
        }
      }
      #expect(patched == new)
      #expect(new.changedSpans(from: new) == [])
      for (span, next) in zip(spans, spans.dropFirst()) where span.row == next.row {
        #expect(span.columns.upperBound < next.columns.lowerBound)
      }
      let other = Grid(size: Size(columns: new.size.columns + 1, rows: 3), metrics: new.metrics)
      #expect(
        new.changedSpans(from: other).map(\.row)
          == (new.size.columns == 0 ? [] : Array(0..<new.size.rows)))
    }
  }

  @Test func changesAreSmall() {
    var old = Grid(size: Size(columns: 30, rows: 3))
    old.write("中文字段", row: 1, column: 2)
    var new = old
    new.write("X", row: 1, column: 3)
    #expect(new.changedSpans(from: old) == [ChangedSpan(row: 1, columns: 2..<4)])
    // Another character in the same style: only the left halves differ.
    var other = old
    other.write("武", row: 1, column: 4)
    #expect(other.changedSpans(from: old) == [ChangedSpan(row: 1, columns: 4..<6)])
    new.write("y", row: 1, column: 20)
    #expect(
      new.changedSpans(from: old) == [
        ChangedSpan(row: 1, columns: 2..<4), ChangedSpan(row: 1, columns: 20..<21),
      ])
  }
}
