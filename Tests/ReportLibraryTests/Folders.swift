import Foundation
import ReportLibrary
import Testing

/// The folders of the checkout that tests read.
enum Folders {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let resources = checkout.appending(path: "Resources")

  /// The reports' texts, which lie beside the checkout where they may be read at all.
  static let reportTexts = checkout.deletingLastPathComponent().appending(path: "shared/reports")

  /// Whether they may be read here; says so once when not.
  static let haveReportTexts: Bool = {
    let exists = FileManager.default.fileExists(atPath: reportTexts.path)
    if !exists {
      print("Not tested against the reports' texts: \(reportTexts.path) does not exist.")
    }
    return exists
  }()

  static var reports: [URL] {
    get throws {
      try FileManager.default
        .contentsOfDirectory(
          at: resources.appending(path: "reports"), includingPropertiesForKeys: [.isDirectoryKey]
        )
        .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    }
  }
}

/// The built-in library, loaded once for all tests.
enum BuiltIn {
  private static let loaded = Result { try Library.load(from: Folders.resources.path) }

  static var library: Library {
    get throws { try loaded.get() }
  }
}

/// A folder of its own under the system's temporary folder, gone with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "zhitu-tests-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ file: String, _ text: String) throws { try write(file, Array(text.utf8)) }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }
}
