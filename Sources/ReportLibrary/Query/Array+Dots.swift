extension [String] {
  /// Those that are not empty, with a dot between them.
  var joinedByDot: String { filter { !$0.isEmpty }.joined(separator: " · ") }
}
