import Foundation
import ReportLibrary
import ReportModel
import TextGrid

@testable import Explorer

/// The built-in data, loaded once.
enum TestLibrary {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources")

  private static let loaded = Result { try Library.load(from: folder.path(percentEncoded: false)) }

  static func library() throws -> Library { try loaded.get() }
}

/// An explorer that keeps what it asked for.
struct Player {
  private(set) var state: ExplorerState
  private(set) var effects: [Effect] = []

  /// Opens an address of the built-in data.
  init(_ address: String = "home", _ size: String = "80x24", _ language: Language = .chinese) throws
  {
    state = try ExplorerState(
      library: TestLibrary.library(), address: Address(address), language: language,
      size: Size(size) ?? Size(columns: 80, rows: 24))
  }

  /// Presses keys written as in a script and returns what they made the explorer want.
  @discardableResult
  mutating func press(_ keys: String) throws -> [Effect] {
    try Key.parse(keys).flatMap { send(.key($0)) }
  }

  @discardableResult
  mutating func send(_ event: Event) -> [Effect] {
    let wanted = state.update(event)
    effects += wanted
    return wanted
  }

  mutating func startTour() { state.startTour() }

  mutating func offer(_ place: LastPlace?) { state.offer(place) }

  var address: String { state.place.address.description }
  var message: String { state.message?.text ?? "" }
  var screen: String { state.frame().grid.text() }
  var line: Sheet.Row? { state.currentRow }

  /// The text of the first cell of every row.
  var names: [String] { state.rows.map { $0.cells.first?.text ?? "" } }

  /// The choice that keys go to, nil when there is none.
  var menu: Menu? {
    if case .choosing(let menu) = state.mode { return menu }
    return nil
  }

  /// What is being typed, nil when nothing is.
  var prompt: Prompt? {
    if case .prompting(let prompt) = state.mode { return prompt }
    return nil
  }

  var isReading: Bool {
    if case .reading = state.mode { return true }
    return false
  }
}
