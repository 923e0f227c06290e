/// What records of one kind look like: their file, their collection, their fields.
///
/// A reference, because it is looked up for every field of every record.
public final class Entity: Sendable {
  public let kind: EntityKind
  /// The data file's name inside a package, `jobs.csv`.
  public let file: String
  /// The collection's name in an address, `jobs`.
  public let collection: String
  /// The record's type in a dump, `job`.
  public let type: String
  /// The collection's name on screen.
  public let title: Bilingual
  /// One record's kind on screen.
  public let singular: Bilingual
  /// Whether the file belongs to the shared vocabulary rather than to a report.
  public let isVocabulary: Bool
  public let fields: [Field]

  private let positions: [Int8]

  init(
    _ kind: EntityKind, _ type: String, _ collection: String, _ title: Bilingual,
    _ singular: Bilingual, file: String? = nil, isVocabulary: Bool = false, fields: [Field]
  ) {
    self.kind = kind
    self.type = type
    self.file = file ?? collection + ".csv"
    self.collection = collection
    self.title = title
    self.singular = singular
    self.isVocabulary = isVocabulary
    self.fields = fields
    var positions = [Int8](repeating: -1, count: FieldName.allCases.count)
    for (index, field) in fields.enumerated() {
      positions[field.name.rawValue] = Int8(index)
    }
    self.positions = positions
  }

  /// The column of `name`, nil when records of this kind have no such field.
  public func position(of name: FieldName) -> Int? {
    let position = positions[name.rawValue]
    return position < 0 ? nil : Int(position)
  }

  public func field(_ name: FieldName) -> Field? {
    position(of: name).map { fields[$0] }
  }

  /// Whether each record belongs to another one, which tells those of the same name apart: a
  /// requirement to its job.
  public var isPart: Bool {
    fields.contains { field in
      guard case .link = field.type else { return false }
      return field.isRequired && field.name != .section
    }
  }

  /// The fields that hold names of the record itself, in any language.
  public var namingFields: [FieldName] {
    let names: [FieldName] = [.short, .shortEn, .name, .nameEn, .title, .titleEn]
    return names.filter { field($0) != nil }
  }

  /// The field that names a record in `language`, the printed name when the
  /// kind has none in that language.
  public func nameField(_ language: Language) -> FieldName {
    let candidates: [FieldName] =
      language == .english
      ? [.shortEn, .nameEn, .titleEn, .short, .name, .title, .metric, .printed, .alias, .id]
      : [.short, .name, .title, .metric, .printed, .alias, .id]
    return candidates.first { position(of: $0) != nil } ?? .id
  }
}

extension EntityKind {
  /// The link fields of other records that lead to records of this kind.
  public var inboundLinks: [(kind: EntityKind, field: FieldName)] {
    Schema.entities.flatMap { entity in
      entity.fields.filter { $0.type == .link(self) }.map { (entity.kind, $0.name) }
    }
  }

  /// The entity's description.
  public var entity: Entity { Schema.entities[rawValue] }

  /// The kind whose collection stands under that name in an address.
  public init?(collection: some StringProtocol) {
    guard let entity = Schema.entities.first(where: { $0.collection == collection }) else {
      return nil
    }
    self = entity.kind
  }
}
