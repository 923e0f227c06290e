import ReportModel

extension Series {
  /// How many of a list's records a chart of counts holds: those without a value of what is counted
  /// have no place in it.
  public struct Coverage: Hashable, Sendable {
    public let placed: Int
    public let all: Int

    public init(placed: Int, all: Int) {
      self.placed = placed
      self.all = all
    }
  }

  /// What is known of one point, in short pieces: its names, its value with the unit, its share of
  /// the whole, what it is a share of, when it held, and where the report says so.
  public func statement(of index: Int, in library: Library, _ language: Language) -> [String] {
    guard points.indices.contains(index) else { return [] }
    let point = points[index]
    let names = (point.path + [point.category, point.group ?? ""]).joinedByDot
    var pieces = [names, value(of: point, language), share(of: point, language) ?? ""]
    if let source = point.source, source.kind == .observation {
      let period = source[.period].isEmpty ? source.link(.dataset)?[.period] ?? "" : source[.period]
      pieces += [
        labelled(source, .base, language), labelled(source.link(.dataset), .sampleSize, language),
        period == point.category ? "" : period,
      ]
    }
    if let evidence = point.source?.evidence.first {
      pieces.append(library.place(evidence, language))
    }
    return pieces.filter { !$0.isEmpty }
  }

  private func value(of point: Point, _ language: Language) -> String {
    if point.status == .missing { return Bilingual("未给出", "not given")[language] }
    guard point.value != nil else {
      return point.words.isEmpty
        ? point.date : Bilingual("“\(point.words)”", "“\(point.words)”")[language]
    }
    let unit = point.unit.isEmpty ? self.unit : point.unit
    let isClose = unit.isEmpty || unit.hasPrefix("%")
    let number = point.printed + (isClose ? "" : " ") + unit + point.behindUnit
    return point.status == .derived
      ? number + Bilingual("（推算）", " (derived)")[language] : number
  }

  /// The share of all records, or of the sum where the values are parts of one whole. Per cent are
  /// shares themselves.
  private func share(of point: Point, _ language: Language) -> String? {
    guard let value = point.value, point.end == nil else { return nil }
    if let coverage, coverage.all > 0 {
      let share = percent(value / Double(coverage.all))
      return Bilingual("占 \(coverage.all) 条的 \(share)", "\(share) of \(coverage.all)")[language]
    }
    let values = points.compactMap(\.value)
    let sum = values.reduce(0, +)
    guard isWhole, sum > 0, value >= 0, values.allSatisfy({ $0 >= 0 }),
      Set(points.filter { $0.value != nil }.map(\.unit)).count == 1, point.unit != "%"
    else { return nil }
    let share = percent(value / sum)
    return values.count < points.count
      ? Bilingual("占已知合计 \(share)", "\(share) of the known total")[language]
      : Bilingual("占合计 \(share)", "\(share) of the total")[language]
  }

  private func percent(_ share: Double) -> String {
    let rounded = (share * 1000).rounded() / 10
    return (rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)") + "%"
  }

  private func labelled(_ record: Record?, _ field: FieldName, _ language: Language) -> String {
    guard let record, !record[field].isEmpty,
      let title = record.entity.field(field)?.title[language]
    else { return "" }
    return "\(title) \(record[field])"
  }
}

extension Library {
  /// A place in a report without its sections: `大模型人才 页 17 行 601`.
  fileprivate func place(_ evidence: Evidence, _ language: Language) -> String {
    var pieces = [record(.report, evidence.report)?.name(in: language) ?? ""]
    if let page = evidence.page { pieces.append(Bilingual("页 \(page)", "p. \(page)")[language]) }
    if let lines = evidence.lines {
      pieces.append(Bilingual("行 \(lines)", "lines \(lines)")[language])
    }
    return pieces.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
