/// What a reader did with a mouse, as a terminal can tell it.
public struct Pointer: Hashable, Sendable {
  public enum Action: String, CaseIterable, Sendable {
    /// The first button was pressed.
    case click
    case wheelUp
    case wheelDown
  }

  public let action: Action
  /// The cell the pointer was on.
  public let place: Point

  public init(_ action: Action, at place: Point) {
    self.action = action
    self.place = place
  }
}
