import ReportModel
import TextGrid

/// What the explorer hears of.
public enum Event: Sendable {
  case key(Key)
  case paste(String)
  case resize(Size)
  /// A mouse was used; see ``Effect/mouse(_:)``.
  case pointer(Pointer)
  /// Go to an address, whatever is going on.
  case open(String)
  /// Speak a language from here on.
  case language(Language)
  /// Name records so from here on.
  case names(NameForm)
  /// A file asked for by ``Effect/writeFile(name:contents:)`` was written there,
  /// or could not be, with the reason.
  case wroteFile(Result<String, FileFailure>)
  /// Whether the terminal took the text to copy.
  case copied(Bool)
  /// The terminal did not take the text to copy; it was written to a file, or could not be.
  case copiedToFile(Result<String, FileFailure>)
  /// The bookmarks after an edit asked for by ``Effect/bookmarks(_:)``, or why they could not be
  /// read or written.
  case bookmarks(Result<BookmarkFile, FileFailure>, after: BookmarkEdit)
}

/// Why a file could not be written.
public struct FileFailure: Error, Hashable, Sendable {
  public let path: String
  public let reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// What the explorer wants done outside.
public enum Effect: Hashable, Sendable {
  case quit
  /// Write a new file in the present folder; an existing one is not touched,
  /// the name gets a number instead.
  case writeFile(name: String, contents: String)
  /// Hand a text to the clipboard.
  case copy(String)
  /// Read the bookmarks anew, edit them and write them back: other explorers may have changed
  /// them in the meantime.
  case bookmarks(BookmarkEdit)
  /// Paint the whole screen anew.
  case repaint
  /// Take the mouse from the terminal, or give it back.
  case mouse(Bool)
  /// Stop until the shell continues the program.
  case suspend
}
