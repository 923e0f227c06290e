import TextGrid

/// Two values of each category: a datum's value and end, or the values of two groups.
struct Pairs {
  struct Pair {
    let name: String
    /// The data behind it: one with two values, or one for each value.
    let data: [Int]
    /// Of these the one for each value.
    let ends: (first: Int, second: Int)
    let first: Double?
    let second: Double?
    let unit: String
    let texts: (first: String, second: String)

    var change: Double? {
      guard let first, let second else { return nil }
      return second - first
    }
  }

  let all: [Pair]
  let titles: [String]

  init(_ context: ChartContext) {
    let groups = context.facts.groups
    if groups.count == 2, !context.data.contains(where: { $0.finiteEnd != nil }) {
      titles = groups.map(context.phrases.name)
      all = context.categories.map { category in
        func member(_ group: String) -> Int? {
          category.data.first { context.data[$0].group == group }
        }
        func text(_ index: Int?) -> String {
          index.map { context.contentText(of: context.data[$0]) } ?? ""
        }
        let (first, second) = (member(groups[0]), member(groups[1]))
        let any = category.data[0]
        return Pair(
          name: category.name, data: category.data, ends: (first ?? any, second ?? any),
          first: first.flatMap { context.data[$0].number },
          second: second.flatMap { context.data[$0].number },
          unit: context.unit(of: context.data[any]), texts: (text(first), text(second)))
      }
    } else {
      titles = context.spec.endTitles.count == 2 ? context.spec.endTitles : []
      all = context.data.enumerated().map { index, datum in
        let name = datum.group.map { "\(datum.category) \($0)" } ?? datum.category
        return Pair(
          name: name, data: [index], ends: (index, index), first: datum.number,
          second: datum.finiteEnd,
          unit: context.unit(of: datum),
          texts: (
            context.contentText(of: datum),
            datum.finiteEnd.map { NumberFormat.text($0) }
              ?? (datum.number == nil ? "" : String(context.glyphs.missing))
          ))
      }
    }
  }

  /// The value that all pairs begin at, as 100 where the other value is a share of it.
  var commonFirst: Double? {
    let values = all.compactMap(\.first)
    guard values.count > 1, let first = values.first, values.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first
  }

  /// A row for each pair.
  func rows(number: (Pair) -> String) -> [RowPlan.Row] {
    all.enumerated().map { place, pair in
      var row = RowPlan.Row(label: pair.name, data: pair.data)
      row.number = number(pair)
      row.role = pair.first == nil && pair.second == nil ? .missing : .text
      row.item = place
      return row
    }
  }

  static func suits(_ context: ChartContext) -> Bool {
    if context.data.contains(where: { $0.finiteEnd != nil }) { return true }
    if context.facts.groups.count == 2 {
      return context.hasOneValuePerGroup
    }
    return false
  }

  /// Those of which one value is known and the other is not, as a fact of a sentence.
  func halves(_ context: ChartContext) -> String? {
    let halves = all.filter { ($0.first == nil) != ($0.second == nil) }
    guard !halves.isEmpty else { return nil }
    let names = halves.prefix(ChartWords.listed).map { context.phrases.name($0.name) }
    return context.phrases.halves(
      halves.count, context.phrases.examples(names, halves.count - names.count))
  }

  static func suitsOneScale(_ context: ChartContext) -> Bool {
    suits(context) && !context.hasMixedUnits
  }

  /// The two values as a column of texts: `12 → 18`. A printed text that holds both, such as
  /// `20-40K`, stands as it is.
  func number(of pair: Pair, _ context: ChartContext) -> String {
    if pair.data.count == 1, let index = pair.data.first, !context.data[index].printed.isEmpty,
      pair.second != nil, context.data[index].printed != NumberFormat.text(pair.first ?? 0)
    {
      return pair.texts.first
    }
    if pair.texts.first.isEmpty || pair.texts.second.isEmpty {
      return pair.texts.first + pair.texts.second
    }
    return pair.texts.first + " \(context.glyphs.arrow) " + pair.texts.second
  }
}
