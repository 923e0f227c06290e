import ReportModel
import Synchronization

/// The texts of reports that the reader owns: `<folder>/<report>.txt`, each read and checked when
/// first asked for and then kept.
public final class AttachedTexts: Sendable {
  /// What came of looking for a text.
  public enum Finding: Sendable {
    case attached(SourceText)
    /// There is none.
    case absent
    /// There is one, but it is not the text that the report's lines are counted in.
    case other
    /// There is one that cannot be read, with the reason.
    case unreadable(String)
  }

  private let folder: String?
  private let found = Mutex<[String: Finding]>([:])

  /// - Parameter folder: nil where nothing can be attached.
  public init(folder: String?) { self.folder = folder }

  /// The text of a report.
  public func text(of report: Record) -> Finding {
    if let known = found.withLock({ $0[report.id] }) { return known }
    let finding = look(for: report)
    found.withLock { $0[report.id] = finding }
    return finding
  }

  private func look(for report: Record) -> Finding {
    guard let folder else { return .absent }
    let path = "\(folder)/\(report.id).txt"
    switch FileSystem.look(at: path) {
    case .absent: return .absent
    case .unreadable(let reason): return .unreadable(reason)
    case .file:
      guard let bytes = FileSystem.contents(of: path) else {
        return .unreadable("it could not be read to its end")
      }
      let text = SourceText(bytes)
      return text.sha256 == report[.sha256] ? .attached(text) : .other
    }
  }
}

extension Library {
  /// The report whose text this is, nil when it is none of those here.
  public func report(withText text: SourceText) -> Record? {
    let hash = text.sha256
    return records(.report).first { $0[.sha256] == hash }
  }
}
