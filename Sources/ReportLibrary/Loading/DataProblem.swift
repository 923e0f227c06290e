/// Something wrong in a data package: what, where, and what to do about it.
public struct DataProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  public let file: String
  /// The line of the file, counted from 1, where one is meant.
  public let line: Int?
  /// The column's header, where one is meant.
  public let column: String?
  /// What is wrong, with the offending value.
  public let reason: String

  public init(file: String, line: Int? = nil, column: String? = nil, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  func isAtPlace(of other: DataProblem) -> Bool {
    file == other.file && line == other.line && column == other.column
  }

  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if let column { place += ": column \(column)" }
    return place + ": " + reason
  }
}

/// A library that was refused, with the problems found (at most
/// ``LibraryError/limit`` of them).
public struct LibraryError: Error, Sendable, CustomStringConvertible {
  public static let limit = 20
  public let problems: [DataProblem]

  public init(_ problems: [DataProblem]) { self.problems = problems }

  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
