/// A piece of text with one meaning.
public struct Span: Hashable, Sendable {
  public var text: String
  public var role: Role

  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

extension Span: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// A line of text in pieces of different meaning.
public struct StyledLine: Hashable, Sendable {
  public var spans: [Span]

  public init(spans: [Span] = []) {
    self.spans = spans
  }

  public init(_ text: String, _ role: Role = .text) {
    spans = text.isEmpty ? [] : [Span(text, role)]
  }

  /// The text of all spans.
  public var text: String {
    spans.reduce(into: "") { $0 += $1.text }
  }

  /// Whether there is no text.
  public var isEmpty: Bool {
    spans.allSatisfy(\.text.isEmpty)
  }

  public static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    StyledLine(spans: left.spans + right.spans)
  }

  public static func += (left: inout StyledLine, right: StyledLine) {
    left.spans += right.spans
  }

  /// The line with the given parts of its text in another role.
  ///
  /// - Parameter ranges: Offsets in Unicode scalars into ``text``, in any order; they may overlap,
  ///   and what lies outside the text is ignored.
  public func highlighting(_ ranges: [Range<Int>], role: Role = .match) -> StyledLine {
    let ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    guard !ranges.isEmpty else { return self }
    var result: [Span] = []
    var next = 0  // first range that may reach the present scalar
    var reach = Int.min  // end of the ranges that began before it
    var offset = 0
    for span in spans {
      var piece = String.UnicodeScalarView()
      var pieceRole = span.role
      for scalar in span.text.unicodeScalars {
        while next < ranges.count, ranges[next].lowerBound <= offset {
          reach = max(reach, ranges[next].upperBound)
          next += 1
        }
        let scalarRole = offset < reach ? role : span.role
        if scalarRole != pieceRole {
          if !piece.isEmpty { result.append(Span(String(piece), pieceRole)) }
          piece.removeAll()
          pieceRole = scalarRole
        }
        piece.append(scalar)
        offset += 1
      }
      if !piece.isEmpty { result.append(Span(String(piece), pieceRole)) }
    }
    return StyledLine(spans: result)
  }
}

extension StyledLine: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension StyledLine: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Span...) {
    self.init(spans: elements)
  }
}
