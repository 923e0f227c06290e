extension TextMetrics {
  /// The text in lines of at most `columns` cells, broken by the rules of Chinese typesetting
  /// (GB/T 15834-2011 5.1, UAX #14).
  ///
  /// - A line may end between Chinese characters and between Chinese and Latin; a word or number
  ///   (`PyTorch`, `100%`, `40-60K`) stays whole unless it is longer than a line.
  /// - No stop, closing bracket, closing quote or ellipsis begins a line, no opening one ends it,
  ///   and `——` is not parted, as long as the line has anywhere else to break.
  /// - Spaces where a line is broken are dropped; nothing else is. Line breaks of the text stay.
  /// - A character of two cells in one column stands alone on its line, and is too wide for it.
  ///
  /// - Returns: At least one line; none when `columns` is not positive.
  public func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.unicodeScalars.paragraphs.flatMap { paragraph in
      let units = units(of: String(paragraph))
      return Self.lines(of: units, columns: columns).map { String(units[$0]) }
    }
  }

  /// A styled line in lines of at most `columns` cells, broken as the other function
  /// breaks its text.
  public func wrap(_ line: StyledLine, columns: Int) -> [StyledLine] {
    guard columns > 0 else { return [] }
    var paragraphs: [(units: [Unit], roles: [Role])] = [([], [])]
    for span in line.spans {
      for (index, piece) in span.text.unicodeScalars.paragraphs.enumerated() {
        if index > 0 { paragraphs.append(([], [])) }
        let last = paragraphs.count - 1
        let units = units(of: String(piece), attaches: !paragraphs[last].units.isEmpty)
        paragraphs[last].units += units
        paragraphs[last].roles += repeatElement(span.role, count: units.count)
      }
    }
    return paragraphs.flatMap { paragraph in
      Self.lines(of: paragraph.units, columns: columns).map { range in
        var spans: [Span] = []
        var start = range.lowerBound
        for index in range
        where index + 1 == range.upperBound
          || paragraph.roles[index + 1] != paragraph.roles[index]
        {
          spans.append(Span(String(paragraph.units[start...index]), paragraph.roles[index]))
          start = index + 1
        }
        return StyledLine(spans: spans)
      }
    }
  }

  /// The parts of a paragraph that stand on one line each, the spaces between them left out.
  private static func lines(of units: [Unit], columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var classes = units.map { LineBreakClass($0) }
    for index in units.indices.dropFirst() where units[index].width == 0 {
      // A mark goes with its character, and a blank that carries one is no blank.
      if classes[index - 1] == .space { classes[index - 1] = .word }
      classes[index] = classes[index - 1]
    }
    var start = 0
    while true {
      let next = nextLine(from: start, units: units, classes: classes, columns: columns)
      var end = next
      var excess = next < units.count ? Int.max : units[start..<end].width - columns
      while excess > 0, end > start, classes[end - 1] == .space {
        end -= 1
        excess -= units[end].width
      }
      lines.append(start..<end)
      start = next
      guard start < units.count else { return lines }
    }
  }

  /// Where the line after the one that begins at `start` begins.
  private static func nextLine(
    from start: Int, units: [Unit], classes: [LineBreakClass], columns: Int
  ) -> Int {
    var width = 0
    var best: Int?
    var emergency: Int?
    var before: LineBreakClass?  // class of the last character that is no space
    var index = start
    while index < units.count {
      let unit = units[index]
      let kind = classes[index]
      defer { index += 1 }
      if unit.width == 0 { continue }
      width += unit.width
      if kind == .space { continue }
      if let before, index > start {
        let spaced = classes[index - 1] == .space
        let allowed =
          spaced ? before.allowsBreakAtSpaces(before: kind) : before.allowsBreak(before: kind)
        if allowed { best = index }
        if before.allowsEmergencyBreak(before: kind) { emergency = index }
      }
      if width > columns {
        if let found = best ?? emergency { return found }
        // Not even that: where the line is full.
        if index > start { return index }
      }
      before = kind
    }
    return units.count
  }
}

extension String.UnicodeScalarView {
  /// The parts between line breaks of any kind (LF, CR LF, CR, VT, FF, NEL, LS, PS).
  fileprivate var paragraphs: [Substring.UnicodeScalarView] {
    var result: [Substring.UnicodeScalarView] = []
    var start = startIndex
    var position = startIndex
    while position < endIndex {
      let scalar = self[position]
      let end = position
      formIndex(after: &position)
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        result.append(self[start..<end])
        if scalar == "\r", position < endIndex, self[position] == "\n" {
          formIndex(after: &position)
        }
        start = position
      default: break
      }
    }
    result.append(self[start...])
    return result
  }
}
