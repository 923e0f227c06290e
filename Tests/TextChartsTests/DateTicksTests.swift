import TestSupport
import Testing
import TextGrid

@testable import TextCharts

struct DateTicksTests {
  private func day(_ text: String) -> Double { Double(CalendarDate(text)?.firstDay ?? 0) }

  @Test func stepsOfTheCalendar() {
    func labels(_ from: String, _ to: String, _ columns: Int) -> [String] {
      DateTicks(from: day(from), to: day(to), columns: columns, metrics: .init()).labels
    }
    #expect(labels("2017-07", "2024-06", 40) == ["2016", "2018", "2020", "2022", "2024", "2026"])
    #expect(
      labels("2023-01-15", "2023-04-02", 60)
        == ["2023-01", "2023-02", "2023-03", "2023-04", "2023-05"])
    #expect(labels("1950", "2025-04", 9) == ["1950", "2050"])
    #expect(labels("2024", "2024-09", 10) == ["2024", "2025"])
    #expect(labels("2023-01-01", "2023-01-03", 60) == ["2023-01-01", "2023-01-02", "2023-01-03"])
  }

  /// Ordered, each once, around the data, the first days of what they name, and in equal steps.
  @Test func randomAxesKeepTheRules() throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<2000 {
      let low = Double.random(in: -300_000...300_000, using: &generator)
      let power = Int.random(in: 0..<6, using: &generator)
      let span = [3.0, 40, 400, 4000, 40_000, 400_000][power]
      let high = low + Double.random(in: 0...span, using: &generator)
      let columns = Int.random(in: 1...200, using: &generator)
      let ticks = DateTicks(from: low, to: high, columns: columns, metrics: .init())
      let comment = Comment(rawValue: "\(low) \(high) \(columns) \(ticks.labels)")
      #expect(ticks.days.count >= 2 && ticks.days.count == ticks.labels.count, comment)
      #expect(zip(ticks.days, ticks.days.dropFirst()).allSatisfy(<), comment)
      #expect(Set(ticks.labels).count == ticks.labels.count, comment)
      let first = try #require(ticks.days.first)
      let last = try #require(ticks.days.last)
      #expect(first <= low && last >= high, comment)
      let dates = ticks.labels.compactMap { CalendarDate($0) }
      #expect(dates.count == ticks.labels.count, comment)
      #expect(dates.map { Double($0.firstDay) } == ticks.days, comment)
      let months = dates.map { $0.year * 12 + ($0.month ?? 1) }
      let steps =
        dates[0].day == nil
        ? zip(months, months.dropFirst()).map { Double($1 - $0) }
        : zip(ticks.days, ticks.days.dropFirst()).map { $1 - $0 }
      #expect(Set(steps).count == 1, comment)
    }
  }

  /// Where an axis of dates has room, its labels have a gap between them.
  @Test func labelsHaveRoom() {
    var generator = SeededGenerator(seed: 32)
    for _ in 0..<500 {
      let low = Double.random(in: 0...20_000, using: &generator)
      let high = low + Double.random(in: 1...20_000, using: &generator)
      let columns = Int.random(in: 40...200, using: &generator)
      let ticks = DateTicks(from: low, to: high, columns: columns, metrics: .init())
      let width = ticks.labels.map(\.utf8.count).max() ?? 0
      #expect(Double(columns) / Double(ticks.labels.count - 1) >= Double(width) + 1)
    }
  }
}
