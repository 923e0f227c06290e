import Testing

@testable import TextGrid

@Suite struct GeometryTests {
  @Test func sizesAreNeverNegative() {
    var size = Size(columns: -3, rows: 4)
    #expect(size == Size(columns: 0, rows: 4))
    size.rows = -1
    #expect(size.rows == 0)
    #expect(size.isEmpty)
  }

  @Test func intersections() {
    let rect = Rect(row: 1, column: 2, rows: 3, columns: 4)
    #expect(
      rect.intersection(Rect(row: 0, column: 4, rows: 2, columns: 9))
        == Rect(row: 1, column: 4, rows: 1, columns: 2))
    #expect(rect.intersection(Rect(row: 9, column: 9, rows: 2, columns: 2)).isEmpty)
    #expect(rect.contains(Point(row: 3, column: 5)))
    #expect(!rect.contains(Point(row: 4, column: 5)))
    #expect(rect.inset(by: 1) == Rect(row: 2, column: 3, rows: 1, columns: 2))
    #expect(rect.inset(by: 2).isEmpty)
    #expect(rect.inset(by: -1) == Rect(row: 0, column: 1, rows: 5, columns: 6))
  }

  @Test(arguments: [Int.min, Int.min + 1, -1, 0, 1, Int.max - 1, Int.max])
  func extremesDoNotOverflow(number: Int) {
    for other in [Int.min, -1, 0, 1, Int.max] {
      let rect = Rect(row: number, column: other, rows: other, columns: number)
      #expect(rect.rows >= 0 && rect.columns >= 0)
      _ = rect.inset(by: number)
      _ = rect.inset(by: other)
      _ = rect.contains(Point(row: other, column: number))
      let all = Rect(row: Int.min, column: Int.min, rows: Int.max, columns: Int.max)
      _ = all.intersection(rect)
      let cut = rect.intersection(Rect(Size(columns: 10, rows: 10)))
      #expect(cut.isEmpty || cut.columns <= 10 && cut.rows <= 10)
    }
  }
}
