import ReportLibrary
import TextGrid

extension ExplorerState {
  /// Opens an address as a new place; an address that leads nowhere leaves
  /// everything as it is and says so.
  mutating func go(to address: Address) {
    do {
      let loaded = try load(address)
      history.leave(place)
      place = Place(address)
      sheet = loaded
      pane = .main
      facetCursor = 0
      facetQuery = ""
      settle()
    } catch {
      fail(error.message(in: language))
    }
  }

  /// Changes the address of the present place: its filter, sort, chart, facets.
  /// The cursor stays on the row it was on where that is still shown.
  mutating func readdress(_ address: Address, keepingCursor: Bool = true) {
    do {
      let loaded = try LoadedSheet(address, library, language, metrics, keeping: sheet)
      let row = keepingCursor ? currentRow : nil
      place.address = address
      sheet = loaded
      place.cursor = index(of: row) ?? 0
      place.isScrolled = false
      if !keepingCursor { place.top = 0 }
      settle()
    } catch {
      fail(error.message(in: language))
    }
  }

  /// Shows a place again as it was left.
  mutating func restore(_ place: Place) {
    do {
      sheet = try load(place.address)
      self.place = place
      pane = .main
      facetCursor = 0
      facetQuery = ""
      settle()
    } catch {
      fail(error.message(in: language))
    }
  }

  /// The sheet of an address, made from one that was shown lately where that is possible.
  private mutating func load(_ address: Address) throws(AddressError) -> LoadedSheet {
    recent.keep(sheet)
    return try LoadedSheet(
      address, library, language, metrics, keeping: recent.sheet(for: address, language))
  }

  /// Where a row stands now. Several rows may lead to the same place, so the
  /// record behind it counts; between a table and its chart only that is left.
  func index(of row: Sheet.Row?) -> Int? {
    guard let row else { return nil }
    return rows.firstIndex { $0.source == row.source && $0.target == row.target }
      ?? row.source.flatMap { source in rows.firstIndex { $0.sources.contains(source) } }
  }

  mutating func fail(_ text: String) { message = Message(text: text, isError: true) }

  /// Says what is wrong with the reader's settings: how many things, and the first.
  public mutating func warn(of problems: [String]) {
    guard let first = problems.first else { return }
    let count = problems.count
    fail(count == 1 ? first : say("\(count) 处有误：", "\(count) problems: ") + first)
  }

  mutating func tell(_ text: String) { message = Message(text: text) }

  /// Brings cursor and scroll within bounds and loads what stands beside.
  mutating func settle() {
    place.cursor = max(0, min(place.cursor, rows.count - 1))
    let layout = ScreenLayout(self)
    if layout.facets == nil { pane = .main }
    if pane == .facets { facetCursor = max(0, min(facetCursor, facetEntries.count - 1)) }
    let hasPreview = layout.side != nil && !hasTableAndChart
    setPreview(hasPreview ? currentRow?.target ?? elsewhere : nil)
    let view = SheetView(self, layout.main)
    lastSlide = isChart ? 0 : view.lastSlide
    place.slide = max(0, min(place.slide, lastSlide))
    let lines = view.lines
    place.top = lines.top(after: place.top, isScrolled: place.isScrolled)
    // A place looks the same however the reader came by it.
    place.isScrolled = place.top != lines.top(after: place.top, isScrolled: false)
    isCursorInSight = isChart || lines.showsCursor(below: place.top)
  }

  /// Puts the cursor on a row without drawing it.
  mutating func select(_ row: Int) {
    place.go(to: row)
    isCursorInSight = true
  }

  /// Whether table and chart stand beside each other; beside the chart of a list stands what the
  /// mark leads to.
  private var hasTableAndChart: Bool {
    let isOfList = place.address.path.count == 1 && !place.address.isComparison
    return !isOfList && (isChart || sheet.shown.series != nil)
  }

  /// Where to look when there is no row: what the filter finds in all records, or what can be
  /// searched for.
  private var elsewhere: Address? {
    guard rows.isEmpty, let text = place.address["q"], !text.isEmpty else { return nil }
    let search = Address(path: ["search"])
    return place.address.isSearch ? search : search.with("q", text)
  }

  /// Shows what stands behind a row beside it, unless that is this very screen.
  private mutating func setPreview(_ target: Address?) {
    guard let target, target != place.address else {
      preview = nil
      return
    }
    if preview?.address == target, preview?.language == language { return }
    preview = Preview(target, library, language, metrics)
  }

  /// The facets beside the list, each with the values shown: the most frequent, or those that were
  /// looked for.
  var shownFacets: [(facet: FacetCounts, values: [FacetCounts.Value])] {
    guard !facetQuery.isEmpty else { return sheet.facets.map { ($0, $0.shownValues) } }
    let filter = TextFilter(facetQuery)
    return sheet.facets.compactMap { facet in
      var index = TextIndex()
      for value in facet.values { index.append(names: [value.title], others: [value.id]) }
      let found = index.rows(matching: filter).map { facet.values[$0.row] }
      return found.isEmpty ? nil : (facet, found)
    }
  }

  /// The facet values beside the list, in the order shown.
  var facetEntries: [(facet: FacetCounts, value: FacetCounts.Value)] {
    shownFacets.flatMap { facet, values in values.map { (facet, $0) } }
  }
}
