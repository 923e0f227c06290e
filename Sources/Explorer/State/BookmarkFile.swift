import ReportLibrary
import ReportModel
import TextGrid

/// The file of bookmarks: one a line, address, note and date with tabs between, oldest first.
///
/// It is the reader's: a line that is no bookmark is named and stays as it is, byte for byte.
public struct BookmarkFile: Sendable {
  private enum Line {
    /// With what stands in the file, which an edit of another line leaves alone.
    case bookmark(Bookmark, [UInt8])
    case other([UInt8])
  }

  private var lines: [Line] = []
  /// The lines that are neither bookmarks nor comments, counted from 1.
  public private(set) var brokenLines: [Int] = []

  public init(_ bytes: [UInt8]) {
    var pieces = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if pieces.last?.isEmpty ?? false { pieces.removeLast() }
    for (index, piece) in pieces.enumerated() {
      if let bookmark = BookmarkFile.bookmark(piece) {
        lines.append(.bookmark(bookmark, Array(piece)))
      } else {
        lines.append(.other(Array(piece)))
        if !piece.isEmpty, piece.first != UInt8(ascii: "#") { brokenLines.append(index + 1) }
      }
    }
  }

  /// The bookmarks, oldest first.
  public var bookmarks: [Bookmark] {
    lines.compactMap { line in
      if case .bookmark(let bookmark, _) = line { return bookmark }
      return nil
    }
  }

  /// The file with an edit made.
  /// - Parameter now: The date that a new bookmark gets.
  public func edited(_ edit: BookmarkEdit, now: String) -> BookmarkFile {
    var copy = self
    switch edit {
    case .read: break
    case .add(let address, let note):
      let old = bookmarks.last { $0.address == address }
      let text = printable(note)
      copy.remove { $0.address == address }
      copy.insert(
        Bookmark(address: address, note: text.isEmpty ? old?.note ?? "" : text, date: now))
    case .restore(let bookmark):
      copy.remove { $0.address == bookmark.address }
      copy.insert(bookmark)
    case .remove(let bookmark):
      copy.remove { $0 == bookmark }
    }
    return copy
  }

  /// What is written to the file.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      switch line {
      case .bookmark(_, let text), .other(let text): bytes += text
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private mutating func remove(where isGone: (Bookmark) -> Bool) {
    lines.removeAll { line in
      if case .bookmark(let bookmark, _) = line { return isGone(bookmark) }
      return false
    }
  }

  /// Puts a bookmark where its date belongs.
  private mutating func insert(_ bookmark: Bookmark) {
    let index = lines.firstIndex { line in
      if case .bookmark(let other, _) = line { return other.date > bookmark.date }
      return false
    }
    let text = "\(bookmark.address)\t\(bookmark.note)\t\(bookmark.date)"
    lines.insert(.bookmark(bookmark, Array(text.utf8)), at: index ?? lines.endIndex)
  }

  /// A line as a bookmark; note and date may be left out by who writes one by hand.
  private static func bookmark(_ line: ArraySlice<UInt8>) -> Bookmark? {
    var line = line
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard !line.isEmpty, line.first != UInt8(ascii: "#"),
      let text = String(validating: line, as: UTF8.self)
    else { return nil }
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count <= 3, !fields[0].isEmpty, let address = try? Address(fields[0]),
      isKnown(address), fields.count < 3 || isDate(fields[2])
    else { return nil }
    return Bookmark(
      address: address, note: fields.count > 1 ? fields[1] : "",
      date: fields.count > 2 ? fields[2] : "")
  }

  /// Whether there is a kind of screen for an address.
  private static func isKnown(_ address: Address) -> Bool {
    guard let first = address.path.first else { return true }
    return Library.otherScreens.contains(first) || EntityKind(collection: first) != nil
  }

  /// Whether a text is empty or has the form `2026-11-21T06:40:12Z`.
  private static func isDate(_ text: String) -> Bool {
    guard !text.isEmpty else { return true }
    let form = "0000-00-00T00:00:00Z"
    return text.utf8.count == form.utf8.count
      && zip(text.utf8, form.utf8).allSatisfy { $1 == 48 ? $0 &- 48 < 10 : $0 == $1 }
  }
}
