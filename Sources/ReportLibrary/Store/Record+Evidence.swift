import ReportModel

extension Record {
  /// The places that say this: one for a record of a report; for a name of the
  /// shared vocabulary all places that use it, in reading order, and for a
  /// broader name that no report uses those of its narrower ones; for a discrepancy those of both
  /// statements.
  public var evidence: [Evidence] {
    if kind == .alias {
      return (link(.skill) ?? link(.organisation) ?? link(.place))?.evidence ?? []
    }
    if kind == .discrepancy { return statedEvidence }
    guard entity.isVocabulary else { return [ownEvidence] }
    let users = kind.inboundLinks.filter { !$0.kind.entity.isVocabulary }
      .flatMap { referrers($0.kind, by: $0.field) }
    return unique(users.isEmpty ? referrers(kind, by: .parent) : users)
  }

  /// The place named in the record's own fields.
  var ownEvidence: Evidence {
    Evidence(
      report: report?.id ?? "",
      section: kind == .section ? id : self[.section],
      label: self[.label],
      lines: LineRanges(self[.lines]),
      page: integer(.page))
  }

  private func unique(_ users: [Record]) -> [Evidence] {
    var seen: Set<Evidence> = []
    return users.flatMap(\.evidence).filter { seen.insert($0).inserted }
  }
}
