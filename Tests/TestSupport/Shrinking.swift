/// The smallest part of a list that still fails, as far as taking pieces out can find it.
///
/// Delta debugging (ddmin of Zeller and Hildebrandt, 2002): pieces of half the list are left out,
/// then smaller ones, until no single item can go. The items that stay keep their order.
///
/// - Parameters:
///   - limit: The most lists tried; then the smallest so far is good enough.
///   - fails: Whether a list fails; true for `items`.
public func shrunk<Item>(
  _ items: [Item], limit: Int = 2000, while fails: ([Item]) throws -> Bool
) rethrows -> [Item] {
  var items = items
  var tries = 0
  var length = max(1, items.count / 2)
  while tries < limit {
    var start = 0
    var hasShrunk = false
    while start < items.count, tries < limit {
      let end = min(items.count, start + length)
      let rest = Array(items[..<start] + items[end...])
      tries += 1
      if try fails(rest) {
        items = rest
        hasShrunk = true
      } else {
        start = end
      }
    }
    if length == 1, !hasShrunk { break }
    if !hasShrunk {
      length = max(1, length / 2)
    } else {
      length = min(length, max(1, items.count / 2))
    }
  }
  return items
}
