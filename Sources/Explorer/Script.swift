import ReportModel
import TextGrid

/// A file of keys and commands that is played instead of a reader.
///
///     # a comment
///     # every other line is keys
///     /语音<Enter>
///     :resize 120x40
///     :save-screen job.txt
///
/// Pasted text is written as keys; a click says column and row, counted from 1.
///
///     :paste 语音<U+1B>[31m
///     :click 12,3
///     :wheel down
public struct Script: Sendable {
  public enum Step: Hashable, Sendable {
    case keys([Key])
    /// Go to an address, as typed behind `:`.
    case open(String)
    case resize(Size)
    case paste(String)
    case pointer(Pointer)
    /// Speak a language from here on.
    case language(Language)
    /// Name records so from here on.
    case names(NameForm)
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
    case .pointer(let pointer): [.pointer(pointer)]
    case .language(let language): [.language(language)]
    case .names(let names): [.names(names)]
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
    case "language":
      guard let language = Language(rawValue: argument) else {
        throw Failure(
          line: number, reason: "“\(argument)” is no language; write :language zh or en")
      }
      return .language(language)
    case "names":
      guard let names = NameForm(rawValue: argument) else {
        throw Failure(
          line: number, reason: "“\(argument)” names nothing; write :names auto, zh, en or both")
      }
      return .names(names)
    case "quit": return .quit
    case "paste":
      do {
        return .paste(try Script.text(argument))
      } catch {
        throw Failure(line: number, reason: error.description)
      }
    case "click":
      let numbers = argument.split(separator: ",", omittingEmptySubsequences: false)
        .compactMap { Int($0) }
      guard numbers.count == 2, numbers.allSatisfy({ (1...1000).contains($0) }) else {
        throw Failure(line: number, reason: "“\(argument)” is no cell; write :click COLUMN,ROW")
      }
      return .pointer(Pointer(.click, at: Point(row: numbers[1] - 1, column: numbers[0] - 1)))
    case "wheel" where argument == "up":
      return .pointer(Pointer(.wheelUp, at: Point(row: 0, column: 0)))
    case "wheel" where argument == "down":
      return .pointer(Pointer(.wheelDown, at: Point(row: 0, column: 0)))
    case "resize":
      guard let size = Size(argument) else {
        throw Failure(line: number, reason: "“\(argument)” is no size; write :resize 120x40")
      }
      return .resize(size)
    default:
      throw Failure(
        line: number,
        reason: "“\(line)” is no command; there are :open ADDRESS, :resize WxH, :paste KEYS, "
          + ":click COLUMN,ROW, :wheel up, :wheel down, :language zh|en, :names auto|zh|en|both, :save-screen PATH and :quit"
      )
    }
  }
}

extension Script {
  /// The text that keys would type.
  private static func text(_ keys: String) throws(KeyScriptError) -> String {
    var text = ""
    for key in try Key.parse(keys) {
      if case .character(let character) = key { text.append(character) }
    }
    return text
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
