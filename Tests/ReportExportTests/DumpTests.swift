import Foundation
import ReportModel
import Testing

@testable import ReportExport
@testable import ReportLibrary

@Suite struct DumpTests {
  private func lines(report: String? = nil) throws -> [String] {
    var lines: [String] = []
    Dump.lines(of: try Fixtures.library, report: report) { lines.append($0) }
    return lines
  }

  private func object(_ line: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func everyLineStandsForItself() throws {
    let library = try Fixtures.library
    let lines = try lines()
    #expect(lines.count >= 700)
    #expect(lines.count == library.count - library.count(.alias))
    let types = Dictionary(uniqueKeysWithValues: Schema.entities.map { ($0.type, $0) })
    var ids: Set<String> = []
    for line in lines {
      #expect(!line.utf8.contains(10))
      let object = try object(line)
      let id = try #require(object["id"] as? String)
      #expect(!id.isEmpty && ids.insert(id).inserted, "\(id)")
      let entity = try #require(types[object["type"] as? String ?? ""], "\(id)")
      #expect((object["report"] as? String)?.isEmpty == false, "\(id)")
      let evidence = try #require(object["evidence"] as? [[String: Any]], "\(id)")
      #expect(!evidence.isEmpty, "\(id)")
      for place in evidence {
        let report = place["report"] as? String ?? ""
        #expect(library.record(.report, report) != nil, "\(id)")
        #expect((place["lines"] as? String).flatMap { LineRanges($0) } != nil, "\(id)")
        if entity.kind != .report { #expect((place["section_title"] as? String)?.isEmpty == false) }
      }
      // All the record's fields, and the names its links lead to.
      let record = try #require(library.record(entity.kind, id))
      for field in entity.fields where field.name != .order && !record[field.name].isEmpty {
        let value = object[field.name.header]
        let text = value.map { "\($0)" } ?? ""
        let isSame =
          text == record[field.name]
          || Double(text) != nil && Double(text) == record.number(field.name)
        #expect(isSame, "\(id) \(field.name.header)")
        if case .link = field.type {
          let name = object[field.name.header + "_name"] as? String
          #expect(name == record.link(field.name)?.name(in: .chinese))
        }
      }
    }
  }

  @Test func keysAreNotRepeated() throws {
    for line in try lines() {
      let keys = line.matches(of: /[{,]"([a-z0-9_]+)":/).count
      func count(_ value: Any) -> Int {
        if let object = value as? [String: Any] {
          return object.count + object.values.map(count).reduce(0, +)
        }
        return (value as? [Any])?.map(count).reduce(0, +) ?? 0
      }
      #expect(keys >= count(try object(line)))
      #expect(keys == count(try object(line)) || line.contains("\\\""), "\(line)")
    }
  }

  @Test func aReportIsDumpedAlone() throws {
    let all = try lines()
    var found: Set<String> = []
    for report in try Fixtures.library.records(.report) {
      let some = try lines(report: report.id)
      #expect(!some.isEmpty)
      for line in some {
        let reports = (try object(line)["report"] as? String ?? "").split(separator: " ").map(
          String.init)
        #expect(reports.contains(report.id))
      }
      found.formUnion(some)
    }
    #expect(found == Set(all))
    #expect(try lines(report: "no-such-report").isEmpty)
  }

  @Test func skillsCarryTheirAliases() throws {
    let line = try #require(try lines().first { $0.contains("\"id\":\"a2c\"") })
    #expect((try object(line)["aliases"] as? [String])?.contains("优势演员评论家") == true)
  }
}
