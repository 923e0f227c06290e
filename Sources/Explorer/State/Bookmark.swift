import ReportLibrary
import TextGrid

/// A place that the reader wants to find again.
public struct Bookmark: Hashable, Sendable {
  public let address: Address
  /// The reader's own words, empty when there are none; safe to show.
  public let note: String
  /// When it was made, in UTC: `2026-11-21T06:40:12Z`.
  public let date: String

  public init(address: Address, note: String, date: String) {
    self.address = address
    self.note = printable(note)
    self.date = date
  }
}

/// What the reader does to the bookmarks.
public enum BookmarkEdit: Hashable, Sendable {
  /// Nothing; they are only to be read.
  case read
  /// Mark a place. One that is marked already gets the new note, if there is one.
  case add(Address, note: String)
  /// Put a mark back as it was.
  case restore(Bookmark)
  case remove(Bookmark)
}
