import ReportExport
import ReportLibrary
import ReportModel
import TextCharts
import TextGrid

extension ExplorerState {
  /// The kinds of charts that this screen can be drawn as, by their names in an address, the best
  /// first.
  var offeredCharts: [String] {
    let shown = sheet.shown
    if shown.address.isList {
      let kind = shown.address.path.first.flatMap(EntityKind.init(collection:))
      // What is grouped is counted.
      let own = shown.address["group"] == nil ? kind.map(Library.ownCharts) ?? [] : []
      guard isChart, shown.series != nil, !own.contains(shown.address["chart"] ?? "") else {
        return own + ["bar"]
      }
      return own + sheet.suitableCharts.map(\.rawValue).filter { !own.contains($0) }
    }
    return sheet.suitableCharts.map(\.rawValue)
  }

  /// The kind of chart behind the present one, nil for the table.
  var nextChartName: String? {
    let offered = offeredCharts
    guard let present = place.address["chart"] else { return offered.first }
    return offered.firstIndex(of: present).flatMap { index in
      index + 1 < offered.count ? offered[index + 1] : nil
    }
  }

  /// Draws the screen as a kind of chart, nil for its table.
  mutating func showChart(_ name: String?) {
    var address = place.address
    address["chart"] = name
    if address["chart"] != nil {
      for name in Address.columnParameters + ["fold"] { address[name] = nil }
    }
    place.slide = 0
    readdress(address)
  }

  enum Direction {
    case up, down, left, right
  }

  /// Goes to the nearest mark of a chart that lies in a direction. Where none is in sight, up and
  /// down lead through the data one by one.
  mutating func walk(_ direction: Direction) {
    let marks = ChartView(self, ScreenLayout(self).main, cursor: place.cursor).marks
    let next =
      marks.indices.contains(place.cursor)
      ? ChartWalk.next(from: marks[place.cursor], direction, among: marks) : nil
    let fallback =
      switch direction {
      case .up: place.cursor - 1
      case .down: place.cursor + 1
      case .left, .right: place.cursor
      }
    place.cursor = max(0, min(next?.datum ?? fallback, rows.count - 1))
  }
}

/// Finding the way from mark to mark.
enum ChartWalk {
  /// The mark nearest to `mark` of those that lie wholly or for the most part in a direction: next
  /// along it, then least far to its side.
  static func next(
    from mark: Mark, _ direction: ExplorerState.Direction, among marks: [Mark]
  ) -> Mark? {
    guard !mark.area.isEmpty else { return nil }
    let start = mark.area
    let isVertical = direction == .up || direction == .down
    let sign = direction == .up || direction == .left ? -1 : 1
    // Twice the middle, so that it is whole.
    func middle(_ area: Rect) -> (along: Int, aside: Int) {
      let row = 2 * area.row + area.rows
      let column = 2 * area.column + area.columns
      return isVertical ? (row, column) : (column, row)
    }
    let from = middle(start)
    let candidates = marks.compactMap { other -> (mark: Mark, along: Int, aside: Int)? in
      guard !other.area.isEmpty, other.datum != mark.datum else { return nil }
      let to = middle(other.area)
      let along = (to.along - from.along) * sign
      return along > 0 ? (other, along, abs(to.aside - from.aside)) : nil
    }
    return candidates.min { ($0.along, $0.aside) < ($1.along, $1.aside) }?.mark
  }
}
