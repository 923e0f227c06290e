import ReportModel

/// What a record has through the records it is tied to.
extension Record {
  /// The industry it belongs to, its own or that of its case, its scenario or
  /// what stands above it.
  var nearestIndustry: Record? {
    var record: Record? = self
    // The longest way there is: effect, case, application, scenario, family.
    for _ in 0..<6 {
      guard let current = record else { return nil }
      if let industry = current.link(.industry) { return industry }
      record = current.link(.caseStudy) ?? current.link(.scenario) ?? current.link(.parent)
    }
    return nil
  }

  /// Dimensions whose members have an order of their own.
  private static let orderedDimensions = [
    "级别", "区间", "学历", "经验", "年份", "年龄", "年代", "月份", "层次", "层级", "时期", "步骤", "浪潮",
  ]

  static func isOrdered(dimension: String) -> Bool {
    orderedDimensions.contains { dimension.contains($0) }
  }

  /// From what to what an effect went, or by how much: `45 → 12 天`, `-42 %`.
  var changeText: String {
    let from = self[.fromValue]
    let to = self[.toValue]
    let change = self[.change]
    let unit = self[.unit].isEmpty ? "" : " " + self[.unit]
    if !from.isEmpty, !to.isEmpty { return "\(from) → \(to)\(unit)" }
    if !change.isEmpty { return change + unit }
    return to.isEmpty ? "" : "→ \(to)\(unit)"
  }

  /// The effects of a scenario and its cases that were measured: those with a number.
  var measuredEffects: [Record] {
    let cases = referrers(.caseStudy, by: .scenario)
    return
      (referrers(.effect, by: .scenario)
      + cases.flatMap { $0.referrers(.effect, by: .caseStudy) })
      .filter { $0[.kind] == "effect" && !$0.changeText.isEmpty }
  }

  /// The reports that name a record of the vocabulary, in the library's order.
  var namingReports: [Record] {
    var reports: Set<Record> = []
    for (kind, field) in kind.inboundLinks where !kind.entity.isVocabulary {
      for record in referrers(kind, by: field) {
        if let report = record.report { reports.insert(report) }
      }
    }
    return reports.sorted { $0.row < $1.row }
  }
}
