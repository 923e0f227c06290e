/// What data say as a whole: how many are known, which units and groups there are.
struct ChartFacts {
  /// Indices of the data with a number.
  private(set) var known: [Int] = []
  /// Indices of the data with words only.
  private(set) var worded: [Int] = []
  /// Indices of the data that nothing is known of.
  private(set) var missing: [Int] = []
  /// Indices of the data that can have no value.
  private(set) var notApplicable: [Int] = []
  /// Number of known data that were computed.
  private(set) var derivedCount = 0
  /// The units of the known data, in order of appearance; none when no datum has one.
  private(set) var units: [String] = []
  /// The groups, in order of appearance; empty for a chart without a second field.
  private(set) var groups: [String] = []

  init(_ data: [Datum], spec: ChartSpec) {
    known.reserveCapacity(data.count)
    var seenUnits: Set<String> = []
    var seenGroups: Set<String> = []
    for (index, datum) in data.enumerated() {
      if let group = datum.group, seenGroups.insert(group).inserted { groups.append(group) }
      switch datum.content {
      case .number:
        known.append(index)
        if datum.status == .derived { derivedCount += 1 }
        let unit = datum.unit.isEmpty ? spec.unit : datum.unit
        if unit != units.last, seenUnits.insert(unit).inserted { units.append(unit) }
      case .words: worded.append(index)
      case .missing: missing.append(index)
      case .notApplicable: notApplicable.append(index)
      }
    }
    if units == [""] { units = [] }
  }

  /// Number of data that could be known.
  var possibleCount: Int { known.count + worded.count + missing.count }
  /// Whether some that could be known are not.
  var isPartial: Bool { known.count < possibleCount }
  var isGrouped: Bool { !groups.isEmpty }
}
