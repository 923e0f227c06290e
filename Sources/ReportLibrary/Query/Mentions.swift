import ReportModel

/// What can be said of jobs, skills and scenarios through the names they mention.
enum Mentions {
  /// The field by which a mention names a subject of that kind.
  static let subjects: [(kind: EntityKind, field: FieldName)] = [
    (.requirement, .requirement), (.duty, .duty), (.scenario, .scenario),
    (.caseStudy, .caseStudy), (.product, .product), (.technology, .technology),
  ]

  /// The names of the skills that a duty, requirement or scenario mentions,
  /// each once, in reading order.
  static func names(of subject: Record, by field: FieldName, in language: Language) -> [String] {
    var seen: Set<Record> = []
    return subject.referrers(.mention, by: field).compactMap { $0.link(.skill) }
      .filter { seen.insert($0).inserted }.map { $0.name(in: language) }
  }

  /// The same in one cell; names of several words are kept apart by commas.
  static func list(of subject: Record, by field: FieldName, in language: Language) -> String {
    names(of: subject, by: field, in: language)
      .joined(separator: Bilingual("、", ", ")[language])
  }

  /// The duties and requirements of a job.
  static func items(of job: Record) -> [(item: Record, field: FieldName)] {
    job.referrers(.requirement, by: .job).map { ($0, .requirement) }
      + job.referrers(.duty, by: .job).map { ($0, .duty) }
  }

  /// The skills that a job's duties and requirements name, each once.
  static func skills(of job: Record) -> [Record] {
    var seen: Set<Record> = []
    return items(of: job)
      .flatMap { item, field in item.referrers(.mention, by: field) }
      .compactMap { $0.link(.skill) }
      .filter { seen.insert($0).inserted }
  }

  /// The jobs whose requirements, or with `duties` also whose duties, name a
  /// skill, each once, in reading order.
  static func jobs(of skill: Record, duties: Bool = true) -> [Record] {
    var seen: Set<Record> = []
    return skill.referrers(.mention, by: .skill)
      .compactMap { $0.link(.requirement) ?? (duties ? $0.link(.duty) : nil) }
      .compactMap { $0.link(.job) }
      .filter { seen.insert($0).inserted }
  }

  /// The scenarios that name a skill.
  static func scenarios(of skill: Record) -> [Record] {
    var seen: Set<Record> = []
    return skill.referrers(.mention, by: .skill).compactMap { $0.link(.scenario) }
      .filter { seen.insert($0).inserted }
  }

  /// The record that names the skill, and what that record belongs to: the job
  /// of a duty or requirement, the scenario, case, product or technology itself.
  static func subject(of mention: Record) -> (item: Record, owner: Record)? {
    if let item = mention.link(.requirement) ?? mention.link(.duty), let job = item.link(.job) {
      return (item, job)
    }
    let other = mention.link(.scenario) ?? mention.link(.caseStudy) ?? mention.link(.product)
    return (other ?? mention.link(.technology)).map { ($0, $0) }
  }

  /// How many jobs, scenarios, cases, products and technologies name a skill; kinds of which none
  /// does are left out.
  static func owners(of skill: Record) -> [(kind: EntityKind, count: Int)] {
    let owners = Set(skill.referrers(.mention, by: .skill).compactMap { subject(of: $0)?.owner })
    return [EntityKind.job, .scenario, .caseStudy, .product, .technology]
      .map { kind in (kind, owners.count { $0.kind == kind }) }.filter { $0.count > 0 }
  }
}
