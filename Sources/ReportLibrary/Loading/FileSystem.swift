import Glibc

/// The few calls on files that loading needs. Foundation is left out because
/// it would cost more at start-up than reading all the data.
enum FileSystem {
  /// What came of reading a file.
  enum Contents {
    case bytes([UInt8])
    /// There is no file of that name.
    case absent
    /// It is there and cannot be read, with the reason.
    case unreadable(String)
  }

  /// The whole of a file.
  static func contents(of path: String) -> Contents {
    // Without O_NONBLOCK a named pipe would be waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard file >= 0 else {
      let number = errno
      // A symbolic link that leads nowhere is there all the same.
      if number == ENOENT, lstat(path, &status) != 0 { return .absent }
      return .unreadable(String(cString: strerror(number)))
    }
    defer { close(file) }
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .unreadable("it is not a file")
    }
    var filled = 0
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while filled < size, let base = buffer.baseAddress {
        let got = read(file, base + filled, size - filled)
        if got < 0 && errno == EINTR { continue }
        if got <= 0 { break }
        filled += got
      }
      count = filled
    }
    return filled == size ? .bytes(bytes) : .unreadable("it could not be read to its end")
  }

  /// The names in a folder, sorted, without those that begin with a dot; nil
  /// when it is not a folder that can be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
