import Explorer
import Glibc

/// Files written whole or not at all: to a temporary name, synced, then moved.
enum NewFile {
  /// Writes a file that must not exist yet; a taken name gets a number before
  /// its extension. Returns the path written.
  static func create(_ name: String, _ contents: String) -> Result<String, FileFailure> {
    writeTemporary(beside: name, Array(contents.utf8)).flatMap { temporary in
      defer { unlink(temporary) }
      for number in 1...999 {
        let path = number == 1 ? name : numbered(name, number)
        if link(temporary, path) == 0 {
          syncFolder(of: path)
          return .success(path)
        }
        if errno != EEXIST { return .failure(failure(path)) }
      }
      return .failure(FileFailure(path: name, reason: "999 files of that name exist"))
    }
  }

  /// Writes a file, replacing the one that is there.
  static func replace(_ path: String, _ contents: String) -> Result<String, FileFailure> {
    replace(path, Array(contents.utf8))
  }

  /// Writes a file, replacing the one that is there.
  static func replace(_ path: String, _ contents: [UInt8]) -> Result<String, FileFailure> {
    writeTemporary(beside: path, contents).flatMap { temporary in
      guard rename(temporary, path) == 0 else {
        let failure = failure(path)
        unlink(temporary)
        return .failure(failure)
      }
      syncFolder(of: path)
      return .success(path)
    }
  }

  private static func writeTemporary(
    beside path: String, _ contents: [UInt8]
  ) -> Result<String, FileFailure> {
    removeLeftovers(of: path)
    let temporary = temporaryName(of: path)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { return .failure(failure(path)) }
    // Tells others that it is being written; see removeLeftovers(of:).
    flock(file, LOCK_EX | LOCK_NB)
    let isWritten = contents.withUnsafeBytes { bytes -> Bool in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return fsync(file) == 0
    }
    guard isWritten else {
      let failure = failure(path)
      close(file)
      unlink(temporary)
      return .failure(failure)
    }
    close(file)
    return .success(temporary)
  }

  /// The folder of a file, and its name there.
  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }

  private static func syncFolder(of path: String) {
    let file = open(parts(of: path).folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name)-\(number)" }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  private static func failure(_ path: String) -> FileFailure {
    FileFailure(path: path, reason: String(cString: strerror(errno)))
  }
}
