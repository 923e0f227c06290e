import TextGrid

/// What a chart of horizontal rows consists of before anything has a place: a kind of chart makes
/// one, ``RowLayout`` gives it columns and rows.
struct RowPlan {
  struct Row {
    var label: String
    /// The data drawn in the row; none in a heading.
    var data: [Int] = []
    /// Before the plot: the value.
    var number = ""
    /// In the plot, in place of a mark that cannot be drawn.
    var remark = ""
    var role = Role.text
    var isHeading = false
    var isIndented = false
    /// Index of the heading the row stands below.
    var heading: Int?
    /// Which of the kind's own things the row shows, such as a pair or a node of a tree.
    var item: Int?
  }

  /// What the plot's columns mean.
  enum Axis {
    /// Numbers, each unit with a scale of its own.
    case numbers([RowScale.Extent], RowScale.Baseline)
    case dates(from: Double, to: Double)
  }

  /// A pattern or marker and what it stands for.
  struct LegendItem {
    let look: Look
    let name: String
    var isPoint = false
  }

  var rows: [Row]
  /// Heading of the labels.
  var title: String
  /// Heading of the plot.
  var measure: String
  var axis: Axis
  var legend: [LegendItem] = []
  /// A value that all others are measured by, which has a tick of its own.
  var reference: Double?
  /// Names of the scale's ticks where they are not its labels.
  var tickLabel: (String) -> String = { $0 }
  /// How many rows have a place on the axis, of how many, where that is no matter of values.
  var placed: (known: Int, all: Int)?
}

extension RowPlan {
  /// The row of a datum that has no other: its value, or the words in place of one.
  static func row(of index: Int, label: String, _ context: ChartContext) -> Row {
    let datum = context.data[index]
    var row = Row(label: label, data: [index])
    switch datum.content {
    case .number(let value):
      row.number = context.shownNumber(of: datum, value: value)
      row.role = datum.status == .derived ? .derived : .text
    case .words: row.remark = datum.words
    case .missing:
      row.number = String(context.glyphs.missing)
      row.role = .missing
    case .notApplicable:
      row.remark = context.phrases.notApplicable
      row.role = .missing
    }
    return row
  }

  /// One row for each datum; with groups, below a heading for each category.
  static func rows(_ context: ChartContext) -> [Row] {
    guard context.facts.isGrouped else {
      return context.data.indices.map { row(of: $0, label: context.data[$0].category, context) }
    }
    var rows: [Row] = []
    rows.reserveCapacity(context.data.count + context.categories.count)
    for category in context.categories {
      let heading = rows.count
      rows.append(Row(label: category.name, isHeading: true))
      for index in category.data {
        var row = row(of: index, label: context.data[index].group ?? category.name, context)
        row.isIndented = true
        row.heading = heading
        rows.append(row)
      }
    }
    return rows
  }
}

extension ChartContext {
  /// The data of one category, in order of appearance.
  struct Category {
    let name: String
    var data: [Int]
  }

  /// A number with its unit where units differ.
  func shownNumber(of datum: Datum, value: Double) -> String {
    hasMixedUnits ? valueText(of: datum, value: value) : numberText(of: datum, value: value)
  }

  static func categories(of data: [Datum], in order: [String]) -> [Category] {
    var places: [String: Int] = [:]
    // Room for as many as are read, so that they are not hashed anew; a million may have few names.
    places.reserveCapacity(min(data.count, 1000))
    var categories: [Category] = []
    // The place of the datum before, which in a table most often is that of the next.
    var last = 0
    for index in data.indices {
      if last < categories.count, categories[last].name == data[index].category {
        categories[last].data.append(index)
        continue
      }
      let name = data[index].category
      last = places.number(of: name, next: categories.count)
      if last < categories.count {
        categories[last].data.append(index)
      } else {
        categories.append(Category(name: name, data: [index]))
      }
    }
    guard !order.isEmpty else { return categories }
    let named = order.compactMap { places[$0] }
    let rest = Set(categories.indices).subtracting(named).sorted()
    return (named + rest).map { categories[$0] }
  }

  /// Whether no category has two values of one group.
  var hasOneValuePerGroup: Bool {
    categories.allSatisfy { category in
      switch category.data.count {
      case 0, 1: true
      case 2: data[category.data[0]].group != data[category.data[1]].group
      default: Set(category.data.map { data[$0].group }).count == category.data.count
      }
    }
  }

  /// The names of the nominal fields.
  var fieldTitles: [String] {
    [spec.categoryTitle, facts.isGrouped ? spec.groupTitle ?? "" : ""].filter { !$0.isEmpty }
  }

  /// The measure and its unit, as heading.
  var measure: String { phrases.measure(spec.measureTitle, sharedUnit) }

  /// Where the values of each unit lie.
  var extents: [RowScale.Extent] { facts.extents }

  /// Which look a series has, by its place among the groups; derived values have their own role.
  func look(of datum: Datum) -> Look {
    let series = datum.group.flatMap { seriesByGroup[$0] } ?? 0
    return Look(series: series, role: datum.status == .derived ? .derived : nil)
  }

  /// The groups with their looks.
  func legend(isPoint: Bool = false) -> [RowPlan.LegendItem] {
    facts.groups.enumerated().map {
      RowPlan.LegendItem(
        look: Look(series: $0), name: phrases.name($1), isPoint: isPoint)
    }
  }
}
