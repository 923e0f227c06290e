import TextGrid

/// Dates at an axis, on steps of the calendar: days, months, years or so many of them.
struct DateTicks {
  /// Days since 1970-01-01, ascending; at least two, and they enclose the data.
  let days: [Double]
  let labels: [String]

  private enum Step: Hashable {
    case days(Int)
    case months(Int)
  }

  private static let steps: [Step] =
    [.days(1), .days(2), .days(5), .days(10)]
    + [1, 2, 3, 6, 12, 24, 60, 120, 240, 300, 600, 1200, 6000, 12000].map { .months($0) }

  init(from low: Double, to high: Double, columns: Int, metrics: TextMetrics) {
    let bounds = -719_000.0...2_930_000
    func clamped(_ value: Double) -> Double {
      value.isFinite ? min(max(value, bounds.lowerBound), bounds.upperBound) : 0
    }
    let first = clamped(min(low, high)).floored
    let last = max(clamped(max(low, high)).raised, first + 1)
    var found: [CalendarDate] = []
    for step in Self.steps {
      // Labels of years take 4 cells, of months 7, of days 10, with two between them.
      let width: Int =
        switch step {
        case .days: 12
        case .months(let count): count % 12 == 0 ? 6 : 9
        }
      let most = max(columns / width, 1) + 1
      guard Self.estimate(step, last - first) <= most + 1 else { continue }
      found = Self.dates(step, first, last)
      if found.count <= most { break }
      // Where two years have room, the next larger step may reach centuries beyond the data.
      if case .months(let count) = step, count % 12 == 0, most == 2, found.count == 3 {
        found.remove(at: 1)
        break
      }
    }
    days = found.map { Double($0.firstDay) }
    labels = found.map(\.description)
  }

  private static func estimate(_ step: Step, _ span: Int) -> Int {
    switch step {
    case .days(let count): span / count
    case .months(let count): span / (count * 28)
    }
  }

  private static func dates(_ step: Step, _ first: Int, _ last: Int) -> [CalendarDate] {
    var dates: [CalendarDate] = []
    switch step {
    case .days(let count):
      var day = first
      while true {
        dates.append(CalendarDate(dayNumber: day))
        if day >= last { return dates }
        day += count
      }
    case .months(let count):
      let start = CalendarDate(dayNumber: first)
      var month = start.year * 12 + (start.month ?? 1) - 1
      month -= month % count
      while true {
        let year = month / 12
        let date = CalendarDate(
          year: min(max(year, 1), 9999), month: count % 12 == 0 ? nil : month % 12 + 1)
        if let date { dates.append(date) }
        if year >= 9999 || (date.map { $0.firstDay >= last } ?? true) { return dates }
        month += count
      }
    }
  }
}
