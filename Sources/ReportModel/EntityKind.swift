/// The kinds of record a library holds. The order is the order of the
/// collections on screen and of the kinds in a dump.
public enum EntityKind: Int, CaseIterable, Hashable, Sendable {
  case report, section
  case job, duty, requirement, quality
  case skill, alias, mention
  case industry, scenario
  case dataset, observation
}
