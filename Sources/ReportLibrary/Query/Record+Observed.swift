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
    let shown = qualifiedNumber
    return Sheet.Cell(shown.number + shown.behindUnit, number: Double(value), status: status)
  }

  /// The observation's unit, its dataset's where it has none of its own.
  var observedUnit: String {
    let own = self[.unit]
    return own.isEmpty ? link(.dataset)?[.unit] ?? "" : own
  }

  /// The number with what qualifies it: 近, 约, 超 before it, 多, 余 behind it, and what stands
  /// behind the unit, as in `80%以上`, by itself.
  var qualifiedNumber: (number: String, behindUnit: String) {
    let (value, qualifier) = (self[.value], self[.qualifier])
    if Self.qualifiersBehindUnit.contains(qualifier) { return (value, qualifier) }
    return (["多", "余", "+"].contains(qualifier) ? value + qualifier : qualifier + value, "")
  }

  private static let qualifiersBehindUnit: Set<String> = [
    "以上", "以下", "左右", "之多", "之内", "之前", "以来",
  ]

  /// The numbers of a dataset of one dimension and one unit in its order, the sum over it aside;
  /// blank where fewer than three are known.
  var courseCell: Sheet.Cell {
    let values = referrers(.observation, by: .dataset).filter {
      $0[.member1] != Record.totalMember
    }
    guard let first = values.first, !first.observedUnit.isEmpty,
      values.allSatisfy({ $0[.member2].isEmpty && $0.observedUnit == first.observedUnit })
    else { return .blank }
    let numbers = values.map { $0[.status] == "missing" ? nil : $0.number(.value) }
    guard numbers.count(where: { $0 != nil }) >= 3 else { return .blank }
    var cell = Sheet.Cell(
      zip(values, numbers).map { $1 == nil ? "" : $0[.value] }.joined(separator: ";"))
    cell.course = numbers
    return cell
  }

  /// The value with its unit; words have none.
  var observedText: String {
    let cell = observedCell
    let shown = qualifiedNumber
    return cell.number == nil ? cell.text : shown.number + observedUnit + shown.behindUnit
  }

  /// The value as it stands in a table headed by its dataset's unit: with its own where that is
  /// another.
  var tabulatedCell: Sheet.Cell {
    var cell = observedCell
    let unit = observedUnit
    if cell.number != nil, unit != link(.dataset)?[.unit] {
      let shown = qualifiedNumber
      let space = shown.number.last?.isNumber == true ? " " : ""
      cell.text = shown.number + space + unit + shown.behindUnit
    }
    return cell
  }

  /// How many members of a dataset the report tells of without naming them: the lost places of a
  /// ranking.
  var unnamedCount: Int {
    guard let members = integer(.members) else { return 0 }
    let named = Set(referrers(.observation, by: .dataset).map { $0[.member1] })
    return max(0, members - named.subtracting([Record.totalMember]).count)
  }

  /// How many values of a dataset survive, and how many there are.
  var valueCounts: (known: Int, all: Int) {
    let observations = referrers(.observation, by: .dataset)
    return (
      observations.count { $0[.status] != "missing" }, observations.count + unnamedCount
    )
  }
}
