extension TextMetrics {
  /// A styled line shortened at its end to at most `columns` cells; the ellipsis takes the role of
  /// what it cuts off.
  public func truncate(
    _ line: StyledLine, to columns: Int, ellipsis: String = "…"
  ) -> StyledLine {
    let columns = max(0, columns)
    guard width(of: line) > columns else { return line }
    let ellipsisWidth = width(of: ellipsis)
    var room = ellipsisWidth <= columns ? columns - ellipsisWidth : columns
    var result: [Span] = []
    for span in line.spans {
      let units = units(of: span.text, attaches: !result.isEmpty)
      let kept = units.prefix(width: room)
      if !kept.isEmpty { result.append(Span(String(kept), span.role)) }
      guard kept.count == units.count else {
        if ellipsisWidth <= columns { result.append(Span(ellipsis, span.role)) }
        break
      }
      room -= kept.width
    }
    return StyledLine(spans: result)
  }
}
