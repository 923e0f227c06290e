import ReportModel

extension Sheet {
  /// The rows for which every term of a query holds: of a list those first whose names match best,
  /// of a table in their order. A term about a field that the
  /// rows do not have is left out and said in `problem`, so that a typing error clears no list.
  public func filtered(
    by query: FilterQuery, index: TextIndex, in library: Library, _ language: Language
  ) -> (sheet: Sheet, problem: String?) {
    var problem: String?
    var kept = [Bool](repeating: true, count: rows.count)
    var ranks = [TextIndex.Rank](repeating: .nameIs, count: rows.count)
    let words = TextFilter(query)
    if !words.isEmpty {
      kept = [Bool](repeating: false, count: rows.count)
      for hit in index.rows(matching: words) {
        kept[hit.row] = true
        ranks[hit.row] = hit.rank
      }
    }
    for term in query.terms {
      switch term.test {
      case .text(let text):
        guard term.isExcluded else { continue }
        for hit in index.rows(matching: TextFilter(words: [text], bySound: false)) {
          kept[hit.row] = false
        }
      case .field(let name, let comparison, let value):
        guard let test = FieldTest(name, comparison, value, on: self, in: library) else {
          problem = problem ?? noField(name, language)
          continue
        }
        if let known = test.known {
          problem = problem ?? noValue(value, known.map { $0[language] }, language)
          continue
        }
        for row in rows.indices where kept[row] {
          kept[row] = test.holds(rows[row]) != term.isExcluded
        }
      }
    }
    guard kept.contains(false) || !words.isEmpty else { return (self, problem) }
    var shown = rows.indices.filter { kept[$0] }
    if facetedLayout != nil, !words.isEmpty {
      // Groups stay together, equal matches in their order.
      shown.sort { (rows[$0].part, ranks[$0], $0) < (rows[$1].part, ranks[$1], $1) }
    }
    var copy = self
    copy.rows = shown.map { rows[$0] }
    return (copy, problem)
  }

  /// The rows for which a filter as typed holds. Throws where a term makes no sense, since nobody
  /// is there to see it mended.
  func filtered(
    by text: String, in library: Library, _ language: Language
  ) throws(AddressError) -> Sheet {
    let result = filtered(
      by: FilterQuery(text), index: textIndex(in: language), in: library, language)
    if let problem = result.problem { throw .malformed(text, reason: problem) }
    return result.sheet
  }

  private func noValue(_ value: String, _ known: [String], _ language: Language) -> String {
    let nearest = Nearest.to(value, among: known)
    let shown = (nearest.isEmpty ? Array(known.prefix(12)) : nearest).joined(
      separator: Bilingual("、", ", ")[language])
    return Bilingual("没有“\(value)”这一值；有：\(shown)", "no value “\(value)”; there are: \(shown)")[
      language]
  }

  private func noField(_ name: String, _ language: Language) -> String {
    let names = FieldTest.names(of: self)
    let nearest = Nearest.to(name, among: names)
    let known = (nearest.isEmpty ? names : nearest).joined(
      separator: Bilingual("、", ", ")[language])
    return Bilingual("没有“\(name)”这一栏；有：\(known)", "no field “\(name)”; there are: \(known)")[
      language]
  }
}

extension TextFilter {
  /// The words and phrases of a query that must occur.
  public init(_ query: FilterQuery) {
    self.init(
      words: query.terms.compactMap { term in
        if case .text(let text) = term.test, !term.isExcluded { text } else { nil }
      })
  }
}
