/// What data say as a whole: how many are known, which units and groups there are, where values
/// lie. Found in one pass, as there may be a million of them.
struct ChartFacts {
  /// Indices of the data with a number.
  private(set) var known = IndexList()
  /// Their numbers, in the same order.
  private(set) var values: [Double] = []
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
  /// Where the values and ends of each unit lie, in order of the units.
  private(set) var extents: [RowScale.Extent] = []
  /// Where the known data lie in the second quantitative field; nil where none has one.
  private(set) var across: RowScale.Extent?
  /// Number of known data with a place in that field.
  private(set) var acrossCount = 0
  /// The place of each known datum there, NaN where it has none; for charts of points only.
  private(set) var places: [Double] = []

  init(_ data: [Datum], spec: ChartSpec) {
    unnamedCount = max(0, spec.unnamedCount)
    values.reserveCapacity(data.count)
    var placeByUnit: [String: Int] = [:]
    var seenGroups: Set<String> = []
    // The unit of the datum before, which most often is that of the next.
    var place = 0
    var last = 0
    let isOfPoints = spec.mark == .scatter
    if isOfPoints { places.reserveCapacity(data.count) }
    var extent: RowScale.Extent?
    for index in data.indices {
      if let group = data[index].group {
        // A few are looked through sooner than hashed.
        if groups.count < 9 {
          if !groups.contains(group) {
            groups.append(group)
            seenGroups.insert(group)
          }
        } else if seenGroups.insert(group).inserted {
          groups.append(group)
        }
      }
      switch data[index].content {
      case .number(let value):
        known.append(index)
        values.append(value)
        if data[index].status == .derived { derivedCount += 1 }
        let unit = data[index].unit.isEmpty ? spec.unit : data[index].unit
        if units.isEmpty || unit != units[place] {
          place = placeByUnit[unit] ?? units.count
          if place == units.count {
            placeByUnit[unit] = place
            units.append(unit)
            extents.append(RowScale.Extent(unit: unit, value: value))
          }
          if let extent { extents[last] = extent }
          extent = extents[place]
          last = place
        }
        extent?.include(value)
        if let end = data[index].end, end.isFinite { extent?.include(end) }
        let x = data[index].x ?? .nan
        if isOfPoints { places.append(x.isFinite ? x : .nan) }
        if x.isFinite {
          acrossCount += 1
          if across?.include(x) == nil { across = RowScale.Extent(unit: "", value: x) }
        }
      case .words: worded.append(index)
      case .missing: missing.append(index)
      case .notApplicable: notApplicable.append(index)
      }
    }
    if let extent { extents[last] = extent }
    if units == [""] { units = [] }
    if !spec.groupOrder.isEmpty {
      let named = spec.groupOrder.filter(groups.contains)
      groups = named + groups.filter { !named.contains($0) }
    }
  }

  /// Number of data that there are without their names.
  let unnamedCount: Int
  /// Number of data that could be known.
  var possibleCount: Int { known.count + worded.count + missing.count + unnamedCount }
  /// Whether some that could be known are not.
  var isPartial: Bool { known.count < possibleCount }
  var isGrouped: Bool { !groups.isEmpty }
}
