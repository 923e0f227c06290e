import ReportModel

extension Library {
  /// The discrepancies that speak of one of these places: of its very lines, or of the figure or
  /// table that it is part of. A place is not meant where only its chapter is.
  public func discrepancies(touching places: [Evidence]) -> [Record] {
    records(.discrepancy).filter { discrepancy in
      let report = discrepancy.report?.id
      let lines = [FieldName.lines, .lines1, .lines2].compactMap { LineRanges(discrepancy[$0]) }
      return places.contains { place in
        guard place.report == report, let cited = place.lines else { return false }
        return lines.contains { cited.overlaps($0) }
      }
    }
  }
}
