import Foundation
import ReportModel
import Testing

@Suite struct SchemaTests {
  @Test func entitiesStandInTheOrderOfTheirKinds() {
    #expect(Schema.entities.map(\.kind) == EntityKind.allCases)
    for kind in EntityKind.allCases { #expect(kind.entity.kind == kind) }
  }

  @Test func filesCollectionsAndTypesAreEachUsedOnce() {
    let entities = Schema.entities
    #expect(Set(entities.map(\.file)).count == entities.count)
    #expect(Set(entities.map(\.collection)).count == entities.count)
    #expect(Set(entities.map(\.type)).count == entities.count)
    for entity in entities {
      #expect(EntityKind(collection: entity.collection) == entity.kind)
      for language in Language.allCases {
        #expect(!entity.title[language].isEmpty && !entity.singular[language].isEmpty)
      }
    }
    #expect(EntityKind(collection: "job") == nil)
    #expect(EntityKind(collection: "Jobs") == nil)
  }

  @Test(arguments: EntityKind.allCases)
  func positionsFindTheFields(kind: EntityKind) {
    let entity = kind.entity
    #expect(Set(entity.fields.map(\.name)).count == entity.fields.count)
    for (index, field) in entity.fields.enumerated() {
      #expect(entity.position(of: field.name) == index)
      #expect(entity.field(field.name) == field)
    }
    let others = Set(FieldName.allCases).subtracting(entity.fields.map(\.name))
    for name in others {
      #expect(entity.position(of: name) == nil && entity.field(name) == nil)
    }
  }

  /// The loader reads the id of a record from its first cell.
  @Test(arguments: EntityKind.allCases)
  func idAndOrderComeFirst(kind: EntityKind) {
    let fields = kind.entity.fields
    #expect(fields.prefix(2).map(\.name) == [.id, .order])
    #expect(fields[0].type == .identifier && fields[1].type == .integer)
    #expect(fields[0].isRequired && fields[1].isRequired)
    #expect(fields.count { $0.type == .identifier } == 1)
  }

  @Test(arguments: EntityKind.allCases)
  func enumeratedWordsAreEachUsedOnce(kind: EntityKind) {
    for field in kind.entity.fields {
      #expect(!field.title.chinese.isEmpty && !field.title.english.isEmpty)
      guard case .term(let terms) = field.type else { continue }
      #expect(!terms.isEmpty)
      #expect(Set(terms.map(\.value)).count == terms.count)
      for language in Language.allCases {
        #expect(Set(terms.map { $0.title[language] }).count == terms.count, "\(field.name)")
      }
      for term in terms {
        #expect(term.value.utf8.allSatisfy { $0 == 45 || (97...122).contains($0) }, "\(term.value)")
      }
    }
  }

  @Test(arguments: EntityKind.allCases)
  func aNameIsAFieldOfTheRecord(kind: EntityKind) {
    for language in Language.allCases {
      #expect(kind.entity.position(of: kind.entity.nameField(language)) != nil)
    }
  }

  @Test func namesAreTakenInTheReadersLanguage() {
    #expect(EntityKind.job.entity.nameField(.chinese) == .name)
    #expect(EntityKind.job.entity.nameField(.english) == .nameEn)
    #expect(EntityKind.report.entity.nameField(.english) == .shortEn)
    #expect(EntityKind.duty.entity.nameField(.english) == .title)
    #expect(EntityKind.dataset.entity.nameField(.english) == .titleEn)
  }

  /// `docs/data-format.md` and the schema are one list of columns.
  @Test func theDocumentListsEveryColumnInOrder() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/data-format.md").standardized
    let text = try String(contentsOf: path, encoding: .utf8)
    var documented: [String: [String]] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: [" ", "`"]) }
      guard cells.count == 2, cells[0].hasSuffix(".csv") else { continue }
      #expect(documented[cells[0]] == nil, "\(cells[0]) stands twice")
      documented[cells[0]] = cells[1].components(separatedBy: ", ")
    }
    #expect(documented.count == Schema.entities.count)
    for entity in Schema.entities {
      #expect(documented[entity.file] == entity.fields.map(\.name.header), "\(entity.file)")
    }
  }
}
