import Glibc

/// The few calls on files that loading needs. Foundation is left out because
/// it would cost more at start-up than reading all the data.
enum FileSystem {
  /// What is found under a path.
  enum Finding {
    /// A file of that many bytes.
    case file(Int)
    /// There is nothing of that name.
    case absent
    /// It is there and cannot be read, with the reason.
    case unreadable(String)
  }

  static func look(at path: String) -> Finding {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let number = errno
      // A symbolic link that leads nowhere is there all the same.
      if number == ENOENT, lstat(path, &status) != 0 { return .absent }
      return .unreadable(String(cString: strerror(number)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable("it is not a file") }
    return .file(Int(status.st_size))
  }

  /// Fills `buffer` from the beginning of a file; the reason if that fails.
  static func read(_ path: String, into buffer: UnsafeMutableRawBufferPointer) -> String? {
    // Without O_NONBLOCK a named pipe would be waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return String(cString: strerror(errno)) }
    defer { close(file) }
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = Glibc.read(
        file, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return "it could not be read to its end" }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// The whole of a file, nil when it cannot be read.
  static func contents(of path: String) -> [UInt8]? {
    guard case .file(let size) = look(at: path) else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    return bytes.withUnsafeMutableBytes { read(path, into: $0) } == nil ? bytes : nil
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
