import Explorer
import Glibc

/// What is kept from one run to the next, in `$XDG_STATE_HOME/zhitu`.
enum StateFiles {
  /// Where the reader left off, nil when nothing is known or it cannot be read.
  static var lastPlace: LastPlace? {
    guard let folder = UserFolders.state, let text = TextFile.read(folder + "/last-place") else {
      return nil
    }
    return LastPlace(text)
  }

  /// Keeps where the reader leaves off. What cannot be kept is no reason to say anything on leaving.
  static func keep(_ place: LastPlace) {
    guard let folder = UserFolders.state, UserFolders.make(folder) else { return }
    _ = NewFile.replace(folder + "/last-place", place.text)
  }

  /// Reads the bookmarks, edits them and writes them back, while no other explorer does.
  static func bookmarks(_ edit: BookmarkEdit) -> Result<BookmarkFile, FileFailure> {
    guard let folder = UserFolders.state else {
      return .failure(FileFailure(path: "bookmarks.tsv", reason: "HOME is not set"))
    }
    let path = folder + "/bookmarks.tsv"
    func failure() -> Result<BookmarkFile, FileFailure> {
      .failure(FileFailure(path: path, reason: String(cString: strerror(errno))))
    }
    if edit == .read { return read(path) }
    guard UserFolders.make(folder) else { return failure() }
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return failure() }
    defer { close(lock) }
    guard isHeld(lock) else { return failure() }
    return read(path).flatMap { file in
      let edited = file.edited(edit, now: now)
      return NewFile.replace(resolved(path), edited.bytes).map { _ in edited }
    }
  }

  private static func read(_ path: String) -> Result<BookmarkFile, FileFailure> {
    if let bytes = TextFile.bytes(path) { return .success(BookmarkFile(bytes)) }
    if errno == ENOENT { return .success(BookmarkFile([])) }
    return .failure(FileFailure(path: path, reason: String(cString: strerror(errno))))
  }

  /// Takes the lock; others hold it for the moment of a write. Whoever holds it for a second has
  /// stopped, and waiting on would stop this explorer, too.
  private static func isHeld(_ lock: Int32) -> Bool {
    for _ in 0..<100 {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(10_000)
    }
    return false
  }

  /// The file behind a link, so that the link stays one.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The present time in UTC: `2026-11-21T06:40:12Z`.
  private static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
