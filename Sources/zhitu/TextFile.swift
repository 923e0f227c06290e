import Glibc

/// A file of text.
enum TextFile {
  /// The whole of it as UTF-8, nil when it cannot be read; `errno` then says why.
  static func read(_ path: String) -> String? {
    guard let bytes = bytes(path) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      errno = EILSEQ
      return nil
    }
    return text
  }

  /// The whole of it, nil when it cannot be read; `errno` then says why.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer.prefix(count)
    }
    return ferror(file) == 0 ? bytes : nil
  }
}
