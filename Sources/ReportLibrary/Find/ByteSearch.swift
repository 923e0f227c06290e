import Glibc

/// The C library's substring search, which Glibc's module map leaves out.
@_silgen_name("memmem")
private func memmem(
  _ haystack: UnsafeRawPointer, _ haystackLength: Int,
  _ needle: UnsafeRawPointer, _ needleLength: Int
) -> UnsafeMutableRawPointer?

enum ByteSearch {
  /// The first place of `needle` at or behind `start`.
  static func first(
    _ needle: [UInt8], in haystack: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = haystack.baseAddress, !needle.isEmpty, start < haystack.count else {
      return nil
    }
    return needle.withUnsafeBytes { needle -> Int? in
      guard let pattern = needle.baseAddress else { return nil }
      return memmem(base + start, haystack.count - start, pattern, needle.count)
        .map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }
  }

  /// Calls `found` with every place of `needle`, in order.
  /// - Parameter anchor: The byte of the needle to look for, the rarest one: the fewer places there
  ///   are to compare the rest at, the sooner it is done.
  static func all(
    _ needle: [UInt8], anchor: Int, in haystack: UnsafeBufferPointer<UInt8>, found: (Int) -> Void
  ) {
    guard let base = haystack.baseAddress, haystack.count >= needle.count else { return }
    needle.withUnsafeBufferPointer { needle in
      guard let pattern = needle.baseAddress else { return }
      let end = haystack.count - needle.count + anchor + 1
      var place = anchor
      while place < end, let hit = memchr(base + place, Int32(needle[anchor]), end - place) {
        place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        let start = place - anchor
        if memcmp(base + start, pattern, needle.count) == 0 { found(start) }
        place += 1
      }
    }
  }
}
