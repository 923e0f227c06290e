/// The kinds of record a library holds. The order is the order of the kinds in
/// a dump.
public enum EntityKind: Int, CaseIterable, Hashable, Sendable {
  case report, section
  case job, duty, requirement, quality
  case skill, alias, mention
  case industry, scenario, caseStudy, effect
  case dataset, observation
  case product, technology, milestone
  case policy, standard, programme
  case challenge, recommendation, outlook
  case organisation, place, affiliation, tier
  case discrepancy
}
