import Glibc

/// A program that is killed while it writes leaves its temporary file. The next write of the same
/// file removes it.
extension NewFile {
  /// The name under which a process writes a file until it is whole.
  static func temporaryName(of path: String, process: pid_t = getpid()) -> String {
    "\(path).\(process).tmp"
  }

  /// Removes what killed programs left of earlier writes of a file.
  static func removeLeftovers(of path: String) {
    let (folder, name) = parts(of: path)
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let process = writer(of: found, for: name), isGone(process) {
        removeUnlessHeld(folder + "/" + found)
      }
    }
  }

  /// The process that a temporary file of `name` is named after; nil for any other file.
  private static func writer(of found: String, for name: String) -> pid_t? {
    // Byte by byte: texts that Swift holds to be equal are different files.
    let (bytes, before, behind) = (Array(found.utf8), Array((name + ".").utf8), Array(".tmp".utf8))
    guard bytes.starts(with: before), bytes.reversed().starts(with: behind.reversed()),
      bytes.count > before.count + behind.count
    else { return nil }
    let digits = String(
      decoding: bytes[before.count..<bytes.count - behind.count], as: UTF8.self)
    guard let process = pid_t(digits), process > 0, "\(process)" == digits else { return nil }
    return process
  }

  /// Whether no process of that number runs, or only this one, which is not writing now: where
  /// programs run in containers, each may have the number of the one before.
  private static func isGone(_ process: pid_t) -> Bool {
    process == getpid() || kill(process, 0) != 0 && errno == ESRCH
  }

  /// Removes a file of this user on which nobody holds the lock: a writer does, also one in
  /// another container, whose number means nothing here.
  private static func removeUnlessHeld(_ path: String) {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), flock(file, LOCK_EX | LOCK_NB) == 0
    else { return }
    unlink(path)
  }
}
