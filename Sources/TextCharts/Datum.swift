/// One value of a chart, with what is known about it.
public struct Datum: Hashable, Sendable {
  /// How a value came to be, or why there is none.
  public enum Status: Hashable, Sendable, CaseIterable {
    /// The source says it.
    case stated
    /// It was computed from what the source says.
    case derived
    /// The source does not say it. This is not 0.
    case missing
    /// There can be no value.
    case notApplicable
  }

  /// The caller's index of the record behind the mark.
  public var key: Int
  /// The category, as nominal field.
  public var category: String
  /// The value of a second nominal field, for charts that have one.
  public var group: String?
  /// The value; nil, NaN and infinities are not drawn.
  public var value: Double?
  /// The names above the category in a tree, the outermost first; empty where there is none.
  public var path: [String]
  /// A second value in the same unit: the end of an interval, or what the value became.
  public var end: Double?
  /// A second quantitative field, along the horizontal axis.
  public var x: Double?
  /// A temporal field.
  public var date: CalendarDate?
  /// The date up to which it lasted, where the source gives a period.
  public var until: CalendarDate?
  /// The number as shown, with its qualifier and without its unit; empty for the shortest text.
  public var printed: String
  /// What qualifies the number behind its unit.
  public var behindUnit: String
  /// The unit; empty for the unit of the chart.
  public var unit: String
  /// What the source says where it has words only, else empty.
  public var words: String
  public var status: Status

  public init(
    key: Int, category: String, group: String? = nil, value: Double?, end: Double? = nil,
    x: Double? = nil, date: CalendarDate? = nil, until: CalendarDate? = nil, printed: String = "",
    unit: String = "", behindUnit: String = "",
    words: String = "", status: Status = .stated, path: [String] = []
  ) {
    self.key = key
    self.category = category
    self.group = group
    self.value = value
    self.end = end
    self.x = x
    self.date = date
    self.until = until
    self.printed = printed
    self.behindUnit = behindUnit
    self.unit = unit
    self.words = words
    self.status = status
    self.path = path
  }
}

extension Datum {
  /// What there is to draw.
  enum Content: Hashable {
    case number(Double)
    case words
    case missing
    case notApplicable
  }

  var content: Content {
    switch status {
    case .notApplicable: return .notApplicable
    case .stated, .derived:
      if let value, value.isFinite { return .number(value) }
      return words.isEmpty ? .missing : .words
    case .missing: return words.isEmpty ? .missing : .words
    }
  }

  /// The finite value, if it is known.
  var number: Double? {
    if case .number(let value) = content { value } else { nil }
  }

  /// The date or period as shown, nil where there is none.
  var dateText: String? {
    date.map { date in until.map { "\(date)/\($0)" } ?? date.description }
  }

  /// Days to the day after the last one meant.
  var lastDay: Int? { (until ?? date)?.end }

  /// The second value, where both are known.
  var finiteEnd: Double? {
    guard number != nil, let end, end.isFinite else { return nil }
    return end
  }
}
