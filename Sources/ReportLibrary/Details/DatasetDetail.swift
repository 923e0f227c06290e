import ReportModel

extension Library {
  /// A dataset: its values as a table, one row a value, or rows by columns for
  /// a cross-tab; and the same as a series to draw. Enter on a value opens all
  /// values of the same member, or the value itself where there is no other.
  func describeDataset(_ dataset: Record, _ sheet: inout Sheet, _ language: Language) {
    let observations = dataset.referrers(.observation, by: .dataset)
    let counts = dataset.valueCounts
    let members = memberAddresses(dataset)
    sheet.factsFollow = true
    sheet.state(
      dataset, [.group, .population, .sampleSize, .period, .collector, .choice, .status], language)
    sheet.facts.append(
      Sheet.Fact(
        Bilingual("值", "Values")[language],
        Bilingual(
          "\(counts.all) 格中 \(counts.known) 格有数或有文字",
          "\(counts.known) of \(counts.all) cells have a number or words")[
            language]))
    sheet.state(dataset, [.note], language)
    sheet.statePlace(dataset, language)
    if dataset[.dimension2].isEmpty {
      tabulateDistribution(observations, dataset, members, &sheet, language)
    } else {
      tabulateCross(observations, dataset, members, &sheet, language)
    }
    let counterparts = counterparts(of: dataset)
    if !counterparts.isEmpty {
      sheet.facts.append(
        Sheet.Fact(
          Bilingual("同一分析", "Same analysis")[language],
          counterparts.map { $0.display(.group, in: language) }
            .joined(separator: Bilingual("、", ", ")[language])))
    }
    if !observations.isEmpty {
      sheet.series = datasetSeries(dataset, sheet.address, members, language)
      if sheet.series == nil {
        sheet.facts.append(
          Sheet.Fact(
            Bilingual("图", "Chart")[language],
            Bilingual(
              "无：没有同一单位的两个不同的数",
              "none: no two numbers of one unit differ")[language]))
      }
    }
    if observations.isEmpty, dataset[.status] == "image-lost" {
      sheet.notes = [
        Bilingual(
          "图像已失，文中没有它的数值，只存题名。",
          "The image is lost and the text gives none of its values; only the caption is left.")[
            language]
      ]
      let source = dataset.citedSource
      if !source.isEmpty {
        sheet.list(
          CitedSource.singular[language], [sourceRow(source, columns: sheet.columns.count)])
      }
    }
  }

  /// A heading in the reader's language, the printed one when there is no English.
  func heading(
    _ dataset: Record, _ chinese: FieldName, _ english: FieldName, _ language: Language
  ) -> String {
    let text = language == .english ? dataset[english] : dataset[chinese]
    if !text.isEmpty { return text }
    if !dataset[chinese].isEmpty { return dataset[chinese] }
    // A figure of which only the caption is left has neither.
    return chinese == .measure
      ? Bilingual("值", "Value")[language] : Bilingual("项", "Member")[language]
  }

  private func tabulateDistribution(
    _ observations: [Record], _ dataset: Record, _ members: [String: Address],
    _ sheet: inout Sheet, _ language: Language
  ) {
    let unit = dataset[.unit]
    let measure = heading(dataset, .measure, .measureEn, language)
    sheet.columns = [
      Sheet.Column("member", heading(dataset, .dimension1, .dimension1En, language)),
      Sheet.Column("value", unit.isEmpty ? measure : "\(measure) \(unit)", .number),
      Sheet.Column("printed", Bilingual("印作", "As printed")[language]),
      Sheet.Column("status", Bilingual("状态", "Status")[language]),
      Sheet.Column("note", Bilingual("注", "Note")[language]),
    ]
    sheet.rows = observations.map { observation in
      Sheet.Row(
        cells: [
          Sheet.Cell(observation[.member1]), observation.tabulatedCell,
          observation.cell(.printed, in: language), observation.cell(.status, in: language),
          observation.cell(.note, in: language),
        ],
        target: members[observation[.member1]] ?? observation.address, source: observation)
    }
  }

  private func tabulateCross(
    _ observations: [Record], _ dataset: Record, _ members: [String: Address],
    _ sheet: inout Sheet, _ language: Language
  ) {
    let rows = distinct(observations.map { $0[.member1] })
    let columns = distinct(observations.map { $0[.member2] })
    var cells: [[String]: Record] = [:]
    for observation in observations {
      cells[[observation[.member1], observation[.member2]]] = observation
    }
    sheet.columns =
      [Sheet.Column("member", heading(dataset, .dimension1, .dimension1En, language))]
      + columns.map { Sheet.Column($0, $0, .number) }
    sheet.rows = rows.map { member in
      let found = columns.map { cells[[member, $0]] }
      let known = found.compactMap(\.self)
      let stated = known.filter { $0[.status] != "missing" }
      var row = Sheet.Row(
        cells: [Sheet.Cell(member)]
          + found.map { $0?.tabulatedCell ?? .missing },
        target: members[member] ?? known.first?.address, source: stated.first)
      row.otherSources = Array(stated.dropFirst())
      return row
    }
  }

  /// For every member that several values of the report's datasets of the same
  /// field are about, the address of all of them.
  private func memberAddresses(_ dataset: Record) -> [String: Address] {
    guard let report = dataset.report else { return [:] }
    var counts: [String: Int] = [:]
    for other in records(.dataset)
    where other.report == report && other[.group] == dataset[.group] {
      for observation in other.referrers(.observation, by: .dataset) {
        counts[observation[.member1], default: 0] += 1
      }
    }
    var base = Address(path: [EntityKind.observation.entity.collection])
    base["report"] = report.id
    base["field"] = dataset[.group]
    return counts.filter { $0.value > 1 }.reduce(into: [:]) { addresses, entry in
      addresses[entry.key] = base.with("member", entry.key)
    }
  }

  /// One value: as printed, its status, and the other values of its dataset.
  func describeObservation(_ observation: Record, _ sheet: inout Sheet, _ language: Language) {
    let member = [observation[.member1], observation[.member2]].filter { !$0.isEmpty }
      .joined(separator: " × ")
    sheet.title = member
    sheet.subtitle = observation.link(.dataset)?.name(in: language) ?? ""
    sheet.facts = [
      Sheet.Fact(Bilingual("值", "Value")[language], observation.observedText)
    ]
    sheet.state(
      observation, [.dataset, .text, .qualifier, .printed, .source, .status, .note], language)
    sheet.statePlace(observation, language)
    sheet.columns = [
      Sheet.Column("member", Bilingual("项", "Member")[language]),
      Sheet.Column("value", Bilingual("值", "Value")[language], .number),
      Sheet.Column("unit", Bilingual("单位", "Unit")[language]),
      Sheet.Column("dataset", Bilingual("数据集", "Dataset")[language]),
    ]
    let siblings = observation.link(.dataset)?.referrers(.observation, by: .dataset) ?? []
    sheet.list(
      Bilingual("同一数据集", "Same dataset")[language],
      siblings.filter { $0 != observation }.map { other in
        Sheet.Row(
          cells: [
            Sheet.Cell(
              [other[.member1], other[.member2]].filter { !$0.isEmpty }.joined(separator: " × ")),
            other.observedCell, Sheet.Cell(other.observedUnit),
            Sheet.Cell(other.link(.dataset)?.name(in: language) ?? ""),
          ],
          target: other.address, source: other)
      })
    let source = observation.citedSource
    guard !source.isEmpty else { return }
    sheet.list(
      CitedSource.singular[language],
      [sourceRow(source, columns: sheet.columns.count)])
  }

  private func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
