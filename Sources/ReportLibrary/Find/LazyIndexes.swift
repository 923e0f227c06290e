import ReportModel
import Synchronization

/// The search indexes of a library, each made when first needed and then kept.
/// The only state of a library that comes into being after loading.
final class LazyIndexes: Sendable {
  private let indexes = Mutex<[EntityKind: TextIndex]>([:])

  /// The index of a kind. Who asks while it is being made waits for it.
  func index(for kind: EntityKind, make: () -> TextIndex) -> TextIndex {
    indexes.withLock { indexes in
      if let known = indexes[kind] { return known }
      let made = make()
      indexes[kind] = made
      return made
    }
  }
}
