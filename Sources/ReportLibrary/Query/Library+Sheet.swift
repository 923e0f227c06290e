import ReportModel

extension Library {
  /// The answer to an address, filtered, sorted and with the columns chosen
  /// as its parameters say.
  public func sheet(at address: Address, in language: Language) throws(AddressError) -> Sheet {
    var sheet = try unfilteredSheet(at: address, in: language)
    if let query = address["q"], !address.isAnsweredWithText {
      sheet = try sheet.filtered(by: query, in: self, language)
    }
    return try sheet.sorted(by: address["sort"]).arranged(by: address)
  }

  /// The answer without its text filter, sort and choice of columns: what a
  /// screen keeps while the reader types.
  public func unfilteredSheet(
    at address: Address, in language: Language
  ) throws(AddressError) -> Sheet {
    let sheet = try tableSheet(at: address, in: language)
    guard address["chart"] != nil else { return sheet }
    guard sheet.series != nil else { throw .noChart(screen: address.path.joined(separator: "/")) }
    return sheet.drawn(in: language)
  }

  private func tableSheet(
    at address: Address, in language: Language
  ) throws(AddressError) -> Sheet {
    guard let first = address.path.first else {
      try checkParameters(of: address, known: [])
      return homeSheet(address, language)
    }
    if address.isSearch {
      try checkParameters(of: address, known: [])
      return searchSheet(address, language)
    }
    if address.isComparison { return try compareSheet(address, language) }
    if address.isText { return try textSheet(address, language) }
    if address.isYear { return try yearSheet(address, language) }
    if address.isOfSources { return try sourceSheet(address, language) }
    guard let kind = EntityKind(collection: first) else {
      throw .unknownCollection(first, nearest: Library.collections(like: first))
    }
    switch address.path.count {
    case 1:
      return try listSheet(kind, address, language)
    case 2:
      let id = address.path[1]
      guard let record = record(kind, id) else {
        throw .unknownRecord(collection: first, id: id, nearest: identifiers(kind, like: id))
      }
      try checkParameters(of: address, known: [])
      return detailSheet(record, address, language)
    default:
      throw .malformed(
        address.description, reason: "an address has at most two parts: collection/record")
    }
  }

  /// Parameters every screen takes.
  static let commonParameters = ["q", "sort", "columns", "freeze", "widths", "chart"]

  func checkParameters(of address: Address, known: [String]) throws(AddressError) {
    for parameter in address.parameters
    where !known.contains(parameter.name) && !Library.commonParameters.contains(parameter.name) {
      throw .unknownParameter(
        parameter.name, screen: address.path.isEmpty ? "home" : address.path.joined(separator: "/"),
        known: known + Library.commonParameters)
    }
    if let chart = address["chart"], !Terms.chart.contains(where: { $0.value == chart }) {
      throw .unknownValue(chart, parameter: "chart", known: Terms.chart.map(\.value))
    }
  }

  /// The number of records a report's package holds, the report itself aside.
  func recordCount(ofReport report: Record) -> Int {
    let package = tables[EntityKind.report.rawValue].origins[report.row].package
    return tables.reduce(0) { sum, table in
      table.kind == .report ? sum : sum + table.origins.count { $0.package == package }
    }
  }
}

extension Address {
  /// Whether it asks for records of all kinds that contain a text.
  public var isSearch: Bool { path == ["search"] }

  /// Whether it only offers where to go: the overview, and a search before anything is typed.
  public var isOffer: Bool { isHome || isSearch && (self["q"] ?? "").isEmpty }

  /// Whether it leads into the text of a report that the reader attached.
  public var isText: Bool { path.first == "texts" }

  /// Whether it is a collection counted, drawn as a chart or folded into groups: the text filter
  /// narrows the records that are counted, not the marks.
  var isCount: Bool { path.count == 1 && (self["chart"] != nil || self["fold"] != nil) }

  /// What is said of the columns, which the records do not depend on.
  public static let columnParameters = ["sort", "columns", "freeze", "widths"]

  /// The same list without groups and with the columns it has by itself.
  public var ungrouped: Address {
    var copy = self
    for name in Address.columnParameters + ["group", "fold"] { copy[name] = nil }
    return copy
  }

  /// Whether its sheet depends on the text in `q`, instead of being filtered by
  /// it afterwards.
  public var isAnsweredWithText: Bool { isSearch || isCount }
}

extension Library {
  /// The name of the screen at an address, the address itself when it leads nowhere. Cheaper than
  /// its sheet.
  public func title(of address: Address, in language: Language) -> String {
    guard let first = address.path.first else { return Bilingual("总览", "Overview")[language] }
    if address.isSearch {
      return Bilingual("检索", "Search")[language] + " " + (address["q"] ?? "")
    }
    if address.isComparison { return Bilingual("对照", "Comparison")[language] }
    if address.isYear {
      return address.path.count > 1 ? address.path[1] : Library.yearsTitle[language]
    }
    if address.isOfSources {
      return address.path.count > 1 ? address.path[1] : CitedSource.title[language]
    }
    if address.isText {
      let report = address.path.dropFirst().first.flatMap { record(.report, $0) }
      return [Library.textsTitle[language], report?.name(in: language), address["line"]]
        .compactMap(\.self).joined(separator: " ")
    }
    guard let kind = EntityKind(collection: first) else { return address.description }
    guard address.path.count > 1 else { return kind.entity.title[language] }
    return record(kind, address.path[1])?.name(in: language) ?? address.description
  }
}
