import Testing

@testable import Explorer
@testable import TextGrid

@Suite struct FrameTests {
  private static func frame() -> Frame {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    grid.write("中文", row: 0, column: 0)
    return Frame(grid: grid, cursor: nil)
  }

  /// A debug build, as the tests are, stops at a grid with half a character.
  @Test func brokenGridStopsADebugBuild() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var grid = Self.frame().grid
      grid.cells[1] = .blank
      _ = Frame(grid: grid, cursor: nil).checked
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("loneLead at row 0, column 0"))
    #expect(Self.frame().checked == Self.frame())
  }
}
