import ReportModel

/// The text of a report, folded for looking things up in its lines.
struct ReportText: Sendable {
  /// Each line folded, without its line break.
  private let lines: [[UInt8]]
  /// Each line as it stands; blanks part one number from another.
  private let spacedLines: [[UInt8]]

  /// Reads `<folder>/<report>.txt`; nil when it cannot be read.
  init?(folder: String, report: String) {
    guard let bytes = FileSystem.contents(of: "\(folder)/\(report).txt") else { return nil }
    spacedLines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    lines = spacedLines.map { Folding.fold(String(decoding: $0, as: UTF8.self)) }
  }

  /// The lines cited, joined; what was cut by a line's end is whole again.
  func passage(_ place: LineRanges) -> [UInt8] {
    place.ranges.flatMap { range in
      range.clamped(to: 1...max(1, lines.count)).flatMap { lines[$0 - 1] }
    }
  }

  /// The numbers of the lines cited, canonical, blanks and line breaks within
  /// a number or not.
  func numbers(_ place: LineRanges) -> Set<[UInt8]> {
    let spaced = place.ranges.flatMap { range in
      range.clamped(to: 1...max(1, lines.count)).map { spacedLines[$0 - 1] }
    }
    let tokens = Numbers.tokens(in: passage(place)) + spaced.flatMap { Numbers.tokens(in: $0) }
    return Set(tokens.map(Numbers.canonical))
  }

  /// Whether `place` lies within the text.
  func holds(_ place: LineRanges) -> Bool { place.last <= lines.count }
}

/// The numbers that stand in a text.
enum Numbers {
  /// Digits with a fraction, thousands' commas dropped, leading zeros kept.
  static func tokens(in bytes: [UInt8]) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    var token: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isDigit = byte &- 48 < 10
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if isDigit {
        token.append(byte)
      } else if byte == UInt8(ascii: "."), !token.isEmpty, next &- 48 < 10,
        !token.contains(UInt8(ascii: "."))
      {
        token.append(byte)
      } else if byte == UInt8(ascii: ","), !token.isEmpty, isThousands(bytes, index) {
        continue
      } else if !token.isEmpty {
        tokens.append(token)
        token = []
      }
    }
    if !token.isEmpty { tokens.append(token) }
    return tokens
  }

  /// Whether exactly three digits follow the comma.
  private static func isThousands(_ bytes: [UInt8], _ comma: Int) -> Bool {
    let digits = bytes[(comma + 1)...].prefix { $0 &- 48 < 10 }
    return digits.count == 3
  }

  /// The number without leading zeros and without zeros behind its fraction.
  static func canonical(_ token: [UInt8]) -> [UInt8] {
    var digits = Array(token.drop { $0 == UInt8(ascii: "0") })
    if digits.contains(UInt8(ascii: ".")) {
      while digits.last == UInt8(ascii: "0") { digits.removeLast() }
      if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    }
    return digits
  }
}
