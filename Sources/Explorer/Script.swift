import ReportModel
import TextGrid

/// A file of keys and commands that is played instead of a reader.
///
///     # a comment
///     # every other line is keys
///     /语音<Enter>
///     :resize 120x40
///     :save-screen job.txt
public struct Script: Sendable {
  public enum Step: Hashable, Sendable {
    case keys([Key])
    /// Go to an address, as typed behind `:`.
    case open(String)
    case resize(Size)
    /// Paste a text.
    case paste(String)
    /// Speak a language from here on.
    case language(Language)
    /// Write the screen as text to a file.
    case saveScreen(path: String)
    case quit
  }

  /// A line that cannot be played.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
  }

  /// What the explorer hears of a step, in order; nil for a step that is done outside.
  public static func events(of step: Step) -> [Event]? {
    switch step {
    case .keys(let keys): keys.map { .key($0) }
    case .open(let address): [.open(address)]
    case .resize(let size): [.resize(size)]
    case .paste(let text): [.paste(text)]
    case .language(let language): [.language(language)]
    case .saveScreen, .quit: nil
    }
  }

  /// The steps with the lines they stand in, counted from 1.
  public let steps: [(line: Int, step: Step)]

  /// Reads a script; throws at the first line that makes no sense.
  public init(_ text: String) throws(Failure) {
    var steps: [(line: Int, step: Step)] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      steps.append((index + 1, try Script.step(line, index + 1)))
    }
    self.steps = steps
  }

  private static func step(_ line: Substring, _ number: Int) throws(Failure) -> Step {
    guard line.hasPrefix(":") else {
      do {
        return .keys(try Key.parse(line))
      } catch {
        throw Failure(line: number, reason: error.description)
      }
    }
    let words = line.dropFirst().split(separator: " ", maxSplits: 1)
    let argument = words.count > 1 ? String(words[1]) : ""
    switch words.first {
    case "save-screen" where !argument.isEmpty: return .saveScreen(path: argument)
    case "open": return .open(argument)
    case "paste": return .paste(argument)
    case "language":
      guard let language = Language(rawValue: argument) else {
        throw Failure(
          line: number, reason: "“\(argument)” is no language; write :language zh or en")
      }
      return .language(language)
    case "quit": return .quit
    case "resize":
      guard let size = Size(argument) else {
        throw Failure(line: number, reason: "“\(argument)” is no size; write :resize 120x40")
      }
      return .resize(size)
    default:
      throw Failure(
        line: number,
        reason: "“\(line)” is no command; there are :open ADDRESS, :paste TEXT, :resize WxH, "
          + ":language zh|en, :save-screen PATH and :quit")
    }
  }
}

extension Size {
  /// Reads `120x40`: columns, then rows, each from 1 to 1000.
  public init?(_ text: some StringProtocol) {
    let sides = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
