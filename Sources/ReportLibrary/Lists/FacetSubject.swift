import ReportModel

/// What has values of a facet: a record, or a row of a list with the records behind it.
protocol FacetSubject {
  /// The values as they stand in addresses, ``FacetChoice/none`` where there are none.
  func values(of facet: Facet) -> [String]
}

extension Record: FacetSubject {
  func values(of facet: Facet) -> [String] {
    let values = facet.values(self).filter { !$0.isEmpty }
    return values.isEmpty ? [FacetChoice.none] : values.map(FacetChoice.written)
  }
}

extension Sheet.Row: FacetSubject {
  func values(of facet: Facet) -> [String] {
    if let source, otherSources.isEmpty { return source.values(of: facet) }
    var seen: Set<String> = []
    return sources.flatMap { $0.values(of: facet) }.filter { seen.insert($0).inserted }
  }
}
