import ReportModel

extension Library {
  /// A report: what it is, what was entered of it, its outline.
  func describeReport(_ report: Record, _ sheet: inout Sheet, _ language: Language) {
    sheet.state(
      report, [.title, .titleEn, .publisher, .year, .kind, .lines, .sha256, .note], language)
    sheet.columns = [
      Sheet.Column("name", Bilingual("名称", "Name")[language]),
      Sheet.Column("records", Bilingual("记录", "Records")[language], .number),
      Sheet.Column("lines", Bilingual("行", "Lines")[language]),
    ]
    sheet.list(
      Bilingual("已入库", "Entered")[language],
      Shelf.all.filter(\.isOfReports).compactMap { shelf in
        let number = shelf.count(in: self, of: report)
        guard number > 0 else { return nil }
        return Sheet.Row(
          cells: [Sheet.Cell(shelf.title[language]), .count(number), .blank],
          target: shelf.address(of: report), source: nil)
      })
    sheet.list(
      Bilingual("目录", "Outline")[language],
      records(.section).filter { $0.report == report }.map { outlineRow($0) })
  }

  /// A section: its subsections and the records that cite it.
  func describeSection(_ section: Record, _ sheet: inout Sheet, _ language: Language) {
    let path = sectionPath(section.evidence[0])
    sheet.facts = [
      Sheet.Fact(
        Bilingual("位置", "Path")[language],
        ([section.report?.name(in: language)] + path.map(\.numberedTitle))
          .compactMap(\.self).joined(separator: " › ")),
      Sheet.Fact(Bilingual("行", "Lines")[language], section[.lines]),
    ]
    sheet.columns = [
      Sheet.Column("name", Bilingual("名称", "Name")[language]),
      Sheet.Column("records", Bilingual("记录", "Records")[language], .number),
      Sheet.Column("lines", Bilingual("行", "Lines")[language]),
    ]
    sheet.list(
      Bilingual("小节", "Subsections")[language],
      section.referrers(.section, by: .parent).map { outlineRow($0) })
    for kind in Library.collections where kind.entity.field(.section) != nil {
      sheet.list(
        kind.entity.title[language],
        section.referrers(kind, by: .section).map { record in
          Sheet.Row(
            cells: [Sheet.Cell(record.name(in: language)), .blank, Sheet.Cell(record[.lines])],
            target: record.address, source: record)
        })
    }
  }

  private func outlineRow(_ section: Record) -> Sheet.Row {
    let level = min(max(1, section.integer(.level) ?? 1), 8)
    return Sheet.Row(
      cells: [
        Sheet.Cell(String(repeating: "  ", count: level - 1) + section.numberedTitle),
        .count(citing(section)), Sheet.Cell(section[.lines]),
      ],
      target: section.address, source: section)
  }

  /// How many records cite a section and those below it.
  private func citing(_ section: Record) -> Int {
    let own = Library.collections.filter { $0.entity.field(.section) != nil }
      .reduce(0) { $0 + section.referrers($1, by: .section).count }
    return section.referrers(.section, by: .parent).reduce(own) { $0 + citing($1) }
  }
}
