import ReportModel

/// Whom the reports cite: `sources` and `sources/脉脉`.
extension Library {
  func sourceSheet(_ address: Address, _ language: Language) throws(AddressError) -> Sheet {
    guard address.path.count > 1 else { return try sourcesSheet(address, language) }
    try checkParameters(of: address, known: [])
    let name = address.path[1]
    guard address.path.count == 2, let source = source(name) else {
      throw .unknownRecord(
        collection: "sources", id: name, nearest: Nearest.to(name, among: sources.map(\.name)))
    }
    return detailSheet(source, address, language)
  }

  /// One row a source: how much rests on it, and which reports cite it.
  private func sourcesSheet(
    _ address: Address, _ language: Language
  ) throws(AddressError) -> Sheet {
    let layout = ListLayout.sources
    try checkParameters(of: address, known: layout.parameters)
    let counted = [EntityKind.observation, .dataset].map { kind in
      var column = Sheet.Column(kind.entity.collection, kind.entity.title[language], .number)
      column.isAmount = true
      return column
    }
    let rows = sources.map { source in
      var row = Sheet.Row(
        cells: [
          Sheet.Cell(source.name), .count(source.values.count), .count(source.datasets.count),
          Sheet.Cell(
            source.reports.map { $0.name(in: language) }
              .joined(separator: Bilingual("、", ", ")[language])),
        ],
        target: source.address, source: nil)
      row.otherSources = source.records
      return row
    }
    let sheet = Sheet(
      address: address, title: CitedSource.title[language],
      columns: [Sheet.Column("name", CitedSource.singular[language])] + counted + [
        Sheet.Column("report", EntityKind.report.entity.singular[language])
      ],
      rows: try narrowed(rows, by: layout.facets, address))
    return try listed(sheet, layout, nil, language)
  }

  /// Adds the sources whose names contain a query, as a group of their own behind the records.
  func addSources(to sheet: inout Sheet, _ filter: TextFilter, _ language: Language) {
    let hits = sourceIndex.ranked(matching: filter).rows
    guard !hits.isEmpty else { return }
    sheet.list(
      CitedSource.title[language], sources(at: hits).map { relatedRow($0, language) })
  }

  /// A source: who it is, as far as the vocabulary knows, and what rests on it.
  private func detailSheet(
    _ source: CitedSource, _ address: Address, _ language: Language
  ) -> Sheet {
    var sheet = Sheet(
      address: address, title: source.name, columns: Sheet.relatedColumns(language), rows: [])
    sheet.subtitle = CitedSource.singular[language]
    sheet.facts = [
      Sheet.Fact(
        Bilingual("见于", "Cited by")[language],
        source.reports.map { $0.name(in: language) }
          .joined(separator: Bilingual("、", ", ")[language]))
    ]
    let organisations = records(.organisation).filter { $0.isNamed(by: source) }
    sheet.list(
      EntityKind.dataset.entity.title[language], source.datasets.map { relatedRow($0, language) })
    sheet.list(
      EntityKind.observation.entity.title[language], source.values.map { valueRow($0, language) })
    sheet.list(
      EntityKind.organisation.entity.title[language], organisations.map { relatedRow($0, language) }
    )
    sheet.total = sheet.rows.count
    return sheet
  }

  /// A row for a value, which goes by what it is of.
  private func valueRow(_ value: Record, _ language: Language) -> Sheet.Row {
    let members = [value[.member1], value[.member2]].filter { !$0.isEmpty }
    let about = [value.observedText, value.link(.dataset)?.name(in: language) ?? ""]
    return Sheet.Row(
      cells: [
        Sheet.Cell(members.joined(separator: " × ")),
        Sheet.Cell(about.filter { !$0.isEmpty }.joined(separator: " · ")),
        Sheet.Cell(value.report?.name(in: language) ?? ""),
      ],
      target: value.address, source: value)
  }

  /// A row that leads to a source, in a table of so many columns.
  func sourceRow(_ name: String, columns: Int) -> Sheet.Row {
    Sheet.Row(
      cells: [Sheet.Cell(name)] + Array(repeating: .blank, count: columns - 1),
      target: CitedSource.address(of: source(name)?.name ?? name), source: nil)
  }
}

extension Record {
  /// Whether a source begins with the name of an organisation: `德勤《企业生成式人工智能应用现状》`.
  func isNamed(by source: CitedSource) -> Bool {
    let names = Language.allCases.map { plainName(in: $0) } + aliases
    return names.contains { name in
      guard name.count > 1, source.name.hasPrefix(name) else { return false }
      // `IDC` is not what `IDCQ` begins with.
      let next = source.name.dropFirst(name.count).first
      return !(name.last?.isASCII ?? false) || !(next.map { $0.isASCII && $0.isLetter } ?? false)
    }
  }
}

extension Address {
  /// Whether it asks whom the reports cite.
  public var isOfSources: Bool { path.first == "sources" }
}
