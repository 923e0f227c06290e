import ReportModel

extension Library {
  /// Recomputes what can be recomputed: complete single-choice shares sum to
  /// 100 within rounding, stated totals match their parts, and what is listed
  /// as an arithmetic discrepancy does not compute.
  ///
  /// A sum that does not come out is no problem where a discrepancy cites it.
  public func checkSums() -> [DataProblem] {
    records(.dataset).flatMap(sumProblems) + records(.discrepancy).compactMap(computationProblem)
  }

  private func sumProblems(_ dataset: Record) -> [DataProblem] {
    let observations = dataset.referrers(.observation, by: .dataset)
    var problems: [DataProblem] = []
    if dataset[.status] == "complete", dataset[.choice] == "single", dataset[.dimension2].isEmpty,
      observations.allSatisfy({ $0.observedUnit == "%" && $0.number(.value) != nil })
    {
      let sum = observations.compactMap { $0.number(.value) }.reduce(0, +)
      if abs(sum - 100) > rounding(observations), !isListed(dataset) {
        problems.append(
          problem(
            dataset, .status,
            "the shares sum to \(text(sum)), not to 100, and no discrepancy says so"))
      }
    }
    return problems + totalProblems(dataset, observations)
  }

  /// In a cross-tab, a row whose total and parts all have numbers of one unit.
  private func totalProblems(_ dataset: Record, _ observations: [Record]) -> [DataProblem] {
    guard !dataset[.dimension2].isEmpty else { return [] }
    let rows = Dictionary(grouping: observations) { $0[.member1] }
    return rows.keys.sorted().compactMap { member in
      let row = rows[member] ?? []
      let totals = row.filter { $0[.member2] == Record.totalMember }
      let parts = row.filter { $0[.member2] != Record.totalMember }
      guard let total = totals.first, let stated = total.number(.value), !parts.isEmpty,
        parts.allSatisfy({ $0.number(.value) != nil && $0.observedUnit == total.observedUnit })
      else { return nil }
      let sum = parts.compactMap { $0.number(.value) }.reduce(0, +)
      guard abs(sum - stated) > rounding(parts), !isListed(dataset) else { return nil }
      return problem(
        total, .value,
        "the parts of \(member) sum to \(text(sum)), not to \(text(stated)), and no discrepancy says so"
      )
    }
  }

  /// Half a unit of the last digit for each value.
  private func rounding(_ observations: [Record]) -> Double {
    observations.reduce(0.0001) { sum, observation in
      let value = observation[.value]
      let digits =
        value.firstIndex(of: ".").map { value.distance(from: $0, to: value.endIndex) - 1 } ?? 0
      return sum + 0.5 * (0..<digits).reduce(1.0) { unit, _ in unit / 10 }
    }
  }

  /// Whether a discrepancy of the same report cites lines of the dataset.
  private func isListed(_ dataset: Record) -> Bool {
    guard let place = LineRanges(dataset[.lines]) else { return false }
    return records(.discrepancy).contains { discrepancy in
      discrepancy.report == dataset.report
        && [FieldName.lines1, .lines2, .lines].contains { field in
          LineRanges(discrepancy[field])?.overlaps(place) ?? false
        }
    }
  }

  private func computationProblem(_ discrepancy: Record) -> DataProblem? {
    let written = discrepancy[.computation]
    guard !written.isEmpty else {
      return discrepancy[.kind] == "arithmetic"
        ? problem(
          discrepancy, .computation,
          "is empty; write what does not compute, as 62911 - 57433 = 5468")
        : nil
    }
    guard let statement = Arithmetic(written) else {
      return problem(
        discrepancy, .computation, "“\(written)” is not of the form 62911 - 57433 = 5468")
    }
    guard statement.holds else { return nil }
    return problem(discrepancy, .computation, "“\(written)” computes; it is no discrepancy")
  }

  private func text(_ number: Double) -> String {
    let hundredths = (number * 100).rounded()
    return hundredths == (hundredths / 100).rounded() * 100
      ? "\(Int(hundredths / 100))" : "\(hundredths / 100)"
  }
}

extension LineRanges {
  /// Whether a line is cited by both.
  func overlaps(_ other: LineRanges) -> Bool {
    ranges.contains { range in other.ranges.contains { $0.overlaps(range) } }
  }
}
