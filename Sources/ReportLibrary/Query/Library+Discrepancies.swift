import ReportModel

extension Library {
  /// The discrepancies that speak of one of these places: of its very lines, or of the figure or
  /// table that it is part of. A place is not meant where only its chapter is.
  public func discrepancies(touching places: [Evidence]) -> [Record] {
    var rows: Set<Int> = []
    for place in places {
      guard let report = record(.report, place.report), let cited = place.lines else { continue }
      rows.formUnion(
        citations.statements(about: report).filter { $0.lines.overlaps(cited) }.map(\.row))
    }
    return rows.sorted().map { Record(library: self, kind: .discrepancy, row: $0) }
  }

  /// What rests on the lines that a discrepancy speaks of, in either report; what says the least
  /// else comes first.
  func records(touchedBy discrepancy: Record) -> [Record] {
    var touched: [Record] = []
    for statement in discrepancy.evidence {
      guard let report = record(.report, statement.report), let lines = statement.lines else {
        continue
      }
      touched += records(of: report, citing: lines).filter {
        $0 != discrepancy && !touched.contains($0)
      }
    }
    return touched
  }
}

extension Record {
  /// The places of a discrepancy: its own, and those of its statements that stand elsewhere.
  var statedEvidence: [Evidence] {
    var places = [ownEvidence]
    for (field, report) in [(FieldName.lines1, report), (.lines2, link(.otherReport) ?? report)] {
      guard let report, let lines = LineRanges(self[field]) else { continue }
      let isKnown = places.contains { place in
        place.report == report.id && place.lines?.covers(lines) ?? false
      }
      guard !isKnown else { continue }
      places.append(
        Evidence(
          report: report.id, section: library.section(of: report, at: lines.first)?.id ?? "",
          label: "", lines: lines, page: nil))
    }
    return places
  }
}

extension LineRanges {
  /// Whether all lines of another place are cited.
  fileprivate func covers(_ other: LineRanges) -> Bool {
    other.ranges.allSatisfy { range in
      ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
  }
}
