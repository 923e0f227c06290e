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
}
