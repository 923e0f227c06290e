import ReportLibrary
import Testing
import TextGrid

@testable import Explorer

/// The frame that is shown while the library is being loaded.
@Suite struct OpeningTests {
  @Test func opensWithoutALibrary() throws {
    let state = try ExplorerState(library: .empty, size: Size(columns: 80, rows: 24))
    let text = state.frame().grid.text()
    #expect(text.contains("载入中") && text.contains("岗位") && text.contains("数据集"))
    #expect(!text.contains("0 条"))
  }

  @Test(arguments: [(1, 1), (5, 2), (7, 3), (20, 6), (40, 12), (79, 23), (160, 50)])
  func holdsAtEverySize(columns: Int, rows: Int) throws {
    let state = try ExplorerState(library: .empty, size: Size(columns: columns, rows: rows))
    #expect(state.frame().grid.violations().isEmpty)
  }

  @Test func standsWhereTheOverviewWillStand() throws {
    let size = Size(columns: 100, rows: 30)
    let opening = try ExplorerState(library: .empty, size: size).frame().grid
    let loaded = try ExplorerState(library: try TestLibrary.library(), size: size).frame().grid
    #expect(opening.line(1).hasPrefix("┌ 类别"))
    #expect(opening.line(3).prefix(4) == loaded.line(3).prefix(4))
  }
}
