import ReportModel

extension Library {
  /// Fields whose numbers are ours, not the report's.
  private static let ownNumbers: Set<FieldName> = [
    .id, .order, .level, .section, .label, .lines, .page, .note, .sha256, .lines1, .lines2,
    .assessment, .computation, .sampleSize, .period, .date, .horizon,
    // Names of bands and of who was asked stand in the heading of an analysis.
    .member1, .member2, .population,
  ]

  /// Compares the records with the texts of their reports: every number in a
  /// record occurs within the lines it cites, and so does a name or value as
  /// printed. Full-width forms, blanks, line breaks and thousands' commas aside.
  ///
  /// - Parameter folder: Where `<report>.txt` lie, blank lines removed.
  /// - Returns: What was not found, and the reports whose text was not there.
  public func checkTexts(in folder: String) -> (problems: [DataProblem], unread: [String]) {
    var problems: [DataProblem] = []
    var unread: [String] = []
    for report in records(.report) {
      guard let text = ReportText(folder: folder, report: report.id) else {
        unread.append(report.id)
        continue
      }
      for kind in EntityKind.allCases where !kind.entity.isVocabulary && kind != .report {
        for record in records(kind) where record.report == report {
          problems += self.problems(of: record, text)
        }
      }
    }
    return (problems, unread)
  }

  private func problems(of record: Record, _ text: ReportText) -> [DataProblem] {
    guard let place = LineRanges(record[.lines]) else { return [] }
    guard text.holds(place) else {
      return [problem(record, .lines, "\(place) lies behind the end of the report's text")]
    }
    let passage = text.passage(place)
    let known = Set(Numbers.tokens(in: passage).map(Numbers.canonical))
    var problems: [DataProblem] = []
    for field in record.entity.fields {
      let value = record[field.name]
      guard !value.isEmpty else { continue }
      switch field.name {
      case .printed, .value1:
        if !contains(passage, Folding.fold(value)), !isMended(record, passage) {
          problems.append(
            problem(record, field.name, "“\(value)” does not stand in lines \(place)"))
        }
      case .levelPhrase:
        problems += levelProblems(record, text)
      case .value2:
        problems += secondValue(record, text)
      case .value where Numbers.tokens(in: Folding.fold(record[.printed])).isEmpty:
        break  // Printed in Chinese numerals.
      case _ where Library.ownNumbers.contains(field.name): break
      default:
        guard field.type == .text || field.type == .decimal, record[.status] != "derived" else {
          break
        }
        let missing = Numbers.tokens(in: Folding.fold(value)).map(Numbers.canonical)
          .first { !$0.isEmpty && !known.contains($0) }
        if let missing {
          let number = String(decoding: missing, as: UTF8.self)
          problems.append(
            problem(record, field.name, "\(number) of “\(value)” does not stand in lines \(place)"))
        }
      }
    }
    return problems
  }

  /// Each phrase of a level stands in the lines of the requirement or duty;
  /// several names may hang on one verb.
  private func levelProblems(_ record: Record, _ text: ReportText) -> [DataProblem] {
    let item = Mentions.subject(of: record)?.item ?? record
    guard let place = LineRanges(item[.lines]), text.holds(place) else { return [] }
    let passage = text.passage(place)
    let isFound = record[.levelPhrase].split(separator: "；")
      .allSatisfy { contains(passage, Folding.fold($0)) }
    guard !isFound, !isMended(item, passage) else { return [] }
    return [
      problem(record, .levelPhrase, "“\(record[.levelPhrase])” does not stand in lines \(place)")
    ]
  }

  /// Whether the note quotes what is printed there instead: what stands in it
  /// between “ and ” or 「 and 」 stands in the passage.
  private func isMended(_ record: Record, _ passage: [UInt8]) -> Bool {
    let quotes = record[.note].split { "“「".contains($0) }.dropFirst()
      .compactMap { $0.split { "”」".contains($0) }.first }
    return quotes.contains { !$0.isEmpty && contains(passage, Folding.fold($0)) }
  }

  /// The second value of a discrepancy stands in its own lines, in this report
  /// or in the other one, which is not read here.
  private func secondValue(_ record: Record, _ text: ReportText) -> [DataProblem] {
    guard record[.otherReport].isEmpty, let place = LineRanges(record[.lines2]) else { return [] }
    guard text.holds(place), contains(text.passage(place), Folding.fold(record[.value2])) else {
      return [
        problem(record, .value2, "“\(record[.value2])” does not stand in lines \(place)")
      ]
    }
    return []
  }

  private func contains(_ passage: [UInt8], _ piece: [UInt8]) -> Bool {
    piece.isEmpty
      || passage.withUnsafeBufferPointer { ByteSearch.first(piece, in: $0, from: 0) != nil }
  }

  func problem(_ record: Record, _ field: FieldName, _ reason: String) -> DataProblem {
    let origin = tables[record.kind.rawValue].origins[record.row]
    return DataProblem(
      file: packages[Int(origin.package)].path(of: record.kind), line: Int(origin.line),
      column: field.header, reason: reason)
  }
}
