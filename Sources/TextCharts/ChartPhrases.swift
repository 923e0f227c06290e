import TextGrid

/// What a chart itself says, in one language.
struct ChartPhrases: Sendable {
  /// Label for an empty name.
  let unnamed: String
  /// In place of a unit.
  let unitless: String
  /// In place of the bar of a value that cannot be.
  let notApplicable: String
  /// Measure and its unit, as heading.
  let measure: @Sendable (_ title: String, _ unit: String) -> String
  /// How many values are known, of how many.
  let known: @Sendable (_ known: Int, _ all: Int) -> String
  /// The scale of one unit.
  let scale: @Sendable (_ unit: String, _ low: String, _ high: String) -> String
  let scales: String
  /// Joins scales, and facts within a sentence.
  let clause: String
  /// Joins names.
  let comma: String
  let sentenceEnd: String
  /// Several names, and how many more there are.
  let names: @Sendable (_ names: [String], _ more: Int) -> String
  /// Some of several whose number is said already, and how many more there are.
  let examples: @Sendable (_ names: [String], _ more: Int) -> String

  // Sentences, and what they are made of.
  /// What each kind is called; where the data have groups, also in the second table.
  let kindNames: [MarkType: String]
  let groupedNames: [MarkType: String]
  let kind:
    @Sendable (
      _ name: String, _ measure: String, _ fields: [String], _ categories: Int?, _ count: Int
    ) -> String
  let noData: String
  let noNumbers: String
  /// One value, where it is the only one, and where it is the only one of its unit.
  let single: @Sendable (_ name: String, _ value: String) -> String
  let alone: @Sendable (_ name: String, _ value: String) -> String
  let equal: @Sendable (_ count: Int, _ value: String) -> String
  let largest: @Sendable (_ names: String, _ value: String, _ share: String?) -> String
  let smallest: @Sendable (_ names: String, _ value: String) -> String
  /// The sum of all, or of the known ones.
  let total: @Sendable (_ value: String, _ isPartial: Bool) -> String
  /// The part that one value is of it, or each of several equal ones.
  let share: @Sendable (_ percent: String, _ isPartial: Bool, _ isEach: Bool) -> String
  let unitFact: @Sendable (_ unit: String, _ fact: String) -> String
  let missing: @Sendable (_ count: Int, _ names: String) -> String
  /// Data that are lost with their names.
  let lost: @Sendable (_ count: Int) -> String
  let worded: @Sendable (_ count: Int, _ names: String) -> String
  let quoted: @Sendable (_ name: String, _ words: String) -> String
  let inapplicable: @Sendable (_ count: Int, _ names: String) -> String
  let derived: @Sendable (_ count: Int, _ sign: String) -> String
  let mixedUnits: @Sendable (_ units: String) -> String
  /// Records that have no place in a chart of counts, of how many.
  let unplaced: @Sendable (_ count: Int, _ all: Int) -> String

  // Findings of some kinds.
  /// One of two values became another.
  let change: @Sendable (_ name: String, _ from: String, _ to: String) -> String
  let changes: @Sendable (_ up: Int, _ down: Int, _ same: Int) -> String
  let largestChange: @Sendable (_ change: String) -> String
  /// One of two values is known.
  let halves: @Sendable (_ count: Int, _ names: String) -> String
  /// The largest and the smallest share of its whole.
  let shares: @Sendable (_ largest: String, _ smallest: String) -> String
  /// From the least beginning to the greatest end.
  let spans: @Sendable (_ low: String, _ high: String, _ widest: String) -> String
  let events: @Sendable (_ first: String, _ last: String, _ year: String, _ count: Int) -> String
  let dated: @Sendable (_ names: String, _ date: String) -> String
  let undated: @Sendable (_ count: Int, _ names: String) -> String
  let filled: @Sendable (_ rows: Int, _ columns: Int, _ known: Int) -> String
  /// How many values there are, the fullest bin and how many are in it.
  let bins: @Sendable (_ count: Int, _ bin: String, _ most: Int) -> String
  let medians: @Sendable (_ largest: String, _ smallest: String) -> String
  /// How many points there are, and the extent of the horizontal field.
  let correlation:
    @Sendable (_ count: Int, _ field: String, _ low: String, _ high: String) -> String
  /// How many panels there are, their units where they do not share a scale, and the largest value
  /// of each.
  let panels: @Sendable (_ count: Int, _ units: [String], _ largest: String) -> String
  /// Values without a bar, as their unit is another.
  let strays: @Sendable (_ count: Int, _ names: String) -> String
  /// How many branches and leaves a tree has, its largest branch and the share of that.
  let branches:
    @Sendable (
      _ branches: Int, _ leaves: Int, _ largest: String, _ value: String, _ share: String?
    ) -> String
  /// How many areas have no room for their names.
  let unlabelled: @Sendable (_ count: Int) -> String
  /// What is counted where only some are in view.
  let views: [ChartView: String]
  /// Parts that stand together for want of room; whether there are no others beside them.
  let rest: @Sendable (_ count: Int, _ isAll: Bool) -> String
  /// In keys: a value not given, and a density that all values share.
  let notGiven: String
  let allKnown: String

  /// Words that a fact may begin with and that have a capital letter at the head of a sentence.
  let openings: [String: String]

  /// What a chart may show a part of.
  enum ChartView: Hashable { case panels, rows, columns }

  static let all: [ChartLanguage: ChartPhrases] = [.chinese: chinese, .english: english]

  /// A name that can be printed and seen.
  func name(_ text: String) -> String {
    let text = printable(text)
    return text.allSatisfy { $0 == " " } ? unnamed : text
  }
}
