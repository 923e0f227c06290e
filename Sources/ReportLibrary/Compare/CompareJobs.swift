import ReportModel

extension Library {
  /// One row a skill that any of the jobs names, those that most of them name first; one column a
  /// job, with the level it asks for.
  func compareJobs(_ jobs: [Record], _ sheet: inout Sheet, _ language: Language) {
    let asked = jobs.map { levels(askedBy: $0) }
    var seen: Set<Record> = []
    let skills = jobs.flatMap { Mentions.skills(of: $0) }.filter { seen.insert($0).inserted }
    sheet.columns =
      [
        Sheet.Column("skill", EntityKind.skill.entity.singular[language]),
        Sheet.Column("jobs", EntityKind.job.entity.title[language], .number),
      ] + jobs.map { Sheet.Column($0.id, $0.name(in: language), .level) }
    let named = Bilingual("点名", "named")[language]
    let rows = skills.map { skill -> Sheet.Row in
      let levels = asked.map { $0[skill] }
      let known = levels.compactMap(\.self)
      var row = Sheet.Row(
        cells: [Sheet.Cell(skill.name(in: language)), .count(known.count)]
          + levels.map { level in
            guard let level else { return .missing }
            return level.phrase.isEmpty ? Sheet.Cell(named) : .level(level.phrase, level.step)
          },
        target: skill.address, source: known.first?.mention)
      row.otherSources = known.dropFirst().map(\.mention)
      return row
    }
    sheet.rows = rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.cells[1].number ?? 0, right.element.cells[1].number ?? 0)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private struct Asked {
    let mention: Record
    let phrase: String
    let step: Proficiency?
  }

  /// The highest level at which a job asks for each skill it names.
  private func levels(askedBy job: Record) -> [Record: Asked] {
    var levels: [Record: Asked] = [:]
    for (item, field) in Mentions.items(of: job) {
      for mention in item.referrers(.mention, by: field) {
        guard let skill = mention.link(.skill) else { continue }
        let asked = Asked(
          mention: mention, phrase: mention[.levelPhrase], step: mention.proficiency)
        let present = levels[skill]
        let isHigher = (asked.step?.rawValue ?? -1) > (present?.step?.rawValue ?? -1)
        if present == nil || isHigher || present?.phrase.isEmpty == true && !asked.phrase.isEmpty {
          levels[skill] = asked
        }
      }
    }
    return levels
  }
}
