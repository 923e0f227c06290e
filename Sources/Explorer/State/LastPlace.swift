import ReportLibrary

/// Where the reader left off, kept from one run to the next: an address and a row.
public struct LastPlace: Hashable, Sendable {
  let address: Address
  let cursor: Int

  init(_ place: Place) {
    address = place.address
    cursor = place.cursor
  }

  /// Reads the line that ``text`` wrote; nil when it is not of that form.
  public init?(_ text: String) {
    let fields = text.prefix { !$0.isNewline }.split(
      separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 2, let address = try? Address(fields[0]), !address.isHome,
      let cursor = Int(fields[1]), cursor >= 0
    else { return nil }
    self.address = address
    self.cursor = cursor
  }

  /// The line kept in the file.
  public var text: String { "\(address)\t\(cursor)\n" }
}
