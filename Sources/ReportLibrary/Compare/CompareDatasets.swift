import ReportModel

extension Library {
  /// One row a member, one column a dataset; and the same as a chart of grouped marks.
  func compareDatasets(_ datasets: [Record], _ sheet: inout Sheet, _ language: Language) {
    let labels = distinguishing(datasets, language)
    let columns = datasets.map { dataset in
      var values: [[String]: Record] = [:]
      for observation in dataset.referrers(.observation, by: .dataset) {
        values[[observation[.member1], observation[.member2]]] = observation
      }
      return values
    }
    var seen: Set<[String]> = []
    let members = datasets.flatMap { $0.referrers(.observation, by: .dataset) }
      .map { [$0[.member1], $0[.member2]] }.filter { seen.insert($0).inserted }
    let title = language == .english ? datasets[0][.dimension1En] : datasets[0][.dimension1]
    sheet.columns = [Sheet.Column("member", title)]
    for (dataset, label) in zip(datasets, labels) {
      let unit = dataset[.unit]
      sheet.columns.append(
        Sheet.Column(dataset.id, unit.isEmpty ? label : "\(label) \(unit)", .number))
    }
    var points: [Series.Point] = []
    sheet.rows = members.map { member in
      let name = member.filter { !$0.isEmpty }.joined(separator: " × ")
      let found = columns.map { $0[member] }
      for (index, observation) in found.enumerated() where member[0] != Record.totalMember {
        guard let observation else { continue }
        let cell = observation.observedCell
        let number = observation.qualifiedNumber
        var point = Series.Point(
          category: name, group: labels[index], value: cell.number,
          printed: cell.number == nil ? "" : number.number,
          words: cell.number != nil || cell.status == .missing ? "" : cell.text,
          unit: observation.observedUnit, status: cell.status, target: observation.address,
          source: observation)
        if cell.number != nil { point.behindUnit = number.behindUnit }
        points.append(point)
      }
      let known = found.compactMap(\.self)
      var row = Sheet.Row(
        cells: [Sheet.Cell(name)] + found.map { $0?.tabulatedCell ?? .missing },
        target: known.first?.address, source: known.first)
      row.otherSources = Array(known.dropFirst())
      return row
    }
    var series = Series(
      points: points, title: sheet.title, categoryTitle: title,
      groupTitle: EntityKind.dataset.entity.singular[language],
      measureTitle: language == .english ? datasets[0][.measureEn] : datasets[0][.measure],
      unit: datasets[0][.unit], isWhole: false)
    series.hasOrderedCategories = Record.isOrdered(dimension: datasets[0][.dimension1])
    sheet.series = series
  }

  /// A short name for each dataset: its field or report where that tells them apart.
  private func distinguishing(_ datasets: [Record], _ language: Language) -> [String] {
    let choices: [[String]] = [
      datasets.map { $0.display(.group, in: language) },
      datasets.map { $0.report?.name(in: language) ?? "" },
      datasets.map { $0.name(in: language) },
    ]
    return choices.first { labels in
      Set(labels).count == labels.count && labels.allSatisfy { !$0.isEmpty }
    } ?? datasets.map(\.id)
  }

  /// The same analysis of the report's other fields: as many dimensions of the same names.
  public func counterparts(of dataset: Record) -> [Record] {
    guard dataset.kind == .dataset, !dataset[.group].isEmpty else { return [] }
    let shape: [FieldName] = [.kind, .dimension1, .dimension2, .measure]
    return records(.dataset).filter { other in
      other != dataset && other.report == dataset.report && other[.group] != dataset[.group]
        && shape.allSatisfy { other[$0] == dataset[$0] }
    }
  }
}
