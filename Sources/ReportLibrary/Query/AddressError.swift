import ReportModel

/// Why an address leads nowhere.
public enum AddressError: Error, Hashable, Sendable {
  /// The text is not of the form of an address.
  case malformed(String, reason: String)
  /// There is no such collection; the nearest that exist.
  case unknownCollection(String, nearest: [String])
  /// The collection holds no such record; the nearest that exist.
  case unknownRecord(collection: String, id: String, nearest: [String])
  /// The screen takes no such parameter; those it takes.
  case unknownParameter(String, screen: String, known: [String])
  /// The parameter does not take that value; those it takes.
  case unknownValue(String, parameter: String, known: [String])
  /// The screen holds nothing that a chart could draw.
  case noChart(screen: String)

  /// One line: what, where and what to do.
  public func message(in language: Language) -> String {
    switch self {
    case .malformed(let text, let reason):
      Bilingual("“\(text)”写法不对：\(reason)", "“\(text)” is malformed: \(reason)")[language]
    case .unknownCollection(let name, let nearest):
      Bilingual(
        "没有“\(name)”这一类；可用：\(nearest.joined(separator: "、"))",
        "no collection “\(name)”; there are: \(nearest.joined(separator: ", "))")[language]
    case .unknownRecord(let collection, let id, let nearest):
      if nearest.isEmpty {
        Bilingual(
          "\(collection) 里没有“\(id)”；用 zhitu list \(collection) 看全部",
          "no “\(id)” in \(collection); zhitu list \(collection) shows them all")[language]
      } else {
        Bilingual(
          "\(collection) 里没有“\(id)”；相近的有：\(nearest.joined(separator: "、"))",
          "no “\(id)” in \(collection); the nearest: \(nearest.joined(separator: ", "))")[language]
      }
    case .unknownParameter(let name, let screen, let known):
      Bilingual(
        "\(screen) 没有参数“\(name)”；可用：\(known.joined(separator: "、"))",
        "\(screen) takes no “\(name)”; it takes: \(known.joined(separator: ", "))")[language]
    case .noChart(let screen):
      Bilingual(
        "\(screen.isEmpty ? "home" : screen) 没有可画的数；去掉 chart=",
        "\(screen.isEmpty ? "home" : screen) holds nothing to draw; leave chart= out")[language]
    case .unknownValue(let value, let parameter, let known):
      Bilingual(
        "\(parameter) 不能是“\(value)”；可用：\(known.joined(separator: "、"))",
        "\(parameter) cannot be “\(value)”; it takes: \(known.joined(separator: ", "))")[language]
    }
  }
}
