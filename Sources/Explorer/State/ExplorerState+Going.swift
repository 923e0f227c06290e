import ReportLibrary
import TextGrid

extension ExplorerState {
  /// Opens an address as a new place; an address that leads nowhere leaves
  /// everything as it is and says so.
  mutating func go(to address: Address) {
    do {
      let loaded = try LoadedSheet(address, library, language, metrics)
      history.leave(place)
      place = Place(address)
      sheet = loaded
      pane = .main
      facetCursor = 0
      settle()
    } catch {
      fail(error.message(in: language))
    }
  }

  /// Changes the address of the present place: its filter, sort, chart, facets.
  /// The cursor stays on the record it was on where that is still shown.
  mutating func readdress(_ address: Address, keepingCursor: Bool = true) {
    do {
      let loaded = try LoadedSheet(address, library, language, metrics, keeping: sheet)
      let target = keepingCursor ? currentRow?.target : nil
      place.address = address
      sheet = loaded
      place.cursor = target.flatMap { target in rows.firstIndex { $0.target == target } } ?? 0
      if !keepingCursor { place.top = 0 }
      settle()
    } catch {
      fail(error.message(in: language))
    }
  }

  /// Shows a place again as it was left.
  mutating func restore(_ place: Place) {
    do {
      sheet = try LoadedSheet(place.address, library, language, metrics)
      self.place = place
      pane = .main
      facetCursor = 0
      settle()
    } catch {
      fail(error.message(in: language))
    }
  }

  mutating func fail(_ text: String) { message = Message(text: text, isError: true) }

  mutating func tell(_ text: String) { message = Message(text: text) }

  /// Brings cursor and scroll within bounds and loads what stands beside.
  mutating func settle() {
    place.cursor = max(0, min(place.cursor, rows.count - 1))
    let facetCount = facetEntries.count
    facetCursor = max(0, min(facetCursor, facetCount - 1))
    let layout = ScreenLayout(self)
    if layout.facets == nil || facetCount == 0 { pane = .main }
    preview = layout.side == nil || isChart || sheet.shown.series != nil ? nil : loadPreview()
    place.slide = max(0, min(place.slide, sheet.shown.columns.count - 1))
    place.top = SheetView(self, layout.main).top(after: place.top)
  }

  private func loadPreview() -> Sheet? {
    guard let target = currentRow?.target, target != place.address else { return nil }
    return try? library.sheet(at: target, in: language)
  }

  /// The facet values beside the list, in the order shown.
  var facetEntries: [(facet: FacetCounts, value: FacetCounts.Value)] {
    sheet.facets.flatMap { facet in facet.values.map { (facet, $0) } }
  }
}
