extension TextMetrics {
  /// Lines of at most `columns` cells.
  public func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    var rest = units(of: text)[...]
    while !rest.isEmpty {
      var head = Array(rest).prefix(width: columns)
      if head.isEmpty { head = Array(rest).prefix(1) }
      lines.append(String(head))
      rest = rest.dropFirst(head.count)
    }
    return lines.isEmpty ? [""] : lines
  }
}
