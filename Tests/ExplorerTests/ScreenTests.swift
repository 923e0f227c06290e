import Foundation
import ReportModel
import Testing
import TextGrid

@testable import Explorer

@Suite struct ScreenTests {
  /// A screen kept as a file. `ZHITU_RECORD=1 swift test` writes the files anew.
  struct Reference: Sendable, CustomTestStringConvertible {
    let kind: ScreenKindCase
    let size: String
    let language: Language

    var name: String {
      "\(kind.name)-\(size)" + (language == .english ? "-en" : "")
    }
    var testDescription: String { name }
    var file: URL {
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens/\(name).txt")
    }
  }

  /// All screens of ``ScreenCatalog/kept``, each once.
  static let references: [Reference] = {
    var names: Set<String> = []
    return ScreenCatalog.kept.flatMap { entry in
      entry.kinds.compactMap(ScreenCatalog.kind).flatMap { kind in
        entry.sizes.map { Reference(kind: kind, size: $0, language: entry.language) }
      }
    }.filter { names.insert($0.name).inserted }
  }()

  @Test(arguments: references)
  func screenIsAsKept(reference: Reference) throws {
    let screen = try reference.kind.player(reference.size, reference.language).screen + "\n"
    if ProcessInfo.processInfo.environment["ZHITU_RECORD"] != nil {
      try screen.write(to: reference.file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: reference.file, encoding: .utf8)
    #expect(screen == kept, "\(reference.name) is now:\n\(screen)")
  }

  /// No file is kept of a screen that is not drawn any more.
  @Test func everyKeptScreenIsDrawn() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    let names = ScreenTests.references.map { $0.name + ".txt" }
    #expect(Set(names).count == names.count)
    #expect(Set(files).subtracting(names).isEmpty)
  }

  @Test(arguments: ScreenCatalog.kinds)
  func frameIsWhole(kind: ScreenKindCase) throws {
    for size in ["160x50", "79x23", "33x9", "20x6", "7x3", "1x1"] {
      let player = try kind.player(size)
      #expect(problems(of: player.state) == [], "\(size)")
    }
  }

  @Test(arguments: ScreenCatalog.kinds)
  func resizedFrameIsWhole(kind: ScreenKindCase) throws {
    var player = try kind.player("80x24", .english)
    for size in ScreenCatalog.sizes {
      player.send(.resize(try #require(Size(size))))
      #expect(problems(of: player.state) == [], "\(size)")
    }
  }

  @Test func noRoomAtAllIsNoTrap() throws {
    for size in [Size(columns: 0, rows: 0), Size(columns: 0, rows: 9), Size(columns: 9, rows: 0)] {
      for kind in ScreenCatalog.kinds {
        var player = try kind.player("80x24")
        player.send(.resize(size))
        #expect(problems(of: player.state) == [])
        try player.press("jk<Enter>")
        player.send(.resize(Size(columns: 80, rows: 24)))
        #expect(problems(of: player.state) == [])
      }
    }
  }

  @Test(arguments: [Glyphs.blocks, .ascii, .narrow, .braille])
  func glyphSetsDrawEveryKind(glyphs: Glyphs) throws {
    for metrics in [TextMetrics(), TextMetrics(ambiguous: .wide)] {
      let settings = DisplaySettings(glyphs: glyphs.suited(to: metrics), metrics: metrics)
      for kind in ScreenCatalog.kinds {
        var state = try ExplorerState(
          library: TestLibrary.library(), address: kind.start(), size: Size(columns: 80, rows: 24),
          settings: settings)
        for key in try Key.parse(kind.keys) { _ = state.update(.key(key)) }
        #expect(problems(of: state) == [])
      }
    }
  }
}

/// What is wrong with the picture of a state; empty when nothing is.
func problems(of state: ExplorerState) -> [String] {
  let frame = state.composedFrame()
  var found = frame.grid.violations().map(\.description)
  if frame.grid.size != state.size { found.append("\(frame.grid.size) instead of \(state.size)") }
  found += openFrames(of: state, frame.grid)
  if let cursor = frame.cursor, !frame.grid.bounds.contains(cursor) {
    found.append("the cursor is outside: \(cursor)")
  }
  if !state.rows.isEmpty, !state.rows.indices.contains(state.place.cursor) {
    found.append("row \(state.place.cursor) of \(state.rows.count)")
  }
  if state.place.top < 0 || state.place.slide < 0 || state.facetCursor < 0 {
    found.append("negative: \(state.place) \(state.facetCursor)")
  }
  return found
}

/// Where a pane lacks its border; nothing while a box may cover it.
private func openFrames(of state: ExplorerState, _ grid: Grid) -> [String] {
  let layout = ScreenLayout(state)
  guard layout.isFramed, state.tour == nil, case .browsing = state.mode else { return [] }
  let vertical = state.glyphs.suited(to: state.metrics).vertical
  return [layout.facets, layout.main, layout.side].compactMap(\.self)
    .filter { $0.rows > 2 && $0.columns > 2 }
    .flatMap { pane in
      (pane.row + 1..<pane.row + pane.rows - 1).flatMap { row in
        [pane.column, pane.column + pane.columns - 1]
          .filter { grid[row, $0].scalar != vertical }
          .map { "no border at row \(row), column \($0)" }
      }
    }
}
