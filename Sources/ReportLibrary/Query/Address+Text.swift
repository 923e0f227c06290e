extension Address: CustomStringConvertible {
  /// Reads the written form. Blanks around it are ignored; `home`, `/` and the
  /// empty text are the home screen.
  ///
  /// Throws ``AddressError/malformed(_:reason:)``. Whether the place exists is
  /// found out when its sheet is asked for.
  public init(_ text: some StringProtocol) throws(AddressError) {
    let whole = String(text)
    // Taken apart as bytes: a combining mark makes one Character of itself and
    // the sign of the form before it.
    var bytes = Array(whole.utf8)[...]
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    let pieces = bytes.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in (pieces.first ?? []).split(separator: UInt8(ascii: "/")) {
      path.append(try Address.decoded(part, whole))
    }
    if path == ["home"] { path = [] }
    var parameters: [Parameter] = []
    if pieces.count > 1 {
      for part in pieces[1].split(separator: UInt8(ascii: "&")) {
        let sides = part.split(
          separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
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
    var text = path.isEmpty ? "home" : path.map { Address.encoded($0) }.joined(separator: "/")
    for (index, parameter) in parameters.enumerated() {
      text += index == 0 ? "?" : "&"
      text += Address.encoded(parameter.name) + "="
      // Behind the question mark a slash parts nothing.
      text += Address.encoded(parameter.value, keeping: "/")
    }
    return text
  }

  /// Signs that would be read as part of the form itself.
  private static let reserved: Set<Unicode.Scalar> = ["%", "&", "=", "?", "/", "#", " ", "+"]

  private static func encoded(_ text: String, keeping kept: Unicode.Scalar? = nil) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar != kept, reserved.contains(scalar) || isControl(scalar) {
        for byte in String(scalar).utf8 {
          result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What would break or turn round the line it is written in.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: scalar.properties.isBidiControl
    }
  }

  private static func decoded(
    _ text: ArraySlice<UInt8>, _ whole: String
  ) throws(AddressError) -> String {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal),
        let low = rest.popFirst().flatMap(hexadecimal)
      else {
        throw .malformed(whole, reason: "“%” must be followed by two hexadecimal digits")
      }
      bytes.append(high << 4 | low)
    }
    guard let result = String(validating: bytes, as: UTF8.self) else {
      throw .malformed(whole, reason: "its percent-encoded bytes are not UTF-8")
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
