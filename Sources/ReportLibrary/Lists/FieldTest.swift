import ReportModel

/// Whether a row has what a term of a filter asks of one of its fields.
struct FieldTest: Sendable {
  let holds: @Sendable (Sheet.Row) -> Bool
  /// What could have been asked for, where no value of the field can be meant; then the term says
  /// nothing about the rows.
  private(set) var known: [Bilingual]?

  /// The test of `name` on the rows of `sheet`; nil when they have no such field.
  ///
  /// A field is a facet of the list or a column of the sheet, by its id or its title in either
  /// language. Where both have the name, words are looked for in the facet and numbers compared in
  /// the column.
  init?(
    _ name: String, _ comparison: FilterQuery.Comparison, _ value: String, on sheet: Sheet,
    in library: Library
  ) {
    let facet = FieldTest.facets(of: sheet).first { $0.isNamed(name) }
    let column = FieldTest.columns(of: sheet).first { $0.isNamed(name) }?.index
    let isOrder = comparison != .contains && comparison != .equals
    if let column, isOrder || facet == nil {
      holds = FieldTest.onCells(column, comparison, value)
      let isNumber = sheet.columns[column].kind != .text
      if isOrder, isNumber, FieldTest.magnitude(value) == nil {
        known =
          sheet.columns[column].kind == .level
          ? Proficiency.allCases.map(\.name) : [Bilingual("一个数", "a number")]
      }
    } else if let facet {
      holds = FieldTest.onFacet(facet, comparison, value, library)
      if !isOrder, let values = facet.knownValues(library).map({ $0 + [FacetChoice.none] }) {
        let names = values.map { value in
          Bilingual(
            facet.title(of: value, library, .chinese), facet.title(of: value, library, .english))
        }
        let wanted = Folding.fold(value)
        let isKnown = zip(values, names).contains { value, name in
          [value, name.chinese, name.english].contains { Folding.fold($0).holds(wanted) }
        }
        if !isKnown { known = names }
      }
    } else {
      return nil
    }
  }

  /// The names that a term may begin with, as they stand in addresses.
  static func names(of sheet: Sheet) -> [String] {
    var seen: Set<String> = []
    return (columns(of: sheet).map(\.id) + facets(of: sheet).map(\.id))
      .filter { seen.insert($0).inserted }
  }

  /// A field that a term may name.
  struct NamedField {
    let id: String
    let title: Bilingual
    /// Whether its values are compared rather than looked for.
    let isOrdered: Bool

    var names: [String] { [id, title.chinese, title.english] }
  }

  /// The fields of the rows, columns before facets.
  static func fields(of sheet: Sheet) -> [NamedField] {
    let columns = columns(of: sheet).map { column in
      NamedField(
        id: column.id,
        title: Bilingual(column.titles[0], column.titles[column.titles.count - 1]),
        isOrdered: sheet.columns[column.index].kind != .text)
    }
    return columns
      + facets(of: sheet).map { NamedField(id: $0.id, title: $0.title, isOrdered: false) }
  }

