import Glibc
import ReportLibrary

/// Where the built-in data lies.
enum DataFolder {
  /// The folder named on the command line, else by `ZHITU_DATA`, else beside
  /// the program: `../share/zhitu` when installed, `Resources` above it in a
  /// checkout.
  static func find(_ option: String?) throws -> String {
    if let option { return option }
    if let named = getenv("ZHITU_DATA").map({ String(cString: $0) }), !named.isEmpty {
      return named
    }
    let program = executablePath
    var candidates: [String] = []
    var folder = parent(of: program)
    candidates.append(parent(of: folder) + "/share/zhitu")
    for _ in 0..<6 where folder.count > 1 {
      candidates.append(folder + "/Resources")
      folder = parent(of: folder)
    }
    guard let found = candidates.first(where: { access($0 + "/reports", R_OK | X_OK) == 0 }) else {
      throw Failure(
        .badData,
        "no data folder: looked for \(candidates[0])/reports and for Resources/reports above "
          + "\(program); name it with --data DIR or ZHITU_DATA")
    }
    return found
  }

  /// The library in the folder that ``find(_:)`` finds, and the reader's own beside it; a folder
  /// named on the command line is all there is.
  static func library(_ option: String?) throws -> Library {
    let folder = try find(option)
    let own = option == nil ? UserFolders.data : nil
    do {
      return try Library.load(from: folder, own: own, texts: UserFolders.texts)
    } catch {
      throw Failure(.badData, error.description)
    }
  }

  /// The program's own file, links resolved.
  private static var executablePath: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard count > 0 else { return CommandLine.arguments.first ?? "" }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
