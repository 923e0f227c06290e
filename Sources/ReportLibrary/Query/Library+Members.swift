import ReportModel
import Synchronization

/// The values about each thing that a dataset names in words, made when first needed.
final class LazyMembers: Sendable {
  private let known = Mutex<[[UInt8]: [Int]]?>(nil)

  /// The rows of the observations that are about a name, folded.
  func rows(of name: [UInt8], make: () -> [[UInt8]: [Int]]) -> [Int] {
    known.withLock { known in
      let members = known ?? make()
      known = members
      return members[name] ?? []
    }
  }
}

extension Record {
  /// The values of datasets that are about an organisation or a place by one of its names: postings
  /// in a city, the share of a company.
  var namedObservations: [Record] {
    guard kind == .organisation || kind == .place else { return [] }
    let names = Language.allCases.map { name(in: $0) } + aliases
    let suffixes = kind == .place ? ["", "市", "省"] : [""]
    let rows = names.flatMap { name in
      suffixes.flatMap { suffix in
        library.members.rows(of: Folding.fold(name + suffix)) {
          var members: [[UInt8]: [Int]] = [:]
          for observation in library.records(.observation) {
            for member in Set([observation[.member1], observation[.member2]]) where !member.isEmpty
            {
              members[Folding.fold(member), default: []].append(observation.row)
            }
          }
          return members
        }
      }
    }
    return Set(rows).sorted().map { Record(library: library, kind: .observation, row: $0) }
  }

  /// The scenarios and cases that use a technology: those that name a skill which the technology
  /// names or is.
  var usesOfTechnology: [Record] {
    guard kind == .technology else { return [] }
    let own = Folding.fold(name(in: .chinese))
    let skills =
      referrers(.mention, by: .technology).compactMap { $0.link(.skill) }
      + library.records(.skill).filter { Folding.fold($0[.name]) == own }
    var seen: Set<Record> = []
    return skills.flatMap { skill in
      skill.referrers(.mention, by: .skill)
        .compactMap { $0.link(.scenario) ?? $0.link(.caseStudy) }
    }.filter { seen.insert($0).inserted }
  }
}
