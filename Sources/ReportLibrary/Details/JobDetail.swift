import ReportModel

extension Library {
  /// A job: its requirements and duties with levels and the names they mention,
  /// and the jobs that share most of those names.
  func describeJob(_ job: Record, _ sheet: inout Sheet, _ language: Language) {
    let requirements = job.referrers(.requirement, by: .job)
    let duties = job.referrers(.duty, by: .job)
    // What the report does not list is not counted as none.
    let counts = [
      (
        duties.count,
        Bilingual(
          "职责 \(duties.count) 条", "\(duties.count) \(duties.count == 1 ? "duty" : "duties")")
      ),
      (
        requirements.count,
        Bilingual("要求 \(requirements.count) 条", "\(requirements.count) requirements")
      ),
    ].filter { $0.0 > 0 }.map { $0.1[language] }
    let family = Bilingual("方向 ", "")[language] + job.display(.family, in: language)
    sheet.facts = [
      Sheet.Fact(
        Bilingual("概要", "Outline")[language], (counts + [family]).joined(separator: " · "))
    ]
    sheet.state(job, [.kind, .summary, .note], language)
    sheet.statePlace(job, language)
    sheet.columns = [
      Sheet.Column("number", "#", .number),
      Sheet.Column("title", Bilingual("条目", "Item")[language]),
      Sheet.Column("level", Bilingual("级别", "Level")[language], .level),
      Sheet.Column("skills", Bilingual("点名的工具、方法", "Names")[language]),
    ]
    sheet.list(
      Bilingual("要求", "Requirements")[language],
      requirements.map {
        itemRow($0, .requirement, .level($0[.levelPhrase], $0.proficiency), language)
      })
    sheet.list(
      Bilingual("职责", "Duties")[language], duties.map { itemRow($0, .duty, .blank, language) })
    sheet.list(
      Bilingual("相近的岗位", "Similar jobs")[language],
      similarJobs(to: job).map { other, shared in
        Sheet.Row(
          cells: [
            .count(shared.count), Sheet.Cell(other.name(in: language)), .blank,
            Sheet.Cell(
              Bilingual("共有 ", "shared: ")[language]
                + shared.prefix(6).map { $0.name(in: language) }
                .joined(separator: Bilingual("、", ", ")[language])),
          ],
          target: other.address, source: other)
      })
  }

  private func itemRow(
    _ item: Record, _ field: FieldName, _ level: Sheet.Cell, _ language: Language
  ) -> Sheet.Row {
    Sheet.Row(
      cells: [
        Sheet.Cell(item[.number], number: item.number(.number)), Sheet.Cell(item[.title]), level,
        .expected(Mentions.list(of: item, by: field, in: language)),
      ],
      target: item.address, source: item)
  }

  /// The five jobs that share most skills with `job`, at least three, rare
  /// skills first.
  private func similarJobs(to job: Record) -> [(job: Record, shared: [Record])] {
    let mine = Mentions.skills(of: job)
    var shared: [Record: [Record]] = [:]
    let jobs = mine.map { (skill: $0, jobs: Mentions.jobs(of: $0)) }
    for (skill, others) in jobs.sorted(by: { $0.jobs.count < $1.jobs.count }) {
      for other in others where other != job {
        shared[other, default: []].append(skill)
      }
    }
    return shared.filter { $0.value.count >= 3 }
      .sorted { ($1.value.count, $0.key.row) < ($0.value.count, $1.key.row) }
      .prefix(5).map { ($0.key, $0.value) }
  }

  /// A duty or a requirement: what it names and how well.
  func describeItem(_ item: Record, _ field: FieldName, _ sheet: inout Sheet, _ language: Language)
  {
    sheet.state(item, [.job, .number, .summary, .kind, .category], language)
    if !item[.levelPhrase].isEmpty {
      var text = item[.levelPhrase]
      if let step = item.proficiency {
        text +=
          Bilingual(
            "（第 \(step.rawValue) 级，共 5 级，\(item.display(.levelBasis, in: language))）",
            " (step \(step.rawValue) of 5, \(item.display(.levelBasis, in: language)))")[language]
      }
      sheet.facts.append(Sheet.Fact(Bilingual("级别", "Level")[language], text))
    }
    sheet.state(item, [.note], language)
    sheet.statePlace(item, language)
    sheet.columns = [
      Sheet.Column("name", Bilingual("能力、工具", "Skill")[language]),
      Sheet.Column("printed", Bilingual("印作", "As printed")[language]),
      Sheet.Column("level", Bilingual("级别", "Level")[language], .level),
      Sheet.Column("kind", Bilingual("种类", "Kind")[language]),
      Sheet.Column("jobs", Bilingual("岗位", "Jobs")[language], .number),
      Sheet.Column("strength", Bilingual("强度", "Strength")[language]),
    ]
    sheet.list(
      Bilingual("点名", "Names")[language],
      item.referrers(.mention, by: field).compactMap { mention in
        guard let skill = mention.link(.skill) else { return nil }
        return Sheet.Row(
          cells: [
            Sheet.Cell(skill.name(in: language)), Sheet.Cell(mention[.printed]),
            .level(mention[.levelPhrase], mention.proficiency),
            Sheet.Cell(skill.display(.kind, in: language)),
            .count(Mentions.jobs(of: skill).count),
            Sheet.Cell(mention.display(.strength, in: language)),
          ],
          target: skill.address, source: mention)
      })
    if let job = item.link(.job) {
      sheet.list(
        Bilingual("属于", "Belongs to")[language],
        [
          Sheet.Row(
            cells: [
              Sheet.Cell(job.name(in: language)), .blank, .blank,
              Sheet.Cell(EntityKind.job.entity.singular[language]), .blank, .blank,
            ],
            target: job.address, source: job)
        ])
    }
  }
}