  /// The values of a field with the number of rows that have each; none for numbers.
  static func values(
    of name: String, on sheet: Sheet, in library: Library, _ language: Language
  ) -> [(title: String, count: Int)] {
    let column = columns(of: sheet).first { $0.isNamed(name) }?.index
    if let column, sheet.columns[column].kind == .level {
      return Proficiency.allCases.map { ($0.name[language], 0) }
    }
    if let facet = facets(of: sheet).first(where: { $0.isNamed(name) }) {
      return library.counts(facet, sheet.rows)
        .map { (facet.title(of: $0.value, library, language), $0.count) }
    }
    guard let column, sheet.columns[column].kind == .text else { return [] }
    var counts: [String: Int] = [:]
    var order: [String] = []
    for row in sheet.rows where !row.cells[column].isEmpty {
      let text = row.cells[column].text
      if counts[text] == nil { order.append(text) }
      counts[text, default: 0] += 1
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }

  private struct NamedColumn {
    let id: String
    let titles: [String]
    let index: Int

    func isNamed(_ name: String) -> Bool {
      ([id] + titles).contains { Folding.fold($0) == Folding.fold(name) }
    }
  }

  private static func layout(of sheet: Sheet) -> ListLayout? {
    ListLayout.of(sheet.address)
  }

  private static func facets(of sheet: Sheet) -> [Facet] { layout(of: sheet)?.facets ?? [] }

  private static func columns(of sheet: Sheet) -> [NamedColumn] {
    let recipes = layout(of: sheet)?.columns ?? []
    return sheet.columns.enumerated().map { index, column in
      let title = recipes.first { $0.id == column.id }?.title
      return NamedColumn(
        id: column.id, titles: title.map { [$0.chinese, $0.english] } ?? [column.title],
        index: index)
    }
  }

  private static func onFacet(
    _ facet: Facet, _ comparison: FilterQuery.Comparison, _ value: String, _ library: Library
  ) -> @Sendable (Sheet.Row) -> Bool {
    let wanted = Folding.fold(value)
    let limit = magnitude(value)
    return { row in
      row.values(of: facet).contains { found in
        if comparison == .contains || comparison == .equals {
          let names = [found] + Language.allCases.map { facet.title(of: found, library, $0) }
          return names.contains { name in
            let folded = Folding.fold(name)
            return comparison == .equals ? folded == wanted : folded.holds(wanted)
          }
        }
        return limit.map { compare(magnitude(found), comparison, $0) } ?? false
      }
    }
  }

  private static func onCells(
    _ column: Int, _ comparison: FilterQuery.Comparison, _ value: String
  ) -> @Sendable (Sheet.Row) -> Bool {
    let wanted = Folding.fold(value)
    let limit = magnitude(value)
    return { row in
      guard row.cells.indices.contains(column) else { return false }
      let cell = row.cells[column]
      guard !cell.isEmpty else { return false }
      switch comparison {
      case .contains: return Folding.fold(cell.text).holds(wanted)
      case .equals:
        return Folding.fold(cell.text) == wanted || (limit != nil && cell.number == limit)
      default:
        if let limit, let number = cell.number ?? magnitude(cell.text) {
          return compare(number, comparison, limit)
        }
        // Dates and other words in the order of their writing.
        return limit == nil && cell.number == nil
          && compare(cell.text < value ? -1 : cell.text == value ? 0 : 1, comparison, 0)
      }
    }
  }

  private static func compare(
    _ number: Double?, _ comparison: FilterQuery.Comparison, _ limit: Double
  ) -> Bool {
    guard let number else { return false }
    return switch comparison {
    case .atLeast: number >= limit
    case .atMost: number <= limit
    case .above: number > limit
    case .below: number < limit
    case .equals, .contains: number == limit
    }
  }

  /// The multiples that may stand behind a number.
  private static let multiples: [(sign: String, factor: Double)] = [
    ("万亿", 1e12), ("亿", 1e8), ("万", 1e4), ("k", 1e3), ("m", 1e6), ("b", 1e9), ("%", 1),
  ]

  /// The number that a text begins with, of a level its step; nil when there is none.
  static func magnitude(_ text: String) -> Double? {
    if let step = Proficiency.allCases.first(where: { step in
      [step.name.chinese, step.name.english].contains(text)
    }) {
      return Double(step.rawValue)
    }
    let plain = text.lowercased().filter { $0 != "," && $0 != " " }
    let digits = plain.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    // A date is compared as it is written; a range begins with its first part.
    let parts = digits.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count > 1, parts[0].count == 4, parts[1].count == 2 { return nil }
    let first = digits.first == "-" ? digits : digits.prefix { $0 != "-" }
    guard let number = Double(String(first)) else { return nil }
    let rest = plain.dropFirst(digits.count)
    return number * (multiples.first { rest.hasPrefix($0.sign) }?.factor ?? 1)
  }
}

extension Facet {
  fileprivate func isNamed(_ name: String) -> Bool {
    [id, title.chinese, title.english].contains { Folding.fold($0) == Folding.fold(name) }
  }
}

extension [UInt8] {
  /// Whether a folded text contains another.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    withUnsafeBufferPointer { ByteSearch.first(other, in: $0, from: 0) != nil }
  }
}
