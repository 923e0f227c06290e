extension Key: ExpressibleByUnicodeScalarLiteral {
  /// A printable character as a key: `"q"`.
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    self = .character(Character(scalar))
  }
}
