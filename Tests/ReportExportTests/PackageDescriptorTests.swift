import Foundation
import ReportModel
import Testing

@testable import ReportExport
@testable import ReportLibrary

/// The built-in packages describe themselves as the schema does.
@Suite struct PackageDescriptorTests {
  private func packages() throws -> [URL] {
    let reports = try FileManager.default
      .contentsOfDirectory(
        at: Fixtures.resources.appending(path: "reports"),
        includingPropertiesForKeys: [.isDirectoryKey]
      )
      .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    #expect(reports.count == 5)
    return reports + [Fixtures.resources.appending(path: "vocabulary")]
  }

  @Test func descriptorsAreThoseOfTheSchema() throws {
    for package in try packages() {
      let file = package.appending(path: "datapackage.json")
      let stored = try String(contentsOf: file, encoding: .utf8)
      #expect(
        stored == PackageDescriptor.text(ofPackage: package.path), "\(package.lastPathComponent)")
    }
  }

  @Test func headersAreAllFieldsInOrder() throws {
    for package in try packages() {
      let names = try FileManager.default.contentsOfDirectory(atPath: package.path)
      for entity in Schema.entities where names.contains(entity.file) {
        let file = package.appending(path: entity.file)
        let text = try String(contentsOf: file, encoding: .utf8)
        let header = text.split(separator: "\n")[0].split(separator: ",").map(String.init)
        #expect(header == entity.fields.map(\.name.header), "\(file.path)")
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(file.path)")
      }
    }
  }

  @Test func aDescriptorIsJSONThatNamesEveryField() throws {
    for package in try packages() {
      let text = try #require(PackageDescriptor.text(ofPackage: package.path))
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(value?["name"] as? String == package.lastPathComponent)
      let resources = try #require(value?["resources"] as? [[String: Any]])
      for resource in resources {
        let path = try #require(resource["path"] as? String)
        let entity = try #require(Schema.entities.first { $0.file == path })
        let schema = try #require(resource["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: Any]])
        #expect(fields.map { $0["name"] as? String } == entity.fields.map(\.name.header))
        for (field, described) in zip(entity.fields, fields) {
          let constraints = described["constraints"] as? [String: Any]
          #expect((constraints?["required"] as? Bool ?? false) == field.isRequired)
          if case .term(let terms) = field.type {
            #expect(constraints?["enum"] as? [String] == terms.map(\.value))
          }
        }
        #expect(schema["primaryKey"] as? String == "id")
      }
    }
    #expect(PackageDescriptor.text(ofPackage: "/nowhere") == nil)
  }

  /// The patterns of the descriptor accept what the loader accepts.
  @Test func patternsFitTheData() throws {
    let identifier = /[a-z0-9]+(-+[a-z0-9]+)*/
    let lines = /\d+(-\d+)?(\+\d+(-\d+)?)*/
    for kind in EntityKind.allCases {
      for record in try Fixtures.library.records(kind) {
        for field in kind.entity.fields where !record[field.name].isEmpty {
          switch field.type {
          case .identifier, .link: #expect(record[field.name].wholeMatch(of: identifier) != nil)
          case .lines: #expect(record[field.name].wholeMatch(of: lines) != nil)
          default: break
          }
        }
      }
    }
  }
}
