import ReportLibrary
import ReportModel

/// The `datapackage.json` of a data folder, made from the same schema that the
/// loader checks against (Frictionless Data Package and Table Schema, v1).
public enum PackageDescriptor {
  /// The descriptor as indented JSON; nil when the folder holds no data file.
  public static func text(ofPackage folder: String) -> String? {
    guard let package = DataPackage(folder: folder) else { return nil }
    var members: [(String, JSON)] = [
      ("profile", .string("tabular-data-package")), ("name", .string(package.name)),
    ]
    if let title = package.title { members.append(("title", .string(title))) }
    let kinds = Set(package.entities.map(\.kind))
    members.append(("resources", .array(package.entities.map { resource($0, among: kinds) })))
    return JSON.object(members).indented() + "\n"
  }

  private static func resource(_ entity: Entity, among kinds: Set<EntityKind>) -> JSON {
    var schema: [(String, JSON)] = [
      ("fields", .array(entity.fields.map(field))),
      ("missingValues", .array([.string("")])),
      ("primaryKey", .string(FieldName.id.header)),
    ]
    let keys = entity.fields.compactMap { foreignKey($0, of: entity, among: kinds) }
    if !keys.isEmpty { schema.append(("foreignKeys", .array(keys))) }
    return .object([
      ("name", .string(name(of: entity))), ("path", .string(entity.file)),
      ("title", .string(entity.title.english)), ("profile", .string("tabular-data-resource")),
      ("format", .string("csv")), ("encoding", .string("utf-8")), ("schema", .object(schema)),
    ])
  }

  private static func name(of entity: Entity) -> String {
    String(entity.file.prefix { $0 != "." })
  }

  /// A link to a table of the same package; those to the vocabulary and to other
  /// reports cannot be said in a descriptor and are checked by the loader alone.
  private static func foreignKey(
    _ field: Field, of entity: Entity, among kinds: Set<EntityKind>
  ) -> JSON? {
    guard case .link(let target) = field.type, kinds.contains(target), target != .report else {
      return nil
    }
    return .object([
      ("fields", .string(field.name.header)),
      (
        "reference",
        .object([
          ("resource", .string(target == entity.kind ? "" : name(of: target.entity))),
          ("fields", .string(FieldName.id.header)),
        ])
      ),
    ])
  }

  private static func field(_ field: Field) -> JSON {
    var constraints: [(String, JSON)] = []
    if field.isRequired { constraints.append(("required", .bool(true))) }
    let type: String
    switch field.type {
    case .identifier, .link:
      type = "string"
      constraints.append(("pattern", .string("[a-z0-9]+(-+[a-z0-9]+)*")))
    case .integer: type = "integer"
    case .decimal: type = "number"
    case .text: type = "string"
    case .term(let terms):
      type = "string"
      constraints.append(("enum", .array(terms.map { .string($0.value) })))
    case .lines:
      type = "string"
      constraints.append(("pattern", .string(#"\d+(-\d+)?(\+\d+(-\d+)?)*"#)))
    case .proficiency:
      type = "integer"
      constraints.append(("minimum", .number("1")))
      constraints.append(("maximum", .number("\(Proficiency.allCases.count)")))
    }
    var members: [(String, JSON)] = [
      ("name", .string(field.name.header)), ("type", .string(type)),
      ("title", .string(field.title.english)),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
