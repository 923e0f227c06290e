/// Finds the smallest part of a list that still fails, as far as taking pieces out can find it.
///
/// Delta debugging (ddmin of Zeller and Hildebrandt, 2002): pieces of half the list are left out,
/// then smaller ones, until no single item can go. The items that stay keep their order. Whoever
/// asks tries each ``candidate`` and says how it went, however long that takes.
public struct Shrinking<Item> {
  /// The smallest list so far that fails.
  public private(set) var items: [Item]
  /// The list to be tried next, nil when no item can go or the limit is reached.
  public private(set) var candidate: [Item]?

  private var triesLeft: Int
  /// How many items are left out at a time, and from where.
  private var length: Int
  private var start = 0
  private var hasShrunk = false

  /// - Parameters:
  ///   - items: A list that fails.
  ///   - limit: The most lists tried; then the smallest so far is good enough.
  public init(_ items: [Item], limit: Int = 2000) {
    self.items = items
    triesLeft = limit
    length = max(1, items.count / 2)
    findCandidate()
  }

  /// Takes in whether the candidate fails, too.
  public mutating func take(fails: Bool) {
    guard let candidate else { return }
    if fails {
      items = candidate
      hasShrunk = true
    } else {
      start = min(items.count, start + length)
    }
    findCandidate()
  }

  private mutating func findCandidate() {
    candidate = nil
    guard triesLeft > 0 else { return }
    while start >= items.count {
      // All pieces of this length have been tried.
      if length == 1, !hasShrunk { return }
      length = hasShrunk ? min(length, max(1, items.count / 2)) : max(1, length / 2)
      hasShrunk = false
      start = 0
      if items.isEmpty { return }
    }
    let end = min(items.count, start + length)
    triesLeft -= 1
    candidate = Array(items[..<start] + items[end...])
  }
}

/// The smallest part of a list that still fails; see ``Shrinking``.
public func shrunk<Item>(
  _ items: [Item], limit: Int = 2000, while fails: ([Item]) throws -> Bool
) rethrows -> [Item] {
  var shrinking = Shrinking(items, limit: limit)
  while let candidate = shrinking.candidate { shrinking.take(fails: try fails(candidate)) }
  return shrinking.items
}

/// The same where trying a list takes its time.
public func shrunk<Item>(
  _ items: [Item], limit: Int = 2000, while fails: ([Item]) async throws -> Bool
) async rethrows -> [Item] {
  var shrinking = Shrinking(items, limit: limit)
  while let candidate = shrinking.candidate { shrinking.take(fails: try await fails(candidate)) }
  return shrinking.items
}
