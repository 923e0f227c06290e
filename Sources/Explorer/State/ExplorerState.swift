import ReportLibrary
import ReportModel
import TextGrid

/// How things are shown; fixed for a run.
public struct DisplaySettings: Sendable {
  public var glyphs: Glyphs
  public var metrics: TextMetrics
  /// Which keys do what.
  public var keymap: Keymap

  public init(
    glyphs: Glyphs = .blocks, metrics: TextMetrics = TextMetrics(), keymap: Keymap = .standard
  ) {
    self.glyphs = glyphs
    self.metrics = metrics
    self.keymap = keymap
  }
}

/// Everything the explorer knows between two events. ``update(_:)`` changes it,
/// ``frame`` shows it; neither needs a terminal.
public struct ExplorerState: Sendable {
  public internal(set) var library: Library
  public internal(set) var settings: DisplaySettings
  public internal(set) var language: Language
  public internal(set) var size: Size
  public internal(set) var place: Place
  public internal(set) var history = History()

  var sheet: LoadedSheet
  var mode: Mode = .browsing
  var pane: Pane = .main
  /// Whether the row the cursor is on is shown, and not only what stands above or below it.
  var isCursorInSight = true
  /// How far the columns can be slid: until the last one is in sight.
  var lastSlide = 0
  var facetCursor = 0
  /// What the values of the facets shown must contain, empty for the most frequent ones.
  var facetQuery = ""
  /// Whether bars stand beside amounts where there is room.
  var hasBars = true
  /// The records picked for a comparison, in the order picked.
  var picked: [Address] = []
  /// Where the reader left off last time, offered on the overview.
  var lastPlace: LastPlace?
  /// How far the reader is in the tour, nil when there is none.
  var tour: Tour?
  var message: Message?
  /// Whether the mouse is ours rather than the terminal's, which selects text with it.
  public var isMouseOn = false
  /// The sheet of what the cursor is on, shown beside the rows; made when it is drawn.
  var preview: Preview?
  /// What was shown last, so that going back costs nothing.
  var recent = RecentSheets()

  /// Opens the explorer at an address. Throws when it leads nowhere.
  public init(
    library: Library, address: Address = .home, language: Language = .chinese,
    size: Size = Size(columns: 80, rows: 24), settings: DisplaySettings = DisplaySettings()
  ) throws(AddressError) {
    self.library = library
    self.settings = settings
    self.language = language
    self.size = size
    place = Place(address)
    sheet = try LoadedSheet(address, library, language, settings.metrics)
    settle()
  }

  /// Takes over what the screen was found to be.
  public mutating func draw(on size: Size, _ settings: DisplaySettings) {
    self.size = size
    self.settings = settings
    settle()
  }

  /// The rows of the present screen.
  public var rows: [Sheet.Row] { sheet.shown.rows }

  /// The row the cursor is on, nil when there is none.
  public var currentRow: Sheet.Row? {
    rows.indices.contains(place.cursor) ? rows[place.cursor] : nil
  }

  /// The row the reader sees the cursor on; nil while what is read is the record of the screen.
  var rowInSight: Sheet.Row? {
    isCursorInSight || sheet.shown.record == nil ? currentRow : nil
  }

  /// The record the reader is looking at: that of the row, else of the screen.
  var currentRecord: Record? { rowInSight?.source ?? sheet.shown.record }

  /// All records behind the row, else the one of the screen; none for a passage.
  var currentRecords: [Record] {
    if rowInSight?.hasOwnEvidence ?? false { return [] }
    let sources = rowInSight?.sources ?? []
    return sources.isEmpty ? [sheet.shown.record].compactMap(\.self) : sources
  }

  /// The places in the reports that the row rests on, else the screen; each once.
  var currentEvidence: [Evidence] {
    if let row = rowInSight, row.hasOwnEvidence { return row.evidence }
    var seen: Set<Evidence> = []
    return currentRecords.flatMap(\.evidence).filter { seen.insert($0).inserted }
  }

  /// Whether there is a place to show, which is known sooner than all of them.
  var hasEvidence: Bool {
    if let row = rowInSight, row.hasOwnEvidence { return true }
    return currentRecords.contains { !$0.entity.isVocabulary || !$0.evidence.isEmpty }
  }

  var metrics: TextMetrics { settings.metrics }
  var glyphs: Glyphs { settings.glyphs }
  var keymap: Keymap { settings.keymap }

  /// The key of an action as texts name it.
  func key(_ action: Action) -> String { keymap.label(action) }

  /// Whether the reader is typing into the line at the bottom.
  var isTyping: Bool {
    if case .prompting = mode { true } else { false }
  }

  /// Whether the screen is drawn as a chart.
  var isChart: Bool { place.address["chart"] != nil }

  /// A text in the present language.
  func say(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english)[language]
  }
}
