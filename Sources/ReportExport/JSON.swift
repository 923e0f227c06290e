/// A JSON value (RFC 8259) whose objects keep their keys in order.
public indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case string(String)
  /// A number written as it is given.
  case number(String)
  case array([JSON])
  case object([(String, JSON)])

  /// The value on one line.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .string(let string): JSON.quote(string, to: &text)
    case .number(let number): text += number
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        JSON.quote(member.0, to: &text)
        text += ":"
        member.1.write(to: &text)
      }
      text += "}"
    }
  }

  /// The value over several lines, two blanks for each depth; what holds no
  /// object or array stays on one line.
  public func indented(depth: Int = 0) -> String {
    let inner = String(repeating: "  ", count: depth + 1)
    let outer = String(repeating: "  ", count: depth)
    switch self {
    case .array(let values) where values.contains { $0.isNested }:
      let lines = values.map { inner + $0.indented(depth: depth + 1) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members) where members.contains { $0.1.isNested }:
      let lines = members.map { key, value in
        inner + JSON.string(key).text + ": " + value.indented(depth: depth + 1)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    default: return text
    }
  }

  private var isNested: Bool {
    switch self {
    case .array(let values): values.count > 3 || values.contains { $0.isNested }
    case .object: true
    default: false
    }
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case _
      where scalar.value < 32 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// A number when `text` is one as JSON writes it, else a string.
  static func numberOrString(_ text: String) -> JSON {
    let bytes = text.utf8
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isNumber =
      parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
      && (parts.first?.count == 1 || parts.first?.first != UInt8(ascii: "0"))
    return isNumber ? .number(text) : .string(text)
  }
}
