/// The text that a report's lines are counted in: UTF-8, blank lines removed.
public struct SourceText: Sendable {
  /// Every line with a line feed behind it.
  public let bytes: [UInt8]
  /// Where each line begins, and the end.
  private let starts: [Int]

  /// Takes a text with or without its blank lines, with whatever line ends and byte order mark.
  public init(_ raw: some Collection<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count + 1)
    var starts = [0]
    var isBlank = true
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    func end() {
      if bytes.last == 0x0D { bytes.removeLast() }
      if isBlank {
        bytes.removeSubrange((starts.last ?? 0)...)
      } else {
        bytes.append(0x0A)
        starts.append(bytes.count)
      }
      isBlank = true
    }
    for byte in raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw.dropFirst(3) : raw.dropFirst(0) {
      if byte == 0x0A {
        end()
      } else {
        bytes.append(byte)
        if !isSpace(byte) { isBlank = false }
      }
    }
    end()
    self.bytes = bytes
    self.starts = starts
  }

  /// The number of lines.
  public var count: Int { starts.count - 1 }

  /// A line by its number, counted from 1, as it stands; empty behind the end.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= count else { return "" }
    return String(decoding: bytes[starts[number - 1]..<starts[number] - 1], as: UTF8.self)
  }

  /// Where a line lies in ``bytes``, without its line feed.
  func range(of number: Int) -> Range<Int> { starts[number - 1]..<starts[number] - 1 }

  /// What `report.csv` names in `sha256`.
  public var sha256: String { SHA256.hex(of: bytes) }
}
