import ReportLibrary
import ReportModel

/// What keys mean at the moment.
enum Mode: Hashable, Sendable {
  /// Walking through rows.
  case browsing
  /// Typing into the line at the bottom.
  case prompting(Prompt)
  /// Choosing from a list in a box.
  case choosing(Menu)
  /// Reading a box of text.
  case reading(Popup)
}

/// A line of text being typed.
struct Prompt: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    /// Narrow the rows of this screen.
    case filter
    /// Find records of all kinds.
    case search
    /// Go to an address, or find a place or an action by its name.
    case palette
    /// A note for a bookmark of this place.
    case note
    /// Look for a value among the facets.
    case facets

    /// Whether what is typed narrows the rows at once.
    var narrows: Bool { self == .filter || self == .search }
  }

  let purpose: Purpose
  var text: String
  /// The insertion point, counted in characters.
  var cursor: Int
  /// Which item of the palette, or which completion of a term, is chosen.
  var choice = 0
  /// What stood before the insertion point when the reader began to complete it; nil when it was
  /// typed since.
  var stem: String?

  init(_ purpose: Purpose, _ text: String = "") {
    self.purpose = purpose
    self.text = text
    cursor = text.count
  }

  /// The most characters a prompt takes.
  static let limit = 200

  /// Puts a text at the insertion point, as much of it as there is room for.
  mutating func insert(_ text: String) {
    let piece = text.prefix(max(0, Prompt.limit - self.text.count))
    let (before, after) = (head, self.text.dropFirst(cursor))
    self.text = before + piece + after
    // A mark may join the character before it.
    cursor = min((before + piece).count, self.text.count)
  }

  /// Takes away the character before the insertion point; false at the start.
  mutating func deleteBackward() -> Bool {
    guard cursor > 0 else { return false }
    text.remove(at: text.index(text.startIndex, offsetBy: cursor - 1))
    cursor -= 1
    return true
  }

  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: cursor))
  }

  /// Takes away everything before the insertion point.
  mutating func deleteToStart() {
    text.removeFirst(cursor)
    cursor = 0
  }

  /// Takes away the word before the insertion point.
  mutating func deleteWord() {
    while cursor > 0, characterBefore == " " { _ = deleteBackward() }
    while cursor > 0, characterBefore != " " { _ = deleteBackward() }
  }

  private var characterBefore: Character? {
    cursor > 0 ? text[text.index(text.startIndex, offsetBy: cursor - 1)] : nil
  }

  /// Puts a completion in the place of the term before the insertion point.
  mutating func replaceTerm(of stem: String, by completion: String) {
    let tail = text.dropFirst(cursor)
    let kept = stem.dropLast(TermCompletion.lengthOfTerm(in: stem))
    guard kept.count + completion.count + tail.count <= Prompt.limit else { return }
    text = kept + completion + tail
    cursor = min((kept + completion).count, text.count)
  }

  /// The text before the insertion point.
  var head: String { String(text.prefix(cursor)) }
}

/// A choice from a few, each with a key of its own.
struct Menu: Hashable, Sendable {
  enum Choice: Hashable, Sendable {
    case export(format: String)
    /// Sort by a column, the other way round when it is sorted by it already.
    case sort(column: String)
    /// Show or hide a column.
    case column(String)
    /// Group by a facet; nil for no groups.
    case group(String?)
    case copy(String)
    case bookmark(Bookmark)
    /// Put back the bookmark that was deleted last.
    case restore(Bookmark)
  }

  struct Item: Hashable, Sendable {
    /// The letter that chooses it at once.
    let key: Character?
    let title: String
    let choice: Choice
    /// A mark before it: the present sort, a column that is shown.
    var isMarked = false
  }

  let title: String
  var items: [Item]
  var cursor = 0
  /// A line below the items.
  var hint = ""
}

/// A box of text to read.
struct Popup: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case help
    case evidence
  }

  let content: Content
  /// The first line shown.
  var top = 0
}

/// The pane that keys go to.
enum Pane: Hashable, Sendable {
  case main, facets
}

/// What happened, in the footer until the next key.
struct Message: Hashable, Sendable {
  let text: String
  var isError = false
}
