/// A date as printed: a year, a month or a day of the Gregorian calendar.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  /// 1 to 12; nil where only the year is known.
  public let month: Int?
  /// 1 to 31; nil where only the month is known.
  public let day: Int?

  /// A date; nil unless there is such a day between the years 1 and 9999.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month.map({ (1...12).contains($0) }) ?? (day == nil) else {
      return nil
    }
    if let month, let day {
      guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2023`, `2023-03` or `2023-03-15`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        ? Int(String(part)) : nil
    }
    guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].utf8.count == 4
    else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days from 1970-01-01 to the first day meant (Hinnant, *chrono-compatible low-level date
  /// algorithms*, 2013: `days_from_civil`).
  public var firstDay: Int {
    Self.day(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// Days to the day after the last one meant.
  var end: Int {
    if let day { return Self.day(year: year, month: month ?? 1, day: day) + 1 }
    guard let month else { return Self.day(year: year + 1, month: 1, day: 1) }
    return month == 12
      ? Self.day(year: year + 1, month: 1, day: 1) : Self.day(year: year, month: month + 1, day: 1)
  }

  private static func day(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days after 1970-01-01, within the years there are.
  init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
  }
}

extension CalendarDate: CustomStringConvertible {
  /// As precise as it is known: `2023`, `2023-03`, `2023-03-15`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = String(year)
    let year = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return [year, month.map(two), day.map(two)].compactMap(\.self).joined(separator: "-")
  }
}
