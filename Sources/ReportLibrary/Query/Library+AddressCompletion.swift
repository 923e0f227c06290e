import ReportModel

extension Library {
  /// The addresses that a half-typed one may become: collections, behind their slash the records.
  public func completions(of text: String) -> [String] {
    guard let slash = text.firstIndex(of: "/") else {
      let names = Schema.entities.map(\.collection) + Library.otherScreens
      return names.filter { $0.hasPrefix(text) }
    }
    return addresses(in: String(text[..<slash])).map(\.description).filter { $0.hasPrefix(text) }
  }

  /// The screens behind the slash of a collection.
  private func addresses(in collection: String) -> [Address] {
    switch collection {
    case "sources": sources.map(\.address)
    case "years": years.map { Address(path: [collection, $0]) }
    default: EntityKind(collection: collection).map { records($0).map(\.address) } ?? []
    }
  }
}
