import ReportLibrary
import ReportModel

/// Facets and groups of a list.
extension ExplorerState {
  // MARK: - Facets

  /// Asks for the value under the cursor, or that it be left out; takes it back when that is asked
  /// already.
  mutating func ask(_ state: FacetCounts.Value.State) {
    guard facetEntries.indices.contains(facetCursor) else { return }
    let (facet, value) = facetEntries[facetCursor]
    let wanted = value.state == state ? .free : state
    readdress(place.address.with(facet.id, facet.asking(wanted, of: value.id)))
    facetCursor =
      facetEntries.firstIndex { $0.facet.id == facet.id && $0.value.id == value.id } ?? 0
  }

  mutating func clearFacets() {
    var address = place.address
    for facet in sheet.facets { address[facet.id] = nil }
    readdress(address)
    facetCursor = 0
  }

  // MARK: - Groups

  /// The facets that the rows can be grouped by, or the marks of a chart counted by.
  private var groupFacets: [FacetCounts] {
    guard isChart || place.address["group"] != nil else { return sheet.facets }
    let list = place.address.ungrouped.with("chart", nil)
    guard let sheet = try? library.sheet(at: list, in: language) else { return [] }
    return library.facets(of: sheet, in: language)
  }

  var groupMenu: Menu {
    let present = place.address["group"]
    var items = groupFacets.enumerated().map { index, facet in
      Menu.Item(
        key: Self.digit(index),
        title: facet.title
          + say("（\(facet.kinds) 种）", " (\(facet.kinds))"),
        choice: .group(facet.id), isMarked: facet.id == present)
    }
    items.append(
      Menu.Item(key: "0", title: say("不分组", "no groups"), choice: .group(nil)))
    var menu = Menu(title: isChart ? say("按什么数", "Count by") : say("分组", "Group by"), items: items)
    menu.cursor = items.firstIndex(where: \.isMarked) ?? 0
    if !isChart {
      menu.hint = say("\(key(.fold)) 折叠成各组的条数", "\(key(.fold)) folds them to their counts")
    }
    return menu
  }

  mutating func group(by facet: String?) {
    var address = place.address
    address["group"] = facet
    if facet == nil {
      if address["fold"] != nil { for name in Address.columnParameters { address[name] = nil } }
      address["fold"] = nil
    }
    if facet != nil, let chart = address["chart"],
      let kind = address.path.first.flatMap(EntityKind.init(collection:)),
      Library.ownCharts(of: kind).contains(chart)
    {
      address["chart"] = "bar"
    }
    place.slide = 0
    readdress(address)
  }

  /// From rows in groups to the groups alone and back; the cursor stays in its group.
  mutating func fold() {
    var address = place.address
    let isFolded = address["fold"] != nil
    let group =
      isFolded
      ? currentRow?.cells.first?.text
      : currentRow.flatMap {
        sheet.shown.parts.indices.contains($0.part) ? sheet.shown.parts[$0.part] : nil
      }
    for name in Address.columnParameters { address[name] = nil }
    address["fold"] = isFolded ? nil : "all"
    place.slide = 0
    place.column = nil
    readdress(address, keepingCursor: false)
    let parts = sheet.shown.parts
    place.cursor =
      rows.firstIndex { row in
        isFolded
          ? parts.indices.contains(row.part) && parts[row.part] == group
          : row.cells.first?.text == group
      } ?? 0
  }

  // MARK: - Names

  /// Names in the language of the interface, in both, in the other one.
  mutating func nameNext() {
    let other: NameForm = language == .chinese ? .english : .chinese
    let next: NameForm =
      switch library.names {
      case .auto: .both
      case .both: other
      default: .auto
      }
    name(next)
    let words =
      switch next {
      case .auto: say("名称随界面语言", "names in the language of the interface")
      case .both: say("名称用两种语言", "names in both languages")
      case .chinese: say("名称用中文", "names in Chinese")
      case .english: say("名称用英文", "names in English")
      }
    tell(words)
  }

  /// Names records so from here on.
  mutating func name(_ names: NameForm) {
    let renamed = library.naming(names)
    do {
      let loaded = try LoadedSheet(place.address, renamed, language, metrics)
      let row = currentRow
      library = renamed
      sheet = loaded
      // What was made before names things as they were.
      recent = RecentSheets()
      preview = nil
      if let cursor = index(of: row) { place.cursor = cursor }
    } catch {
      fail(error.message(in: language))
    }
  }
}
