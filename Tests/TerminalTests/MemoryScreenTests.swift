import Foundation
import Terminal
import Testing
import TextGrid

@Suite struct MemoryScreenTests {
  private let size = Size(columns: 20, rows: 4)

  @Test func itPlaysItsEventsInOrderAndThenNothing() throws {
    var screen = MemoryScreen(size: size, keys: try Key.parse("j<Enter>"))
    screen.events.append(.resize(Size(columns: 8, rows: 2)))
    screen.events.append(.paste("中"))
    #expect(screen.nextEvent(timeoutMilliseconds: nil) == .key(.character("j")))
    #expect(screen.nextEvent(timeoutMilliseconds: 0) == .key(.enter))
    #expect(screen.size == size)
    #expect(screen.nextEvent(timeoutMilliseconds: nil) == .resize(Size(columns: 8, rows: 2)))
    #expect(screen.size == Size(columns: 8, rows: 2))
    #expect(screen.nextEvent(timeoutMilliseconds: nil) == .paste("中"))
    #expect(screen.nextEvent(timeoutMilliseconds: nil) == nil)
  }

  @Test func itKeepsWhatItWasShown() {
    var screen = MemoryScreen(size: size)
    var grid = Grid(size: size)
    grid.write("职图", row: 1, column: 2)
    screen.show(Grid(size: size), cursor: nil)
    screen.show(grid, cursor: Point(row: 1, column: 6))
    #expect(screen.grid == grid)
    #expect(screen.cursor == Point(row: 1, column: 6))
    #expect(screen.frameCount == 2)
    #expect(!screen.isMouseOn)
    screen.setMouse(true)
    #expect(screen.isMouseOn)
    screen.beep()
    #expect(screen.beepCount == 1)
  }

  @Test func copiesAreKeptUpToTheLimit() {
    var screen = MemoryScreen(size: size)
    let results = ["引用", String(repeating: "x", count: Clipboard.limit + 1)].map {
      screen.copyToClipboard($0)
    }
    #expect(results == [true, false])
    #expect(screen.copies == ["引用"])
  }

  @Test func wakesFromAnotherThreadAreOneEvent() async {
    var screen = MemoryScreen(size: size, keys: [.enter])
    let waker = screen.makeWaker()
    await Task.detached {
      for _ in 0..<100_000 { waker.wake() }
    }.value
    #expect(screen.nextEvent(timeoutMilliseconds: nil) == .wake)
    #expect(screen.nextEvent(timeoutMilliseconds: nil) == .key(.enter))
    #expect(screen.nextEvent(timeoutMilliseconds: 0) == nil)
  }

  /// A thread of its own: while other tests wait, a task might not get one.
  @Test func aWaitEndsWhenAThreadWakesIt() {
    var screen = MemoryScreen(size: size)
    let waker = screen.makeWaker()
    Thread.detachNewThread { waker.wake() }
    #expect(screen.nextEvent(timeoutMilliseconds: 60_000) == .wake)
  }

  @Test func aWakerMayOutliveItsScreen() {
    var waker: Waker?
    do {
      var screen = MemoryScreen(size: size)
      waker = screen.makeWaker()
      screen.close()
      #expect(screen.nextEvent(timeoutMilliseconds: nil) == nil)
      screen.show(Grid(size: size), cursor: nil)
      #expect(screen.isClosed && screen.grid == nil)
    }
    waker?.wake()
  }
}
