import ReportModel

extension Library {
  /// The kinds that the home screen offers as collections: what readers begin
  /// with, then the single statements that these are made of.
  public static let collections: [EntityKind] = [
    .job, .skill, .scenario, .caseStudy, .dataset, .product, .organisation, .policy, .standard,
    .technology, .programme, .challenge, .recommendation, .outlook, .milestone, .discrepancy,
    .industry, .place, .requirement, .duty, .quality, .effect, .observation, .tier, .section,
    .report,
  ]

  /// The first screen: the collections, the reports and questions to begin with.
  func homeSheet(_ address: Address, _ language: Language) -> Sheet {
    let isLoading = isSame(as: .empty)
    let collections = Shelf.all.compactMap { shelf -> Sheet.Row? in
      let count = shelf.count(in: self)
      guard isLoading || count > 0 else { return nil }
      return Sheet.Row(
        part: 0,
        cells: [
          Sheet.Cell(shelf.title[language]), isLoading ? .blank : .count(count),
          Sheet.Cell(shelf.title[language.other]),
        ],
        target: shelf.address, source: nil)
    }
    let reports = records(.report).map { report in
      Sheet.Row(
        part: 1,
        cells: [
          Sheet.Cell(
            "\(report.name(in: language)) · \(report[.year]) \(report.display(.kind, in: language))"
          ),
          .count(recordCount(ofReport: report)),
          Sheet.Cell(Library.publisher(of: report, language)),
        ],
        target: report.address, source: report)
    }
    let questions = StartingPoint.all.filter { canOpen($0.address) }.map { point in
      Sheet.Row(
        part: 2,
        cells: [
          Sheet.Cell("\(point.reader[language]) · \(point.question[language])"), .blank,
          Sheet.Cell(point.address.description),
        ],
        target: point.address, source: nil)
    }
    var records = Sheet.Column("records", Bilingual("记录", "Records")[language], .number)
    records.isAmount = true
    var sheet = Sheet(
      address: address, title: Bilingual("总览", "Overview")[language],
      columns: [
        Sheet.Column("name", Bilingual("名称", "Name")[language]), records,
        Sheet.Column("about", Bilingual("说明", "About")[language]),
      ],
      rows: collections + reports + questions)
    sheet.parts = [
      Bilingual("类别", "Collections")[language], Bilingual("报告", "Reports")[language],
      Bilingual("从问题开始", "Begin with a question")[language],
    ]
    sheet.subtitle =
      isLoading
      ? Bilingual("载入中…", "loading…")[language]
      : Bilingual(
        "\(count(.report)) 份报告 · \(count) 条记录", "\(count(.report)) reports · \(count) records")[
          language]
    return sheet
  }

  /// Who published a report under which title.
  private static func publisher(of report: Record, _ language: Language) -> String {
    let titles = [report.display(.titleEn, in: language), report[.title]].filter { !$0.isEmpty }
    let title = (language == .english ? titles.first : titles.last) ?? ""
    return [title, report[.publisher]].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Whether what a question asks for is in this library: the record it names,
  /// or the records of the report or kind it is about.
  private func canOpen(_ address: Address) -> Bool {
    if address.isComparison { return address.comparedRecords.allSatisfy(canOpen) }
    if address.isYear { return address.path.dropFirst().allSatisfy(isYear) }
    if address.isOfSources { return sourceCount > 0 }
    guard let kind = address.path.first.flatMap({ EntityKind(collection: $0) }) else {
      return false
    }
    if let report = address["report"], record(.report, report) == nil { return false }
    return address.path.count > 1 ? record(kind, address.path[1]) != nil : count(kind) > 0
  }
}
