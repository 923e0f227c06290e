import ReportModel

extension Library {
  /// Fields whose numbers are ours, not the report's.
  private static let ownNumbers: Set<FieldName> = [
    .id, .order, .level, .section, .label, .lines, .page, .note, .sha256, .lines1, .lines2,
    .assessment, .computation, .sampleSize, .period, .date, .horizon,
    // Names of bands and of who was asked, and the source that the report names,
    // stand in the heading of an analysis or at its end.
    .member1, .member2, .population, .base, .source, .collector, .number,
    // Our own words for what is printed in Chinese.
    .nameEn, .titleEn,
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
    let known = text.numbers(place)
    var problems: [DataProblem] = []
    for field in record.entity.fields {
      let value = record[field.name]
      guard !value.isEmpty else { continue }
      switch field.name {
      case .title where record.kind == .discrepancy: break  // A title of ours.
      case .summary where record.kind == .affiliation: break  // Says where else it is named.
      case .fromValue, .toValue, .change:
        // Half, a third, ten times: printed in Chinese numerals.
        if !Numbers.tokens(in: Folding.fold(record[.printed])).isEmpty {
          problems += numberProblems(record, field.name, known, place)
        }
      case .value1:
        problems += statementProblems(record, .value1, .lines1, text)
      case .printed:
        if !contains(passage, Folding.fold(value)), !isMended(record, passage) {
          problems.append(
            problem(record, field.name, "“\(value)” does not stand in lines \(place)"))
        }
      case .levelPhrase:
        problems += levelProblems(record, text)
      case .value2:
        // The other report's text is not read here.
        if record[.otherReport].isEmpty {
          problems += statementProblems(record, .value2, .lines2, text)
        }
      case .value where Numbers.tokens(in: Folding.fold(record[.printed])).isEmpty:
        break  // Printed in Chinese numerals.
      case _ where Library.ownNumbers.contains(field.name): break
      default:
        guard field.type == .text || field.type == .decimal, record[.status] != "derived" else {
          break
        }
        problems += numberProblems(record, field.name, known, place)
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

  /// Every number of a field is among those of the lines cited.
  private func numberProblems(
    _ record: Record, _ field: FieldName, _ known: Set<[UInt8]>, _ place: LineRanges
  ) -> [DataProblem] {
    let value = record[field]
    let missing = Numbers.tokens(in: Folding.fold(value)).map(Numbers.canonical)
      .first { !$0.isEmpty && !known.contains($0) }
    guard let missing else { return [] }
    let number = String(decoding: missing, as: UTF8.self)
    return [problem(record, field, "\(number) of “\(value)” does not stand in lines \(place)")]
  }

  /// The numbers of a discrepancy's statement stand in its own lines, unless
  /// it says that it was computed.
  private func statementProblems(
    _ record: Record, _ field: FieldName, _ lines: FieldName, _ text: ReportText
  ) -> [DataProblem] {
    guard let place = LineRanges(record[lines]), text.holds(place), !record[field].contains("算得")
    else { return [] }
    let known = text.numbers(place)
    return numberProblems(record, field, known, place)
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
