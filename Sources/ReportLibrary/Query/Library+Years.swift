import ReportModel

/// What happened in a year, over all kinds of dated records: `years` and `years/2024`.
extension Library {
  /// The kinds of record that have a date, in the order of their groups.
  private static let dated: [EntityKind] = [.milestone, .policy, .product]

  static let yearsTitle = Bilingual("年份", "Years")

  func yearSheet(_ address: Address, _ language: Language) throws(AddressError) -> Sheet {
    try checkParameters(of: address, known: [])
    guard address.path.count > 1 else { return yearsSheet(address, language) }
    let year = address.path[1]
    let known = years
    guard address.path.count == 2, known.contains(year) else {
      throw .unknownRecord(collection: "years", id: year, nearest: Nearest.to(year, among: known))
    }
    var sheet = Sheet(
      address: address, title: year,
      columns: [
        Sheet.Column("date", Bilingual("日期", "Date")[language]),
        Sheet.Column("name", Bilingual("名称", "Name")[language]),
        Sheet.Column("about", Bilingual("说明", "About")[language]),
        Sheet.Column("report", EntityKind.report.entity.singular[language]),
      ],
      rows: [])
    sheet.subtitle = Library.yearsTitle[language]
    for kind in Library.dated {
      let records = records(kind).filter { $0.year == year }
      sheet.list(
        kind.entity.title[language],
        records.sorted { ($0[.date], $0.row) < ($1[.date], $1.row) }.map { record in
          Sheet.Row(
            cells: [
              Sheet.Cell(record[.date]), Sheet.Cell(record.name(in: language)),
              Sheet.Cell(record.gloss(in: language, dated: false)),
              Sheet.Cell(record.report?.name(in: language) ?? ""),
            ],
            target: record.address, source: record)
        })
    }
    sheet.list(
      Bilingual("时间线", "Timelines")[language],
      Library.dated.filter { kind in records(kind).contains { $0.year == year } }.map { kind in
        Sheet.Row(
          cells: [.blank, Sheet.Cell(kind.entity.title[language]), .blank, .blank],
          target: Address(path: [kind.entity.collection]).with("year", year)
            .with("chart", "timeline"), source: nil)
      })
    sheet.total = sheet.rows.count
    return sheet
  }

  private func yearsSheet(_ address: Address, _ language: Language) -> Sheet {
    let columns = [Sheet.Column("year", Bilingual("年", "Year")[language])]
    let rows = years.reversed().map { year in
      Sheet.Row(
        cells: [Sheet.Cell(year)]
          + Library.dated.map { kind in .count(records(kind).count { $0.year == year }) },
        target: Address(path: ["years", year]), source: nil)
    }
    return Sheet(
      address: address, title: Library.yearsTitle[language],
      columns: columns
        + Library.dated.map {
          Sheet.Column($0.entity.collection, $0.entity.title[language], .number)
        },
      rows: rows)
  }

  /// Whether something happened in a year; sooner known than ``years``.
  func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) }
      && Library.dated.contains { kind in records(kind).contains { $0.year == text } }
  }

  /// The years in which something happened, ascending.
  var years: [String] {
    Set(Library.dated.flatMap { records($0).compactMap(\.year) }).sorted()
  }
}

extension Record {
  /// The year that its date begins with.
  var year: String? {
    let year = self[.date].prefix(4)
    return year.count == 4 && year.allSatisfy(\.isNumber) ? String(year) : nil
  }
}

extension Address {
  /// Whether it asks what happened in a year.
  public var isYear: Bool { path.first == "years" }
}
