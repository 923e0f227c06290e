import ReportModel

extension Library {
  /// The kinds of chart for records that stand below others.
  static let treeCharts = ["icicle", "tree", "treemap"]
  /// The lists that are drawn so when the reader asks for their chart.
  static let treeLists: Set<EntityKind> = [.report, .section, .skill]

  /// Records below those they belong to, each with the number of records that name it or one
  /// below it; reports with the kinds of what was entered of them.
  func treeSeries(_ records: [Record], _ kind: EntityKind, _ language: Language) -> Series {
    let points =
      kind == .report
      ? records.flatMap { contents(of: $0, language) } : branches(of: records, language)
    return Series(
      points: points, title: kind.entity.title[language],
      categoryTitle: kind.entity.singular[language], groupTitle: nil,
      measureTitle: Bilingual("记录数", "Number of records")[language], unit: "", isWhole: false)
  }

  /// How many records of each kind a report has.
  private func contents(of report: Record, _ language: Language) -> [Series.Point] {
    Library.collections.filter { !$0.entity.isVocabulary && $0 != .report }.compactMap { kind in
      let count = records(kind).count { $0.report == report }
      guard count > 0 else { return nil }
      return .branch(
        count, kind.entity.title[language], below: [report.name(in: language)],
        Address(
          path: [kind.entity.collection], parameters: [Address.Parameter("report", report.id)]),
        source: nil)
    }
  }

  private func branches(of records: [Record], _ language: Language) -> [Series.Point] {
    var counts: [Record: Int] = [:]
    let shown = Set(records)
    for record in records {
      let count = record.kind.inboundLinks
        .filter { $0.kind != record.kind && $0.kind != .alias }
        .reduce(0) { $0 + record.referrers($1.kind, by: $1.field).count }
      for place in record.lineage { counts[place, default: 0] += count }
    }
    let reports = Set(records.compactMap(\.report))
    return records.map { record in
      let above = record.lineage.dropFirst().reversed().filter(shown.contains)
      let report = reports.count > 1 ? record.report?.name(in: language) : nil
      return .branch(
        counts[record] ?? 0, record.branchName(in: language),
        below: [report].compactMap(\.self) + above.map { $0.branchName(in: language) },
        record.address, source: record)
    }
  }
}

extension Record {
  /// The record and those above it, the nearest first.
  fileprivate var lineage: [Record] {
    var line = [self]
    // No tree of the data is deeper, and one that leads back to itself has an end so.
    while line.count < 16, let above = line.last?.link(.parent), above.kind == kind,
      !line.contains(above)
    {
      line.append(above)
    }
    return line
  }

  /// Its name, with the number that a section has.
  fileprivate func branchName(in language: Language) -> String {
    kind == .section
      ? [self[.number], self[.title]].filter { !$0.isEmpty }.joined(separator: " ")
      : name(in: language)
  }
}

extension Series.Point {
  fileprivate static func branch(
    _ count: Int, _ name: String, below path: [String], _ target: Address?, source: Record?
  ) -> Series.Point {
    var point = Series.Point(
      category: name, group: nil, value: Double(count), printed: "\(count)", words: "", unit: "",
      status: .plain, target: target, source: source)
    point.path = path
    return point
  }
}
