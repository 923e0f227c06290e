import ReportModel

extension Library {
  /// The addresses that a half-typed one may become: collections, behind their slash the records.
  public func completions(of text: String) -> [String] {
    guard let slash = text.firstIndex(of: "/") else {
      let names = Schema.entities.map(\.collection) + Library.otherScreens
      return names.filter { $0.hasPrefix(text) }
    }
    guard let kind = EntityKind(collection: String(text[..<slash])) else { return [] }
    return records(kind).map { "\($0.address)" }.filter { $0.hasPrefix(text) }
  }
}
