import ReportModel

extension Library {
  /// A dataset: its values as a table, one row a value, or rows by columns for
  /// a cross-tab; and the same as a series to draw.
  func describeDataset(_ dataset: Record, _ sheet: inout Sheet, _ language: Language) {
    let observations = dataset.referrers(.observation, by: .dataset)
    let counts = dataset.valueCounts
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
      tabulateDistribution(observations, dataset, &sheet, language)
    } else {
      tabulateCross(observations, dataset, &sheet, language)
    }
    sheet.series = series(observations, dataset, language)
  }

  /// A heading in the reader's language, the printed one when there is no English.
  private func heading(
    _ dataset: Record, _ chinese: FieldName, _ english: FieldName, _ language: Language
  ) -> String {
    let text = language == .english ? dataset[english] : dataset[chinese]
    return text.isEmpty ? dataset[chinese] : text
  }

  private func tabulateDistribution(
    _ observations: [Record], _ dataset: Record, _ sheet: inout Sheet, _ language: Language
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
      var value = observation.observedCell
      if value.number != nil, !observation[.unit].isEmpty, observation[.unit] != unit {
        value.text += " " + observation[.unit]
      }
      return Sheet.Row(
        cells: [
          Sheet.Cell(observation[.member1]), value, Sheet.Cell(observation[.printed]),
          Sheet.Cell(observation.display(.status, in: language)), Sheet.Cell(observation[.note]),
        ],
        target: target(of: observation), source: observation)
    }
  }

  private func tabulateCross(
    _ observations: [Record], _ dataset: Record, _ sheet: inout Sheet, _ language: Language
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
          + found.map { observation in
            guard let observation else { return .blank }
            var cell = observation.observedCell
            if cell.number != nil, !observation[.unit].isEmpty, observation[.unit] != dataset[.unit] {
              cell.text += observation[.unit]
            }
            return cell
          },
        target: known.first.flatMap { target(of: $0) }, source: stated.first)
      row.otherSources = Array(stated.dropFirst())
      return row
    }
  }

  /// What Enter on a value opens: all values of the same member in the report's
  /// datasets of the same field when there are others, else the value itself.
  private func target(of observation: Record) -> Address? {
    guard let dataset = observation.link(.dataset), let report = observation.report else {
      return observation.address
    }
    let member = observation[.member1]
    let others = records(.observation).count {
      $0[.member1] == member && $0.link(.dataset)?[.group] == dataset[.group] && $0.report == report
    }
    guard others > 1 else { return observation.address }
    var address = Address(path: [EntityKind.observation.entity.collection])
    address["report"] = report.id
    address["field"] = dataset[.group]
    address["member"] = member
    return address
  }

  private func series(_ observations: [Record], _ dataset: Record, _ language: Language) -> Series {
    let isCross = !dataset[.dimension2].isEmpty
    // A total beside its parts would flatten them; it stays in the table.
    let drawn = observations.filter { ![$0[.member1], $0[.member2]].contains(totalMember) }
    return Series(
      points: drawn.map { observation in
        let cell = observation.observedCell
        let hasNumber = cell.number != nil
        return Series.Point(
          category: observation[.member1], group: isCross ? observation[.member2] : nil,
          value: cell.number, printed: hasNumber ? cell.text : "",
          words: hasNumber || cell.status == .missing ? "" : cell.text,
          unit: observation.observedUnit, status: cell.status,
          target: target(of: observation), source: observation)
      },
      title: dataset.name(in: language),
      categoryTitle: heading(dataset, .dimension1, .dimension1En, language),
      groupTitle: isCross ? heading(dataset, .dimension2, .dimension2En, language) : nil,
      measureTitle: heading(dataset, .measure, .measureEn, language), unit: dataset[.unit],
      isWhole: dataset[.choice] == "single")
  }

  /// One value: as printed, its status, and the other values of its dataset.
  func describeObservation(_ observation: Record, _ sheet: inout Sheet, _ language: Language) {
    let member = [observation[.member1], observation[.member2]].filter { !$0.isEmpty }
      .joined(separator: " × ")
    sheet.title = member
    sheet.subtitle = observation.link(.dataset)?.name(in: language) ?? ""
    sheet.facts = [
      Sheet.Fact(
        Bilingual("值", "Value")[language], observation.observedCell.text + observation.observedUnit)
    ]
    sheet.state(observation, [.dataset, .text, .qualifier, .printed, .status, .note], language)
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
  }

  private func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

/// The member that stands for the sum over its dimension.
private let totalMember = "合计"
