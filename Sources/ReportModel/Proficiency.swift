/// The ordinal of a proficiency phrase. The report's own phrase always stands
/// beside it; the ordinal sorts and compares and is never averaged.
///
/// The order follows the verbs of Chinese job descriptions as they occur in the
/// reports; 具备 and 能够 say no level and have none. `docs/data-format.md` lists
/// the phrases of each step.
public enum Proficiency: Int, CaseIterable, Comparable, Sendable {
  case aware = 1
  case familiar
  case competent
  case proficient
  case expert

  /// The word that stands for the step: the most frequent phrase of it.
  public var name: Bilingual {
    switch self {
    case .aware: Bilingual("了解", "aware")
    case .familiar: Bilingual("熟悉", "familiar")
    case .competent: Bilingual("掌握", "competent")
    case .proficient: Bilingual("熟练掌握", "proficient")
    case .expert: Bilingual("精通", "expert")
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
