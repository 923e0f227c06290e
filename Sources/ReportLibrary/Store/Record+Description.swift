extension Record: CustomDebugStringConvertible, CustomReflectable {
  /// Its kind and id: what a debugger or a failed test shows of it is not the whole library.
  public var debugDescription: String { "\(kind) \(id)" }

  public var customMirror: Mirror { Mirror(self, children: ["kind": kind, "id": id]) }
}
