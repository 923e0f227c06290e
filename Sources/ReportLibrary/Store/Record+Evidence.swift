import ReportModel

extension Record {
  /// The places that say this: one for a record of a report; for a name of the
  /// shared vocabulary all places that use it, in reading order, and for a
  /// broader skill that no report names those of its narrower ones.
  public var evidence: [Evidence] {
    switch kind {
    case .skill:
      let mentions = referrers(.mention, by: .skill)
      return unique(mentions.isEmpty ? referrers(.skill, by: .parent) : mentions)
    case .alias: return link(.skill)?.evidence ?? []
    case .industry: return unique(referrers(.scenario, by: .industry))
    default: return [ownEvidence]
    }
  }

  /// The place named in the record's own fields.
  private var ownEvidence: Evidence {
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
