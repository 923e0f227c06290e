extension Address: CustomStringConvertible {
  /// Reads the written form. Blanks around it are ignored; `home`, `/` and the
  /// empty text are the home screen.
  ///
  /// Throws ``AddressError/malformed(_:reason:)``. Whether the place exists is
  /// found out when its sheet is asked for.
  public init(_ text: some StringProtocol) throws(AddressError) {
    let whole = String(text)
    let trimmed = whole.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let pieces = String(trimmed).split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in (pieces.first ?? "").split(separator: "/") {
      path.append(try Address.decoded(part, whole))
    }
    if path == ["home"] { path = [] }
    var parameters: [Parameter] = []
    if pieces.count > 1 {
      for part in pieces[1].split(separator: "&") {
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = try Address.decoded(sides[0], whole)
        guard !name.isEmpty else {
          throw .malformed(whole, reason: "a parameter has no name before its “=”")
        }
        guard sides.count == 2 else {
          throw .malformed(whole, reason: "“\(name)” has no value; write \(name)=VALUE")
        }
        guard !parameters.contains(where: { $0.name == name }) else {
          throw .malformed(whole, reason: "“\(name)” stands twice; join its values with commas")
        }
        let value = try Address.decoded(sides[1], whole)
        if !value.isEmpty { parameters.append(Parameter(name, value)) }
      }
    }
    self.init(path: path, parameters: parameters)
  }

  /// The written form, percent-encoded only where it must be.
  public var description: String {
    var text = path.isEmpty ? "home" : path.map(Address.encoded).joined(separator: "/")
    for (index, parameter) in parameters.enumerated() {
      text += index == 0 ? "?" : "&"
      text += Address.encoded(parameter.name) + "=" + Address.encoded(parameter.value)
    }
    return text
  }

  /// Signs that would be read as part of the form itself.
  private static let reserved: Set<Unicode.Scalar> = ["%", "&", "=", "?", "/", "#", " ", "+"]

  private static func encoded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if reserved.contains(scalar) || scalar.value < 32 || scalar.value == 127 {
        for byte in String(scalar).utf8 {
          result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func decoded(
    _ text: some StringProtocol, _ whole: String
  ) throws(AddressError) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) else {
        throw .malformed(whole, reason: "“%” must be followed by two hexadecimal digits")
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard let result = String(validating: bytes, as: UTF8.self) else {
      throw .malformed(whole, reason: "its percent-encoded bytes are not UTF-8")
    }
    return result
  }
}
