import ReportModel

extension Record {
  /// The member that stands for the sum over its dimension.
  static let totalMember = "合计"

  /// An observation's value as shown: the number with its qualifier, the words
  /// where there are only words, the sign for missing where it is lost.
  var observedCell: Sheet.Cell {
    let status: Sheet.Cell.Status =
      switch self[.status] {
      case "missing": .missing
      case "derived": .derived
      default: .plain
      }
    if status == .missing { return .missing }
    let words = self[.text]
    let value = self[.value]
    if value.isEmpty { return words.isEmpty ? .blank : Sheet.Cell(words, status: status) }
    return Sheet.Cell(qualified(value), number: Double(value), status: status)
  }

  /// The observation's unit, its dataset's where it has none of its own.
  var observedUnit: String {
    let own = self[.unit]
    return own.isEmpty ? link(.dataset)?[.unit] ?? "" : own
  }

  /// The number with 近, 约, 超 before it and 以上, 左右 behind it.
  private func qualified(_ value: String) -> String {
    let qualifier = self[.qualifier]
    guard !qualifier.isEmpty else { return value }
    let stands: Set<String> = ["以上", "以下", "左右", "多", "余"]
    return stands.contains(qualifier) ? value + qualifier : qualifier + value
  }

  /// How many values of a dataset survive, and how many there are.
  var valueCounts: (known: Int, all: Int) {
    let observations = referrers(.observation, by: .dataset)
    return (observations.count { $0[.status] != "missing" }, observations.count)
  }
}
