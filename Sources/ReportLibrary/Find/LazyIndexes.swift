import ReportModel
import Synchronization

/// The search indexes of a library, each made when first needed and then kept.
/// The only state of a library that comes into being after loading.
final class LazyIndexes: Sendable {
  private let indexes = Mutex<[EntityKind: TextIndex]>([:])

  func index(for kind: EntityKind, make: () -> TextIndex) -> TextIndex {
    if let known = indexes.withLock({ $0[kind] }) { return known }
    let made = make()
    indexes.withLock { $0[kind] = made }
    return made
  }
}
